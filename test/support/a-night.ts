// A night up to the order to print, played event by event for one count: what the sheets that give an account of it are made from.
import { sha256 } from '@noble/hashes/sha2.js';
import { asCount, zero } from '../../src/core/kernel/count.ts';
import { millisecondsOf, type Time, timeAt } from '../../src/core/kernel/time.ts';
import { type LogEntry, nextRecord, type LogRecord } from '../../src/core/log/record.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { type SessionSetting, sessionSetting } from '../../src/core/session/setting.ts';
import { type Confirmed, initialState, type SessionState } from '../../src/core/session/state.ts';
import { transition } from '../../src/core/session/transition.ts';
import type { ContestFacts, Night, SessionFacts, SheetSetting } from '../../src/core/sheets/setting.ts';
import type { ContestCount, Counted } from '../../src/core/tally/count-file.ts';
import { anEntry, anInstallation } from './a-log.ts';

type NightOf = Pick<SheetSetting, 'definition' | 'notices' | 'count' | 'countDigest' | 'facts'>;

/** What may happen besides: each list is played in its place. Stand-ins and the backup follow from the facts of the session. */
export interface Happenings {
  /** Before the opening is declared. */
  readonly beforeTheOpening?: readonly SessionEvent[];
  /** After the ballots were received, before a card is asked. */
  readonly afterTheReceipt?: readonly SessionEvent[];
  /** After the voters were entered, before the result is shown. */
  readonly beforeTheReveal?: readonly SessionEvent[];
}

export function aNight({ definition, notices, count, countDigest, facts }: NightOf, happenings: Happenings = {}): Night {
  const session = sessionSetting({ definition, ctx: count.ctx, notices, terminal: facts.terminal });
  const counted = count.contests.filter((each: ContestCount): each is Counted => each.state === 'counted');
  const [card] = session.cards;
  if (card === undefined) throw new Error('an election has a card');
  const ofCounted = facts.contests.filter((each) => counted.some(({ contest }) => contest === each.contest));
  const { fingerprint, version } = count;
  const received = { fingerprint, version, countDigest, card, boxes: count.contests.map(boxOf), facts, ofCounted };
  const events = [
    ...beforeTheOpening(facts, ofCounted, happenings), ...declarations(ofCounted, definition.opensAt),
    ...afterTheOpening(counted, received, happenings),
  ];
  const [declared, closes] = [millisecondsOf(facts.contests[0]?.declaredAt ?? definition.opensAt), millisecondsOf(definition.pollsCloseAt)];
  let state: SessionState = initialState();
  const log: LogRecord[] = [nextRecord(null, anInstallation(count.ctx), sha256)];
  let minute = closes;
  for (const event of events) {
    minute = event.type === 'opening-declared' ? Math.max(minute, declared) : minute + 60_000;
    const next = transition(session, state, event, timeAt(minute)!);
    if (!next.ok) throw new Error(`${state.step} --${event.type}--> ${next.error.code} ${JSON.stringify(next.error.values ?? {})}`);
    state = next.value;
    log.push(nextRecord(log.at(-1) ?? null, entryOf(event, minute), sha256));
  }
  return { session, state: state as SessionState & Confirmed, log };
}

function entryOf({ type, ...data }: SessionEvent, wall: number): LogEntry {
  return anEntry({ wall, event: type, actor: 'operator', data });
}

/** The two officers. */
export const pair = ['operator', 'checker'] as const;

function beforeTheOpening(facts: SessionFacts, ofCounted: readonly ContestFacts[], happenings: Happenings): readonly SessionEvent[] {
  const role = facts.medium?.role ?? 'main';
  return [
    { type: 'officer-signed-in', officer: { id: pair[0], name: facts.operator } },
    { type: 'officer-signed-in', officer: { id: pair[1], name: facts.checker } },
    { type: 'terminal-readied', by: pair, clockOffset: 0, network: 'none', earlierCount: 'none' },
    ...holdersOf(ofCounted).flatMap(({ person, capacity, contests }): readonly SessionEvent[] => {
      switch (capacity) {
        case 'supervisor': return [{ type: 'supervisor-arrived', person, contests }];
        case 'deputy': return [
          { type: 'supervisor-arrived', person: { id: `absent-${person.id}`, name: '三好　紀之' }, contests },
          { type: 'deputy-began', person, contests, reason: '開票管理者が急病により職務を行うことができないため。' },
        ];
        case 'acting-supervisor': return [{
          type: 'acting-supervisor-began', person, contests, appointedBy: '羽生田　正',
          reason: '開票管理者及び職務代理者が、交通の途絶により到着していないため。',
        }];
      }
    }),
    ...ofCounted.flatMap(({ contest, witnesses }) => witnesses.map((name, index): SessionEvent => ({
      type: 'witness-arrived', contests: [contest], person: { id: `witness-${contest}-${index}`, name }, party: null,
    }))),
    { type: 'attendance-confirmed', contests: ofCounted.map(({ contest }) => contest), by: pair },
    { type: 'seal-compared', role: 'main', slip: 'B 002271', actual: 'B 002271', difference: null, by: pair },
    ...role === 'main' ? [] : [{ type: 'seal-compared', role: 'backup', slip: 'B 002272', actual: 'B 002272', difference: null, by: pair } as const],
    ...happenings.beforeTheOpening ?? [],
  ];
}

function declarations(ofCounted: readonly ContestFacts[], opensAt: Time): readonly SessionEvent[] {
  return holdersOf(ofCounted).map(({ person, contests, declaredAt }): SessionEvent => ({
    type: 'opening-declared', contests, boxesArrived: true, declaredBy: person.id, by: pair,
    reason: millisecondsOf(declaredAt) < millisecondsOf(opensAt) ? '全ての投票箱が到着したため。' : null,
  }));
}

interface Holder {
  readonly person: { readonly id: string; readonly name: string };
  readonly capacity: ContestFacts['supervisor']['capacity'];
  readonly contests: readonly number[];
  readonly declaredAt: Time;
}

/** Who holds the supervisor's office, each person with all contests. */
function holdersOf(ofCounted: readonly ContestFacts[]): readonly Holder[] {
  return [...new Set(ofCounted.map(({ supervisor }) => supervisor.name))].map((name, index) => {
    const own = ofCounted.filter(({ supervisor }) => supervisor.name === name);
    const [first] = own;
    if (first === undefined) throw new Error('a holder has a contest');
    return {
      person: { id: `supervisor-${index}`, name }, capacity: first.supervisor.capacity, declaredAt: first.declaredAt,
      contests: own.map(({ contest }) => contest),
    };
  });
}

interface Received {
  readonly fingerprint: string;
  readonly countDigest: string;
  /** More than 1: every version before it was confirmed and counted again. */
  readonly version: number;
  readonly card: SessionSetting['cards'][number];
  readonly boxes: BagContests;
  readonly facts: SessionFacts;
  readonly ofCounted: readonly ContestFacts[];
}

type BagContests = Extract<SessionEvent, { readonly type: 'bag-received' }>['contests'];

function boxOf(each: ContestCount): BagContests[number] {
  const { contest } = each;
  if (each.state === 'not-held') return { contest, records: zero, root: '00'.repeat(32), received: zero, duplicatesRemoved: zero };
  const { records, root, received, duplicatesRemoved } = each;
  return { contest, records, root, received, duplicatesRemoved };
}

function afterTheOpening(counted: readonly Counted[], received: Received, happenings: Happenings): readonly SessionEvent[] {
  const holders = holdersOf(received.ofCounted);
  const hasBallots = counted.some(({ records }) => records > 0);
  const asked: readonly SessionEvent[] = hasBallots ? [{ type: 'card-asked', ...received.card }] : [];
  return [
    ...receipt(counted, received),
    ...happenings.afterTheReceipt ?? [],
    ...hasBallots ? [
      { type: 'card-holders-recorded', holder: { id: 'holder', name: '辻　千春' }, pinKeeper: { id: 'keeper', name: '清宮　学' } } as const,
    ] : [],
    ...asked, opened(counted), ...answers(counted, holders),
    ...happenings.beforeTheReveal ?? [],
    ...Array.from({ length: received.version - 1 }, (_, index) => [
      ...confirmation(`d${index + 1}`.repeat(32), holders), recount(counted), ...asked, opened(counted),
    ]).flat(),
    ...confirmation(received.countDigest, holders),
  ];
}

function confirmation(digest: string, holders: readonly Holder[]): readonly SessionEvent[] {
  const approval = (officer: string) => ({ officer, digest });
  return [
    ...holders.map(({ person }): SessionEvent => ({ type: 'result-revealed', by: person.id })),
    { type: 'count-confirmed', count: digest, approvals: [approval(pair[0]), approval(pair[1])] },
    { type: 'printing-ordered', decidedBy: holders.map(({ person }) => person.id) },
  ];
}

function recount(counted: readonly Counted[]): SessionEvent {
  return {
    type: 'recount-begun', contests: counted.map(({ contest }) => contest), by: pair, orderedBy: '選挙長',
    reason: '候補者の異動についての告示が、開票開始の宣言の後に届いたため。',
  };
}

function receipt(counted: readonly Counted[], { fingerprint, boxes, facts, ofCounted }: Received): readonly SessionEvent[] {
  const role = facts.medium?.role ?? 'main';
  return [
    ...role === 'main' ? [] : [{
      type: 'backup-released', cause: 'broken', opinion: '開票立会人全員の意見を聴いた。異議はなかった。',
      reason: '正の媒体を2台の読取り装置で読み取ることができなかったため、副の媒体を使用する。', decidedBy: holdersOf(ofCounted).map(({ person }) => person.id),
    } as const],
    { type: 'medium-unsealed', role, by: pair[0] },
    { type: 'bag-received', fingerprint, id: '1d'.repeat(16), issue: 1, role, contests: boxes },
    { type: 'fingerprint-confirmed', groups: [2, 4, 6, 10], by: pair[0] },
    {
      type: 'ballot-numbers-confirmed', by: pair,
      numbers: counted.map(({ contest, records }) => ({ contest, first: records, second: records })),
    },
  ];
}

function opened(counted: readonly Counted[]): SessionEvent {
  return {
    type: 'ballots-opened',
    contests: counted.map(({ contest, opened: number, badPoint, undecryptable, formatInvalid, equalPoints }) => ({
      contest, opened: number, badPoint, undecryptable, formatInvalid, equalPoints,
    })),
  };
}

function answers(counted: readonly Counted[], holders: readonly Holder[]): readonly SessionEvent[] {
  return [
    ...counted.filter(({ decisions }) => decisions.length > 0).map(({ contest, decisions }): SessionEvent => ({
      type: 'doubtful-decided', contest, decidedBy: holders.find(({ contests }) => contests.includes(contest))?.person.id ?? '',
      decisions: [...decisions],
    })),
    ...counted.flatMap(({ contest, voters }): readonly SessionEvent[] => [
      { type: 'voters-entered', contest, first: asCount(voters.number), second: asCount(voters.number), by: pair },
      ...voters.reason === null ? [] : [{ type: 'difference-explained', contest, reason: voters.reason, by: pair } as const],
    ]),
  ];
}
