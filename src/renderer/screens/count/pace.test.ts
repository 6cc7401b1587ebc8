import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesLeft, progressOfBoxes } from './pace.ts';

const boxes = [{ contest: 1, records: 412 }, { contest: 3, records: 0 }, { contest: 9, records: 361 }];

describe('the progress of the opening', () => {
  it('stands before the first contest until something is told', () => {
    expect(progressOfBoxes(boxes, null).map(({ done, state }) => [done, state])).toEqual([[0, 'now'], [0, 'waits'], [0, 'waits']]);
  });

  it('counts the contests before the one that is told as done', () => {
    expect(progressOfBoxes(boxes, { contest: 9, done: 60 }).map(({ done, state }) => [done, state]))
      .toEqual([[412, 'done'], [0, 'done'], [60, 'now']]);
  });

  it('never shows more than there is', () => {
    expect(progressOfBoxes(boxes, { contest: 1, done: 500 })[0]?.done).toBe(412);
  });

  it('never goes back while contests are told in their order', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 412 }), fc.integer({ min: 0, max: 361 }), (first, last) => {
      const done = (contest: number, at: number): number =>
        progressOfBoxes(boxes, { contest, done: at }).reduce((sum, each) => sum + each.done, 0);
      expect(done(9, last)).toBeGreaterThanOrEqual(done(1, first));
    }));
  });
});

describe('the minutes left', () => {
  it('are not told before the pace is known', () => {
    expect(minutesLeft({ done: 0, of: 1000, elapsed: 60 })).toBeNull();
    expect(minutesLeft({ done: 100, of: 1000, elapsed: 2.9 })).toBeNull();
  });

  it('follow the pace, rounded up to whole minutes', () => {
    expect(minutesLeft({ done: 100, of: 1000, elapsed: 10 })).toBe(2);
    expect(minutesLeft({ done: 100, of: 700, elapsed: 10 })).toBe(1);
    expect(minutesLeft({ done: 999, of: 1000, elapsed: 100 })).toBe(1);
  });

  it('are none at the end', () => {
    expect(minutesLeft({ done: 1000, of: 1000, elapsed: 100 })).toBe(0);
  });
});
