import { expect, test } from 'vitest';
import type { Time } from '../../../core/kernel/time.ts';
import type { SessionSetting } from '../../../core/session/setting.ts';
import type { Office, People, Witness } from '../../../core/session/state.ts';
import { type Hall, knownIds, lacking, officeRows, withoutSupervisor, witnessGroups } from './attendance.ts';
import { newId } from './new-id.ts';

const from = '2026-02-08T20:00:00+09:00' as Time;
const until = '2026-02-08T20:30:00+09:00' as Time;
const contest = (number: number, notHeld: 'uncontested' | null = null): SessionSetting['contests'][number] => (
  { contest: number, kind: 'HR_SMD', title: `contest ${number}`, witnesses: { min: 2, max: 10 }, mergedMeeting: false, notHeld });
const setting = { contests: [contest(1), contest(2), contest(3, 'uncontested')] } as unknown as SessionSetting;
const office = (number: number, id: string, more: Partial<Office> = {}): Office => (
  { id, name: id, contest: number, capacity: 'supervisor', from, until: null, reason: null, appointedBy: null, ...more });
const witness = (number: number, id: string, more: Partial<Witness> = {}): Witness => (
  { id, name: id, contest: number, party: null, appointedBy: null, stays: [{ from, until: null, reason: null }], lostBy: null, ...more });
const person = (id: string): { id: string; name: string } => ({ id, name: id });
const people = (more: Partial<People> = {}): People => ({ officers: [], supervisors: [], witnesses: [], attendance: [], ...more });
const hall = (more: Partial<People> = {}): Hall => ({
  setting,
  people: people(more),
  hall: {
    supervisors: [{ contests: [1, 2, 3], person: person('taka') }],
    witnesses: [
      { contests: [1, 3], person: person('hama'), party: '日の出党' }, { contests: [2], person: person('nogami'), party: null },
      { contests: [1], person: person('wata'), party: null }, { contests: [3], person: person('nobody'), party: null },
    ],
  },
});

test('those of the settings are listed before they have come, for the contests that are held', () => {
  expect(officeRows(hall())).toEqual([{ person: person('taka'), contests: [1, 2], capacity: 'supervisor', arrived: null }]);
  expect(witnessGroups(hall()).map(({ contests, rows, present }) => [contests, rows.map((row) => row.person.id), present]))
    .toEqual([[[1], ['hama', 'wata'], 0], [[2], ['nogami'], 0]]);
});

test('who has come stands there with the time', () => {
  const at = hall({ supervisors: [office(1, 'taka'), office(2, 'taka')], witnesses: [witness(1, 'hama')] });
  expect(officeRows(at)[0]).toMatchObject({ arrived: from });
  expect(witnessGroups(at)[0]).toMatchObject({ present: 1, rows: [{ standing: 'present', arrived: from }, { standing: 'absent', arrived: null }] });
});

test('who has left, and who has lost the office, is not present', () => {
  const stays = [{ from, until, reason: null }];
  const at = hall({ witnesses: [witness(1, 'hama', { stays }), witness(1, 'wata', { stays, lostBy: 1 })] });
  expect(witnessGroups(at)[0]).toMatchObject({ present: 0, rows: [{ standing: 'left', left: until }, { standing: 'lost' }] });
});

test('who is not in the settings is added: an appointed witness, a deputy; who has ended a stand-in is not', () => {
  const at = hall({
    supervisors: [office(1, 'dep', { capacity: 'deputy' }), office(2, 'dep', { capacity: 'deputy' }), office(1, 'old', { capacity: 'deputy', until })],
    witnesses: [witness(2, 'new', { appointedBy: 'taka' })],
  });
  expect(officeRows(at).slice(1)).toEqual([{ person: person('dep'), contests: [1, 2], capacity: 'deputy', arrived: from }]);
  expect(witnessGroups(at)[1]?.rows[1]).toMatchObject({ person: person('new'), appointed: true, standing: 'present' });
});

test('without hall settings the rows are those that were recorded', () => {
  const at = { ...hall({ supervisors: [office(1, 'taka')], witnesses: [witness(1, 'hama'), witness(2, 'hama')] }), hall: null };
  expect(officeRows(at)).toHaveLength(1);
  expect(witnessGroups(at)).toMatchObject([{ contests: [1, 2], present: 1 }]);
});

test('what is lacking is told for each contest that is held', () => {
  const at = hall({ supervisors: [office(1, 'taka')], witnesses: [witness(1, 'a'), witness(1, 'b'), witness(2, 'c')] });
  expect(lacking(at).map(({ contest: number, present }) => [number, present])).toEqual([[2, 1]]);
  expect(withoutSupervisor(at).map(({ contest: number }) => number)).toEqual([2]);
});

test('a typed person gets an id that nobody has', () => {
  const first = newId('witness', knownIds(hall()));
  expect(first).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
  expect(newId('witness', knownIds(hall({ witnesses: [witness(1, first)] })))).not.toBe(first);
});
