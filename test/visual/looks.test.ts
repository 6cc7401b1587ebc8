// How the sheets look, page by page, against pictures that somebody approved.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/lib/project-root.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { approvedFolder, approvedSheets, drawPages, type NamedPage, nameOf, namesOf } from './approved-pages.ts';
import { differencePicture, differences } from './differences.ts';
import { formatPng, parsePng } from './png.ts';

vi.setConfig({ testTimeout: 60_000 });

const differenceFolder = join(projectRoot, 'out/visual-diff');
const pdf = createPdf();

beforeAll(() => {
  rmSync(differenceFolder, { recursive: true, force: true });
  mkdirSync(differenceFolder, { recursive: true });
});

/** What is not as approved, in a sentence for each page; approved, actual and difference are left in out/visual-diff. */
function flawOf({ name, picture }: NamedPage): readonly string[] {
  const part = name.replace(/\.png$/, '');
  if (picture === undefined) return [`${name}: the sheet has no such page now (test/visual/approved-pages.ts)`];
  if (!readdirSync(approvedFolder).includes(name)) return [`${name}: not approved yet. Look at it and run: npm run sheets:approve -- ${part}`];
  const approved = parsePng(readFileSync(join(approvedFolder, name)));
  const places = differences(approved, picture);
  if (places.length === 0) return [];
  const file = join(differenceFolder, name);
  writeFileSync(file, formatPng(differencePicture(approved, picture, places)));
  return [`${places.length} pixels differ: look at ${file} (approved, actual, differences). If it shall be so: npm run sheets:approve -- ${part}`];
}

test.for(approvedSheets.map((approved) => [nameOf(approved), approved] as const))('%s looks as approved', async ([, approved]) => {
  expect((await drawPages(pdf, approved)).flatMap(flawOf)).toEqual([]);
});

describe('the approved pictures', () => {
  test('are those of the list, and no others', () => {
    expect(readdirSync(approvedFolder).sort()).toEqual(approvedSheets.flatMap(namesOf).sort());
  });

  test('are small', () => {
    const sizes = readdirSync(approvedFolder).map((name) => statSync(join(approvedFolder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
  });
});
