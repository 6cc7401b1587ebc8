// The whole table of the session: representative situations of every step, and one typical event of every type.
import { asCount } from '../../src/core/kernel/count.ts';
import type { EventOf, SessionEvent, SessionEventType } from '../../src/core/session/events.ts';
import { sessionEventTypes } from '../../src/core/session/events.ts';
import type { SessionSetting } from '../../src/core/session/setting.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { transition } from '../../src/core/session/transition.ts';
import {
  aSessionWalk, happened, later, opensAt, people, type SessionWalk, staffPair, stateAfter, stateBefore,
} from './session-walk.ts';

export interface Situation {
  readonly name: string;
  readonly setting: SessionSetting;
  readonly state: SessionState;
}

/** One contest with two ballots of which one does not open, and one voter too many: every step has something to do. */
export const fullWalk: SessionWalk = aSessionWalk({ records: [2], undecryptable: [1], voters: [2] });
const emptyWalk = aSessionWalk({ records: [0] });
const midnight = later(opensAt, 180);

/** A typical event of every type: that of the walk where the walk has it. */
export const typicalEvents: { readonly [T in SessionEventType]: EventOf<T> } = {
  'terminal-readied': walked('terminal-readied'),
  'terminal-replaced': { type: 'terminal-replaced', former: '潮選-端末-02', counted: 'unknown', reason: '電源が入らない。', by: staffPair },
  'clock-confirmed': { type: 'clock-confirmed', by: staffPair, clockOffset: 60 },
  'officer-signed-in': { type: 'officer-signed-in', officer: people.staff[2] },
  'officer-signed-out': { type: 'officer-signed-out', officer: staffPair[1] },
  'supervisor-arrived': walked('supervisor-arrived'),
  'deputy-began': { type: 'deputy-began', contests: [1], person: people.deputy, reason: '開票管理者の体調不良' },
  'deputy-ended': { type: 'deputy-ended', contests: [1] },
  'acting-supervisor-began': {
    type: 'acting-supervisor-began', contests: [1], person: people.actingSupervisor, appointedBy: '清瀬 学', reason: '管理者及び職務代理者の事故',
  },
  'acting-supervisor-ended': { type: 'acting-supervisor-ended', contests: [1] },
  'witness-arrived': { type: 'witness-arrived', contests: [1], person: { id: 'endo', name: '遠藤 すみれ' }, party: 'みずほの会' },
  'witness-left': { type: 'witness-left', contests: [1], witness: 'hamada', reason: '体調不良' },
  'witness-appointed': {
    type: 'witness-appointed', contests: [1], person: { id: 'kasuya', name: '粕谷 登' }, party: null, onRoll: true, candidate: false,
    by: people.supervisor.id,
  },
  'witness-lost-office': { type: 'witness-lost-office', contests: [1], witness: 'watanabe', notice: 1 },
  'attendance-confirmed': walked('attendance-confirmed'),
  'opening-declared': walked('opening-declared'),
  'seal-compared': walked('seal-compared'),
  'issue-announced': { type: 'issue-announced', first: 2, second: 2, by: staffPair },
  'backup-released': {
    type: 'backup-released', cause: 'broken', opinion: '異議がない。', reason: '2台の端末で読み取れない。', decidedBy: [people.supervisor.id],
  },
  'medium-unsealed': walked('medium-unsealed'),
  'bag-received': walked('bag-received'),
  'fingerprint-confirmed': walked('fingerprint-confirmed'),
  'ballot-numbers-confirmed': walked('ballot-numbers-confirmed'),
  'card-holders-recorded': walked('card-holders-recorded'),
  'card-asked': walked('card-asked'),
  'ballots-opened': walked('ballots-opened'),
  'doubtful-decided': walked('doubtful-decided'),
  'voters-entered': walked('voters-entered'),
  'difference-explained': walked('difference-explained'),
  'result-revealed': walked('result-revealed'),
  'result-hidden': walked('result-hidden'),
  'count-confirmed': walked('count-confirmed'),
  'printing-ordered': walked('printing-ordered'),
  'sheets-printed': walked('sheets-printed'),
  'sheets-handed-over': walked('sheets-handed-over'),
  'handover-collected': walked('handover-collected'),
  'preservation-begun': walked('preservation-begun'),
  'preservation-verified': walked('preservation-verified'),
  'session-closed': walked('session-closed'),
  'count-paused': { type: 'count-paused', reason: 'カード読取装置の交換', seals: [{ what: '端末', number: 'C 000318' }], by: staffPair },
  'count-resumed': { type: 'count-resumed', seals: [{ what: '端末', number: 'C 000318' }], explanation: null, by: staffPair },
  'trouble-reported': {
    type: 'trouble-reported', category: 'terminal', occurredAt: later(opensAt, -30), place: '開票所の端末', event: '印刷装置が応答しない。',
    reportedTo: null, receipt: null, by: staffPair[0],
  },
  'notice-recorded': { type: 'notice-recorded', number: 1, contests: [1], notices: '0e'.repeat(32), by: staffPair },
  'program-restarted': { type: 'program-restarted', boot: 'b0'.repeat(16) },
  'recount-begun': { type: 'recount-begun', contests: [1], reason: '候補者の異動の告示が遅れて届いた。', orderedBy: null, by: staffPair },
};

/** The decision that decides nothing yet: the ballot is held. */
export const heldDecision: EventOf<'doubtful-decided'> = {
  ...typicalEvents['doubtful-decided'],
  decisions: [{
    class: 'undecryptable', ballots: asCount(1), treatment: 'held', opinion: '意見が分かれた。', reason: '選挙管理委員会に照会する。',
  }],
};

const walking = (name: string, type: SessionEventType, walk = fullWalk): Situation =>
  ({ name, setting: walk.setting, state: stateBefore(walk, type) });
const after = (name: string, from: Situation, ...events: readonly SessionEvent[]): Situation => ({
  name, setting: from.setting, state: events.reduce((state, event) => happened(from.setting, state, { event, at: midnight }), from.state),
});

const twoOfficers = walking('ready: two officers signed in', 'terminal-readied');
const justOpened = walking('receive: every contest opened', 'medium-unsealed');
const counting = walking('count: a PIN was asked', 'ballots-opened');
const doubting = walking('doubt: a ballot did not open', 'doubtful-decided');
const shown = walking('result: shown', 'result-hidden');

export const situations: readonly Situation[] = [
  walking('ready: nobody there', 'officer-signed-in'),
  twoOfficers,
  walking('opening: terminal ready', 'supervisor-arrived'),
  walking('opening: attendance confirmed, medium there', 'opening-declared'),
  justOpened,
  walking('receive: main medium unsealed', 'bag-received'),
  walking('receive: bag read', 'fingerprint-confirmed'),
  walking('receive: fingerprint confirmed', 'ballot-numbers-confirmed'),
  walking('card: data taken in', 'card-holders-recorded'),
  walking('card: holders recorded', 'card-asked'),
  counting,
  walking('count: no ballot in any contest', 'ballots-opened', emptyWalk),
  doubting,
  after('doubt: the ballot is held', doubting, heldDecision),
  walking('reconcile: voters not entered', 'voters-entered'),
  walking('reconcile: a difference', 'difference-explained'),
  walking('result: not yet shown', 'result-revealed'),
  shown,
  walking('print: count confirmed', 'printing-ordered'),
  walking('print: printing ordered', 'sheets-printed'),
  walking('print: set printed', 'sheets-handed-over'),
  walking('print: handed over', 'handover-collected'),
  walking('print: hand-over sheet collected', 'preservation-begun'),
  walking('preserve: begun', 'preservation-verified'),
  walking('preserve: media verified', 'session-closed'),
  { name: 'closed', setting: fullWalk.setting, state: stateAfter(fullWalk) },
  after('count: paused', counting, typicalEvents['count-paused']),
  after('receive: a witness short', justOpened, typicalEvents['witness-left']),
  after('card: restarted with the result shown', shown, typicalEvents['program-restarted']),
  after('card: a recount begun', walking('', 'handover-collected'), { ...typicalEvents['recount-begun'], orderedBy: '選挙長' }),
];

/** `→ step`, or the code of the refusal. */
export function outcomeOf({ setting, state }: Situation, event: SessionEvent): string {
  const next = transition(setting, state, event, midnight);
  return next.ok ? `→ ${next.value.step}` : next.error.code;
}

export interface Row {
  readonly situation: Situation;
  readonly event: SessionEventType;
  readonly outcome: string;
}

export function wholeTable(): readonly Row[] {
  return situations.flatMap((situation) => sessionEventTypes.map((event) =>
    ({ situation, event, outcome: outcomeOf(situation, typicalEvents[event]) })));
}

function walked<T extends SessionEventType>(type: T): EventOf<T> {
  const moment = fullWalk.moments.find(({ event }) => event.type === type);
  if (moment === undefined) throw new Error(`the walk has no ${type}`);
  return moment.event as EventOf<T>;
}
