// The PDF files of every situation as other programs read them: whole, embedded, tagged, and with the texts of the model.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/core/sheets/sheet.ts';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';
import { voteKinds } from '../../src/core/law/vote-kinds.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { aBallotBox } from '../support/ballot-boxes.ts';
import { onFile, type PdfFile, readPdf, textOfPdf } from '../support/pdf-file.ts';
import { printedTexts } from '../support/printed-texts.ts';
import { aHall, countingOf } from '../support/random-counts.ts';
import { sheetsIn, situationNames } from '../support/sheet-situations.ts';

const pdf = createPdf();
const covers = (grapheme: string): boolean => pdf.covers(grapheme);
const PATIENCE = 120_000;

async function rendered(sheet: Sheet): Promise<Uint8Array> {
  const made = await pdf.render(sheet);
  if (!made.ok) throw new Error(`${sheet.file}: ${made.error.code} ${JSON.stringify(made.error.values)}`);
  return made.value;
}

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** Texts of the model that are not in the text of the file; a text may go on once on each following page. Spaces are not compared. */
function missingTexts(sheet: Sheet, bytes: Uint8Array): readonly string[] {
  const pages = textOfPdf(bytes).split('\f').slice(0, -1);
  const all = withoutSpace(pages.join(''));
  const isThere = (text: string, pieces: number): boolean => {
    if (all.includes(text)) return true;
    const first = Array.from(text, (_, at) => at).findLast((length) => length > 0 && all.includes(text.slice(0, length)));
    return first !== undefined && pieces > 1 && isThere(text.slice(first), pieces - 1);
  };
  return printedTexts(sheet, pages.length).filter((text) => !isThere(withoutSpace(text), pages.length));
}

/** What qpdf finds wrong, and fonts that a printer would have to have. */
function complaints(bytes: Uint8Array): readonly string[] {
  const { status, stdout, stderr } = onFile(bytes, 'qpdf', (path) => ['--check', path]);
  const fonts = onFile(bytes, 'pdffonts', (path) => [path]).stdout.trimEnd().split('\n').slice(2);
  return [
    ...status === 0 && stdout.includes('No syntax or stream encoding errors found') ? [] : [stdout, stderr],
    ...fonts.length > 0 ? [] : ['no font'],
    // Type, encoding, embedded, subset, with the way back to Unicode.
    ...fonts.filter((line) => !/ CID TrueType +Identity-H +yes yes yes /.test(line)),
  ];
}

describe.each(situationNames)('%s', (name) => {
  test('every file is whole, has its fonts, and says what the model says', async () => {
    for (const sheet of sheetsIn(name, covers)) {
      const bytes = await rendered(sheet);
      expect(complaints(bytes), sheet.file).toEqual([]);
      expect(missingTexts(sheet, bytes), sheet.file).toEqual([]);
    }
  }, PATIENCE);
});

test('the files of any count say what the model says', async () => {
  for (const kind of voteKinds) {
    const [one] = fc.sample(fc.tuple(aBallotBox({ kind, ballots: 12 }), aHall), { seed: 20260208, numRuns: 1 });
    const { setting } = countingOf(...one!);
    for (const sheet of sheetsOf({ ...setting, covers })) {
      expect(missingTexts(sheet, await rendered(sheet)), `${kind} ${sheet.file}`).toEqual([]);
    }
  }
}, PATIENCE);

test('a text that is not printed is found missing', async () => {
  const [sheet] = sheetsIn(situationNames[0]!, covers);
  const bytes = await rendered(sheet!);
  expect(missingTexts({ ...sheet!, facts: [{ label: '操作者', value: '山川　海' }, { label: '作成日時', value: '98,765票' }] }, bytes))
    .toEqual(['山川　海', '98,765票']);
});

describe('the form in which public documents are kept (ISO 19005-2, level B)', () => {
  const files = ['house-rehearsal', 'rare-names', 'upper-notices'] as const;
  test.each(files)('%s: metadata, colours, language, and nothing that would change the page', async (name) => {
    for (const sheet of sheetsIn(name, covers)) {
      const file = readPdf(await rendered(sheet));
      const { root, resolve, stream, objects } = file;
      expect(root['/Lang']).toBe('u:ja-JP');
      expect(resolve(root['/MarkInfo'])['/Marked']).toBe(true);
      expect(resolve(root['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
      const [intent] = (root['/OutputIntents'] as readonly unknown[]).map(resolve);
      expect(intent).toMatchObject({ '/S': '/GTS_PDFA1', '/OutputConditionIdentifier': 'u:sRGB IEC61966-2.1' });
      expect(Buffer.from(stream(intent?.['/DestOutputProfile'])).subarray(36, 40).toString('latin1')).toBe('acsp');
      expectMetadata(file, sheet);
      const keys = Object.values(objects).flatMap((each) => Object.keys(each));
      for (const key of [
        '/ca', '/CA', '/SMask', '/Group', '/BM', '/ExtGState', '/JS', '/JavaScript', '/AA', '/OpenAction', '/EmbeddedFiles', '/Encrypt', '/XObject',
        '/URI', '/Annots',
      ]) expect(keys, key).not.toContain(key);
    }
  }, PATIENCE);

  test.each(files)('%s: all that is painted is content of the structure or an artifact', async (name) => {
    for (const sheet of sheetsIn(name, covers)) {
      const file = readPdf(await rendered(sheet));
      expect(file.contents.flatMap(unmarked), sheet.file).toEqual([]);
      const { roles, contents } = structureIn(file);
      expect(roles[0]).toBe('/Document');
      expect(roles.filter((role) => role === '/H1')).toHaveLength(1);
      const sections = [...sheet.prelude, ...sheet.body, ...sheet.account, ...sheet.closing];
      expect(roles.filter((role) => role === '/H2')).toHaveLength(sections.length);
      // Every piece of content has its number on its page once, in the structure as in the page.
      const inPages = file.contents.flatMap((content, page) => Array.from(content.matchAll(/\/MCID (\d+)/g), ([, id]) => `${page} ${id ?? ''}`));
      expect(contents.toSorted()).toEqual(inPages.toSorted());
    }
  }, PATIENCE);
});

test('what only repeats or decorates is an artifact: the heads of later pages, every foot, the marks of a rehearsal', async () => {
  const sheet = sheetsIn('house-rehearsal', covers).find(({ file }) => file === 'a-1-contest-1');
  const bytes = await rendered(sheet!);
  const heard = onFile(bytes, 'pdfinfo', (path) => ['-enc', 'UTF-8', '-struct-text', path]).stdout;
  expect(heard).toContain(sheet!.district);
  expect(heard).not.toContain(sheet!.foot.countDigest);
  const [page = ''] = readPdf(bytes).contents;
  const outline = page.indexOf('1 Tr');
  expect(page.lastIndexOf('/Artifact BMC', outline)).toBeGreaterThan(page.lastIndexOf('EMC', outline));
});

function expectMetadata({ root, stream, objects }: PdfFile, sheet: Sheet): void {
  const xml = Buffer.from(stream(root['/Metadata'])).toString('utf8');
  expect(xml).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(xml).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  const title = /<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(xml)?.[1] ?? '';
  for (const text of [sheet.form, ...sheet.title, sheet.district]) expect(title).toContain(text);
  expect(xml).toContain(`<xmp:CreateDate>${new Date(sheet.madeAt).toISOString().slice(0, 19)}Z</xmp:CreateDate>`);
  // The older place of the same facts says the same.
  expect(Object.values(objects).map(String)).toContain(`u:${title}`);
  expect(Object.values(objects)).not.toContainEqual(expect.objectContaining({ '/ModDate': expect.anything() }));
}

/** Painting outside any marked content. */
function unmarked(content: string): readonly string[] {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (/\b(?:BMC|BDC)$/.test(line)) depth++;
    if (line === 'EMC') depth--;
    return depth === 0 && /(?:^| )(?:S|s|f|f\*|B|B\*|b|TJ|Tj|Do)$/.test(line);
  });
}

function structureIn({ root, pages, resolve }: PdfFile): { readonly roles: readonly string[]; readonly contents: readonly string[] } {
  const roles: string[] = [];
  const contents: string[] = [];
  const pageOf = (reference: unknown): number => pages.indexOf(resolve(reference));
  const walk = (reference: unknown): void => {
    const element = resolve(reference);
    roles.push(String(element['/S']));
    for (const kid of kidsOf(element)) {
      if (typeof kid === 'number') contents.push(`${pageOf(element['/Pg'])} ${kid}`);
      else if (typeof kid === 'object' && kid !== null) {
        const content = kid as Readonly<Record<string, unknown>>;
        contents.push(`${pageOf(content['/Pg'])} ${String(content['/MCID'])}`);
      } else walk(kid);
    }
  };
  for (const kid of kidsOf(resolve(root['/StructTreeRoot']))) walk(kid);
  return { roles, contents };
}

function kidsOf(element: Readonly<Record<string, unknown>>): readonly unknown[] {
  const kids = element['/K'];
  return Array.isArray(kids) ? kids : [kids];
}
