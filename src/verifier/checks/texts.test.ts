// Texts, names, times and dates (formats/conventions §3, §4).
import { describe, expect, test } from 'vitest';
import type { Reader } from './shape.ts';
import { date, dayBefore, freeText, id, name, text, time } from './texts.ts';

const accepts = (reader: Reader<string>, value: string): boolean => reader(value, '', () => undefined) === value;

describe('texts', () => {
  test.each([
    ['a text', text, '開票'], ['200 code points beyond the BMP', text, '𠮟'.repeat(200)], ['a free text with line feeds', freeText, '一\n二'],
    ['a name that NFC would change', name, '\uFA10'], ['a name with a variation selector', name, '辻\u{E0100}'], ['an id', id, 'aozora-1'],
    ['a time', time, '2024-02-29T23:59:59+09:00'], ['a date', date, '2000-02-29'],
  ])('%s is accepted', (_what, reader, value) => {
    expect(accepts(reader, value)).toBe(true);
  });

  test.each([
    ['an empty text', text, ''], ['201 code points', text, 'あ'.repeat(201)], ['a text not in NFC', text, 'か\u3099'], ['a line feed in a text', text, 'a\nb'],
    ['a space before', text, ' a'], ['an ideographic space after', text, 'a\u3000'], ['a bidirectional control', name, 'a\u202Eb'],
    ['a private-use character', name, '\uE000'], ['a noncharacter', name, '\uFFFF'], ['a lone surrogate', name, '\uD800'], ['a byte order mark', name, 'a\uFEFFb'],
    ['a line separator', freeText, 'a\u2028b'], ['a free text that ends in a line feed', freeText, 'a\n'], ['2,001 code points', freeText, 'a'.repeat(2001)],
    ['an id with a capital', id, 'A'], ['a time that is not', time, '2025-02-29T10:00:00+09:00'], ['hour 24', time, '2025-02-28T24:00:00+09:00'],
    ['another offset', time, '2025-02-28T10:00:00Z'], ['a month 13', date, '2025-13-01'], ['29 February 1900', date, '1900-02-29'],
  ])('%s is refused', (_what, reader, value) => {
    expect(accepts(reader, value)).toBe(false);
  });

  test('the day before crosses months, years and leap days', () => {
    expect(['2025-07-20', '2025-03-01', '2024-03-01', '2025-01-01'].map(dayBefore)).toEqual(['2025-07-19', '2025-02-28', '2024-02-29', '2024-12-31']);
  });
});
