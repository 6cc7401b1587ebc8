import { expect, test } from 'vitest';
import { takeFinalTry } from './approve-act.ts';
import { nobodyHere } from './persons-here.ts';
import type { RunningSession } from './running-session.ts';

/** What is allowed, and which card is in the reader. */
function aSession(allowedFor: string | null, inserted: string | null): RunningSession {
  const persons = nobodyHere({ random: { bytes: (length) => new Uint8Array(length) }, primitives: {} as RunningSession['ports']['primitives'] });
  persons.finalTry = allowedFor === null ? null : { by: ['aoki', 'baba'], publicKey: allowedFor };
  const card = inserted === null ? null : { publicKey: inserted };
  return { memory: { persons, card } } as unknown as RunningSession;
}

test.each([
  ['of this card', 'a', 'a', ['aoki', 'baba']],
  ['of another card', 'a', 'b', null],
  ['of a card that was taken out', 'a', null, null],
  ['of no card', null, 'a', null],
] as const)('two allowed the last try %s', (_what, allowedFor, inserted, by) => {
  const session = aSession(allowedFor, inserted);
  expect(takeFinalTry(session)).toEqual(by);
  expect(takeFinalTry(session), 'once').toBeNull();
});
