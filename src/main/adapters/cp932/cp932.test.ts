import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSettingOf } from '../../../../test/support/sheet-settings.ts';
import { contestCsv } from '../../../core/sheets/csv.ts';
import { csvInCp932 } from '../../../core/sheets/encoded-csv.ts';
import { createCp932 } from './cp932.ts';

const encode = createCp932();
const decode = (bytes: Uint8Array): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
const hex = (character: string): string | undefined => {
  const bytes = encode(character);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('hex').toUpperCase();
};
/** Without the control characters, which the decoder of Node does not read as WHATWG has them. */
const all = Array.from({ length: 0x10000 - 0x20 }, (_, code) => String.fromCharCode(0x20 + code))
  .filter((character) => encode(character) !== undefined && character !== '\x7F');

test.each([
  ['an IBM extension, not the one of NEC', '髙', 'FBFC'],
  ['another', '\uFA11', 'FAB1'],
  ['the first IBM extension', '纊', 'FA5C'],
  ['small roman figures of IBM', 'ⅰ', 'FA40'],
  ['roman figures of NEC row 13', 'Ⅰ', '8754'],
  ['a squared form of row 13', '㈱', '878A'],
  ['a sign that row 13 has once more', '≒', '81E0'],
  ['one that IBM has once more', '￢', '81CA'],
  ['full-width tilde', '\uFF5E', '8160'],
  ['full-width minus', '\uFF0D', '817C'],
  ['parallel', '\u2225', '8161'],
  ['horizontal bar', '\u2015', '815C'],
  ['full-width space', '\u3000', '8140'],
  ['a trail byte that is a backslash', 'ソ', '835C'],
  ['half-width kana', 'ｱ', 'B1'],
  ['ASCII backslash', '\\', '5C'],
  ['a control character', '\x1A', '1A'],
  ['another that Node exchanges with it', '\x1C', '1C'],
])('%s: %s is %s', (_what, character, code) => {
  expect(hex(character)).toBe(code);
});

test.each([
  ['wave dash', '\u301C'], ['minus', '\u2212'], ['double vertical line', '\u2016'], ['em dash', '\u2014'], ['cent', '\u00A2'],
  ['yen, which bytes would give back as a backslash', '\u00A5'], ['overline', '\u203E'], ['not', '\u00AC'],
  ['吉 of another form', '𠮷'], ['a selector', '\u{E0100}'], ['private use', '\uE000'], ['the last of it', '\uE757'], ['byte order mark', '\uFEFF'],
  ['a compatibility ideograph that only JIS X 0213 has', '\uFA45'], ['combining dakuten', '\u3099'],
])('%s is not in CP932', (_what, character) => {
  expect(encode(character)).toBeUndefined();
});

test('what is written is read back, character by character and in any order', () => {
  expect(all.filter((character) => decode(encode(character) ?? new Uint8Array()) !== character)).toEqual([]);
  fc.assert(fc.property(fc.array(fc.constantFrom(...all), { maxLength: 60 }), (characters) => {
    expect(decode(Buffer.concat(characters.map((character) => encode(character) ?? new Uint8Array())))).toBe(characters.join(''));
  }));
});

test('every code is read, and the one written for its character is the same or one that Windows prefers', () => {
  const rank = (code: number): number => (code >> 8 === 0x87 ? 1 : code >> 8 >= 0xfa ? 2 : code >> 8 >= 0xed && code >> 8 <= 0xee ? 3 : 0);
  let [read, other] = [0, 0];
  for (let code = 0x8140; code <= 0xfc4b; code++) {
    const text = new TextDecoder('shift_jis').decode(Uint8Array.of(code >> 8, code & 0xff));
    if (Array.from(text).length !== 1 || /[\uFFFD\uE000-\uF8FF]/.test(text)) continue;
    read++;
    const written = parseInt(hex(text) ?? '', 16);
    if (written === code) continue;
    other++;
    expect(rank(written), `${text} ${code.toString(16)}`).toBeLessThan(rank(code));
  }
  // 6,879 of JIS X 0208, 83 of NEC row 13, 374 selected by NEC and 388 of IBM; 398 of them have a twin that is preferred.
  expect([read, other]).toEqual([6879 + 83 + 374 + 388, 398]);
});

test('the words that every CSV has are in CP932, and the file says the same', () => {
  for (const name of ['house', 'upper-notices', 'notices'] as const) {
    const setting = aSettingOf(name, { ballots: 300 });
    const files = setting.count.contests.flatMap((counted) => (counted.state === 'counted' ? [contestCsv(setting, counted)] : []));
    const made = csvInCp932(files, encode);
    expect(made.ok ? made.value.map(decode) : made.error).toEqual(files.map((csv) => new TextDecoder().decode(csv)));
  }
});
