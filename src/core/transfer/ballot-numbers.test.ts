import { expect, test } from 'vitest';
import { asCount } from '../kernel/count.ts';
import { compareBallotNumbers } from './ballot-numbers.ts';

const contests = [{ contest: 1, records: asCount(1234) }, { contest: 3, records: asCount(0) }];
const typed = (...ballots: readonly string[]) => ballots.map((each, index) => ({ contest: [1, 3][index]!, ballots: each }));

test('two persons typed the numbers of the bag', () => {
  expect(compareBallotNumbers(contests, { first: typed('1234', '0'), second: typed('１，２３４', '０') })).toEqual({ ok: true, value: undefined });
});

test.each([
  ['the first typed no number', typed('', '0'), typed('1234', '0'), { code: 'transfer/number-form', values: { contest: 1, person: 1 } }],
  ['the second left a contest out', typed('1234', '0'), typed('1234'), { code: 'transfer/number-form', values: { contest: 3, person: 2 } }],
  ['a comma in the wrong place', typed('12,34', '0'), typed('1234', '0'), { code: 'transfer/number-form', values: { contest: 1, person: 1 } }],
  ['a negative number', typed('1234', '-0'), typed('1234', '0'), { code: 'transfer/number-form', values: { contest: 3, person: 1 } }],
  ['the two disagree', typed('1234', '0'), typed('1243', '0'), { code: 'transfer/entries-differ', values: { contest: 1, first: 1234, second: 1243 } }],
  ['both typed another number', typed('1234', '1'), typed('1234', '1'), { code: 'transfer/number-differs', values: { contest: 3, typed: 1 } }],
])('refused: %s', (_what, first, second, error) => {
  expect(compareBallotNumbers(contests, { first, second })).toEqual({ ok: false, error });
});
