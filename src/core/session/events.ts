// The events of a session: what happened, as the log keeps it (the record's `event` is `type`, its `data` the rest).
// Moments are never in an event: they come from the confirmed clock. Statements of times are.
import { countShape } from '../kernel/count.ts';
import { ok } from '../kernel/result.ts';
import {
  boolean, hex, integer, list, matching, nullable, object, type Of, oneOf, type Shape, unlessAscending, variant, where,
} from '../kernel/shape.ts';
import { freeText, id, name, text } from '../kernel/text.ts';
import { timeShape } from '../kernel/time.ts';
import { doubtfulClasses } from '../tally/count-file.ts';

export type Pair<T = string> = readonly [T, T];

export function pairOf<T>(item: Shape<T>): Shape<Pair<T>> {
  return (value, place) => {
    const got = list(item, { min: 2, max: 2 })(value, place);
    return got.ok ? ok(got.value as unknown as Pair<T>) : got;
  };
}

const contest = integer(1, 65_535);
const contests = where(list(contest, { min: 1, max: 8 }), unlessAscending((number) => number));
/** One entry per contest, ascending. */
function perContest<T extends { readonly contest: number }>(item: Shape<T>): Shape<readonly T[]> {
  return where(list(item, { min: 1, max: 8 }), unlessAscending((entry) => entry.contest));
}

const person = object({ id, name });
/** Two officers, by their ids. */
const by = pairOf(id);
/** Those who together hold the supervisor's office in every contest that is held: one person on an ordinary night. */
const supervisors = list(id, { min: 1, max: 8 });
const role = oneOf('main', 'backup');
const seals = list(object({ what: text, number: text }), { min: 1, max: 20 });
const voters = integer(0, 10_000_000);

const ready = {
  /** Confirmed clock = system clock + offset (seconds); whoever gives `now` adds it. */
  'terminal-readied': object({
    type: oneOf('terminal-readied'), by, clockOffset: integer(-86_400, 86_400), network: oneOf('none'), earlierCount: oneOf('none', 'exists'),
  }),
  /** The clock was looked at again. */
  'clock-confirmed': object({ type: oneOf('clock-confirmed'), by, clockOffset: integer(-86_400, 86_400) }),
  /** This terminal goes on for another; whether that one had counted is a statement, since no terminal can know it. */
  'terminal-replaced': object({
    type: oneOf('terminal-replaced'), former: name, counted: oneOf('no', 'yes', 'unknown'), reason: freeText, by,
  }),
};

const people = {
  'officer-signed-in': object({ type: oneOf('officer-signed-in'), officer: person }),
  'officer-signed-out': object({ type: oneOf('officer-signed-out'), officer: id }),
  'supervisor-arrived': object({ type: oneOf('supervisor-arrived'), contests, person }),
  'deputy-began': object({ type: oneOf('deputy-began'), contests, person, reason: freeText }),
  'deputy-ended': object({ type: oneOf('deputy-ended'), contests }),
  /** 職務管掌者; `appointedBy` is the name of the chair of the election board (公職選挙法施行令67条). */
  'acting-supervisor-began': object({ type: oneOf('acting-supervisor-began'), contests, person, appointedBy: name, reason: freeText }),
  'acting-supervisor-ended': object({ type: oneOf('acting-supervisor-ended'), contests }),
  'witness-arrived': object({ type: oneOf('witness-arrived'), contests, person, party: nullable(name) }),
  'witness-left': object({ type: oneOf('witness-left'), contests, witness: id, reason: freeText }),
  /** `by` is the supervisor, who appoints (公職選挙法62条). */
  'witness-appointed': object({
    type: oneOf('witness-appointed'), contests, person, party: nullable(name), onRoll: boolean, candidate: boolean, by: id,
  }),
  /** A notice removed the candidate or list that had notified this witness; `notice` is its number. */
  'witness-lost-office': object({ type: oneOf('witness-lost-office'), contests, witness: id, notice: integer(1, 999) }),
  'attendance-confirmed': object({ type: oneOf('attendance-confirmed'), contests, by }),
};

const opening = {
  /** `declaredBy` is the supervisor, whose statement `boxesArrived` is; `reason` where it is before the announced time. */
  'opening-declared': object({
    type: oneOf('opening-declared'), contests, boxesArrived: boolean, declaredBy: id, by, reason: nullable(freeText),
  }),
};

const receive = {
  /** `difference`, exactly where the numbers differ: the decision to go on, by the supervisors of all contests. */
  'seal-compared': object({
    type: oneOf('seal-compared'), role, slip: text, actual: text, by,
    difference: nullable(object({ opinion: freeText, reason: freeText, decidedBy: supervisors })),
  }),
  /** The newest issue number as told by the office, typed by two. */
  'issue-announced': object({ type: oneOf('issue-announced'), first: integer(1, 999), second: integer(1, 999), by }),
  'backup-released': object({
    type: oneOf('backup-released'), cause: oneOf('broken', 'lost'), opinion: freeText, reason: freeText, decidedBy: supervisors,
  }),
  'medium-unsealed': object({ type: oneOf('medium-unsealed'), role, by: id }),
  /** `fingerprint` is the identity of the bag (formats/bag §3), `id` its External-Identifier. One entry per contest of the definition. */
  'bag-received': object({
    type: oneOf('bag-received'), fingerprint: hex(32), id: hex(16), issue: integer(1, 999), role,
    contests: perContest(object({ contest, records: countShape, root: hex(32), received: countShape, duplicatesRemoved: countShape })),
  }),
  /** The four groups of the 照合番号, 0 to 11, that were typed from the slip and agreed. */
  'fingerprint-confirmed': object({
    type: oneOf('fingerprint-confirmed'), groups: where(list(integer(0, 11), { min: 4, max: 4 }), unlessAscending((group) => group)), by: id,
  }),
  /** What each of the two typed from the hand-over paper, for every contest that is held. */
  'ballot-numbers-confirmed': object({
    type: oneOf('ballot-numbers-confirmed'), numbers: perContest(object({ contest, first: countShape, second: countShape })), by,
  }),
};

const card = {
  'card-holders-recorded': object({ type: oneOf('card-holders-recorded'), holder: person, pinKeeper: person }),
  'card-asked': object({ type: oneOf('card-asked'), label: text, publicKey: hex(65) }),
};

const count = {
  /** Both computations agreed. Numbers of ballots only: never a choice, never a total of votes. */
  'ballots-opened': object({
    type: oneOf('ballots-opened'),
    contests: perContest(object({
      contest, opened: countShape, badPoint: countShape, undecryptable: countShape, formatInvalid: countShape, equalPoints: countShape,
    })),
  }),
  /** `held` is 保留して照会: it stops the reveal until a later decision on the class stands in its place. */
  'doubtful-decided': object({
    type: oneOf('doubtful-decided'), contest, decidedBy: id,
    decisions: list(object({
      class: oneOf(...doubtfulClasses), ballots: where(countShape, (number) => (number > 0 ? undefined : 'at least one ballot')),
      treatment: oneOf('invalid', 'not-accepted', 'held'), opinion: freeText, reason: freeText,
    }), { min: 1, max: 100 }),
  }),
};

const reconcile = {
  'voters-entered': object({ type: oneOf('voters-entered'), contest, first: voters, second: voters, by }),
  'difference-explained': object({ type: oneOf('difference-explained'), contest, reason: freeText, by }),
};

const result = {
  /** Shows the contests in which `by` holds the supervisor's office. */
  'result-revealed': object({ type: oneOf('result-revealed'), by: id }),
  'result-hidden': object({ type: oneOf('result-hidden') }),
  /** `count` is the SHA-256 of count.json; each approval carries the digest of what that officer saw. */
  'count-confirmed': object({
    type: oneOf('count-confirmed'), count: hex(32), approvals: pairOf(object({ officer: id, digest: hex(32) })),
  }),
};

const print = {
  /** The supervisors of all contests say that the set may be printed now. */
  'printing-ordered': object({ type: oneOf('printing-ordered'), decidedBy: supervisors }),
  /** As formats/preservation §3.5. */
  'sheets-printed': object({
    type: oneOf('sheets-printed'),
    sheets: list(object({
      file: matching(/^sheets\/[a-z0-9][a-z0-9-]{0,70}\.pdf$/, 'a sheet under sheets/'), form: text, contest: nullable(contest),
      edition: integer(1, 99), body: hex(32), sha256: hex(32),
    }), { min: 1, max: 200 }),
  }),
  /** Read by one officer, listened to by another; `report` says into which report to the chief the figures go. */
  'sheets-handed-over': object({ type: oneOf('sheets-handed-over'), reader: id, listener: id, receiver: name, report: text }),
  'handover-collected': object({ type: oneOf('handover-collected'), by: id }),
};

const preserve = {
  /** `session` is the SHA-256 of session.json. */
  'preservation-begun': object({ type: oneOf('preservation-begun'), session: hex(32) }),
  /** So many media were written, read back and verified; `fingerprint` is the identity of the preservation bag. */
  'preservation-verified': object({ type: oneOf('preservation-verified'), media: integer(1, 9), fingerprint: hex(32) }),
  'session-closed': object({ type: oneOf('session-closed'), seals, by }),
};

const anyTime = {
  'count-paused': object({ type: oneOf('count-paused'), reason: freeText, seals, by }),
  /** `seals` as they were found; where they are not those of the pause, an explanation. */
  'count-resumed': object({ type: oneOf('count-resumed'), seals, explanation: nullable(freeText), by }),
  'trouble-reported': object({
    type: oneOf('trouble-reported'), category: oneOf('system', 'terminal', 'operation', 'unknown'), occurredAt: timeShape, place: text,
    event: freeText, reportedTo: nullable(text), receipt: nullable(text), by: id,
  }),
  /** One more notice: `notices` is the SHA-256 of notices.json with it; `contests` is empty for a change of the district. */
  'notice-recorded': object({
    type: oneOf('notice-recorded'), number: integer(1, 999), contests: where(list(contest, { max: 8 }), unlessAscending((each) => each)),
    notices: hex(32), by,
  }),
  'program-restarted': object({ type: oneOf('program-restarted'), boot: hex(16) }),
  /** `orderedBy` names who asked for it; needed once the figures were handed over. */
  'recount-begun': object({ type: oneOf('recount-begun'), contests, reason: freeText, orderedBy: nullable(text), by }),
};

const shapes = {
  ...ready, ...people, ...opening, ...receive, ...card, ...count, ...reconcile, ...result, ...print, ...preserve, ...anyTime,
};

export const sessionEventShape = variant('type', shapes);
export type SessionEvent = Of<typeof sessionEventShape>;
export type SessionEventType = SessionEvent['type'];
export type EventOf<T extends SessionEventType> = Extract<SessionEvent, { readonly type: T }>;

export const sessionEventTypes = Object.keys(shapes) as readonly SessionEventType[];

/** Made by the program itself; every other event is a person's act. */
export const systemEvents = [
  'bag-received', 'card-asked', 'ballots-opened', 'sheets-printed', 'preservation-begun', 'preservation-verified', 'program-restarted',
] as const satisfies readonly SessionEventType[];
export type SystemEventType = (typeof systemEvents)[number];
export type OperatorEventType = Exclude<SessionEventType, SystemEventType>;

export const operatorEvents: readonly OperatorEventType[] = sessionEventTypes.filter(
  (type): type is OperatorEventType => !(systemEvents as readonly SessionEventType[]).includes(type),
);
