// How a rehearsal's pages are marked: a hatched frame and 模擬 in outline across the page. No grey, so that a fax keeps the text legible.
import { furniture } from '../../../core/sheets/words.ts';
import { type Mark, mm, paper } from './drawing.ts';

const INSET = mm(5);
const BAND = mm(2.2);
const STEP = mm(4);

/** Drawn before the content of the page. */
export function practiceMarks(): readonly Mark[] {
  const [left, top, right, bottom] = [INSET, INSET, paper.width - INSET, paper.height - INSET];
  const marks: Mark[] = [{ type: 'outline', x: paper.width / 2, y: paper.height / 2, text: furniture.watermark, size: 230, degrees: 50 }];
  const lean = BAND;
  for (let x = left; x + STEP / 2 + lean <= right; x += STEP) {
    for (const y of [top, bottom - BAND]) {
      marks.push({ type: 'fill', corners: [[x + lean, y], [x + lean + STEP / 2, y], [x + STEP / 2, y + BAND], [x, y + BAND]] });
    }
  }
  for (let y = top + BAND; y + STEP / 2 + lean <= bottom - BAND; y += STEP) {
    for (const x of [left, right - BAND]) {
      marks.push({ type: 'fill', corners: [[x, y + lean], [x + BAND, y], [x + BAND, y + STEP / 2], [x, y + lean + STEP / 2]] });
    }
  }
  return marks;
}
