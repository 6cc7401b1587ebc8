import { expect, test } from 'vitest';
import { refusals, refusalTables } from './refusals.ts';

test('each code stands in one table only', () => {
  const codes = refusalTables.flatMap((table) => Object.keys(table));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(Object.keys(refusals)).toHaveLength(codes.length);
});

test('each code names its feature and a fact, and rests on something', () => {
  for (const [code, clause] of Object.entries(refusals)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(clause).not.toBe('');
  }
});
