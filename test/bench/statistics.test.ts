import { expect, test } from 'vitest';
import { type Measured, timesTheCost, timesTheMemory, timesTheSpeed, timesTheWait } from './case.ts';
import { formatTable, medianOf, outcomeOf, verdictOn } from './statistics.ts';

const took = (cpu: number, units = 1, more: Partial<Measured> = {}): Measured => ({ units, cpu, wall: 2 * cpu, maxRss: {}, ...more });
const round = (subject: Measured, reference: Measured): ReadonlyMap<string, Measured> => new Map([['ours', subject], ['theirs', reference]]);

test('the median is the middle value, or lies between the two middle ones', () => {
  expect([[3], [1, 2], [1, 2, 9], [1, 2, 4, 100]].map(medianOf)).toEqual([3, 1.5, 2, 3]);
  expect(() => medianOf([])).toThrow('no rounds');
});

test('speed and cost are compared for one unit, each by the other\'s measure', () => {
  const [ours, theirs] = [took(6, 3), took(4, 4)];
  expect(timesTheCost(ours, theirs)).toBe(2);
  expect(timesTheSpeed(ours, theirs)).toBe(0.5);
  expect(timesTheWait({ ...ours, wall: 30 }, { ...theirs, wall: 4 })).toBe(10);
});

test('memory is compared role by role, and the one that grew most counts', () => {
  const [many, few] = [took(1, 1, { maxRss: { cli: 200, card: 110 } }), took(1, 1, { maxRss: { cli: 190, card: 100 } })];
  expect(timesTheMemory(many, few)).toBeCloseTo(1.1);
});

test('each round gives one value, and the median is held against the target', () => {
  const rounds = [round(took(5), took(1)), round(took(1), took(1)), round(took(2), took(1))];
  const compared = { what: 'it', subject: 'ours', reference: 'theirs', value: timesTheCost };
  expect(outcomeOf({ ...compared, goal: { atMost: 1.9 } }, rounds)).toEqual({
    what: 'it', rounds: 3, median: 2, least: 1, most: 5, goal: { atMost: 1.9 }, verdict: 'missed',
  });
  expect(outcomeOf(compared, rounds).verdict).toBe('no target');
  expect(() => outcomeOf({ ...compared, reference: 'nobody' }, rounds)).toThrow('no contender nobody');
});

test('a target is met at its very value', () => {
  expect([[2, { atMost: 2 }], [2.1, { atMost: 2 }], [2, { atLeast: 2 }], [1.9, { atLeast: 2 }]].map(
    ([value, goal]) => verdictOn(value as number, goal as { atMost: number }))).toEqual(['met', 'missed', 'met', 'missed']);
});

test('the table has a line for each comparison', () => {
  const outcome = { what: 'it', rounds: 7, median: 123.4, least: 9.87, most: 1234, goal: { atLeast: 60 }, verdict: 'met' } as const;
  expect(formatTable([outcome]).split('\n')).toEqual([
    'comparison  median  spread     rounds  target',
    'it          123     9.87–1234  7       ≥ 60    met',
  ]);
});
