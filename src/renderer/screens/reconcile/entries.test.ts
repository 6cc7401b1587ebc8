import { describe, expect, it } from 'vitest';
import { entriesDiffer, votersTyped } from './entries.ts';

describe('a number of voters as typed', () => {
  it('is a whole number up to ten million', () => {
    expect(['0', '412', '10000000'].map(votersTyped)).toEqual([0, 412, 10_000_000]);
  });

  it('is nothing else', () => {
    expect(['', '10000001', '-1', '4.5', '４１２', 'x', '123456789'].map(votersTyped)).toEqual(Array.from({ length: 7 }, () => undefined));
  });
});

describe('what two persons typed', () => {
  const nameOf = (contest: number): string => `選挙${contest}`;

  it('goes on where both typed the same for every contest', () => {
    expect(entriesDiffer(new Map([[1, 412], [2, 0]]), new Map([[2, 0], [1, 412]]), nameOf)).toBeNull();
  });

  it('names the first contest that differs, with both numbers', () => {
    expect(entriesDiffer(new Map([[1, 412], [2, 414], [3, 1]]), new Map([[1, 412], [2, 441], [3, 2]]), nameOf)).toEqual({
      code: 'session/entries-differ', values: { contest: '選挙2', first: 414, second: 441 },
    });
  });

  it('must be complete', () => {
    expect(() => entriesDiffer(new Map([[1, 412]]), new Map(), nameOf)).toThrow('both typed every contest');
  });
});
