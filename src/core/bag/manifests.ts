// Checks the tag files of a bag against each other and against the digests of its payload (formats/bag §1, §3).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { decodeUtf8, equalBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { read } from '../kernel/shape.ts';
import { dateShape, type IsoDate } from '../kernel/time.ts';
import { isPayloadPath } from './payload-path.ts';
import type { BagRefusal } from './refusals.ts';
import { bagDeclaration, type BagFormat, formatManifest, listedTagFiles, type PayloadFile, TAG_MANIFEST } from './tag-files.ts';

export interface BagIdentity {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly date: IsoDate;
  /** SHA-256 of the tag manifest: 32 bytes. Its sixty digits are the 照合番号. */
  readonly fingerprint: Uint8Array;
}

/** `files`: the bytes of the tag files by name, none missing. `digests`: of every payload file that {@link checkStructure} found. */
export function checkManifests(
  files: ReadonlyMap<string, Uint8Array>, digests: readonly PayloadFile[], format: BagFormat,
): Result<BagIdentity, BagRefusal> {
  const bytesOf = (name: string): Uint8Array => files.get(name) ?? missing(name);
  if (!equalBytes(bytesOf('bagit.txt'), bagDeclaration)) return refused('bag/declaration', 'bagit.txt');
  const info = readInfo(bytesOf('bag-info.txt'), format);
  if (!info.ok) return info;
  const fault =
    faultOfManifest(TAG_MANIFEST, bytesOf(TAG_MANIFEST), listedTagFiles.map((path) => [path, bytesToHex(sha256(bytesOf(path)))]))
    ?? faultOfManifest('manifest-sha256.txt', bytesOf('manifest-sha256.txt'), digests.map((file) => [file.path, file.sha256]))
    ?? faultOfManifest('manifest-sha512.txt', bytesOf('manifest-sha512.txt'), digests.map((file) => [file.path, file.sha512]));
  if (fault !== undefined) return err(fault);
  const size = digests.reduce((total, file) => total + file.size, 0);
  if (info.value.oxum !== `${size}.${digests.length}`) return refused('bag/sum-of-sizes', 'bag-info.txt');
  return ok({ id: info.value.id, date: info.value.date, fingerprint: sha256(bytesOf(TAG_MANIFEST)) });
}

const INFO = new RegExp('^Kaihyo-Format: ([a-z]+-[a-z]+/[0-9]+)\nExternal-Identifier: ([0-9a-f]{32})\n'
  + 'Bagging-Date: ([0-9-]{10})\nPayload-Oxum: ([0-9]+\\.[0-9]+)\n$');

function readInfo(
  bytes: Uint8Array, expected: BagFormat,
): Result<{ readonly id: string; readonly date: IsoDate; readonly oxum: string }, BagRefusal> {
  const [, format = '', id = '', day = '', oxum = ''] = INFO.exec(decodeUtf8(bytes) ?? '') ?? [];
  const date = read(dateShape, day);
  if (!date.ok) return refused('bag/info', 'bag-info.txt');
  if (format !== expected) return refused('bag/other-format', 'bag-info.txt');
  return ok({ id, date: date.value, oxum });
}

type Digests = readonly (readonly [path: string, hex: string])[];

/** The manifest shall be the one that these digests make; where it is not, what is wrong with it. */
function faultOfManifest(name: string, bytes: Uint8Array, digests: Digests): BagRefusal | undefined {
  if (equalBytes(bytes, formatManifest(digests))) return undefined;
  const lines = readLines(bytes, digests[0]?.[1].length ?? 64);
  if (lines === undefined) return { code: 'bag/manifest-form', place: name };
  const paths = lines.map(([path]) => path);
  const stray = paths.find((path) => !isPayloadPath(path) && !isTagFile(path));
  if (stray !== undefined) return { code: 'bag/path', place: name };
  if (paths.some((path, index) => index > 0 && path <= (paths[index - 1] ?? ''))) return { code: 'bag/manifest-order', place: name };
  const listed = new Map(lines);
  const expected = new Map(digests);
  for (const [path, hex] of expected) {
    const given = listed.get(path);
    if (given === undefined) return { code: 'bag/manifest-lacks-file', place: name, values: { file: path } };
    if (given !== hex) return { code: 'bag/content-differs', place: path };
  }
  const absent = paths.find((path) => !expected.has(path)) ?? missing('the difference');
  return { code: 'bag/manifest-names-missing-file', place: name, values: { file: absent } };
}

/** Lines `<hex>  <path>`, each ended by LF; undefined for anything else. */
function readLines(bytes: Uint8Array, hexLength: number): Digests | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined || (text !== '' && !text.endsWith('\n'))) return undefined;
  const lines = text === '' ? [] : text.slice(0, -1).split('\n').map((line) => /^([0-9a-f]+) {2}([\x21-\x7e]+)$/.exec(line));
  const digests: (readonly [string, string])[] = [];
  for (const line of lines) {
    const [, hex = '', path = ''] = line ?? [];
    if (hex.length !== hexLength) return undefined;
    digests.push([path, hex]);
  }
  return digests;
}

function isTagFile(path: string): boolean {
  return (listedTagFiles as readonly string[]).includes(path);
}

function refused(code: BagRefusal['code'], place: string): Result<never, BagRefusal> {
  return err({ code, place });
}

function missing(what: string): never {
  throw new Error(`missing: ${what}`);
}
