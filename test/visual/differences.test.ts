// That the comparison of pictures sees what a reader would see, and that nothing else counts.
import { describe, expect, test, vi } from 'vitest';
import type { Block, Sheet } from '../../src/core/sheets/sheet.ts';
import { createPdf } from '../../src/main/adapters/pdf/pdf.ts';
import { sheetsIn } from '../support/sheet-situations.ts';
import { differencePicture, differences } from './differences.ts';
import type { GreyPicture } from './grey-picture.ts';
import { formatPng, parsePng } from './png.ts';
import { picturesOf } from './rasterise.ts';

vi.setConfig({ testTimeout: 60_000 });

const pdf = createPdf();
const sheet = sheetsIn('house-3000', (grapheme) => pdf.covers(grapheme)).find(({ file }) => file === 'a-1-contest-1');
if (sheet === undefined) throw new Error('no sheet');

async function firstPage(of: Sheet): Promise<GreyPicture> {
  const rendered = await pdf.render(of);
  if (!rendered.ok) throw new Error(rendered.error.code);
  const [picture] = await picturesOf(rendered.value);
  if (picture === undefined) throw new Error('no page');
  return picture;
}

/** The sheet with another figure in the first row of its first table. */
function withFigure(figure: string): Sheet {
  let done = false;
  const changed = (block: Block): Block => {
    if (block.type !== 'table' || done) return block;
    done = true;
    const [first, ...others] = block.rows;
    const at = block.columns.findIndex(({ kind }) => kind === 'figure');
    return first === undefined ? block : { ...block, rows: [{ ...first, cells: first.cells.with(at, figure) }, ...others] };
  };
  return { ...sheet!, body: sheet!.body.map((section) => ({ ...section, blocks: section.blocks.map(changed) })) };
}

const asApproved = (picture: GreyPicture): GreyPicture => parsePng(formatPng(picture));

describe('two pictures of a page', () => {
  test('are the same where nothing changed', async () => {
    expect(differences(asApproved(await firstPage(sheet)), await firstPage(sheet))).toEqual([]);
  });

  test.for([['3', '8'], ['1', '7'], ['6', '0'], ['5', '6'], ['9', '8']] as const)('differ where one figure is %s in place of %s', async ([was, is]) => {
    expect(differences(asApproved(await firstPage(withFigure(was))), await firstPage(withFigure(is)))).not.toEqual([]);
  });

  test('differ where a page is moved by half a millimetre', async () => {
    const { width, height, pixels } = await firstPage(sheet);
    const moved = { width, height, pixels: new Uint8Array(pixels.length).fill(255) };
    moved.pixels.set(pixels.subarray(0, -2 * width), 2 * width);
    expect(differences(asApproved({ width, height, pixels }), moved).length).toBeGreaterThan(1000);
  });

  test('differ in every pixel where the paper is another one', () => {
    const [a4, letter] = [paper(662, 936), paper(680, 880)];
    expect(differences(a4, letter)).toHaveLength(680 * 880);
    expect(differencePicture(a4, letter, differences(a4, letter))).toMatchObject({ width: 662 + 680 + 680 + 16, height: 936 });
  });

  test('are the same where edges are smoothed a little differently', async () => {
    const page = await firstPage(sheet);
    const otherwise = { ...page, pixels: page.pixels.map((pixel, place) => Math.min(255, Math.max(0, pixel + (place % 3 - 1) * 40))) };
    expect(differences(asApproved(page), otherwise)).toEqual([]);
  });
});

test('a difference has a frame around it in the third picture', () => {
  const [approved, actual] = [paper(100, 60), paper(100, 60)];
  for (const place of [2040, 2041, 2042, 2043]) actual.pixels[place] = 0;
  const { width, pixels } = differencePicture(approved, actual, differences(approved, actual));
  const third = (x: number, y: number): number | undefined => pixels[y * width + 2 * 108 + x];
  expect([third(40, 20), third(60, 20), third(29, 20), third(30, 13), third(50, 50)]).toEqual([0, 255, 0, 0, 255]);
});

describe('PNG of an approved picture', () => {
  test('keeps black, white and two greys, in a width that is no multiple of four', () => {
    const picture = { width: 5, height: 2, pixels: Uint8Array.from([0, 85, 170, 255, 0, 255, 0, 170, 85, 40]) };
    expect(parsePng(formatPng(picture))).toEqual({ ...picture, pixels: Uint8Array.from([0, 85, 170, 255, 0, 255, 0, 170, 85, 0]) });
  });

  test('is not read from another sort of PNG', () => {
    const other = formatPng(paper(4, 4));
    other[24] = 8;
    expect(() => parsePng(other)).toThrow('not a PNG of four shades of grey');
  });
});

function paper(width: number, height: number): GreyPicture {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}
