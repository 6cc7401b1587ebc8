import { expect, test } from 'vitest';
import { hex, integer, list, nullable, object, oneOf, read, unlessAscending, variant, where } from './shape.ts';

const ballot = object({ code: integer(1, 9), note: nullable(oneOf('a', 'b')) });
const box = object({ ballots: where(list(ballot, { max: 3 }), unlessAscending((each) => each.code)), root: hex(2) });

test('a value of the shape is read as it is', () => {
  const value = { ballots: [{ code: 1, note: null }, { code: 2, note: 'b' }], root: '00ff' };
  expect(read(box, value)).toEqual({ ok: true, value });
});

test.each([
  ['a missing member', { ballots: [] }, 'root'],
  ['an unknown member', { ballots: [], root: '00ff', more: 1 }, 'more'],
  ['a member of Object itself', { ballots: [], root: '00ff', toString: 1 }, 'toString'],
  ['a wrong member deep inside', { ballots: [{ code: 1, note: null }, { code: 10, note: null }], root: '00ff' }, 'ballots[1].code'],
  ['a fraction', { ballots: [{ code: 1.5, note: null }], root: '00ff' }, 'ballots[0].code'],
  ['a number written as text', { ballots: [{ code: '1', note: null }], root: '00ff' }, 'ballots[0].code'],
  ['an order that does not ascend', { ballots: [{ code: 2, note: null }, { code: 2, note: null }], root: '00ff' }, 'ballots'],
  ['too many entries', { ballots: [1, 2, 3, 4].map((code) => ({ code, note: null })), root: '00ff' }, 'ballots'],
  ['upper-case hexadecimal', { ballots: [], root: '00FF' }, 'root'],
  ['a list instead of an object', [], ''],
  ['nothing', null, ''],
])('a misfit names its place: %s', (_what, value, place) => {
  const got = read(box, value);
  expect(got.ok ? undefined : got.error.place).toBe(place);
});

test('a variant is read by its tag, and an unknown tag is a misfit', () => {
  const shape = variant('type', { one: object({ type: oneOf('one'), n: integer(0, 1) }) });
  expect(read(shape, { type: 'one', n: 1 }).ok).toBe(true);
  expect(read(shape, { type: 'two' })).toEqual({ ok: false, error: { place: 'type', expected: 'one of one' } });
  expect(read(shape, { type: 'constructor' }).ok).toBe(false);
});
