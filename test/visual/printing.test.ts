// That our PDFs come out of a printer as they are: through CUPS and PostScript to cups-pdf, on a printer with margins of its own.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { type SituationName, sheetsIn } from '../support/sheet-situations.ts';
import type { GreyPicture } from './grey-picture.ts';
import { type InkBox, inkBox, strayInk } from './ink.ts';
import { HARDWARE_MARGIN, printed } from './printing.ts';
import { picturesOf } from './rasterise.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DOTS_PER_INCH = 100;
/** The paper is told: the printer's ordinary one may be another, and then the sheet is cut. */
const asItIs = ['-o', 'media=A4', '-o', 'sides=one-sided', '-o', 'print-scaling=none'];
/** Of the ink, where glyphs are smoothed and the finest lines drawn by another program; a page that is scaled has far more. */
const SMOOTHING = 0.01;

const mayPrint = process.getuid?.() === 0;
if (!mayPrint) console.error('kaihyo: the tests of printing did NOT run: only root may start a spooler of its own');

const pdf = createPdf();

async function rendered(situation: SituationName, file: string): Promise<Uint8Array> {
  const sheet = sheetsIn(situation, (grapheme) => pdf.covers(grapheme)).find((each) => each.file === file);
  if (sheet === undefined) throw new Error(`no sheet ${file}`);
  const bytes = await pdf.render(sheet);
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}

/** By how many pixels each edge is elsewhere. */
function shiftOf(one: InkBox, other: InkBox): readonly number[] {
  return (Object.keys(one) as (keyof InkBox)[]).map((edge) => Math.abs(one[edge] - other[edge]));
}

const pagesOf = (bytes: Uint8Array): Promise<readonly GreyPicture[]> => picturesOf(bytes, DOTS_PER_INCH);

describe.skipIf(!mayPrint).for([
  ['upper-3000', 'a-3-contest-2'], ['house-rehearsal', 'a-1-contest-1'], ['rare-names', 'a-22-contest-300'],
] as const)('%s %s, printed', ([situation, file]) => {
  let [own, out]: [readonly GreyPicture[], readonly GreyPicture[]] = [[], []];
  beforeAll(async () => {
    const bytes = await rendered(situation, file);
    [own, out] = [await pagesOf(bytes), await pagesOf(await printed(bytes, asItIs))];
  });

  test('has the same pages on A4, each on a side of its own', () => {
    expect(out.map(({ width, height }) => [width, height])).toEqual(own.map(() => [827, 1170]));
  });

  test('has the same ink at the same places: nothing is scaled, moved or left out', () => {
    expect(Math.max(...out.flatMap((page, index) => shiftOf(inkBox(page), inkBox(own[index]!))))).toBeLessThanOrEqual(1);
    expect(Math.max(...out.map((page, index) => strayInk(page, own[index]!)))).toBeLessThan(SMOOTHING);
  });

  test('has no ink where the printer prints none', () => {
    const margin = HARDWARE_MARGIN / 72 * DOTS_PER_INCH;
    const clear = out.map(inkBox).map(({ left, top, right, bottom }) => Math.min(left, top, 827 - right, 1170 - bottom));
    expect(Math.min(...clear)).toBeGreaterThan(margin);
  });
});

describe.skipIf(!mayPrint)('the comparison', () => {
  test('sees that a page was scaled to fit', async () => {
    const bytes = await rendered('house-0', 'a-22-contest-1');
    const [[own], [fitted]] = [await pagesOf(bytes), await pagesOf(await printed(bytes, ['-o', 'media=A4', '-o', 'fit-to-page']))];
    expect(Math.min(...shiftOf(inkBox(fitted!), inkBox(own!)))).toBeGreaterThan(10);
    expect(strayInk(own!, fitted!)).toBeGreaterThan(20 * SMOOTHING);
  });

  test('sees that a sheet was printed on the ordinary paper of the printer, and cut', async () => {
    const [cut] = await pagesOf(await printed(await rendered('house-0', 'a-22-contest-1'), []));
    expect(cut).toMatchObject({ width: 850, height: 1100 });
  });
});
