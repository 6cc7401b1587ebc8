// What may come across the ordinary night at random: right acts at the wrong time, wrong acts at the right time, and the unforeseen.
import fc from 'fast-check';
import type { JsonValue } from '../../src/core/kernel/canonical-json.ts';
import { asCount } from '../../src/core/kernel/count.ts';
import { read } from '../../src/core/kernel/shape.ts';
import { type SessionEvent, sessionEventShape, type SessionEventType } from '../../src/core/session/events.ts';
import { type JsonMutation, mutatedJson } from './json-mutations.ts';
import { typicalEvents as typical } from './session-table.ts';
import { aSessionWalk, people, staffPair } from './session-walk.ts';

/** Three contests with two doubtful ballots in the first and one in the third. */
export const wildWalk = aSessionWalk({ contests: 3, records: [5, 0, 4], undecryptable: [2, 0, 1], voters: [4, 0, 3] });

const contestsOf = fc.oneof(fc.constant([1, 2, 3]), fc.subarray([1, 2, 3], { minLength: 1 }));
const witness = fc.constantFrom('hamada', 'watanabe', 'yoshikawa', 'nogami', 'ohashi', 'usami');
const officer = fc.constantFrom('ogasawara', 'isurugi', 'makino');
const by = fc.oneof({ arbitrary: fc.constant(staffPair), weight: 2 }, fc.tuple(officer, officer));
const supervisorId = fc.oneof(
  { arbitrary: fc.constant(people.supervisor.id), weight: 2 }, fc.constantFrom(people.deputy.id, people.actingSupervisor.id, 'ogasawara'));
const number = fc.constantFrom('1', '2', '3');
const seals = number.map((n) => [{ what: '端末', number: `C ${n}` }]);
const reason = number.map((n) => `理由${n}`);
const reasonOrNull = fc.option(reason, { nil: null });
const digest = fc.constantFrom('d9'.repeat(32), 'da'.repeat(32));
const role = fc.constantFrom('main', 'backup');
const treatment = fc.constantFrom('invalid', 'not-accepted', 'held');
const boot = fc.integer({ min: 16, max: 255 }).map((n) => n.toString(16).repeat(16));

/** Something of this type; what is left out of `members` is as in the walk. */
function act(type: SessionEventType, members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<SessionEvent> {
  const usual = wildWalk.moments.find(({ event }) => event.type === type)?.event ?? typical[type];
  return fc.record(members).map((change) => ({ ...usual, ...change }));
}

const decisions = fc.tuple(fc.constantFrom(1, 3), treatment, treatment, reason).chain(([contest, one, other, why]) => act('doubtful-decided', {
  contest: fc.constant(contest), decidedBy: supervisorId,
  decisions: fc.constant((contest === 1 ? [one, other] : [one]).map((each) => ({
    class: 'undecryptable', ballots: asCount(1), treatment: each, opinion: '異議がない。', reason: why,
  }))),
}));

const approvals = fc.tuple(officer, digest, officer, digest).map(([one, saw, other, sawToo]) =>
  [{ officer: one, digest: saw }, { officer: other, digest: sawToo }]);

const answers: readonly fc.WeightedArbitrary<SessionEvent>[] = [
  { weight: 5, arbitrary: decisions },
  { weight: 2, arbitrary: act('voters-entered', { contest: fc.constantFrom(1, 2, 3), first: fc.constantFrom(3, 4), second: fc.constantFrom(3, 4), by }) },
  { weight: 2, arbitrary: act('difference-explained', { contest: fc.constantFrom(1, 2, 3), reason, by }) },
];

/** With what a person or a medium may differ in; the weight is higher where a night offers few chances. */
const variants: readonly fc.WeightedArbitrary<SessionEvent>[] = [
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(typical)) },
  { weight: 3, arbitrary: fc.constantFrom(...wildWalk.moments.map(({ event }) => event)) },
  { weight: 1, arbitrary: act('officer-signed-in', { officer: fc.constantFrom(...people.staff) }) },
  { weight: 1, arbitrary: act('officer-signed-out', { officer }) },
  { weight: 1, arbitrary: act('witness-left', { contests: contestsOf, witness, reason }) },
  { weight: 1, arbitrary: act('witness-lost-office', { contests: contestsOf, witness }) },
  {
    weight: 1, arbitrary: act('witness-appointed', {
      contests: contestsOf, person: fc.constantFrom({ id: 'kasuya', name: '粕谷 登' }, { id: 'takase', name: '高瀬 ひな' }),
      party: fc.constantFrom(null, '日の出党'), onRoll: fc.boolean(), candidate: fc.boolean(), by: supervisorId,
    }),
  },
  { weight: 1, arbitrary: act('deputy-began', { contests: contestsOf, reason }) },
  { weight: 1, arbitrary: act('deputy-ended', { contests: contestsOf }) },
  {
    weight: 4, arbitrary: act('opening-declared', {
      contests: contestsOf, boxesArrived: fc.boolean(), declaredBy: supervisorId, by, reason: reasonOrNull,
    }),
  },
  { weight: 3, arbitrary: act('seal-compared', { role, slip: number, actual: number, by }) },
  { weight: 3, arbitrary: act('medium-unsealed', { role, by: officer }) },
  { weight: 1, arbitrary: act('issue-announced', { first: fc.constantFrom(1, 2, 3), second: fc.constantFrom(2, 3), by }) },
  { weight: 2, arbitrary: act('bag-received', { issue: fc.constantFrom(1, 2, 3), role }) },
  ...answers,
  { weight: 2, arbitrary: act('result-revealed', { by: supervisorId }) },
  { weight: 5, arbitrary: act('count-confirmed', { count: digest, approvals }) },
  { weight: 1, arbitrary: act('count-paused', { reason, seals, by }) },
  { weight: 2, arbitrary: act('count-resumed', { seals, explanation: reasonOrNull, by }) },
  { weight: 2, arbitrary: act('program-restarted', { boot }) },
  { weight: 1, arbitrary: act('trouble-reported', { place: number }) },
  { weight: 3, arbitrary: act('recount-begun', { contests: contestsOf, reason, orderedBy: reasonOrNull, by }) },
];

export interface WildAct {
  /** Null: an act of the walk. */
  readonly event: SessionEvent | null;
  /** How many acts of the walk are passed over: 0 for what comes next. */
  readonly ahead: number;
  /** An act of the walk is not as it should be. */
  readonly spoil: Spoil | null;
  readonly minutes: number;
}

export interface Spoil extends JsonMutation {
  /** What two persons typed is changed for both alike. */
  readonly both: boolean;
}

/** The event with the change; the event itself where the change makes no event of it. */
export function spoilt({ type, ...members }: SessionEvent, spoil: Spoil): SessionEvent {
  const changed = mutatedJson(members, [spoil]);
  const whole = (spoil.both ? alikeTyped(changed) : changed) as Readonly<Record<string, JsonValue>>;
  const event = read(sessionEventShape, { ...whole, type });
  return event.ok ? event.value : { type, ...members } as SessionEvent;
}

function alikeTyped(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(alikeTyped);
  const members = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, alikeTyped(member)]));
  return 'first' in members && 'second' in members ? { ...members, second: members.first ?? null } : members;
}

const ids = [...people.staff, people.supervisor, people.deputy, people.cardHolder, people.pinKeeper].map(({ id }) => id);
const aSpoil: fc.Arbitrary<Spoil> = fc.record({
  both: fc.boolean(),
  at: fc.nat({ max: 60 }),
  to: fc.oneof(fc.constantFrom<JsonValue>(0, 1, 2, 3, 4, 5, 99), fc.constantFrom(...ids), fc.constantFrom<JsonValue | undefined>(
    undefined, null, true, false, 'main', 'backup', 'none', 'exists', 'held', 'invalid', 'B 1', '理由', 'A-22', 'terminal',
    'd9'.repeat(32), 'da'.repeat(32), [...staffPair], [people.deputy.id], [1], [3], [1, 2, 3],
    { opinion: '異議がない。', reason: '読み取れる。', decidedBy: [people.supervisor.id] },
  )),
});

const minutes = fc.constantFrom(0, 1, 5);
const inTurn = fc.constant(0);
const asItIs = fc.constant(null);
const wild: fc.Arbitrary<WildAct> = fc.record({ event: fc.oneof(...variants), ahead: inTurn, spoil: asItIs, minutes });
const answer: fc.Arbitrary<WildAct> = fc.record({ event: fc.oneof(...answers), ahead: inTurn, spoil: asItIs, minutes });
const ordinary: fc.Arbitrary<WildAct> = fc.record({ event: asItIs, ahead: inTurn, spoil: asItIs, minutes });
const spoiltNext: fc.Arbitrary<WildAct> = fc.record({ event: asItIs, ahead: inTurn, spoil: aSpoil, minutes });
const ahead = fc.integer({ min: 1, max: 4 });
const tooEarly: fc.Arbitrary<WildAct> = fc.record({ event: asItIs, ahead, spoil: asItIs, minutes });
const mixed = (minLength: number, maxLength: number): fc.Arbitrary<readonly WildAct[]> => fc.array(fc.oneof(
  { arbitrary: ordinary, weight: 6 }, { arbitrary: wild, weight: 2 },
  { arbitrary: spoiltNext, weight: 3 }, { arbitrary: tooEarly, weight: 2 },
), { minLength, maxLength, size: 'max' });

const untilSeen = wildWalk.moments.findIndex(({ event }) => event.type === 'result-revealed') + 1;
const ordinaryActs = (length: number): readonly WildAct[] =>
  Array.from({ length }, () => ({ event: null, ahead: 0, spoil: null, minutes: 10 }));
const once = (event: SessionEvent): WildAct => ({ event, ahead: 0, spoil: null, minutes: 1 });
/** Ordinary until the result is seen; then a restart, and answers that may be others than before. */
const seenNight = fc.tuple(fc.array(fc.oneof(ordinary, answer), { minLength: 2, maxLength: 8 }), mixed(0, 30)).map((rest) =>
  [...ordinaryActs(untilSeen), once(typical['program-restarted']), ...rest.flat()]);
/** The same, then one recount and another. */
const recountedNight = fc.tuple(mixed(0, 20), mixed(0, 30)).map(([between, rest]) => [
  ...ordinaryActs(untilSeen), once({ ...typical['recount-begun'], reason: '1回目' }), ...between,
  once({ ...typical['recount-begun'], reason: '2回目', orderedBy: '選挙長' }), ...rest,
]);

const untilUnsealed = wildWalk.moments.findIndex(({ event }) => event.type === 'medium-unsealed');
const receiptActs: fc.Arbitrary<WildAct> = fc.oneof(
  { weight: 3, arbitrary: number.chain((seal) => act('seal-compared', { role, slip: fc.constant(seal), actual: fc.constant(seal) })) },
  { weight: 3, arbitrary: act('medium-unsealed', { role, by: officer }) },
  { weight: 2, arbitrary: act('bag-received', { role, issue: fc.constantFrom(2, 3) }) },
  { weight: 1, arbitrary: fc.constant(typical['backup-released']) },
  { weight: 1, arbitrary: act('fingerprint-confirmed', { by: fc.constantFrom('ogasawara', 'makino') }) },
).map(once);
/** At the receipt: media, seals and bags in any order. */
const receiptNight = fc.tuple(fc.array(receiptActs, { minLength: 3, maxLength: 12 }), mixed(0, 40)).map((rest) => [
  ...ordinaryActs(untilUnsealed), ...rest.flat(),
]);

/** A night of which half is ordinary: some acts are wild, some come too early, some are not as they should be. */
export const wildNight: fc.Arbitrary<readonly WildAct[]> = fc.oneof(
  { arbitrary: mixed(20, 120), weight: 6 }, { arbitrary: seenNight, weight: 2 }, { arbitrary: recountedNight, weight: 1 },
  { arbitrary: receiptNight, weight: 1 });
