import { expect, test } from 'vitest';
import { typicalEvents } from '../../../test/support/session-table.ts';
import { personsOf } from './act.ts';
import { actingPersons } from './acting.ts';
import { type SessionEvent, sessionEventTypes } from './events.ts';

/** Members that name who acts. All others name persons whom the event is about. */
const acting = ['by', 'declaredBy', 'decidedBy', 'reader', 'listener'] as const;

function named(event: object): readonly string[] {
  return Object.entries(event).flatMap(([member, value]): readonly string[] => {
    if ((acting as readonly string[]).includes(member)) return [value].flat() as string[];
    if (member === 'approvals') return (value as { readonly officer: string }[]).map(({ officer }) => officer);
    return member === 'difference' && value !== null ? named(value as object) : [];
  });
}

test.each(sessionEventTypes)('%s: everybody who acts is asked, and nobody else', (type) => {
  expect([...actingPersons(typicalEvents[type])].sort()).toEqual([...new Set(named(typicalEvents[type]))].sort());
});

test('the decision about seals that differ is asked of those who decide it too', () => {
  const seal = { type: 'seal-compared', role: 'main', slip: 'F-1', actual: 'F-2', by: ['a', 'b'] } as const;
  const event: SessionEvent = { ...seal, difference: { opinion: '無い。', reason: '読み違い。', decidedBy: ['c', 'a'] } };
  expect(actingPersons(event)).toEqual(['a', 'b', 'c']);
  expect(actingPersons({ ...seal, difference: null })).toEqual(['a', 'b']);
});

test('each person is asked once', () => {
  expect(personsOf({ kind: 'confirm', by: ['a', 'b'] })).toEqual(['a', 'b']);
  expect(personsOf({ kind: 'confirm', by: ['a', 'a'] })).toEqual(['a']);
  expect(personsOf({ kind: 'reveal', by: 's' })).toEqual(['s']);
  expect(personsOf({ kind: 'number-of', person: 's', by: ['a', 'b'] })).toEqual(['a', 'b']);
});
