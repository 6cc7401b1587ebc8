// What a PDF file really draws: opened with qpdf, its content streams read here. Nothing of the painter is asked.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DrawnText {
  /** Index of the page. */
  readonly page: number;
  /** Points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Horizontal scale, 1 for none. */
  readonly narrowing: number;
  readonly font: PdfFont;
  readonly glyphs: readonly DrawnGlyph[];
}

export interface DrawnGlyph {
  /** Of the embedded font. */
  readonly id: number;
  /** To the next glyph, in thousandths of an em. */
  readonly advance: number;
}

export interface PdfFont {
  /** PostScript name without the tag of the subset. */
  readonly name: string;
  /** The embedded TrueType file. */
  readonly file: Uint8Array;
  readonly widths: readonly number[];
}

export type PdfObject = Readonly<Record<string, unknown>>;

export interface PdfFile {
  readonly root: PdfObject;
  readonly pages: readonly PdfObject[];
  readonly contents: readonly string[];
  readonly texts: readonly DrawnText[];
  /** Every object and stream dictionary, by `12 0 R`. */
  readonly objects: Readonly<Record<string, PdfObject>>;
  /** Follows a reference; anything else is what it is. */
  readonly resolve: (value: unknown) => PdfObject;
  readonly stream: (reference: unknown) => Uint8Array;
}

interface QpdfObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict: PdfObject; readonly data: string };
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program on a file that holds the bytes. */
export function onFile(bytes: Uint8Array, name: string, args: (path: string) => readonly string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-pdf-'));
  try {
    const path = join(folder, 'sheet.pdf');
    writeFileSync(path, bytes);
    const { status, stdout, stderr, error } = spawnSync(name, args(path), { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, cwd: folder });
    if (error !== undefined) throw error;
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const { status, stdout, stderr } = onFile(bytes, 'qpdf', (path) => ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path]);
  if (status !== 0) throw new Error(stderr);
  const found = (JSON.parse(stdout) as { readonly qpdf: readonly [unknown, Readonly<Record<string, QpdfObject>>] }).qpdf[1];
  const raw = (reference: unknown): QpdfObject => found[`obj:${String(reference)}`] ?? {};
  const resolve = (value: unknown): PdfObject =>
    (typeof value === 'string' && /^\d+ 0 R$/.test(value) ? raw(value).value ?? raw(value).stream?.dict ?? {} : value ?? {}) as PdfObject;
  const stream = (reference: unknown): Uint8Array => new Uint8Array(Buffer.from(raw(reference).stream?.data ?? '', 'base64'));
  const root = resolve((found.trailer?.value as PdfObject | undefined)?.['/Root']);
  const pages = (resolve(root['/Pages'])['/Kids'] as readonly unknown[]).map(resolve);
  const contents = pages.map((page) => Buffer.from(stream(page['/Contents'])).toString('latin1'));
  const fonts = new Map<string, PdfFont>();
  const fontOf = (page: PdfObject, name: string): PdfFont => {
    const reference = String(resolve(resolve(page['/Resources'])['/Font'])[name]);
    const known = fonts.get(reference) ?? readFont(resolve(reference), resolve, stream);
    fonts.set(reference, known);
    return known;
  };
  const objects = Object.fromEntries(Object.keys(found).filter((name) => name.startsWith('obj:')).map((name) => [name.slice(4), resolve(name.slice(4))]));
  const texts = pages.flatMap((page, index) => textsIn(contents[index] ?? '', (name) => fontOf(page, name)).map((text) => ({ page: index, ...text })));
  return { root, pages, contents, objects, texts, resolve, stream };
}

function readFont(font: PdfObject, resolve: PdfFile['resolve'], stream: PdfFile['stream']): PdfFont {
  const descendant = resolve((resolve(font['/DescendantFonts']) as unknown as readonly unknown[])[0]);
  const widths = resolve(descendant['/W']) as unknown as readonly [number, unknown];
  const descriptor = resolve(descendant['/FontDescriptor']);
  if (font['/Encoding'] !== '/Identity-H' || descendant['/CIDToGIDMap'] !== '/Identity' || widths[0] !== 0) throw new Error('a font of another kind');
  return {
    name: String(descendant['/BaseFont']).replace(/^\/[A-Z]{6}\+/, ''),
    file: stream(descriptor['/FontFile2']),
    widths: resolve(widths[1]) as unknown as readonly number[],
  };
}

/** Texts as pdfkit writes them: `BT`, place by `Tm`, font by `Tf`, glyphs by `TJ`. Another operator between them is a failure. */
function textsIn(content: string, fontOf: (name: string) => PdfFont): readonly Omit<DrawnText, 'page'>[] {
  return [...content.matchAll(/^BT\n([\s\S]*?)^ET$/gm)].map(([, inside = '']) => {
    let place: readonly number[] = [];
    let font: { readonly font: PdfFont; readonly size: number } | undefined;
    let narrowing = 1;
    const glyphs: DrawnGlyph[] = [];
    for (const line of inside.trimEnd().split('\n')) {
      const operator = /\w+$/.exec(line)?.[0];
      const operands = line.slice(0, -(operator?.length ?? 0)).trim();
      if (operator === 'Tm' && glyphs.length === 0) place = operands.split(' ').map(Number);
      else if (operator === 'Tf') font = { font: fontOf(operands.split(' ')[0] ?? ''), size: Number(operands.split(' ')[1]) };
      else if (operator === 'TJ' && font !== undefined) glyphs.push(...glyphsIn(operands, font.font));
      else if (operator === 'Tz') narrowing = Number(operands) / 100;
      else if (operator !== 'Tr') throw new Error(`not read: ${line}`);
    }
    const [a, b, c, d, x = 0, y = 0] = place;
    if (font === undefined || [a, b, c, d].join(' ') !== '1 0 0 1') throw new Error('a text without font or place');
    return { x, y, ...font, narrowing, glyphs };
  });
}

function glyphsIn(operands: string, font: PdfFont): readonly DrawnGlyph[] {
  const glyphs: { id: number; advance: number }[] = [];
  for (const [, hex, shift] of operands.slice(1, -1).matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (hex !== undefined) {
      for (const [code] of hex.matchAll(/.{4}/g)) {
        const id = parseInt(code, 16);
        glyphs.push({ id, advance: font.widths[id] ?? NaN });
      }
    }
    const last = glyphs.at(-1);
    if (shift !== undefined && last !== undefined) last.advance -= Number(shift);
  }
  return glyphs;
}

export function textOfPdf(bytes: Uint8Array): string {
  const { status, stdout, stderr } = onFile(bytes, 'pdftotext', (path) => ['-enc', 'UTF-8', '-raw', path, '-']);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Grey values of the first page, row by row. */
export function pictureOf(bytes: Uint8Array, dpi: number): { readonly width: number; readonly height: number; readonly grey: Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-picture-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), bytes);
    const made = spawnSync('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', join(folder, 'in.pdf'), join(folder, 'out')], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const file = readFileSync(join(folder, 'out.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1'));
    if (head === null) throw new Error('no PGM');
    return { width: Number(head[1]), height: Number(head[2]), grey: new Uint8Array(file.subarray(head[0].length)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
