// The blocks of a section as strips. Each kind has its file; texts are here.
import type { Block } from '../../../core/sheets/sheet.ts';
import { assertNever } from '../../../core/kernel/result.ts';
import { bold, mm, type Style } from './drawing.ts';
import { equationStrips } from './equations.ts';
import { fittedText } from './fitting.ts';
import type { Fonts } from './fonts.ts';
import { pairStrips } from './pairs.ts';
import { signatureStrips } from './signatures.ts';
import { gap, lineStrips, merged, paragraph, type Strip, strip } from './strip.ts';
import { tableStrips } from './table.ts';

const prose: Style = { face: 'mincho', size: 12 };
const small: Style = { face: 'mincho', size: 11 };
const framed: Style = { face: 'gothic-bold', size: 14 };
/** Read on an envelope from a step away. */
const large: Style = { face: 'gothic-bold', size: 28 };

export function blockStrips(fonts: Fonts, block: Block, width: number): readonly Strip[] {
  switch (block.type) {
    case 'pairs': return pairStrips(fonts, block.pairs, width);
    case 'text': return textStrips(fonts, block.text, block.style, width);
    case 'equation': return equationStrips(fonts, block, width);
    case 'table': return tableStrips(fonts, block, width);
    case 'signatures': return signatureStrips(fonts, block.boxes, width);
    default: return assertNever(block);
  }
}

function textStrips(fonts: Fonts, text: string, style: 'plain' | 'framed' | 'small' | 'large', width: number): readonly Strip[] {
  switch (style) {
    case 'plain': return paragraph(fonts, text, prose, { width });
    case 'small': return paragraph(fonts, text, small, { width, leading: 1.3 });
    case 'large': return lineStrips(fittedText(fonts, text, large, width));
    case 'framed': {
      const inner = merged([
        gap(mm(1.5)), ...lineStrips(fittedText(fonts, text, framed, width - mm(8)), { x: mm(4) }), gap(mm(1.5)),
      ]);
      return [strip(inner.height, [...inner.marks, { type: 'frame', x: 0, y: 0, width, height: inner.height, weight: bold }])];
    }
  }
}
