// The canonical JSON reader against JSON.parse and the rules of formats/conventions §2.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, type Json, readCanonical } from './json.ts';

const read = (text: string) => readCanonical(utf8ToBytes(text));

const values = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null), fc.boolean(), fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)), fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__'), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

describe('canonical JSON', () => {
  test('any value is read back from its canonical text', () => {
    fc.assert(fc.property(values, (value) => {
      expect(read(canonicalText(value))).toEqual({ ok: true, value });
    }));
  });

  test('what is read is what JSON.parse reads, and its canonical text is the text itself', () => {
    fc.assert(fc.property(values, fc.nat(), fc.constantFrom(' ', '"', '0', ',', '{', '\\', '\n'), (value, at, extra) => {
      const characters = Array.from(canonicalText(value));
      const cut = at % (characters.length + 1);
      const changed = [...characters.slice(0, cut), extra, ...characters.slice(cut)].join('');
      const got = read(changed);
      if (got.ok) expect([canonicalText(got.value), got.value]).toEqual([changed, JSON.parse(changed)]);
    }));
  });

  test.each([
    ['a space', '{"a": 1}'], ['a final newline', '{}\n'], ['a byte order mark', '\uFEFF{}'], ['names out of order', '{"b":1,"a":2}'],
    ['a name twice', '{"a":1,"a":1}'], ['a fraction', '1.0'], ['an exponent', '1e2'], ['minus zero', '-0'], ['a leading zero', '01'], ['a plus', '+1'],
    ['an integer too large', '9007199254740992'], ['a very long number', '1'.repeat(400)], ['an escape in capitals', '"\\u001F"'],
    ['a long escape for a short one', '"\\u000a"'], ['an escaped slash', '"\\/"'], ['an escape for a letter', '"\\u0061"'],
    ['an escaped lone surrogate', '"\\ud800"'], ['a raw control character', '"\u0001"'], ['__proto__', '{"__proto__":1}'], ['no value', ''], ['two values', '1 2'],
    ['a comma at the end', '[1,]'], ['an open list', '[1'], ['an open object', '{"a":1'], ['an open string', '"a'], ['a word', 'nul'], ['single quotes', '\'a\''],
  ])('refused: %s', (_what, text) => {
    expect(read(text).ok).toBe(false);
  });

  test('a value 32 levels below the root is read, one deeper is not, and a hundred thousand levels do no harm', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(read(nested(33)).ok).toBe(true);
    expect(read(nested(34)).ok).toBe(false);
    expect(read('['.repeat(100_000))).toMatchObject({ ok: false });
    expect(read('{"a":'.repeat(100_000))).toMatchObject({ ok: false });
  });

  test('names are ordered by UTF-16 code units, not by code points', () => {
    expect(read('{"\u{1F600}":1,"\uFB33":2}').ok).toBe(true);
    expect(read('{"\uFB33":2,"\u{1F600}":1}').ok).toBe(false);
  });
});
