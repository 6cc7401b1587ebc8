import { expect, test } from 'vitest';
import { aToken, keyOf, readersWith, type ReadersForTests, storeOfCards } from '../../../test/support/card-readers.ts';
import { err, ok } from '../../core/kernel/result.ts';
import type { Time } from '../../core/kernel/time.ts';
import { medianOf, testCard } from './test-card.ts';

function tested(readers: ReadersForTests, allowed: 'first-tries' | 'final-try-too' = 'first-tries', store = storeOfCards()): Promise<unknown> {
  return testCard({ readers, store }, { rounds: 12, allowed, serial: null, key: null }, { onFound: () => undefined, readPin: () => Promise.resolve(ok('314159')) });
}

test('a card is asked in runs so short that it is not taken for one that hangs', async () => {
  const readers = readersWith([aToken()]);
  expect(await tested(readers)).toMatchObject(ok({
    publicKey: keyOf(1), enrolled: null, milliseconds: [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2],
  }));
  expect(readers.asked).toEqual(['insert', 'unlock 314159 first-tries', 'exercise 5', 'exercise 5', 'exercise 2', 'close']);
});

test('it tells how the card is enrolled', async () => {
  const store = storeOfCards();
  store.enrol({
    publicKey: keyOf(1), label: 'K-01', purpose: 'live', serial: '0001', enrolledAt: '2025-07-01T10:00:00+09:00' as Time, by: ['甲', '乙'],
  });
  expect(await tested(readersWith([aToken()]), 'first-tries', store)).toMatchObject(ok({ enrolled: { label: 'K-01' } }));
});

test('the last try is made as an act of its own only, where the card stops at it', async () => {
  const usual = readersWith([aToken()]);
  await tested(usual, 'final-try-too');
  expect(usual.asked.slice(0, 3)).toEqual(['insert', 'unlock 314159 first-tries', 'exercise 5']);
  const last = readersWith([aToken()], { unlock: { code: 'card/final-try' } });
  await tested(last, 'final-try-too');
  expect(last.asked).toEqual(['insert', 'unlock 314159 first-tries', 'unlock 314159 final-try', 'close']);
});

test('a PIN that the card refuses is not tried as the last one', async () => {
  const readers = readersWith([aToken()], { unlock: { code: 'card/wrong-pin-uncounted' } });
  expect(await tested(readers, 'final-try-too')).toEqual(err({ code: 'card/wrong-pin-uncounted' }));
  expect(readers.asked).toEqual(['insert', 'unlock 314159 first-tries', 'close']);
});

test.each([
  [{ unlock: { code: 'card/final-try' } }], [{ exercise: { code: 'card/accepts-bad-points' } }], [{ exercise: { code: 'card/no-possession' } }],
] as const)('what the card refuses is told, and its process ends: %j', async (faults) => {
  const readers = readersWith([aToken()], faults);
  expect(await tested(readers)).toEqual(err(Object.values(faults)[0]));
  expect(readers.asked.filter((each) => each.startsWith('unlock'))).toEqual(['unlock 314159 first-tries']);
  expect(readers.asked.at(-1)).toBe('close');
});

test('without a card nothing is read', async () => {
  expect(await tested(readersWith([]))).toEqual(err({ code: 'card/absent' }));
});

test('the median is the one in the middle, or the slower of two', () => {
  expect([medianOf([9]), medianOf([5, 1, 3]), medianOf([4, 1, 2, 3])]).toEqual([9, 3, 3]);
});
