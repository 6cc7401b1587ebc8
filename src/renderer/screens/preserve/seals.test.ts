import { expect, test } from 'vitest';
import { missingIn, sealsOf, type Thing } from './seals.ts';

const things: readonly Thing[] = [{ what: '結果票一式', always: true }, { what: '副', always: false }];

test('what is there in every count has a number; what may be missing needs none', () => {
  expect(missingIn(things, { numbers: {}, more: [] })).toEqual({ kind: 'number', what: '結果票一式' });
  expect(missingIn(things, { numbers: { 結果票一式: ' 　' }, more: [] })).toEqual({ kind: 'number', what: '結果票一式' });
  expect(missingIn(things, { numbers: { 結果票一式: 'A 004518' }, more: [] })).toBeNull();
});

test('an addition has both name and number, or neither', () => {
  const numbers = { 結果票一式: 'A 004518' };
  expect(missingIn(things, { numbers, more: [{ what: '', number: '' }, { what: '鍵', number: '' }] })).toEqual({ kind: 'thing', at: 1 });
  expect(missingIn(things, { numbers, more: [{ what: '', number: '1' }] })).toEqual({ kind: 'thing', at: 0 });
});

test('what is recorded is what has a number, without white space at its ends', () => {
  expect(sealsOf(things, { numbers: { 結果票一式: ' A 004518 ', 副: '' }, more: [{ what: '鍵 ', number: 'A 1' }, { what: '', number: '' }] }))
    .toEqual([{ what: '結果票一式', number: 'A 004518' }, { what: '鍵', number: 'A 1' }]);
});
