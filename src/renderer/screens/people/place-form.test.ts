import { expect, test } from 'vitest';
import type { Time } from '../../../core/kernel/time.ts';
import type { SessionSetting } from '../../../core/session/setting.ts';
import type { Office, People, Witness } from '../../../core/session/state.ts';
import type { Hall, WitnessRow } from './attendance.ts';
import { contestsFor, emptyForm, eventOf, fieldsOf, type Form, missingIn } from './place-form.ts';
import { sessionEventShape } from '../../../core/session/events.ts';
import type { JsonValue } from '../../../core/kernel/canonical-json.ts';
import { read } from '../../../core/kernel/shape.ts';
import type { Place } from '../../../texts/window/people-texts.ts';

const from = '2026-02-08T20:00:00+09:00' as Time;
const contest = (number: number): SessionSetting['contests'][number] => (
  { contest: number, kind: 'HR_SMD', title: `contest ${number}`, witnesses: { min: 2, max: 10 }, mergedMeeting: false, notHeld: null });
const office = (number: number, id: string, more: Partial<Office> = {}): Office => (
  { id, name: id, contest: number, capacity: 'supervisor', from, until: null, reason: null, appointedBy: null, ...more });
const witness = (number: number, id: string): Witness => (
  { id, name: id, contest: number, party: null, appointedBy: null, stays: [{ from, until: null, reason: null }], lostBy: null });
const at = (people: Partial<People>): Hall => ({
  setting: { contests: [contest(1), contest(2), contest(3)] } as unknown as SessionSetting,
  people: { officers: [], supervisors: [], witnesses: [], attendance: [], ...people },
  hall: { supervisors: [{ contests: [1], person: { id: 'a', name: 'a' } }], witnesses: [] },
});
const numbers = (place: Place, hall: Hall, row: WitnessRow | null = null): readonly number[] => (
  contestsFor({ place, row }, hall).map((each) => each.contest));

const form: Form = {
  name: ' 野上　さつき ', party: ' ', reason: '急病のため。 ', appointedBy: '潮見　太郎', contests: [2, 1], onRoll: true, notCandidate: true,
};
const places = Object.keys(fieldsOf) as readonly Place[];

test.each(places)('an empty form lacks something, a filled one nothing: %s', (place) => {
  expect(missingIn(place, emptyForm)).toBe(fieldsOf[place].find((field) => field !== 'party'));
  expect(missingIn(place, form)).toBeNull();
});

test.each(places)('a filled form makes an event of the session: %s', (place) => {
  const event = eventOf(place, form, { person: { id: 'typed-1', name: '野上　さつき' }, by: 'a' });
  expect(read(sessionEventShape, event as unknown as JsonValue)).toMatchObject({ ok: true, value: { contests: [1, 2] } });
});

test('without a party there is none', () => {
  expect(eventOf('notified', form, { person: { id: 'w', name: 'w' }, by: '' })).toMatchObject({ party: null });
});

test('a supervisor is typed for contests that the settings do not name, and that have none', () => {
  expect(numbers('supervisor', at({}))).toEqual([2, 3]);
  expect(numbers('supervisor', at({ supervisors: [office(2, 'b')] }))).toEqual([3]);
});

test('one supervisor appoints, where witnesses are too few', () => {
  const people = { supervisors: [office(1, 'a'), office(2, 'b'), office(3, 'a')], witnesses: [witness(1, 'w')] };
  expect(numbers('appointed', at(people))).toEqual([1, 3]);
});

test('a stand-in ends where one is', () => {
  const people = { supervisors: [office(1, 'a'), office(1, 'd', { capacity: 'deputy' }), office(2, 'e', { capacity: 'acting-supervisor' })] };
  expect(numbers('deputy-end', at(people))).toEqual([1]);
  expect(numbers('acting-end', at(people))).toEqual([2]);
});

test('who leaves, leaves the contests where they sit', () => {
  const row: WitnessRow = {
    person: { id: 'w', name: 'w' }, contests: [1, 2], party: null, appointed: false, standing: 'present', arrived: from, left: null,
  };
  expect(numbers('leaving', at({ witnesses: [witness(1, 'w'), witness(3, 'w')] }), row)).toEqual([1]);
});
