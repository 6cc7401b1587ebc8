import { expect, test } from 'vitest';
import { nodePrimitives } from '../../main/adapters/crypto-node/primitives.ts';
import { canonicalText } from '../kernel/canonical-json.ts';
import { type Subject, subjectDigest } from './subject.ts';

const subject: Subject = { ctx: 'c0'.repeat(32), act: { kind: 'reveal', by: 'supervisor' }, head: 'ab'.repeat(32), count: null };
const digest = (change: Partial<Subject>): string => subjectDigest({ ...subject, ...change }, nodePrimitives);

test('whatever of it changes, the digest is another one', () => {
  const others = [
    {}, { ctx: 'c1'.repeat(32) }, { act: { kind: 'reveal', by: 'deputy' } }, { head: 'ac'.repeat(32) }, { count: 'ab'.repeat(32) },
  ].map(digest);
  expect(new Set(others).size).toBe(others.length);
  expect(digest({})).toMatch(/^[0-9a-f]{64}$/);
});

test('the order of members does not matter, since it is canonical', () => {
  expect(digest({ act: { by: 'supervisor', kind: 'reveal' } })).toBe(digest({}));
  expect(canonicalText({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
});
