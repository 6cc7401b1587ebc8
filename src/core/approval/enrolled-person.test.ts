import { expect, test } from 'vitest';
import { admitPerson, type EnrolmentSituation } from './enrolled-person.ts';

const [aoki, baba, chiba] = [{ id: 'staff-1', name: '青木' }, { id: 'staff-2', name: '馬場' }, { id: 'staff-3', name: '千葉' }] as const;

function admitted(person: { readonly id: string; readonly name: string }, change: Partial<EnrolmentSituation>): string {
  const result = admitPerson(person, { enrolled: [], staff: null, letIn: null, ...change });
  return result.ok ? 'ok' : result.error.code;
}

test('without hall settings the first two set the terminal up, and the third waits for them', () => {
  expect([admitted(aoki, {}), admitted(baba, { enrolled: [aoki] }), admitted(chiba, { enrolled: [aoki, baba] })])
    .toEqual(['ok', 'ok', 'person/not-of-this-hall']);
  expect(admitted(chiba, { enrolled: [aoki, baba], letIn: { ...chiba, name: '他人' } })).toBe('person/not-of-this-hall');
  expect(admitted(chiba, { enrolled: [aoki, baba], letIn: chiba })).toBe('ok');
});

test('whom the hall settings name enrols by the name that stands there, on a terminal that others used before', () => {
  const staff = [aoki, baba];
  const before = [{ id: 'staff-1', name: '別人' }, { id: 'staff-2', name: '他人' }];
  expect([admitted(aoki, { staff, enrolled: before }), admitted(baba, { staff, enrolled: [...before, aoki] })]).toEqual(['ok', 'ok']);
  expect(admitted({ id: 'staff-1', name: '別人' }, { staff })).toBe('person/other-name');
  expect(admitted({ id: 'staff-1', name: '別人' }, { staff, letIn: { id: 'staff-1', name: '別人' } })).toBe('person/other-name');
});

test('who is not in the hall settings waits for two, also as the first', () => {
  expect(admitted(chiba, { staff: [aoki, baba] })).toBe('person/not-of-this-hall');
  expect(admitted(chiba, { staff: [aoki, baba], letIn: chiba })).toBe('ok');
});

test('a passphrase is replaced only by whom two others have let', () => {
  const change = { enrolled: [aoki], staff: [aoki, baba] };
  expect(admitted(aoki, change)).toBe('person/already-enrolled');
  expect(admitted(aoki, { ...change, letIn: baba })).toBe('person/already-enrolled');
  expect(admitted(aoki, { ...change, letIn: aoki })).toBe('ok');
});
