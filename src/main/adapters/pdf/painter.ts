// Paints pages with pdfkit. The same pages give the same bytes: no clock, no chance, fonts opened anew for every document.
import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Mark, Page } from './drawing.ts';
import { paper } from './drawing.ts';
import { drawnForm, type Fonts } from './fonts.ts';
import { structureOf } from './structure.ts';
import type { Tag } from './tags.ts';

export interface Properties {
  readonly title: string;
  readonly createdAt: Date;
}

export async function paint(fonts: Fonts, pages: readonly Page[], { title, createdAt }: Properties): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    // The form in which public documents are kept: fonts embedded, no outside reference (ISO 19005-2).
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    lang: 'ja-JP',
    displayTitle: true,
    tagged: true,
    info: { Title: title, Producer: 'Kaihyo', Creator: 'Kaihyo', CreationDate: createdAt },
  });
  const structure = structureOf(document);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const page of pages) {
    document.addPage();
    for (const { tag, marks } of stretchesOf(page)) {
      structure.begin(tag);
      for (const mark of marks) paintMark(document, fonts, mark);
      document.endMarkedContent();
    }
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Marks that follow each other and belong to the same element. */
function stretchesOf(page: Page): readonly { readonly tag: Tag | undefined; readonly marks: readonly Mark[] }[] {
  const stretches: { tag: Tag | undefined; marks: Mark[] }[] = [];
  for (const mark of page) {
    const tag = mark.type === 'text' ? mark.tag : undefined;
    const last = stretches.at(-1);
    if (last !== undefined && last.tag === tag) last.marks.push(mark);
    else stretches.push({ tag, marks: [mark] });
  }
  return stretches;
}

function paintMark(document: PDFKit.PDFDocument, fonts: Fonts, mark: Mark): void {
  switch (mark.type) {
    case 'text': {
      let { x } = mark;
      const set = { lineBreak: false, baseline: 'alphabetic', horizontalScaling: mark.narrowing * 100 } as const;
      document.fillColor(mark.ink).fontSize(mark.size);
      for (const run of fonts.runs(mark.face, mark.text)) {
        paintRun(useFont(document, fonts, run.font), run.text, () => document.text(drawnForm(run.text), x, mark.y, set));
        x += fonts.width(mark.face, mark.size, run.text) * mark.narrowing;
      }
      return;
    }
    case 'rule':
      document.lineWidth(mark.weight).moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke('black');
      return;
    case 'frame':
      document.lineWidth(mark.weight).rect(mark.x, mark.y, mark.width, mark.height).stroke('black');
      return;
    case 'fill': {
      const [first, ...rest] = mark.corners;
      if (first === undefined) return;
      document.moveTo(...first);
      for (const corner of rest) document.lineTo(...corner);
      document.closePath().fill('black');
      return;
    }
    case 'outline':
      document.save().rotate(-mark.degrees, { origin: [mark.x, mark.y] }).lineWidth(0.5).dash(1.2, { space: 1.8 }).strokeColor('black').fontSize(mark.size);
      useFont(document, fonts, 'gothic-bold').text(mark.text, mark.x - fonts.width('gothic-bold', mark.size, mark.text) / 2, mark.y + mark.size * 0.38,
        { lineBreak: false, baseline: 'alphabetic', fill: false, stroke: true });
      document.restore();
      return;
  }
}

/** What the glyphs alone would give back otherwise is written beside them: か + U+3099 drawn as が, two characters with one glyph. */
function paintRun(document: PDFKit.PDFDocument, text: string, draw: () => void): void {
  const { font } = (document as PDFKit.PDFDocument & { readonly _font: { readonly font: Font } })._font;
  const given = font.layout(drawnForm(text)).glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('');
  if (given === text) {
    draw();
    return;
  }
  document.markContent('Span', { actual: text });
  draw();
  document.endMarkedContent();
}

function useFont(document: PDFKit.PDFDocument, fonts: Fonts, name: Parameters<Fonts['file']>[0]): PDFKit.PDFDocument {
  const registered = document as PDFKit.PDFDocument & { readonly _registeredFonts: Readonly<Record<string, unknown>> };
  if (!(name in registered._registeredFonts)) document.registerFont(name, Buffer.from(fonts.file(name)));
  return document.font(name);
}
