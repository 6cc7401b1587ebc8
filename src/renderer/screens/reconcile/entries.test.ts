import { describe, expect, it } from 'vitest';
import { entriesDiffer, nothingTyped, stageOf, votersTyped } from './entries.ts';

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
      code: 'session/entries-differ', place: '選挙2', values: { contest: '選挙2', first: 414, second: 441 },
    });
  });

  it('must be complete', () => {
    expect(() => entriesDiffer(new Map([[1, 412]]), new Map(), nameOf)).toThrow('both typed every contest');
  });
});

describe('what is to be done with the number of voters', () => {
  const facts = { waits: 'voters-entered', due: [1, 2], held: [1, 2], recorded: new Map() } as const;
  const both = new Map([[1, 412], [2, 414]]);

  it('is typed by one person and then by another', () => {
    expect(stageOf(nothingTyped, facts)).toEqual({ kind: 'first', contests: [1, 2] });
    expect(stageOf({ ...nothingTyped, first: both }, facts)).toEqual({ kind: 'second', contests: [1, 2] });
  });

  it('is recorded contest by contest', () => {
    const typing = { ...nothingTyped, first: both, second: both };
    expect(stageOf(typing, facts)).toEqual({ kind: 'record', contest: 1, number: 412, at: 1, of: 2 });
    expect(stageOf(typing, { ...facts, due: [2], recorded: new Map([[1, 412]]) }))
      .toEqual({ kind: 'record', contest: 2, number: 414, at: 2, of: 2 });
  });

  it('is explained where it differs', () => {
    const after = { waits: 'difference-explained', due: [2], held: [1, 2], recorded: both } as const;
    expect(stageOf({ ...nothingTyped, first: both, second: both }, after)).toEqual({ kind: 'explain', contest: 2 });
    expect(stageOf(nothingTyped, after)).toEqual({ kind: 'explain', contest: 2 });
  });

  it('is typed again for every contest, and recorded where it is another number', () => {
    const after = { waits: 'difference-explained', due: [2], held: [1, 2], recorded: both } as const;
    const other = new Map([[1, 412], [2, 413]]);
    expect(stageOf({ ...nothingTyped, again: true }, after)).toEqual({ kind: 'first', contests: [1, 2] });
    expect(stageOf({ again: true, first: other, second: null }, after)).toEqual({ kind: 'second', contests: [1, 2] });
    expect(stageOf({ again: true, first: other, second: other }, after)).toMatchObject({ kind: 'record', contest: 2, number: 413 });
    expect(stageOf({ again: true, first: both, second: both }, after)).toEqual({ kind: 'explain', contest: 2 });
  });
});
