// Where the ink of a page is: to compare what two programs made of the same page, whose edges are smoothed in different ways.
import { type GreyPicture, rowOf } from './grey-picture.ts';

const INK = 128;

/** Edges of the smallest box that holds all ink, in pixels from the left and from the top. */
export interface InkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function inkBox({ width, height, pixels }: GreyPicture): InkBox {
  let [left, top, right, bottom] = [width, height, -1, -1];
  pixels.forEach((pixel, place) => {
    if (pixel >= INK) return;
    const [x, y] = [place % width, Math.floor(place / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  });
  return { left, top, right, bottom };
}

/** The share of the ink of either page that has no ink of the other within a pixel. */
export function strayInk(left: GreyPicture, right: GreyPicture): number {
  const [of, ofOther] = [straysOf(left, right), straysOf(right, left)];
  return (of.strays + ofOther.strays) / (of.ink + ofOther.ink);
}

function straysOf(picture: GreyPicture, other: GreyPicture): { readonly ink: number; readonly strays: number } {
  const { width } = picture;
  let [ink, strays] = [0, 0];
  picture.pixels.forEach((pixel, place) => {
    if (pixel >= INK) return;
    ink++;
    if (!hasInkNear(other, place % width, Math.floor(place / width))) strays++;
  });
  return { ink, strays };
}

/** Paler ink counts here: thin lines are grey where they fall between two pixels. */
function hasInkNear(picture: GreyPicture, x: number, y: number): boolean {
  for (let row = Math.max(0, y - 1); row <= Math.min(picture.height - 1, y + 1); row++) {
    if (rowOf(picture, row).subarray(Math.max(0, x - 1), x + 2).some((pixel) => pixel < 224)) return true;
  }
  return false;
}
