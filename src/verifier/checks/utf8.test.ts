// The UTF-8 decoder against the runtime's own.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from './utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

test('any bytes decode as the runtime decodes them', () => {
  const nearly = fc.array(fc.constantFrom(
    0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x9f, 0xa0, 0x8f, 0x90, 0xbb,
  ));
  fc.assert(fc.property(fc.oneof(fc.uint8Array(), nearly.map((bytes) => Uint8Array.from(bytes))), (bytes) => {
    expect(decodeUtf8(bytes)).toBe(decoded(bytes));
  }), { numRuns: 500 });
});

test('a text longer than one piece is whole', () => {
  const text = '開票🗳'.repeat(5000);
  expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
});
