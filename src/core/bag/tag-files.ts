// Writes the tag files of a bag (formats/bag §1): one byte sequence for one content.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { IsoDate } from '../kernel/time.ts';
import { isPayloadPath } from './payload-path.ts';

export type BagFormat = 'kaihyo-transfer/1' | 'kaihyo-preservation/1';

/** A file of the payload: path from the bag (`data/…`), size in bytes, digests in hexadecimal. */
export interface PayloadFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
}

export interface BagContent {
  readonly format: BagFormat;
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly date: IsoDate;
  readonly payload: readonly PayloadFile[];
}

/** The tag files that the tag manifest lists, in its order. */
export const listedTagFiles = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'] as const;
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const SIGNATURE = 'signature.p7s';

export const bagDeclaration = utf8ToBytes('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');

/** The five tag files by name; what is still to be made is `signature.p7s` over `tagmanifest-sha256.txt`. */
export function tagFiles({ format, id, date, payload }: BagContent): ReadonlyMap<string, Uint8Array> {
  const paths = payload.map(({ path }) => path);
  if (!/^[0-9a-f]{32}$/.test(id) || !paths.every(isPayloadPath) || new Set(paths).size < paths.length) {
    throw new Error('not the content of a bag');
  }
  const bytes = payload.reduce((total, { size }) => total + size, 0);
  const info = `Kaihyo-Format: ${format}\nExternal-Identifier: ${id}\nBagging-Date: ${date}\nPayload-Oxum: ${bytes}.${payload.length}\n`;
  const files = new Map([
    ['bagit.txt', bagDeclaration],
    ['bag-info.txt', utf8ToBytes(info)],
    ['manifest-sha256.txt', formatManifest(payload.map((file) => [file.path, file.sha256]))],
    ['manifest-sha512.txt', formatManifest(payload.map((file) => [file.path, file.sha512]))],
  ]);
  return files.set(TAG_MANIFEST, formatManifest([...files].map(([name, content]) => [name, bytesToHex(sha256(content))])));
}

/** Lines `<hex>  <path>`, ascending by path. Paths are ASCII: the order of their characters is the order of their bytes. */
export function formatManifest(digests: readonly (readonly [path: string, hex: string])[]): Uint8Array {
  const ascending = [...digests].sort(([a], [b]) => (a < b ? -1 : 1));
  return utf8ToBytes(ascending.map(([path, hex]) => `${hex}  ${path}\n`).join(''));
}
