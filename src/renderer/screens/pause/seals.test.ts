import { expect, test } from 'vitest';
import { areSealsComplete, changedSeals, filledSeals } from './seals.ts';

test('rows without a number are left out', () => {
  expect(filledSeals([{ what: '媒体', number: ' C 000318 ' }, { what: 'カード', number: '' }])).toEqual([{ what: '媒体', number: 'C 000318' }]);
});

test('a pause needs one seal at least, and what each of them seals', () => {
  expect(areSealsComplete([{ what: '媒体', number: '' }])).toBe(false);
  expect(areSealsComplete([{ what: '', number: 'C 1' }, { what: '媒体', number: 'C 2' }])).toBe(false);
  expect(areSealsComplete([{ what: '媒体', number: 'C 2' }, { what: '', number: '' }])).toBe(true);
});

test('a seal has changed once another number is typed, not while none is', () => {
  expect(changedSeals([{ what: 'a', number: '1' }, { what: 'b', number: '2' }], ['9', ''])).toEqual([0]);
  expect(changedSeals([{ what: 'a', number: '1' }], [' 1 '])).toEqual([]);
});
