import { expect, test } from 'vitest';
import type { Style } from './drawing.ts';
import { fittedLabel, fittedName, fittedText, widthOf } from './fitting.ts';
import { loadFonts } from './fonts.ts';

const fonts = loadFonts();
const style: Style = { face: 'gothic', size: 14 };
const long = 'キャプテン・オーシャン・ブルー・シオミ・インターナショナル';

test('a name that fits is left as it is', () => {
  expect(fittedName(fonts, '相沢　明里', style, 70)).toEqual({ lines: ['相沢　明里'], style });
});

test('a name is narrowed first, then made smaller, and stays on one line', () => {
  expect(fittedName(fonts, 'あ'.repeat(10), style, 126)).toEqual({ lines: ['あ'.repeat(10)], style: { ...style, narrowing: 0.9 } });
  expect(fittedName(fonts, 'あ'.repeat(10), style, 98).style).toMatchObject({ size: expect.closeTo(98 / 8), narrowing: 0.8 });
  expect(fittedName(fonts, 'あ'.repeat(10), style, 80).style.size).toBe(11);
  expect(fittedName(fonts, 'あ'.repeat(10), style, 80).style.narrowing).toBeCloseTo(80 / 110);
});

test.each([160, 120, 90, 72])('a long name is broken between its parts only, in %d points', (width) => {
  const { lines, style: set } = fittedName(fonts, long, style, width);
  expect(lines.join('')).toBe(long);
  expect(lines.slice(0, -1).every((line) => line.endsWith('・'))).toBe(true);
  expect(lines.every((line) => widthOf(fonts, set, line) <= width + 0.01)).toBe(true);
  expect(set.size).toBeGreaterThanOrEqual(11);
  expect(set.narrowing ?? 1).toBeGreaterThanOrEqual(0.7);
});

test('a party whose name is one part longer than its place goes on below', () => {
  const { lines } = fittedName(fonts, '街並みを考える全国会議の党', style, 60);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('街並みを考える全国会議の党');
});

test('a text is narrowed slightly, and broken where that is not enough', () => {
  expect(fittedText(fonts, 'あ'.repeat(10), style, 126).style.narrowing).toBe(0.9);
  expect(fittedText(fonts, 'あ'.repeat(10), style, 98)).toEqual({ lines: ['あああああああ', 'あああ'], style });
  expect(fittedText(fonts, 'ああ\nい', style, 98).lines).toEqual(['ああ', 'い']);
});

test('a label stays on its line', () => {
  expect(fittedLabel(fonts, 'あ'.repeat(10), style, 70)).toEqual({ lines: ['あ'.repeat(10)], style: { ...style, narrowing: 0.5 } });
});
