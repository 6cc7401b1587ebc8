// session.json of a rehearsal: what the people of one ordinary night say and type, in order, for a program that plays the hall.
import { asCount } from '../core/kernel/count.ts';
import type { Time } from '../core/kernel/time.ts';
import type { SessionEvent } from '../core/session/events.ts';
import type { ExpectedContest } from './expectation.ts';
import { cardHolder, pinKeeper, REPORT, type SeatedContest, seatedWitnesses, staff, supervisor, tallyStaff, TERMINAL } from './hall.ts';
import type { RehearsedContest, Scenario } from './scenario.ts';

export interface Script {
  readonly format: 'kaihyo-script/1';
  readonly terminal: string;
  /** The hall's clock when the night begins. */
  readonly startsAt: Time;
  /** Folder of the definition, beside this file. */
  readonly definition: 'definition';
  /** The sixty digits that stand on the paper slip of the bag and on the paper of the key ceremony. */
  readonly slip: { readonly digits: string; readonly contextDigits: string };
  /** The two officers who complete the count. */
  readonly confirmedBy: readonly [string, string];
  /** Acts of people only: what the terminal records by itself, the four groups of digits and the completion come from whoever plays. */
  readonly events: readonly SessionEvent[];
}

/** A contest that is counted, with what is expected of it. */
interface Held {
  readonly plan: RehearsedContest;
  readonly expected: Extract<ExpectedContest, { readonly state: 'counted' }>;
}

const by = [staff[0].id, staff[1].id] as const;

export function writeScript(scenario: Scenario, expected: readonly ExpectedContest[], slip: Script['slip']): Script {
  const held = heldIn(scenario, expected);
  const contests = held.map(({ expected: { contest } }) => contest);
  return {
    format: 'kaihyo-script/1', terminal: TERMINAL, startsAt: scenario.opensAt, definition: 'definition', slip, confirmedBy: by,
    events: [
      ...arrivals(held, contests),
      { type: 'opening-declared', contests, boxesArrived: true, declaredBy: supervisor.id, by, reason: null },
      { type: 'seal-compared', role: 'main', slip: SEAL, actual: SEAL, by, difference: null },
      { type: 'medium-unsealed', role: 'main', by: staff[0].id },
      {
        type: 'ballot-numbers-confirmed', by,
        numbers: held.map(({ expected: { contest, records } }) => ({ contest, first: records, second: records })),
      },
      ...(held.some(({ expected: { records } }) => records > 0) ? [{ type: 'card-holders-recorded', holder: cardHolder, pinKeeper } as const] : []),
      ...held.flatMap(decisionsOf),
      ...held.flatMap(votersOf),
      { type: 'result-revealed', by: supervisor.id },
      { type: 'printing-ordered', decidedBy: [supervisor.id] },
      { type: 'sheets-handed-over', reader: staff[0].id, listener: staff[1].id, receiver: tallyStaff, report: REPORT },
      { type: 'handover-collected', by: staff[0].id },
      {
        type: 'session-closed', by,
        seals: [
          { what: '保存用媒体 1', number: 'F-0211' }, { what: '保存用媒体 2', number: 'F-0212' },
          { what: '電磁的記録媒体（正）', number: 'F-0213' }, { what: '復号用カード', number: 'F-0214' },
        ],
      },
    ],
  };
}

const SEAL = 'F-0107';

function heldIn({ contests }: Scenario, expected: readonly ExpectedContest[]): readonly Held[] {
  return contests.flatMap((plan, i): readonly Held[] => {
    const each = expected[i];
    return each?.state === 'counted' ? [{ plan, expected: each }] : [];
  });
}

/** Where people sit: in every contest that is held. */
export function seatedContests(scenario: Scenario, expected: readonly ExpectedContest[]): readonly SeatedContest[] {
  return heldIn(scenario, expected).map(seated);
}

function seated({ plan: { witnesses }, expected: { contest } }: Held): SeatedContest {
  return { contest, witnesses };
}

function arrivals(held: readonly Held[], contests: readonly number[]): readonly SessionEvent[] {
  return [
    ...staff.map((officer) => ({ type: 'officer-signed-in', officer } as const)),
    { type: 'terminal-readied', by, clockOffset: 0, network: 'none', earlierCount: 'none' },
    { type: 'supervisor-arrived', contests, person: supervisor },
    ...seatedWitnesses(held.map(seated)).map((witness) => ({ type: 'witness-arrived', ...witness } as const)),
    { type: 'attendance-confirmed', contests, by },
  ];
}

function decisionsOf({ plan: { decisions }, expected: { contest } }: Held): readonly SessionEvent[] {
  if (decisions.length === 0) return [];
  return [{ type: 'doubtful-decided', contest, decidedBy: supervisor.id, decisions: decisions.map((each) => ({ ...each, ballots: asCount(each.ballots) })) }];
}

function votersOf({ expected: { contest, voters: { number, reason } } }: Held): readonly SessionEvent[] {
  const entered = { type: 'voters-entered', contest, first: number, second: number, by } as const;
  return reason === null ? [entered] : [entered, { type: 'difference-explained', contest, reason, by }];
}
