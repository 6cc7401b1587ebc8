// A night up to the order to print, played event by event for one count: what the sheets that give an account of it are made from.
import { sha256 } from '@noble/hashes/sha2.js';
import { asCount, zero } from '../../src/core/kernel/count.ts';
import { millisecondsOf, type Time, timeAt } from '../../src/core/kernel/time.ts';
import { type LogEntry, nextRecord, type LogRecord } from '../../src/core/log/record.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { type SessionSetting, sessionSetting } from '../../src/core/session/setting.ts';
import { type Confirmed, initialState, type SessionState } from '../../src/core/session/state.ts';
import { transition } from '../../src/core/session/transition.ts';
import type { Night, SheetSetting } from '../../src/core/sheets/setting.ts';
import type { ContestCount, Counted } from '../../src/core/tally/count-file.ts';
import { anEntry, anInstallation } from './a-log.ts';

type NightOf = Pick<SheetSetting, 'definition' | 'notices' | 'count' | 'countDigest' | 'facts'>;

export function aNight({ definition, notices, count, countDigest, facts }: NightOf): Night {
  const session = sessionSetting({ definition, ctx: count.ctx, notices, terminal: facts.terminal });
  const counted = count.contests.filter((each: ContestCount): each is Counted => each.state === 'counted');
  const [card] = session.cards;
  if (card === undefined) throw new Error('an election has a card');
  const received = { fingerprint: count.fingerprint, countDigest, card, boxes: count.contests.map(boxOf) };
  const events = [...beforeTheOpening(facts, counted, definition.opensAt), ...afterTheOpening(counted, received)];
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

const pair = ['operator', 'checker'] as const;

function beforeTheOpening(facts: SheetSetting['facts'], counted: readonly Counted[], opensAt: Time): readonly SessionEvent[] {
  const contests = counted.map(({ contest }) => contest);
  const isEarly = millisecondsOf(facts.contests[0]?.declaredAt ?? opensAt) < millisecondsOf(opensAt);
  const ofCounted = facts.contests.filter(({ contest }) => contests.includes(contest));
  return [
    { type: 'officer-signed-in', officer: { id: pair[0], name: facts.operator } },
    { type: 'officer-signed-in', officer: { id: pair[1], name: facts.checker } },
    { type: 'terminal-readied', by: pair, clockOffset: 0, network: 'none', earlierCount: 'none' },
    ...[...new Set(ofCounted.map(({ supervisor }) => supervisor.name))].map((name, index): SessionEvent => ({
      type: 'supervisor-arrived', person: { id: `supervisor-${index}`, name },
      contests: ofCounted.filter(({ supervisor }) => supervisor.name === name).map(({ contest }) => contest),
    })),
    ...ofCounted.flatMap(({ contest, witnesses }) => witnesses.map((name, index): SessionEvent => ({
      type: 'witness-arrived', contests: [contest], person: { id: `witness-${contest}-${index}`, name }, party: null,
    }))),
    { type: 'attendance-confirmed', contests, by: pair },
    { type: 'seal-compared', role: 'main', slip: 'B 002271', actual: 'B 002271', difference: null, by: pair },
    { type: 'opening-declared', contests, boxesArrived: true, declaredBy: 'supervisor-0', by: pair, reason: isEarly ? '全ての投票箱が到着したため。' : null },
  ];
}

interface Received {
  readonly fingerprint: string;
  readonly countDigest: string;
  readonly card: SessionSetting['cards'][number];
  readonly boxes: BagContests;
}

type BagContests = Extract<SessionEvent, { readonly type: 'bag-received' }>['contests'];

function boxOf(each: ContestCount): BagContests[number] {
  const { contest } = each;
  if (each.state === 'not-held') return { contest, records: zero, root: '00'.repeat(32), received: zero, duplicatesRemoved: zero };
  const { records, root, received, duplicatesRemoved } = each;
  return { contest, records, root, received, duplicatesRemoved };
}

function afterTheOpening(counted: readonly Counted[], { fingerprint, countDigest, card, boxes }: Received): readonly SessionEvent[] {
  const supervisor = 'supervisor-0';
  const approval = (officer: string) => ({ officer, digest: countDigest });
  return [
    { type: 'medium-unsealed', role: 'main', by: pair[0] },
    { type: 'bag-received', fingerprint, id: '1d'.repeat(16), issue: 1, role: 'main', contests: boxes },
    { type: 'fingerprint-confirmed', groups: [2, 4, 6, 10], by: pair[0] },
    {
      type: 'ballot-numbers-confirmed', by: pair,
      numbers: counted.map(({ contest, records }) => ({ contest, first: records, second: records })),
    },
    ...counted.some(({ records }) => records > 0) ? [
      { type: 'card-holders-recorded', holder: { id: 'holder', name: '辻　千春' }, pinKeeper: { id: 'keeper', name: '清宮　学' } } as const,
      { type: 'card-asked', ...card } as const,
    ] : [],
    {
      type: 'ballots-opened',
      contests: counted.map(({ contest, opened, badPoint, undecryptable, formatInvalid, equalPoints }) => ({
        contest, opened, badPoint, undecryptable, formatInvalid, equalPoints,
      })),
    },
    ...counted.filter(({ decisions }) => decisions.length > 0).map(({ contest, decisions }): SessionEvent => ({
      type: 'doubtful-decided', contest, decidedBy: supervisor, decisions: [...decisions],
    })),
    ...counted.flatMap(({ contest, voters }): readonly SessionEvent[] => [
      { type: 'voters-entered', contest, first: asCount(voters.number), second: asCount(voters.number), by: pair },
      ...voters.reason === null ? [] : [{ type: 'difference-explained', contest, reason: voters.reason, by: pair } as const],
    ]),
    { type: 'result-revealed', by: supervisor },
    { type: 'count-confirmed', count: countDigest, approvals: [approval(pair[0]), approval(pair[1])] },
    { type: 'printing-ordered', decidedBy: [supervisor] },
  ];
}
