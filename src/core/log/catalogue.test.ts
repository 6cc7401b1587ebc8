import { expect, test } from 'vitest';
import { read } from '../kernel/shape.ts';
import { terminalEvents, toldOf } from './catalogue.ts';

test('the entry of a refusal tells code and place, and leaves out a place that a medium made unprintable', () => {
  expect(toldOf({ code: 'bag/extra-file', place: 'data/x' })).toEqual({ code: 'bag/extra-file', place: 'data/x' });
  expect(toldOf({ code: 'bag/extra-file' })).toEqual({ code: 'bag/extra-file', place: null });
  for (const place of ['a\u202Eb', 'a\nb', 'x'.repeat(201)]) {
    const told = toldOf({ code: 'bag/extra-file', place });
    expect(told).toEqual({ code: 'bag/extra-file', place: null });
    expect(read(terminalEvents['transfer-refused'], { ...told }).ok).toBe(true);
  }
});

test('the final try of a card is allowed by two different persons', () => {
  const allowed = (...by: readonly string[]): boolean => read(terminalEvents['final-try-allowed'], { label: 'K-01', by: [...by] }).ok;
  expect([allowed('aoki', 'baba'), allowed('aoki', 'aoki'), allowed('aoki')]).toEqual([true, false, false]);
});
