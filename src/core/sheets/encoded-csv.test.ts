import { utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { csvInCp932 } from './encoded-csv.ts';

/** An encoding that has ASCII and 山田 only. */
const encode = (character: string): Uint8Array | undefined => {
  if (/^[\0-~]$/.test(character)) return Uint8Array.of(character.charCodeAt(0));
  const at = ['山', '田'].indexOf(character);
  return at < 0 ? undefined : Uint8Array.of(0x81, 0x40 + at);
};
const csv = (...rows: readonly (readonly string[])[]): Uint8Array =>
  utf8ToBytes(`\uFEFF${rows.map((row) => `${row.map((field) => `"${field}"`).join(',')}\r\n`).join('')}`);

test('every character is encoded, the byte order mark is left out, and guards of formulas stay', () => {
  const made = csvInCp932([csv(['山田', '\'=1'], ['"" ""', ''])], encode);
  expect(made.ok ? made.value.map((bytes) => Buffer.from(bytes).toString('latin1')) : made.error)
    .toEqual(['"\x81\x40\x81\x41","\'=1"\r\n""""",""\r\n'.replace('""""",""', '""" """,""')]);
});

test('every name of every contest that has a character which the encoding lacks is told, once', () => {
  expect(csvInCp932([csv(['𠮷田', '山']), csv(['葛\u{E0100}山', '𠮷田'], ['田', '"" x é'])], encode)).toEqual({
    ok: false,
    error: {
      code: 'sheets/not-in-cp932',
      values: {
        name: '𠮷田（U+20BB7）、葛\u{E0100}山（U+845B・U+E0100）、" x é（U+00E9）',
        character: 'U+20BB7、U+845B、U+E0100、U+00E9',
      },
    },
  });
});
