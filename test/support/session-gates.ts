// The gates of the night, act by act, written apart from the machine as session-model.ts is: what two persons typed or saw, which
// medium and which ballots, in which order things are done. It only looks back at what was accepted.
import type { EventOf, SessionEventType } from '../../src/core/session/events.ts';
import type { SessionSetting } from '../../src/core/session/setting.ts';
import { areTwo, type History, holder, last } from './session-model.ts';
import type { Moment } from './session-walk.ts';

interface Past {
  readonly setting: SessionSetting;
  readonly history: History;
}

type Rule = (name: string, holds: boolean) => void;
type Gates = { readonly [T in SessionEventType]?: (past: Past, event: EventOf<T>, rule: Rule) => void };

const numbersOf = ({ setting: { contests } }: Past): readonly number[] =>
  contests.filter(({ notHeld }) => notHeld === null).map(({ contest }) => contest);
const theLast = <T extends SessionEventType>({ history }: Past, type: T): EventOf<T> | undefined =>
  history[last(history, type)]?.event as EventOf<T> | undefined;
const all = <T extends SessionEventType>({ history }: Past, type: T): readonly EventOf<T>[] =>
  history.map(({ event }) => event).filter((event): event is EventOf<T> => event.type === type);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The supervisors of all contests, and nobody else. */
function areSupervisors(past: Past, persons: readonly string[]): boolean {
  const holders = numbersOf(past).map((contest) => holder(past.history, contest));
  return holders.every((each) => each !== undefined && persons.includes(each)) && persons.every((person) => holders.includes(person));
}

const recordsIn = (past: Past, contest: number): number | undefined =>
  theLast(past, 'bag-received')?.contests.find((each) => each.contest === contest)?.records;

/** Where the last comparison of the seal of this medium stands. */
const sealAt = ({ history }: Past, role: string): number => history.findLastIndex(({ event }) => event.type === 'seal-compared' && event.role === role);

const gates: Gates = {
  'opening-declared': (past, { contests }, rule) => {
    rule('attendance was confirmed', contests.every((contest) => all(past, 'attendance-confirmed').some((each) => each.contests.includes(contest))));
  },
  'seal-compared': (past, { slip, actual, difference }, rule) => {
    rule('another number is decided by the supervisors, an equal one by nobody',
      slip === actual ? difference === null : difference !== null && areSupervisors(past, difference.decidedBy));
  },
  'issue-announced': (_past, { first, second }, rule) => { rule('both typed the same issue', first === second); },
  'backup-released': (past, { decidedBy }, rule) => { rule('the supervisors release the backup', areSupervisors(past, decidedBy)); },
  'medium-unsealed': (past, { role, by }, rule) => {
    rule('its seal was compared', sealAt(past, role) !== -1);
    rule('an officer unseals it', isThere(past, by));
    rule('the main medium stays sealed once the backup is released', role === 'backup' || last(past.history, 'backup-released') === -1);
  },
  'bag-received': bagGates,
  'fingerprint-confirmed': (past, { by }, rule) => {
    rule('there is a bag', last(past.history, 'bag-received') !== -1);
    rule('an officer typed the digits', isThere(past, by));
  },
  'ballot-numbers-confirmed': (past, { numbers }, rule) => {
    rule('numbers of every contest that is held', numbers.map(({ contest }) => contest).join() === numbersOf(past).join());
    rule('both typed the number that was received',
      numbers.every(({ contest, first, second }) => first === second && first === recordsIn(past, contest)));
  },
  'card-holders-recorded': (_past, { holder: one, pinKeeper }, rule) => { rule('card and PIN are with two', one.id !== pinKeeper.id); },
  'card-asked': (past, { label, publicKey }, rule) => {
    rule('the holders are recorded', last(past.history, 'card-holders-recorded') !== -1);
    rule('a card of this election', past.setting.cards.some((card) => card.label === label && card.publicKey === publicKey));
    rule('there is a ballot to open', numbersOf(past).some((contest) => (recordsIn(past, contest) ?? 0) > 0));
  },
  'ballots-opened': (past, { contests }, rule) => {
    rule('every contest that is held is opened', contests.map(({ contest }) => contest).join() === numbersOf(past).join());
    rule('every record has its class', contests.every(({ contest, opened, badPoint, undecryptable, formatInvalid }) =>
      opened + badPoint + undecryptable === recordsIn(past, contest) && formatInvalid <= opened));
  },
  'doubtful-decided': (past, { contest, decidedBy, decisions }, rule) => {
    rule('the supervisor of the contest decides', holder(past.history, contest) === decidedBy);
    const opened = theLast(past, 'ballots-opened')?.contests.find((each) => each.contest === contest);
    const numbers = { 'bad-point': opened?.badPoint, 'undecryptable': opened?.undecryptable, 'format-invalid': opened?.formatInvalid };
    rule('a decision is on all ballots of its class', decisions.every(({ class: one }) =>
      sum(decisions.filter((each) => each.class === one).map(({ ballots }) => ballots)) === numbers[one]));
  },
  'voters-entered': (_past, { first, second }, rule) => { rule('both typed the same number of voters', first === second); },
  'result-hidden': (past, _event, rule) => { rule('it was shown', last(past.history, 'result-revealed') !== -1); },
  'printing-ordered': (past, { decidedBy }, rule) => {
    rule('the supervisors order the printing', areSupervisors(past, decidedBy));
    rule('the count is complete', last(past.history, 'count-confirmed') > last(past.history, 'recount-begun'));
  },
  'sheets-handed-over': (past, { reader, listener }, rule) => {
    rule('one reads and another listens', areTwo(past.history, [reader, listener]));
    const printed = past.history.findLastIndex(({ event }) => event.type === 'sheets-printed' && event.sheets.some(({ form }) => form === 'A-22'));
    rule('the set of this count is printed', printed > last(past.history, 'count-confirmed'));
  },
  'handover-collected': (past, { by }, rule) => {
    rule('it was handed over', last(past.history, 'sheets-handed-over') > last(past.history, 'count-confirmed'));
    rule('an officer collects', isThere(past, by));
  },
  'preservation-verified': (_past, { media }, rule) => { rule('two media', media >= 2); },
  'session-closed': (past, _event, rule) => {
    rule('what was begun last is verified', last(past.history, 'preservation-verified') > last(past.history, 'preservation-begun'));
  },
  'notice-recorded': (past, { number }, rule) => { rule('notices have no gap', number === all(past, 'notice-recorded').length + 1); },
};

function bagGates(past: Past, { role, issue, contests }: EventOf<'bag-received'>, rule: Rule): void {
  const { history } = past;
  const unsealedAt = history.findLastIndex(({ event }) => event.type === 'medium-unsealed' && event.role === role);
  rule('its medium was unsealed, its seal not compared anew', sealAt(past, role) !== -1 && unsealedAt > sealAt(past, role));
  rule('the backup only in the place of the main medium', (role === 'backup') === (last(history, 'backup-released') !== -1));
  const newest = [...all(past, 'issue-announced').map(({ first }) => first), ...all(past, 'bag-received').map((bag) => bag.issue)];
  rule('no older issue than is known', newest.every((known) => issue >= known));
  rule('it has every contest', contests.map(({ contest }) => contest).join() === past.setting.contests.map(({ contest }) => contest).join());
  rule('its numbers add up', contests.every(({ records, received, duplicatesRemoved }) => received === records + duplicatesRemoved));
  rule('no other ballots once a PIN was asked or ballots were opened', last(history, 'card-asked', 'ballots-opened') === -1);
}

function isThere(past: Past, id: string): boolean {
  const there = past.history.findLast(({ event }) => (event.type === 'officer-signed-in' && event.officer.id === id)
    || (event.type === 'officer-signed-out' && event.officer === id));
  return there?.event.type === 'officer-signed-in';
}

/** The gates that accepting `next` after `history` would pass by. */
export function gatesPassedBy(setting: SessionSetting, history: History, next: Moment): readonly string[] {
  const broken: string[] = [];
  const rule: Rule = (name, holds) => {
    if (!holds) broken.push(`${next.event.type}: ${name}`);
  };
  rule('nothing after the end', last(history, 'session-closed') === -1);
  const gate = gates[next.event.type] as ((past: Past, event: Moment['event'], rule: Rule) => void) | undefined;
  gate?.({ setting, history }, next.event, rule);
  return broken;
}
