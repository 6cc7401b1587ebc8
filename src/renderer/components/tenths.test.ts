import { describe, expect, it } from 'vitest';
import { tenthOf } from './tenths.ts';

describe('the tenths that are announced', () => {
  it('begin at none and end at ten', () => {
    expect([0, 99, 100, 555, 999, 1000].map((done) => tenthOf(done, 1000))).toEqual([0, 0, 1, 5, 9, 10]);
  });

  it('are all there where nothing is to be opened', () => {
    expect(tenthOf(0, 0)).toBe(10);
  });
});
