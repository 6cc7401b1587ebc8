// The manual names the screens and the words that the window has, and no others.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const manual = join(import.meta.dirname, '../../docs/manual');
const read = (folder: string, isWanted: (name: string) => boolean): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isWanted).map((name) => readFileSync(join(folder, name), 'utf8'));

const window = [
  ...read(join(import.meta.dirname, 'window/ja'), (name) => name.endsWith('.ts')),
  ...read(join(import.meta.dirname, '../renderer'), (name) => name.endsWith('.tsx') && !name.includes('test')),
].join('\n');
const pages = read(manual, (name) => /^(hall-|README)/.test(name)).join('\n');
const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/開-[0-9A-F]+/g));

test('each screen has its line in the index, and no page tells of a screen that is not there', () => {
  const index = readFileSync(join(manual, 'README.ja.md'), 'utf8');
  const ranges = [...index.matchAll(/開-(\d+) から 開-(\d+) まで/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_each, at) => `開-${Number(from) + at}`));
  expect([...numbersIn(window)].sort()).toEqual([...new Set([...numbersIn(index), ...ranges])].sort());
  expect([...numbersIn(pages)].filter((number) => !numbersIn(window).has(number))).toEqual([]);
});

/** Forms of sheets, words of the sheets themselves, and what the window puts together of a word and a number or name. */
const elsewhere = ['電磁的記録媒体等の受渡・封印記録', '差替え　第2版', '第2版として集計し直す', '結果を表示する（開票管理者）'];

test('what the pages put in quotation marks stands in the window', () => {
  const quoted = [...pages.matchAll(/「([^」]+)」/g)].map(([, words]) => words?.replace(/。$/, '') ?? '');
  expect(quoted.length).toBeGreaterThan(60);
  const catalogues = window + read(join(import.meta.dirname, 'ja/refusals'), () => true).join('\n');
  expect(quoted.filter((words) => !catalogues.includes(words) && !elsewhere.includes(words))).toEqual([]);
});
