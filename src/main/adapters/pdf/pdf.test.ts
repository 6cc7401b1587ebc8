import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aSettingOf } from '../../../../test/support/sheet-settings.ts';
import type { Sheet } from '../../../core/sheets/sheet.ts';
import { sheetsOf } from '../../../core/sheets/sheet-set.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { type Mark, type Page, paper } from './drawing.ts';
import { loadFonts } from './fonts.ts';
import { footTop } from './page-foot.ts';
import { pagesOf as laidOut } from './pagination.ts';
import { createPdf } from './pdf.ts';

const pdf = createPdf();
const fonts = loadFonts();
const known = new Map<Sheet, readonly Page[]>();
const pagesOf = (sheet: Sheet): readonly Page[] => {
  const pages = known.get(sheet) ?? laidOut(fonts, sheet);
  known.set(sheet, pages);
  return pages;
};
const covers = (grapheme: string): boolean => pdf.covers(grapheme);
const texts = (page: Page): readonly string[] => page.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
const named = (sheets: readonly Sheet[], file: string): Sheet => {
  const found = sheets.find((sheet) => sheet.file === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return found;
};

const sets = {
  'an ordinary night': sheetsOf(aSettingOf('house', { ballots: 412, covers })),
  'a rehearsal': sheetsOf(aSettingOf('house', { ballots: 3, purpose: 'rehearsal', covers })),
  'lists of 172 names': sheetsOf(aSettingOf('upper-notices', { ballots: 344, covers })),
  'long and rare names, second edition': sheetsOf(aSettingOf('rare-names', { covers, facts: { edition: 2, replaces: '2026-02-08T21:57:00+09:00' as Time } })),
  'decisions': sheetsOf(aSettingOf('undecryptable', { ballots: 90, covers })),
} as const;

describe.each(Object.entries(sets))('%s', (_name, sheets) => {
  test.each(sheets.map((sheet) => [sheet.file, sheet] as const))('%s: everything stands on its paper', (_file, sheet) => {
    for (const page of pagesOf(sheet)) {
      expect(page.filter(outside)).toEqual([]);
    }
  });

  test.each(sheets.map((sheet) => [sheet.file, sheet] as const))('%s: each page has district, title, mark, number and digests', (_file, sheet) => {
    const pages = pagesOf(sheet);
    pages.forEach((page, index) => {
      const number = `${index + 1}／${pages.length}`;
      expect(texts(page).filter((text) => text === number)).toHaveLength(2);
      const { countDigest, fingerprint, log, warning } = sheet.foot;
      expect(texts(page)).toEqual(expect.arrayContaining([sheet.district, ...sheet.title, countDigest, fingerprint, log, warning]));
      if (sheet.mark !== null) expect(texts(page)).toContain(sheet.mark);
      expect(texts(page).includes('模擬（研修用）')).toBe(sheet.rehearsal);
      expect(page.some((mark) => mark.type === 'outline')).toBe(sheet.rehearsal);
    });
  });
});

/** Text beyond the margins; content that runs into the foot. Rehearsal marks may stand outside. */
function outside(mark: Mark): boolean {
  switch (mark.type) {
    case 'text':
      return mark.x < paper.left - 0.1
        || mark.x + fonts.width(mark.face, mark.size, mark.text) * mark.narrowing > paper.width - paper.right + 0.6
        || mark.y > paper.height - paper.bottom + 2;
    case 'frame': return mark.x < paper.left - 0.1 || mark.x + mark.width > paper.width - paper.right + 0.1 || mark.y + mark.height > footTop;
    case 'rule': return Math.max(mark.x1, mark.x2) > paper.width - paper.right + 0.1 || Math.max(mark.y1, mark.y2) > footTop + 0.1;
    case 'fill': case 'outline': return false;
  }
}

test('the same sheet gives the same bytes, whatever was rendered between', async () => {
  const sheet = named(sets['long and rare names, second edition'], 'a-1-contest-300-edition-2');
  const first = await pdf.render(sheet);
  await pdf.render(named(sets['an ordinary night'], 'a-1-contest-1'));
  const second = await pdf.render(sheet);
  const anew = await createPdf().render(sheet);
  const digests = [first, second, anew].map((each) => (each.ok ? createHash('sha256').update(each.value).digest('hex') : each.error.code));
  expect(new Set(digests)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{64}$/)]));
  expect(new Set(digests).size).toBe(1);
});

test('the file is a PDF with the time of the sheet and no other', async () => {
  const rendered = await pdf.render(named(sets['an ordinary night'], 'reconciliation'));
  const text = Buffer.from(rendered.ok ? rendered.value : []).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect([...text.matchAll(/D:\d{14}Z/g)].map(([date]) => date)).toEqual(['D:20260208125700Z']);
});

test('a character that no font has is refused, never printed as a box', async () => {
  const sheet = named(sets['an ordinary night'], 'a-1-contest-1');
  expect(await pdf.render({ ...sheet, facts: [{ label: '操作者', value: '\u{2BDEF}田' }] })).toEqual({
    ok: false, error: { code: 'sheets/unprintable-text', place: 'a-1-contest-1', values: { character: 'U+2BDEF', file: 'a-1-contest-1' } },
  });
});

describe('a list over many pages', () => {
  const pages = pagesOf(named(sets['lists of 172 names'], 'a-3-contest-2'));
  const withMembers = pages.filter((page) => texts(page).includes('名簿登載者の氏名'));

  test('has its head on every page where it goes on', () => {
    expect(withMembers.length).toBeGreaterThan(4);
    for (const page of withMembers.slice(1)) expect(texts(page).filter((text) => text === '得票数').length).toBeGreaterThan(0);
  });

  test('names the party again, as going on, exactly where a page begins in the middle of its list', () => {
    for (const page of withMembers.slice(1)) {
      const rows = texts(page).slice(texts(page).indexOf('名簿登載者の氏名'));
      const parties = rows.filter((text) => /^\d+\u3000.*人(?:（続き）)?$/u.test(text));
      const firstRow = rows.find((text) => /^特?\d+$/u.test(text));
      expect(parties[0]?.endsWith('（続き）')).toBe(firstRow !== '1' && firstRow !== '特1');
      expect(parties.slice(1).filter((text) => text.endsWith('（続き）'))).toEqual([]);
    }
  });

  test('has every person once, and the confirmation on the last page only', () => {
    const kana = pages.flatMap(texts).filter((text) => text === '読み合わせ者（読む）');
    expect(kana).toHaveLength(1);
    expect(texts(pages.at(-1) ?? [])).toContain('読み合わせ者（読む）');
  });
});

test('the boxes of a confirmation stay on one page, together with their heading', () => {
  for (const sheet of Object.values(sets).flat()) {
    const pages = pagesOf(sheet);
    const labels = sheet.closing.map(({ blocks }) => blocks.flatMap((block) => (block.type === 'signatures' ? block.boxes.map(({ label }) => label) : [])));
    for (const boxes of labels) {
      expect(pages.some((page) => boxes.every((label) => texts(page).includes(label))), sheet.file).toBe(true);
    }
  }
});

test('an ordinary constituency of five candidates fits on one page', () => {
  expect(pagesOf(named(sets['an ordinary night'], 'a-1-contest-1'))).toHaveLength(1);
});

test('a reason of 2,000 characters runs over pages and loses none', () => {
  const sheet = named(sets['an ordinary night'], 'reconciliation');
  const reason = 'あいうえおかきくけこ'.repeat(200);
  const long: Sheet = { ...sheet, body: [{ heading: '差の理由', blocks: [{ type: 'pairs', pairs: [{ label: '理由', value: reason }] }] }] };
  const pages = pagesOf(long);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(texts).filter((text) => /^[あ-こ]+$/.test(text)).join('')).toBe(reason);
});

test('a re-issue stands in a frame above everything else', () => {
  const [page = []] = pagesOf(named(sets['long and rare names, second edition'], 'a-1-contest-300-edition-2'));
  const line = page.find((mark) => mark.type === 'text' && mark.text === '差替え　第2版');
  expect(line).toMatchObject({ size: 20 });
  expect(page.filter((mark) => mark.type === 'text' && mark.y < (line?.type === 'text' ? line.y : 0))).toEqual([]);
});
