// PNG of the one sort that approved pictures have: four shades of grey, rows unfiltered (ISO/IEC 15948). Small, and anybody can see it.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { type GreyPicture, rowOf } from './grey-picture.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Bit depth 2, greyscale, deflate, adaptive filtering (of which only "none" is used), not interlaced. */
const SORT = Buffer.from([2, 0, 0, 0, 0]);

export function formatPng(picture: GreyPicture): Buffer {
  const { width, height } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  SORT.copy(header, 8);
  const rowLength = 1 + Math.ceil(width / 4);
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    rowOf(picture, y).forEach((pixel, x) => {
      const at = y * rowLength + 1 + (x >> 2);
      rows[at] = (rows[at] ?? 0) | Math.round(pixel / 85) << (6 - 2 * (x & 3));
    });
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Throws for any other PNG. */
export function parsePng(bytes: Buffer): GreyPicture {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || header?.subarray(8).equals(SORT) !== true) throw new Error('not a PNG of four shades of grey');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const rowLength = 1 + Math.ceil(width / 4);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    if (rows[y * rowLength] !== 0) throw new Error('a PNG with filtered rows');
    for (let x = 0; x < width; x++) pixels[y * width + x] = ((rows[y * rowLength + 1 + (x >> 2)] ?? 0) >> (6 - 2 * (x & 3)) & 3) * 85;
  }
  return { width, height, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
