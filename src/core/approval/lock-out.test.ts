import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lockedUntil, waitAfter } from './lock-out.ts';

const MINUTE = 60_000;
const started = 1_753_000_000_000;
const moment = fc.record({ now: fc.integer({ min: started, max: started + 1e12 }), started: fc.constant(started) });
const time = fc.integer({ min: 0, max: started + 2e12 });

test('two failed tries cost nothing; from the third on each makes the wait longer, up to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((failed) => waitAfter(failed) / 1000))
    .toEqual([0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900]);
  fc.assert(fc.property(fc.nat(1000), (failed) => {
    expect(waitAfter(failed + 1)).toBeGreaterThanOrEqual(waitAfter(failed));
    expect(waitAfter(failed)).toBeLessThanOrEqual(15 * MINUTE);
  }));
});

test('who never failed is never shut out', () => {
  fc.assert(fc.property(fc.nat(1000), moment, (failed, at) => {
    expect(lockedUntil({ failed, lastFailure: null }, at)).toBeNull();
  }));
});

test('the wait ends to the millisecond', () => {
  const tries = { failed: 3, lastFailure: started + 1000 };
  const end = started + 1000 + waitAfter(3);
  expect(lockedUntil(tries, { now: end - 1, started })).toBe(end);
  expect(lockedUntil(tries, { now: end, started })).toBeNull();
});

test('nobody is shut out for longer than a quarter of an hour from now, whatever the clock did', () => {
  fc.assert(fc.property(fc.nat(1000), time, moment, (failed, lastFailure, at) => {
    const until = lockedUntil({ failed, lastFailure }, at);
    if (until !== null) {
      expect(until).toBeGreaterThan(at.now);
      expect(until - at.now).toBeLessThanOrEqual(15 * MINUTE);
    }
  }));
});

test('with the clock set back, or started anew, the wait is the whole one from the start of the program', () => {
  fc.assert(fc.property(fc.integer({ min: 3, max: 1000 }), fc.integer({ min: 1, max: 1e12 }), (failed, later) => {
    expect(lockedUntil({ failed, lastFailure: started + later }, { now: started, started })).toBe(started + waitAfter(failed));
  }));
});

test('waiting only helps: who may sign in now may do so later', () => {
  fc.assert(fc.property(fc.nat(1000), fc.integer({ min: 0, max: started }), moment, fc.nat(1e9), (failed, lastFailure, at, later) => {
    if (lockedUntil({ failed, lastFailure }, at) === null) {
      expect(lockedUntil({ failed, lastFailure }, { ...at, now: at.now + later })).toBeNull();
    }
  }));
});
