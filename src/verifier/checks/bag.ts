// A bag: its tag files, manifests and the sums of bag-info (formats/bag §1 to §3). The received bag is one inside another.
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { compareBytes, sameBytes } from './bytes.ts';
import type { Fail } from './failures.ts';
import type { Digested, Files } from './files.ts';
import { limits } from './source.ts';
import { isDate } from './texts.ts';
import { decodeUtf8 } from './utf8.ts';

export type BagFormat = 'kaihyo-transfer/1' | 'kaihyo-preservation/1';

export interface Bag {
  /** What its files' paths begin with: empty, or `data/received/`. */
  readonly folder: string;
  /** 32 hexadecimal digits; undefined where bag-info.txt is not in its form. */
  readonly identifier: string | undefined;
  readonly tagManifest: Uint8Array | undefined;
  /** SHA-256 of the tag manifest in hexadecimal: the identity of the bag (§3). */
  readonly identity: string | undefined;
}

const listedTagFiles = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'];

/** The files of a bag beside `data/`. */
export const tagFiles: readonly string[] = [...listedTagFiles, 'signature.p7s', 'tagmanifest-sha256.txt'];

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const INFO = /^Kaihyo-Format: (?<format>[^\n]+)\nExternal-Identifier: (?<id>[0-9a-f]{32})\nBagging-Date: (?<date>[^\n]+)\nPayload-Oxum: (?<oxum>[^\n]+)\n$/;

export async function checkBag(files: Files, folder: string, format: BagFormat, fail: Fail): Promise<Bag> {
  const payload = [...files.all].filter(([path]) => path.startsWith(`${folder}data/`)).map(([path, file]) => [path.slice(folder.length), file] as const);
  const bagit = await files.bytes(`${folder}bagit.txt`, limits.text);
  if (bagit !== undefined && !sameBytes(bagit, utf8ToBytes(BAGIT))) fail('bagit', `${folder}bagit.txt`, 'other bytes than the two lines there are');

  const info = await files.bytes(`${folder}bag-info.txt`, limits.text);
  const identifier = info === undefined ? undefined : checkInfo(info, `${folder}bag-info.txt`, format, payload, fail);
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const path = `${folder}manifest-${algorithm}.txt`;
    const manifest = await files.bytes(path, limits.text);
    if (manifest !== undefined) checkManifest(manifest, { folder, path, algorithm, check: 'manifest' }, new Map(payload), fail);
  }

  const path = `${folder}tagmanifest-sha256.txt`;
  const tagManifest = await files.bytes(path, limits.text);
  if (tagManifest === undefined) return { folder, identifier, tagManifest, identity: undefined };
  const listed = new Map(listedTagFiles.map((name) => [name, files.all.get(`${folder}${name}`)] as const));
  checkManifest(tagManifest, { folder, path, algorithm: 'sha256', check: 'tag-manifest' }, listed, fail);
  return { folder, identifier, tagManifest, identity: bytesToHex(sha256(tagManifest)) };
}

/** The identifier of the bag; undefined where the form is another one. */
function checkInfo(
  bytes: Uint8Array, path: string, format: BagFormat, payload: readonly (readonly [string, Digested | undefined])[], fail: Fail,
): string | undefined {
  const { format: said, id, date, oxum } = INFO.exec(decodeUtf8(bytes) ?? '')?.groups ?? {};
  if (id === undefined || date === undefined) {
    fail('bag-info', path, 'not the four lines there are');
    return undefined;
  }
  if (said !== format) fail('bag-info', path, `Kaihyo-Format is not ${format}`);
  if (!isDate(date)) fail('bag-info', path, 'Bagging-Date is no date');
  const size = payload.reduce((sum, [, file]) => sum + (file?.size ?? 0), 0);
  if (oxum !== `${size}.${payload.length}`) fail('bag-info', path, `Payload-Oxum is not ${size}.${payload.length}`);
  return id;
}

interface Manifest {
  readonly folder: string;
  readonly path: string;
  readonly algorithm: 'sha256' | 'sha512';
  readonly check: 'manifest' | 'tag-manifest';
}

/** `<hex>  <path>\n`, ascending by path, for exactly the files that are there. */
function checkManifest(bytes: Uint8Array, manifest: Manifest, files: ReadonlyMap<string, Digested | undefined>, fail: Fail): void {
  const { folder, path, algorithm, check } = manifest;
  const line = algorithm === 'sha256' ? /^([0-9a-f]{64}) {2}([^\n]+)$/ : /^([0-9a-f]{128}) {2}([^\n]+)$/;
  const lines = (decodeUtf8(bytes) ?? '\n').split('\n');
  if (lines.pop() !== '') fail(check, path, 'does not end with a line feed');
  const listed = new Set<string>();
  let before: string | undefined;
  for (const [index, text] of lines.entries()) {
    const [, digest, name] = line.exec(text) ?? [];
    if (digest === undefined || name === undefined) {
      fail(check, `${path}#${index + 1}`, 'no line of a manifest');
      continue;
    }
    if (before !== undefined && compareBytes(utf8ToBytes(before), utf8ToBytes(name)) >= 0) {
      fail(check, `${path}#${index + 1}`, 'not in ascending order of paths');
    }
    before = name;
    listed.add(name);
    if (!files.has(name)) fail(check, `${folder}${name}`, `${path} lists it in line ${index + 1}, and it is not among the files to be listed`);
    const file = files.get(name);
    if (file !== undefined && file[algorithm] !== digest) {
      fail(check === 'manifest' ? 'digest' : check, `${folder}${name}`, `its ${algorithm} is not the one that ${path} lists`);
    }
  }
  for (const name of files.keys()) {
    if (!listed.has(name)) fail(check, `${folder}${name}`, `${path} does not list it`);
  }
}
