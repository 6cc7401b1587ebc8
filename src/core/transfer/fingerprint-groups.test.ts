import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf } from '../kernel/digits.ts';
import { compareGroups, drawBytes, drawGroups } from './fingerprint-groups.ts';

const digits = Array.from({ length: 12 }, (_, group) => String(10_000 + group)).join('');

test('a draw is four different groups of the twelve, ascending', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: drawBytes, maxLength: drawBytes }), (random) => {
    const drawn = drawGroups(random);
    expect(drawn).toHaveLength(4);
    expect(drawn.every((group, index) => group >= 1 && group <= 12 && (index === 0 || group > drawn[index - 1]!))).toBe(true);
  }));
});

test('every four of the twelve are drawn equally often', () => {
  const times = new Map<string, number>();
  for (let n = 0; n < 11_880; n++) {
    const random = new Uint8Array(drawBytes);
    new DataView(random.buffer).setUint32(12, n);
    const four = drawGroups(random).join();
    times.set(four, (times.get(four) ?? 0) + 1);
  }
  expect(times.size).toBe(495);
  expect(new Set(times.values())).toEqual(new Set([24]));
});

test('what is typed from the slip is compared group by group, in full-width digits too', () => {
  expect(compareGroups(digits, [1, 4, 9, 12], ['10000', '１０００３', ' 10008', '10011　'])).toEqual({ ok: true, value: undefined });
});

test.each([
  ['another number', ['10000', '10004', '10008', '10011'], 'transfer/group-differs', 4],
  ['two groups exchanged', ['10000', '10008', '10003', '10011'], 'transfer/group-differs', 4],
  ['four digits', ['10000', '1003', '10008', '10011'], 'transfer/group-form', 4],
  ['a digit that is none', ['10000', '1000③', '10008', '10011'], 'transfer/group-form', 4],
  ['the last left out', ['10000', '10003', '10008'], 'transfer/group-form', 12],
])('refused: %s', (_what, typed, code, group) => {
  expect(compareGroups(digits, [1, 4, 9, 12], typed)).toEqual({ ok: false, error: { code, values: { group } } });
});

test('a group that differs in one digit never passes', () => {
  fc.assert(fc.property(fc.nat({ max: 11 }), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9 }), (group, place, step) => {
    const right = groupsOf(digits)[group]!;
    const wrong = right.slice(0, place) + String((Number(right[place]) + step) % 10) + right.slice(place + 1);
    expect(compareGroups(digits, [group + 1], [wrong]).ok).toBe(false);
  }));
});
