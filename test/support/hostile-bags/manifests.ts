// Tag files and manifests that an exporter wrote otherwise, or somebody wrote anew: signed as they are.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { jsonPaths } from '../../../src/core/transfer/payload.ts';
import { changeFile } from './medium.ts';
import type { BagRow } from './row.ts';
import { afterSealing, inTagFiles, inTagManifest } from './sealing.ts';

type Edit = (text: string) => string;

const edit = (change: Edit) => (bytes: Uint8Array): Uint8Array => utf8ToBytes(change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
const inTag = (name: string, change: Edit): BagRow['make'] => inTagFiles((tags) => { tags.set(name, edit(change)(tags.get(name)!)); });
const inDeclaration = (change: Edit): BagRow['make'] => inTag('bagit.txt', change);
const inInfo = (change: Edit): BagRow['make'] => inTag('bag-info.txt', change);
const in256 = (change: Edit): BagRow['make'] => inTag('manifest-sha256.txt', change);
const in512 = (change: Edit): BagRow['make'] => inTag('manifest-sha512.txt', change);
const inList = (change: Edit): BagRow['make'] => inTagManifest(edit(change));

const withMark: Edit = (text) => `\uFEFF${text}`;
const withReturns: Edit = (text) => text.replaceAll('\n', '\r\n');
const withoutEnd: Edit = (text) => text.slice(0, -1);
const replaced = (from: string | RegExp, to: string): Edit => (text) => text.replace(from, to);
const linesOf = (text: string): string[] => text.slice(0, -1).split('\n');
const onLines = (change: (lines: string[]) => readonly string[]): Edit => (text) => change(linesOf(text)).map((line) => `${line}\n`).join('');
const without = (path: string): Edit => onLines((lines) => lines.filter((line) => !line.endsWith(`  ${path}`)));
/** A line more, in its place. */
const withLine = (path: string, digits: 64 | 128): Edit => onLines((lines) => [...lines, `${'0'.repeat(digits)}  ${path}`]
  .sort((a, b) => (a.slice(digits) < b.slice(digits) ? -1 : 1)));
/** The first digit of the line of a file is another one. */
const wrong = (path: string): Edit => onLines((lines) => lines.map((line) => (
  line.endsWith(`  ${path}`) ? `${line.startsWith('0') ? '1' : '0'}${line.slice(1)}` : line)));

const declaration: readonly BagRow[] = [
  { title: 'a bag of an older BagIt', code: 'bag/declaration', make: inDeclaration(replaced('1.0', '0.97')) },
  { title: 'a declaration of another encoding', code: 'bag/declaration', make: inDeclaration(replaced('UTF-8', 'Shift_JIS')) },
  { title: 'a declaration with a byte order mark', code: 'bag/declaration', make: inDeclaration(withMark) },
  { title: 'a declaration with CRLF', code: 'bag/declaration', make: inDeclaration(withReturns) },
  { title: 'a declaration without final line feed', code: 'bag/declaration', make: inDeclaration(withoutEnd) },
];

const info: readonly BagRow[] = [
  { title: 'bag-info with a byte order mark', code: 'bag/info', make: inInfo(withMark) },
  { title: 'bag-info with CRLF', code: 'bag/info', make: inInfo(withReturns) },
  { title: 'bag-info without final line feed', code: 'bag/info', make: inInfo(withoutEnd) },
  { title: 'bag-info with a line more', code: 'bag/info', make: inInfo((text) => `${text}Contact-Name: x\n`) },
  { title: 'bag-info with a line twice', code: 'bag/info', make: inInfo(onLines(([first = '', ...rest]) => [first, first, ...rest])) },
  { title: 'bag-info with its lines in another order', code: 'bag/info', make: inInfo(onLines((lines) => lines.reverse())) },
  { title: 'bag-info with an id in capitals', code: 'bag/info', make: inInfo(replaced(/(?<=Identifier: ).*/, 'AB'.repeat(16))) },
  { title: 'bag-info with a day that does not exist', code: 'bag/info', make: inInfo(replaced(/(?<=Date: ).*/, '2025-02-29')) },
  { title: 'a preservation bag in the place of a transfer bag', code: 'bag/other-format', make: inInfo(replaced('kaihyo-transfer/1', 'kaihyo-preservation/1')) },
  { title: 'a transfer bag of a format to come', code: 'bag/other-format', make: inInfo(replaced('kaihyo-transfer/1', 'kaihyo-transfer/2')) },
  { title: 'a wrong sum of sizes', code: 'bag/sum-of-sizes', make: inInfo(replaced(/(?<=Oxum: )\d/, '9')) },
  { title: 'a wrong number of files', code: 'bag/sum-of-sizes', make: inInfo(replaced(/\.\d+\n$/, '.8\n')) },
  { title: 'a sum of sizes past 64 bits', code: 'bag/sum-of-sizes', make: inInfo(replaced(/(?<=Oxum: )\d+/, '18446744073709551617')) },
];

const form: readonly BagRow[] = [
  { title: 'a manifest with a byte order mark', code: 'bag/manifest-form', make: in256(withMark) },
  { title: 'a manifest with CRLF', code: 'bag/manifest-form', make: in256(withReturns) },
  { title: 'a manifest without final line feed', code: 'bag/manifest-form', make: in512(withoutEnd) },
  { title: 'a manifest with an empty line', code: 'bag/manifest-form', make: in256((text) => `${text}\n`) },
  { title: 'a manifest in upper-case hexadecimal', code: 'bag/manifest-form', make: in256(replaced(/^[0-9a-f]+/, 'A'.repeat(64))) },
  { title: 'a manifest with one space', code: 'bag/manifest-form', make: in256(replaced('  ', ' ')) },
  { title: 'a manifest with the mark of binary files', code: 'bag/manifest-form', make: in256(replaced('  ', ' *')) },
  { title: 'a manifest with a tab', code: 'bag/manifest-form', make: in512(replaced('  ', '\t')) },
  { title: 'a manifest of digests that are too short', code: 'bag/manifest-form', make: in512(replaced(/(?<=^[0-9a-f]{64})[0-9a-f]+/, '')) },
  { title: 'a manifest with NUL', code: 'bag/manifest-form', make: in256(replaced('data/definition', 'data/\0definition')) },
  { title: 'a manifest that is no UTF-8', code: 'bag/manifest-form', make: inTagFiles((tags) => {
    tags.set('manifest-sha256.txt', concatBytes(tags.get('manifest-sha256.txt')!, Uint8Array.of(0xff, 0x0a)));
  }) },
  { title: 'an empty manifest', code: 'bag/manifest-lacks-file', make: in256(() => '') },
  { title: 'a manifest that is not sorted', code: 'bag/manifest-order', make: in256(onLines((lines) => lines.reverse())) },
  { title: 'a manifest with a line twice', code: 'bag/manifest-order', make: in512(onLines(([first = '', ...rest]) => [first, first, ...rest])) },
  { title: 'a manifest with two digests of one file', code: 'bag/manifest-order', make: in256(withLine(jsonPaths.roots, 64)) },
];

const lists: readonly BagRow[] = [
  { title: 'a payload file in the SHA-512 manifest only', code: 'bag/manifest-lacks-file', make: in256(without(jsonPaths.serial)) },
  { title: 'a payload file in the SHA-256 manifest only', code: 'bag/manifest-lacks-file', make: in512(without(jsonPaths.serial)) },
  { title: 'a file that only the SHA-256 manifest lists', code: 'bag/manifest-names-missing-file', make: in256(withLine('data/more.json', 64)) },
  { title: 'a file that only the SHA-512 manifest lists', code: 'bag/manifest-names-missing-file', make: in512(withLine('data/more.json', 128)) },
  { title: 'a payload manifest that lists a tag file', code: 'bag/manifest-names-missing-file', make: in256(withLine('bagit.txt', 64)) },
  { title: 'a path that leads out of the bag', code: 'bag/path', make: in256(withLine('data/../../etc/passwd', 64)) },
  { title: 'an absolute path', code: 'bag/path', make: in256(withLine('/etc/passwd', 64)) },
  { title: 'a path in percent-encoding', code: 'bag/path', make: in256(replaced('data/roots.json', 'data/%72oots.json')) },
  { title: 'a path with a capital', code: 'bag/path', make: in512(replaced('data/roots.json', 'data/Roots.json')) },
  { title: 'a wrong SHA-256', code: 'bag/content-differs', make: in256(wrong('data/ballots-1.kbx')) },
  { title: 'a wrong SHA-512 beside the right SHA-256', code: 'bag/content-differs', make: in512(wrong('data/ballots-1.kbx')) },
];

const tagManifest: readonly BagRow[] = [
  { title: 'a tag manifest with a byte order mark', code: 'bag/manifest-form', make: inList(withMark) },
  { title: 'a tag manifest without final line feed', code: 'bag/manifest-form', make: inList(withoutEnd) },
  { title: 'a tag manifest that is not sorted', code: 'bag/manifest-order', make: inList(onLines((lines) => lines.reverse())) },
  { title: 'a tag manifest that lacks a manifest', code: 'bag/manifest-lacks-file', make: inList(without('manifest-sha512.txt')) },
  { title: 'a tag manifest that lists itself', code: 'bag/path', make: inList(withLine('tagmanifest-sha256.txt', 64)) },
  { title: 'a tag manifest that lists the payload', code: 'bag/manifest-names-missing-file', make: inList(withLine('data/roots.json', 64)) },
  { title: 'a wrong digest of a manifest', code: 'bag/content-differs', make: inList(wrong('manifest-sha256.txt')) },
  { title: 'bag-info that was changed after the signature', code: 'bag/content-differs', make: afterSealing((bag) => {
    changeFile(join(bag, 'bag-info.txt'), edit(replaced('2025', '2026')));
  }) },
  { title: 'a payload whose manifest was made anew after the signature', code: 'bag/content-differs', make: afterSealing((bag) => {
    changeFile(join(bag, 'manifest-sha256.txt'), edit(wrong('data/ballots-1.kbx')));
  }) },
  { title: 'a payload file left out together with its lines', code: 'bag/payload-missing', make: (medium, election) => {
    const lacking = inTagFiles((tags) => {
      for (const name of ['manifest-sha256.txt', 'manifest-sha512.txt']) tags.set(name, edit(without(jsonPaths.envelopes))(tags.get(name)!));
    });
    void lacking(medium, election);
    rmSync(join(medium, 'KAIHYO', jsonPaths.envelopes));
  } },
];

export const tagFileRows: readonly BagRow[] = [...declaration, ...info];
export const manifestRows: readonly BagRow[] = [...form, ...lists, ...tagManifest];
