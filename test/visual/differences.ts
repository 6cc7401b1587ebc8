// Where two pictures of a page differ: pixel by pixel, with room for another version's smoothing of edges and for the four shades of what
// is approved, and for nothing that a reader could see.
import { type GreyPicture, rowOf, sideBySide } from './grey-picture.ts';

/** Shades apart that are no difference, of 255: half a step of four shades, and as much again. */
const TOLERANCE = 90;
/** So many pixels may differ in a page. */
const STRAYS = 3;
const CELL = 16;

/** Places of the pixels that differ, as `y * width + x` of the actual picture; empty where the pages look the same. */
export function differences(approved: GreyPicture, actual: GreyPicture): readonly number[] {
  if (approved.width !== actual.width || approved.height !== actual.height) return Array.from(actual.pixels.keys());
  const places: number[] = [];
  actual.pixels.forEach((pixel, place) => {
    if (Math.abs(pixel - (approved.pixels[place] ?? 0)) > TOLERANCE) places.push(place);
  });
  return places.length > STRAYS ? places : [];
}

/** Approved, actual, and the actual once more in pale, with a frame around each difference. */
export function differencePicture(approved: GreyPicture, actual: GreyPicture, places: readonly number[]): GreyPicture {
  const framed = { ...actual, pixels: actual.pixels.map((pixel) => 170 + Math.floor(pixel / 3)) };
  for (const place of places) framed.pixels[place] = 0;
  for (const frame of framesAround(places, actual.width)) drawFrame(framed, frame);
  return sideBySide([approved, actual, framed]);
}

interface Frame { left: number; top: number; right: number; bottom: number }

/** Cells with a difference that touch one another make one frame. */
function framesAround(places: readonly number[], width: number): readonly Frame[] {
  const left = new Set(places.map((place) => cellName(Math.floor((place % width) / CELL), Math.floor(place / width / CELL))));
  const frames: Frame[] = [];
  for (const first of left) {
    const group = [first];
    left.delete(first);
    for (const cell of group) { // the group grows while it is walked
      const [x, y] = cellOf(cell);
      for (const other of [cellName(x - 1, y), cellName(x + 1, y), cellName(x, y - 1), cellName(x, y + 1)]) {
        if (left.delete(other)) group.push(other);
      }
    }
    const [xs, ys] = [group.map((cell) => cellOf(cell)[0]), group.map((cell) => cellOf(cell)[1])];
    frames.push({
      left: Math.min(...xs) * CELL - 3, right: (Math.max(...xs) + 1) * CELL + 2,
      top: Math.min(...ys) * CELL - 3, bottom: (Math.max(...ys) + 1) * CELL + 2,
    });
  }
  return frames;
}

function cellName(x: number, y: number): string {
  return `${x} ${y}`;
}

function cellOf(name: string): readonly [number, number] {
  const [x, y] = name.split(' ').map(Number);
  return [x ?? 0, y ?? 0];
}

/** Two pixels wide; what lies outside the picture is left out. */
function drawFrame(picture: GreyPicture, { left, top, right, bottom }: Frame): void {
  for (let y = Math.max(0, top); y <= Math.min(picture.height - 1, bottom); y++) {
    const row = rowOf(picture, y);
    const isEdge = y < top + 2 || y > bottom - 2;
    for (let x = Math.max(0, left); x <= Math.min(picture.width - 1, right); x++) {
      if (isEdge || x < left + 2 || x > right - 2) row[x] = 0;
    }
  }
}
