// The pages and the program name the same checks, and the same pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from './check-ids.ts';
import { pages } from './payload.ts';

const formats = join(import.meta.dirname, '../../../docs/formats');
const page = (name: string): string => readFileSync(join(formats, name), 'utf8');

test('formats/verification §3 lists every check with its level, meaning and clause, in this order', () => {
  const section = /## §3 Checks\n([^]*?)\n## /.exec(page('verification.md'))?.[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()).slice(1, 5));
  expect(rows).toEqual(Object.entries(checks).map(([id, { level, en, clause }]) => [`\`${id}\``, level, en, clause]));
});

test('each clause names pages that there are, and sections that they have', () => {
  for (const { clause } of Object.values(checks)) {
    for (const [, name = '', section = ''] of clause.matchAll(/(?:^|, )([a-z]+) (§\d)/g)) {
      expect(page(`${name}.md`), clause).toContain(`\n## ${section} `);
    }
  }
});

test('formats/preservation §2 lists the pages that a bag must hold, and they are there', () => {
  const row = page('preservation.md').split('\n').find((line) => line.startsWith('| `specification/')) ?? '';
  expect([...row.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)).toEqual(pages);
  for (const name of pages) expect(page(`${name}.md`)).not.toBe('');
});

test('every text of a failure is there in both languages, and is a sentence in Japanese', () => {
  for (const { en, ja } of Object.values(checks)) {
    expect(en).not.toMatch(/[.]$/);
    expect(ja).toMatch(/。$/);
  }
});
