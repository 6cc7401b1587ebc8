// Pictures of pages in shades of grey, as pdftoppm makes them.

/** One byte for each pixel, rows from the top: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The binary form of pgm(5), as pdftoppm writes it: no comments. */
export function parsePgm(bytes: Buffer): GreyPicture {
  const [, width, height, most] = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  if (width === undefined || height === undefined || most !== '255') throw new Error('not a picture of pdftoppm');
  const picture = { width: Number(width), height: Number(height) };
  return { ...picture, pixels: bytes.subarray(bytes.length - picture.width * picture.height) };
}

/** White where the pictures are too short. */
export function sideBySide(pictures: readonly GreyPicture[]): GreyPicture {
  const GAP = 8;
  const width = pictures.reduce((sum, picture) => sum + picture.width + GAP, -GAP);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const pixels = new Uint8Array(width * height).fill(255);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++) pixels.set(rowOf(picture, y), y * width + left);
    left += picture.width + GAP;
  }
  return { width, height, pixels };
}

export function rowOf({ width, pixels }: GreyPicture, y: number): Uint8Array {
  return pixels.subarray(y * width, (y + 1) * width);
}
