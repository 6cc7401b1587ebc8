// All acts that the session refuses, at least one for each rule.
import { refusedAnswers, refusedCounts, refusedEnds, refusedResults } from './count.ts';
import { refusedOpenings, refusedPeople, refusedTurns, refusedWitnesses } from './people.ts';
import { refusedBags, refusedCards, refusedMedia } from './receipt.ts';
import type { Refused } from './refused.ts';

export const refusedActs: readonly Refused[] = [
  ...refusedTurns, ...refusedPeople, ...refusedWitnesses, ...refusedOpenings, ...refusedMedia, ...refusedBags, ...refusedCards,
  ...refusedCounts, ...refusedAnswers, ...refusedResults, ...refusedEnds,
];
