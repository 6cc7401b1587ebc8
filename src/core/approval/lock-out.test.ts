import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureBy, lockedUntil, waitAfter } from './lock-out.ts';

const MINUTE = 60_000;
const start = 1_753_000_000_000;
const moment = fc.integer({ min: start, max: start + 1e12 });
const time = fc.integer({ min: 0, max: start + 2e12 });

test('two failed tries cost nothing; from the third on each makes the wait longer, up to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((failed) => waitAfter(failed) / 1000))
    .toEqual([0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900]);
  fc.assert(fc.property(fc.nat(1000), (failed) => {
    expect(waitAfter(failed + 1)).toBeGreaterThanOrEqual(waitAfter(failed));
    expect(waitAfter(failed)).toBeLessThanOrEqual(15 * MINUTE);
  }));
});

test('who never failed is never shut out', () => {
  fc.assert(fc.property(fc.nat(1000), moment, (failed, now) => {
    expect(lockedUntil({ failed, lastFailure: null }, now)).toBeNull();
  }));
});

test('the wait ends to the millisecond', () => {
  const tries = { failed: 3, lastFailure: start + 1000 };
  const end = start + 1000 + waitAfter(3);
  expect(lockedUntil(tries, end - 1)).toBe(end);
  expect(lockedUntil(tries, end)).toBeNull();
});

test('nobody is shut out for longer than a quarter of an hour from now, whatever the clock did', () => {
  fc.assert(fc.property(fc.nat(1000), time, moment, (failed, lastFailure, now) => {
    const until = lockedUntil({ failed, lastFailure }, now);
    if (until !== null) {
      expect(until).toBeGreaterThan(now);
      expect(until - now).toBeLessThanOrEqual(15 * MINUTE);
    }
  }));
});

test('with the clock set back the wait is the whole one from now, and passes once it is noted so', () => {
  fc.assert(fc.property(fc.integer({ min: 3, max: 1000 }), fc.integer({ min: 1, max: 1e12 }), (failed, later) => {
    const tries = { failed, lastFailure: start + later };
    const end = start + waitAfter(failed);
    expect(lockedUntil(tries, start)).toBe(end);
    expect(failureBy(tries, start)).toEqual({ failed, lastFailure: start });
    expect(lockedUntil(failureBy(tries, start), end)).toBeNull();
  }));
});

test('a failure that does not lie in the future stays noted as it is', () => {
  fc.assert(fc.property(fc.nat(1000), fc.nat(1e12), (failed, ago) => {
    expect(failureBy({ failed, lastFailure: start - ago }, start)).toEqual({ failed, lastFailure: start - ago });
    expect(failureBy({ failed: 0, lastFailure: null }, start)).toEqual({ failed: 0, lastFailure: null });
  }));
});

test('waiting only helps: who may sign in now may do so later', () => {
  fc.assert(fc.property(fc.nat(1000), fc.integer({ min: 0, max: start }), moment, fc.nat(1e9), (failed, lastFailure, now, later) => {
    if (lockedUntil({ failed, lastFailure }, now) === null) {
      expect(lockedUntil({ failed, lastFailure }, now + later)).toBeNull();
    }
  }));
});
