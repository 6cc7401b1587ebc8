// The scenarios by name.
import type { Scenario } from './scenario.ts';
import { byElection, notHeld, reviewOnly, splitDistrict, uncontested } from './scenarios/by-election.ts';
import { house, oneBallot, unanimous, zeroAll } from './scenarios/house.ts';
import { councillorsNotices, notices } from './scenarios/notices.ts';
import { rareNames } from './scenarios/rare-names.ts';
import { councillorsUndecryptable, stress, undecryptable } from './scenarios/undecryptable.ts';
import { lateDeath, merged, upperHouse } from './scenarios/upper-house.ts';

export const scenarios = {
  'house': house,
  'upper-house': upperHouse,
  'zero-all': zeroAll,
  'one-ballot': oneBallot,
  'unanimous': unanimous,
  'notices': notices,
  'upper-notices': councillorsNotices,
  'late-death': lateDeath,
  'undecryptable': undecryptable,
  'upper-undecryptable': councillorsUndecryptable,
  'stress': stress,
  'by-election': byElection,
  'review-only': reviewOnly,
  'merged': merged,
  'uncontested': uncontested,
  'not-held': notHeld,
  'split-district': splitDistrict,
  'rare-names': rareNames,
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];
