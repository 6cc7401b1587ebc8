// The situations that sheets are looked at in, by name: what `npm run sheets:preview` renders and what test/visual compares.
import type { Time } from '../../src/core/kernel/time.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { Coverage } from '../../src/core/sheets/coverage.ts';
import { labelsOf } from '../../src/core/sheets/label-set.ts';
import type { ContestFacts, SheetSetting } from '../../src/core/sheets/setting.ts';
import { readinessSheet } from '../../src/core/sheets/readiness-sheet.ts';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';
import type { Sheet } from '../../src/core/sheets/sheet.ts';
import { people } from '../../src/rehearsal/people.ts';
import type { Scenario } from '../../src/rehearsal/scenario.ts';
import { scenarios, type ScenarioName } from '../../src/rehearsal/scenarios.ts';
import { type Happenings, pair } from './a-night.ts';
import { aPreservedBag } from './a-preserved-bag.ts';
import { longestNames, namesAtTheLimit } from './longest-names.ts';
import { aSession, aSheetSetting, type Wanted } from './sheet-settings.ts';

/** Makes what sheets are made from, with what the fonts have. */
export type Situation = (covers: Coverage) => SheetSetting;

/** All sheets of a situation, in the order in which they are printed. */
export function sheetsIn(name: SituationName, covers: Coverage): readonly Sheet[] {
  const setting = situations[name](covers);
  return [readiness(setting), ...sheetsOf(setting), ...labelsOf(setting, aPreservedBag(setting))];
}

/** The sheet of the terminal before the opening. */
function readiness({ count, night, ...setting }: SheetSetting): Sheet {
  const { at, clockOffset } = night.state.terminal;
  return readinessSheet({
    ...setting, facts: { ...setting.facts, madeAt: at, logSeq: 12, edition: 1, replaces: null }, ctx: count.ctx, certificate: 'ce'.repeat(32),
    readied: { at, clockOffset }, former: null, network: [],
  });
}

function of(scenario: Scenario, wanted: Wanted = {}): Situation {
  return (covers) => aSheetSetting(scenario, { ...wanted, covers });
}

function named(name: ScenarioName, wanted: Wanted = {}): Situation {
  return of(scenarios[name], wanted);
}

/** The facts of a session with something else said of every contest. */
function withPeople(name: ScenarioName, change: Partial<ContestFacts>): NonNullable<Wanted['facts']> {
  return { contests: aSession(scenarios[name]).contests.map((each) => ({ ...each, ...change })) };
}

const at = (clock: string): Time => `2026-02-08T${clock}:00+09:00` as Time;
const nextDay = (clock: string): Time => `2026-02-09T${clock}:00+09:00` as Time;

const secondEdition: Wanted = { ballots: 412, version: 2, facts: { edition: 2, replaces: at('21:57'), madeAt: at('22:41') } };

/** So many ballots less than voters; a negative number is more. */
function withDifference(difference: number, reason: string): Scenario {
  const { house } = scenarios;
  return { ...house, contests: house.contests.map((plan, place) => (place === 0 ? { ...plan, voters: { difference, reason } } : plan)) };
}

const tenWitnesses: Scenario = {
  ...scenarios.house, contests: scenarios.house.contests.map((plan) => ({ ...plan, witnesses: people(1100, 10).map(({ name }) => name) })),
};

const constituencyOnly: Scenario = { ...scenarios.house, contests: scenarios.house.contests.slice(0, 1) };

const restart: SessionEvent = { type: 'program-restarted', boot: 'b2'.repeat(16) };

/** What went wrong and was put right on a night with one contest. */
const happenings: Happenings = {
  beforeTheOpening: [
    { type: 'issue-announced', first: 1, second: 1, by: pair },
    {
      type: 'trouble-reported', category: 'terminal', occurredAt: at('20:31'), place: '潮見市総合体育館　開票台横', event: '端末の電源が入らなかったため、予備の電源に替えた。',
      reportedTo: 'ヘルプデスク', receipt: '2026-0208-114', by: pair[0],
    },
  ],
  afterTheReceipt: [
    { type: 'count-paused', reason: '地震のため、開票事務を中断した。', seals: [{ what: '媒体の容器', number: 'C 000118' }], by: pair },
    { type: 'witness-left', contests: [1], witness: 'witness-1-0', reason: '体調不良のため退席した。' },
    {
      type: 'witness-appointed', contests: [1], person: { id: 'appointed', name: '野上　さつき' }, party: null, onRoll: true, candidate: false,
      by: 'supervisor-0',
    },
    { type: 'count-resumed', seals: [{ what: '媒体の容器', number: 'C 000118' }], explanation: null, by: pair },
    restart,
  ],
  beforeTheReveal: [{ type: 'clock-confirmed', clockOffset: 2, by: pair }],
};

const situationsByName = {
  // Every kind of vote with no, one, ten and very many ballots.
  'house-0': named('zero-all'),
  'house-1': named('one-ballot'),
  'house-10': named('house', { ballots: 10 }),
  'house-3000': named('house', { ballots: 3000 }),
  'house-unanimous': named('unanimous', { ballots: 412 }),
  'upper-0': of({ ...scenarios['upper-house'], contests: scenarios['upper-house'].contests.map((plan) => ({ ...plan, ballots: 0, duplicatesRemoved: 0 })) }),
  'upper-1': named('upper-house', { ballots: 1 }),
  'upper-10': named('upper-house', { ballots: 10 }),
  'upper-3000': named('upper-house', { ballots: 3000 }),
  'review-only': named('review-only', { ballots: 90 }),

  // Names and places.
  'rare-names': named('rare-names', { ballots: 33 }),
  'longest-names': of(longestNames, { ballots: 344 }),
  'names-at-the-limit': of(namesAtTheLimit, { ballots: 60 }),
  'split-district': named('split-district', { ballots: 75 }),

  // Elections of other sorts, and none.
  'house-rehearsal': named('house', { ballots: 412, purpose: 'rehearsal' }),
  'upper-rehearsal': named('upper-house', { ballots: 344, purpose: 'rehearsal' }),
  'by-election': named('by-election', { ballots: 17 }),
  'merged': named('merged', { ballots: 55 }),
  'uncontested': named('uncontested', { ballots: 12 }),
  'not-held': named('not-held', { ballots: 55 }),

  // Notices, ballots that cannot be opened or read, numbers of voters that differ.
  'notices': named('notices', { ballots: 120 }),
  'upper-notices': named('upper-notices', { ballots: 344 }),
  'late-death': named('late-death', { ballots: 60 }),
  'undecryptable': named('undecryptable', { ballots: 90 }),
  'upper-undecryptable': named('upper-undecryptable', { ballots: 344 }),
  'voters-more': of(withDifference(-2, '投票者数より2票少ない。名簿の記録と受領の記録を照らし合わせたが、原因は不明である。'), { ballots: 412 }),
  'voters-fewer': of(withDifference(3, '投票者数より3票多い。投票者数の通知に、締切り間際の投票が含まれていなかったと認められる。'), { ballots: 412 }),

  // People and acts of the night.
  'house-second-edition': named('house', secondEdition),
  'ten-witnesses': of(tenWitnesses, { ballots: 412 }),
  'deputy': named('house', { ballots: 412, facts: withPeople('house', { supervisor: { name: '野々村　典子', capacity: 'deputy' } }) }),
  'acting-supervisor': named('by-election', {
    ballots: 17, facts: withPeople('by-election', { supervisor: { name: '滝口　晋平', capacity: 'acting-supervisor' } }),
  }),
  'backup-medium': named('house', { ballots: 412, facts: { medium: { role: 'backup', number: '潮選－032' } } }),
  'code-pages': named('by-election', { ballots: 17, facts: { medium: null } }),
  'past-midnight': named('house', {
    ballots: 412, facts: { receivedAt: at('23:58'), madeAt: nextDay('00:46'), ...withPeople('house', { declaredAt: at('23:51') }) },
  }),
  'eventful': of(constituencyOnly, { ballots: 412, happenings }),
} as const satisfies Readonly<Record<string, Situation>>;

export type SituationName = keyof typeof situationsByName;
export const situations: Readonly<Record<SituationName, Situation>> = situationsByName;
export const situationNames = Object.keys(situations) as readonly SituationName[];
