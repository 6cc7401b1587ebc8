// Names that no bag has, names that a tired eye takes for ours, and what is missing.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterSealing } from './sealing.ts';
import type { BagRow } from './row.ts';

const added = (...path: readonly string[]): BagRow['make'] => afterSealing((bag) => { writeFileSync(join(bag, ...path), 'x'); });
const removed = (path: string): BagRow['make'] => afterSealing((bag) => { rmSync(join(bag, path), { recursive: true }); });
const renamed = (from: string, to: string): BagRow['make'] => afterSealing((bag) => { renameSync(join(bag, from), join(bag, to)); });
const withFolder = (path: string): BagRow['make'] => afterSealing((bag) => { mkdirSync(join(bag, path)); });

const missing: readonly BagRow[] = [
  { title: 'a medium without the folder of the bag', code: 'transfer/no-bag', make: afterSealing((bag) => { rmSync(bag, { recursive: true }); }) },
  { title: 'a bag in a folder in small letters', code: 'transfer/no-bag', make: afterSealing((bag, medium) => { renameSync(bag, join(medium, 'kaihyo')); }) },
  { title: 'a folder of the bag that is empty', code: 'bag/file-missing', make: afterSealing((bag) => { rmSync(bag, { recursive: true }); mkdirSync(bag); }) },
  { title: 'a tag file that is missing', code: 'bag/file-missing', make: removed('manifest-sha512.txt') },
  { title: 'a bag without signature', code: 'bag/file-missing', make: removed('signature.p7s') },
  { title: 'a payload file that is missing', code: 'bag/payload-missing', make: removed('data/serial.json') },
  { title: 'the ballot file of a contest that is missing', code: 'bag/payload-missing', clause: 'formats/transfer §2.6', make: removed('data/ballots-3.kbx') },
  { title: 'a bag without payload', code: 'bag/payload-missing', make: removed('data') },
];

const extra: readonly BagRow[] = [
  { title: 'fetch.txt', code: 'bag/extra-file', make: added('fetch.txt') },
  { title: 'a manifest of another algorithm', code: 'bag/extra-file', make: added('manifest-md5.txt') },
  { title: 'a hidden file of a desktop', code: 'bag/extra-file', make: added('.DS_Store') },
  { title: 'a folder beside data/', code: 'bag/extra-file', make: withFolder('System Volume Information') },
  { title: 'a payload file that no page names', code: 'bag/payload-extra', make: added('data', 'notes.txt') },
  { title: 'the ballot file of a contest that the definition does not have', code: 'bag/payload-extra', make: added('data', 'ballots-9.kbx') },
  { title: 'a ballot file with a leading zero in its name', code: 'bag/payload-extra', clause: 'formats/ballot §3', make: added('data', 'ballots-01.kbx') },
  { title: 'an empty folder in the payload', code: 'bag/empty-folder', make: withFolder('data/more') },
  {
    title: 'a file in a folder in the payload', code: 'bag/nested',
    make: afterSealing((bag) => { mkdirSync(join(bag, 'data/more')); writeFileSync(join(bag, 'data/more/roots.json'), 'x'); }),
  },
  {
    title: 'more entries than a bag can have', code: 'media/too-many-entries',
    make: afterSealing((bag) => { for (let n = 0; n <= 10_000; n++) writeFileSync(join(bag, 'data', `x${n}`), ''); }),
  },
];

const twisted: readonly BagRow[] = [
  { title: 'a tag file in capitals', code: 'bag/file-missing', make: renamed('bagit.txt', 'BAGIT.TXT') },
  { title: 'a payload file with one capital', code: 'bag/path', make: renamed('data/roots.json', 'data/Roots.json') },
  { title: 'a twin that differs in capitals', code: 'bag/path', make: added('data', 'ROOTS.JSON') },
  { title: 'the payload in Data/', code: 'bag/extra-file', make: renamed('data', 'Data') },
  { title: 'a twin in letters of full width', code: 'bag/path', make: added('data', 'ｒｏｏｔｓ.json') },
  { title: 'a twin with a Cyrillic letter', code: 'bag/path', make: added('data', 'r\u043Eots.json') },
  { title: 'a name in NFC', code: 'bag/path', make: added('data', 'が.json'.normalize('NFC')) },
  { title: 'a name in NFD', code: 'bag/path', make: added('data', 'が.json'.normalize('NFD')) },
  { title: 'a name beside its NFD twin', code: 'bag/path', make: afterSealing((bag) => {
    for (const form of ['NFC', 'NFD']) writeFileSync(join(bag, 'data', 'が.json'.normalize(form)), form);
  }) },
  { title: 'a name that turns its end round', code: 'bag/path', make: added('data', 'a\u202Etxt.exe') },
  { title: 'a name with a line feed', code: 'bag/path', make: added('data', 'roots.json\nx') },
  { title: 'a name with a space at its end', code: 'bag/path', make: added('data', 'roots.json ') },
  { title: 'a name with a dot at its end', code: 'bag/path', make: added('data', 'roots.json.') },
  { title: 'a name with two dots', code: 'bag/path', make: added('data', 'roots..json') },
  { title: 'a name with a backslash', code: 'bag/path', make: added('data', 'a\\roots.json') },
  { title: 'a name longer than eighty characters', code: 'bag/path', make: added('data', 'x'.repeat(81)) },
  { title: 'a name that is no UTF-8', code: 'bag/not-a-file', make: afterSealing((bag) => {
    writeFileSync(Buffer.concat([Buffer.from(`${join(bag, 'data')}/`), Buffer.from([0x80, 0xff])]), 'x');
  }) },
];

const moved: readonly BagRow[] = [
  { title: 'two ballot files under each other\'s name', code: 'bag/content-differs', make: afterSealing((bag) => {
    const [one, other, aside] = ['ballots-1.kbx', 'ballots-3.kbx', 'aside'].map((name) => join(bag, 'data', name)) as [string, string, string];
    renameSync(one, aside);
    renameSync(other, one);
    renameSync(aside, other);
  }) },
  { title: 'two manifests under each other\'s name', code: 'bag/content-differs', make: afterSealing((bag) => {
    const [one, other, aside] = ['manifest-sha256.txt', 'manifest-sha512.txt', 'aside'].map((name) => join(bag, name)) as [string, string, string];
    renameSync(one, aside);
    renameSync(other, one);
    renameSync(aside, other);
  }) },
  { title: 'a payload file beside data/', code: 'bag/extra-file', make: renamed('data/roots.json', 'roots.json') },
];

export const fileNames: readonly BagRow[] = [...missing, ...extra, ...twisted, ...moved];
