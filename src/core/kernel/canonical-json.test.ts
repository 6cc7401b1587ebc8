import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalBytes, type JsonValue, parseCanonical } from './canonical-json.ts';

const integerJson = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null), fc.boolean(), fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)), fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__'), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('decoding inverts encoding, and encoding inverts decoding', () => {
  fc.assert(fc.property(integerJson, (value) => {
    const bytes = canonicalBytes(value);
    const parsed = parseCanonical(bytes);
    expect(parsed).toEqual({ ok: true, value });
    if (parsed.ok) expect(canonicalBytes(parsed.value)).toEqual(bytes);
  }));
});

test('members are ordered by UTF-16 code units, as RFC 8785 §3.2.3 shows', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
  expect(new TextDecoder().decode(canonicalBytes(value)))
    .toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}');
});

test.each([
  ['a byte order mark', '\ufeff{}', 'not-utf8'],
  ['a final newline', '{}\n', 'not-canonical'],
  ['a space', '{"a": 1}', 'not-canonical'],
  ['a duplicate name', '{"a":1,"a":1}', 'not-canonical'],
  ['names out of order', '{"b":1,"a":1}', 'not-canonical'],
  ['an unneeded escape', '"\\u0041"', 'not-canonical'],
  ['a fraction', '1.5', 'not-an-integer'],
  ['a fraction of zero', '1.0', 'not-canonical'],
  ['minus zero', '-0', 'not-an-integer'],
  ['an exponent', '1e2', 'not-canonical'],
  ['a huge integer', '9007199254740993', 'not-an-integer'],
  ['a lone surrogate', '"\\ud800"', 'lone-surrogate'],
  ['the name __proto__', '{"__proto__":1}', 'reserved-name'],
  ['too deep a nesting', `${'['.repeat(40)}${']'.repeat(40)}`, 'too-deep'],
  ['two values', '{}{}', 'not-json'],
  ['nothing', '', 'not-json'],
])('refused: %s', (_what, text, error) => {
  expect(parseCanonical(utf8ToBytes(text))).toEqual({ ok: false, error });
});

test('refused: bytes that are not UTF-8', () => {
  expect(parseCanonical(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toEqual({ ok: false, error: 'not-utf8' });
});
