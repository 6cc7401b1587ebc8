// Entries that are no plain files, files of the wrong size, and media that change while they are read.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, unlinkSync, writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { HEADER_LENGTH } from '../../../src/core/ballot/ballot-file.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { BAG_FOLDER, LARGEST_JSON } from '../../../src/core/transfer/payload.ts';
import { ordinaryElection } from './hall.ts';
import { changeFile } from './medium.ts';
import type { BagRow } from './row.ts';
import { afterSealing } from './sealing.ts';

type Act = (file: string) => void;

const inPlaceOf = (path: string, act: Act): BagRow['make'] => afterSealing((bag) => {
  renameSync(join(bag, path), join(bag, '..', 'original'));
  act(join(bag, path));
});
const on = (path: string, act: Act): BagRow['make'] => afterSealing((bag) => { act(join(bag, path)); });

const toOriginal = (depth: string): Act => (file) => { symlinkSync(`${depth}original`, file); };
const fifo: Act = (file) => { execFileSync('mkfifo', [file]); };
/** Left by a server that was killed. */
const socket: Act = (file) => {
  const server = 'require("node:net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))';
  try {
    execFileSync(process.execPath, ['-e', server, file], { stdio: 'ignore' });
  } catch (killed) {
    if (statSync(file).isSocket()) return;
    throw killed;
  }
};

const kinds: readonly BagRow[] = [
  { title: 'a link in the place of the bag', code: 'transfer/no-bag', make: afterSealing((bag, medium) => {
    renameSync(bag, join(medium, 'elsewhere'));
    symlinkSync('elsewhere', bag);
  }) },
  { title: 'a file in the place of the bag', code: 'transfer/no-bag', make: afterSealing((bag) => { rmSync(bag, { recursive: true }); writeFileSync(bag, 'x'); }) },
  { title: 'a link in the place of the payload', code: 'bag/not-a-file', make: inPlaceOf('data', toOriginal('../')) },
  { title: 'a link in the place of a payload file', code: 'bag/not-a-file', make: inPlaceOf('data/roots.json', toOriginal('../../')) },
  { title: 'a link in the place of a tag file', code: 'bag/not-a-file', make: inPlaceOf('bagit.txt', toOriginal('../')) },
  { title: 'a link to nothing', code: 'bag/not-a-file', make: inPlaceOf('data/serial.json', (file) => { symlinkSync('nothing', file); }) },
  { title: 'a link to a device without end', code: 'bag/not-a-file', make: inPlaceOf('data/serial.json', (file) => { symlinkSync('/dev/zero', file); }) },
  { title: 'a link to a file of the terminal', code: 'bag/not-a-file', make: inPlaceOf('data/serial.json', (file) => { symlinkSync('/etc/hostname', file); }) },
  { title: 'a loop of links', code: 'bag/not-a-file', make: inPlaceOf('signature.p7s', (file) => { symlinkSync('signature.p7s', file); }) },
  { title: 'a second name of a payload file (hard link)', code: 'bag/payload-extra', make: on('data/roots.json', (file) => { linkSync(file, `${file}-2`); }) },
  { title: 'one ballot file under the names of two (hard link)', code: 'bag/content-differs', make: afterSealing((bag) => {
    const [one, other] = ['ballots-1.kbx', 'ballots-3.kbx'].map((name) => join(bag, 'data', name)) as [string, string];
    unlinkSync(other);
    linkSync(one, other);
  }) },
  { title: 'a pipe in the place of a payload file', code: 'bag/not-a-file', make: inPlaceOf('data/ballots-1.kbx', fifo) },
  { title: 'a pipe in the place of the signature', code: 'bag/not-a-file', make: inPlaceOf('signature.p7s', fifo) },
  { title: 'a socket in the place of a payload file', code: 'bag/not-a-file', make: inPlaceOf('data/roots.json', socket) },
  { title: 'a folder in the place of a tag file', code: 'bag/not-a-file', make: inPlaceOf('signature.p7s', (file) => { mkdirSync(file); }) },
  { title: 'an empty folder in the place of a payload file', code: 'bag/empty-folder', make: inPlaceOf('data/roots.json', (file) => { mkdirSync(file); }) },
  { title: 'a folder with a file in the place of a payload file', code: 'bag/nested', make: inPlaceOf('data/roots.json', (file) => {
    mkdirSync(file);
    writeFileSync(join(file, 'roots.json'), '{}');
  }) },
  { title: 'folders inside each other, deeper than any path', code: 'media/not-supported', make: afterSealing((bag, medium) => {
    const deep = join(medium, 'd');
    const level = 'x'.repeat(100);
    mkdirSync(join(deep, ...Array<string>(Math.floor((4080 - deep.length) / (level.length + 1))).fill(level)), { recursive: true });
    renameSync(deep, join(bag, 'data', 'x'.repeat(80)));
  }) },
];

const TIB = 2 ** 40;
const largestBallots = HEADER_LENGTH + suite1.record * ordinaryElection.definition.limits.ballots;
const ofSize = (size: number): Act => (file) => { truncateSync(file, size); };
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);

const sizes: readonly BagRow[] = [
  { title: 'a ballot file that claims to be 1 TiB (a hole)', code: 'bag/too-large', make: on('data/ballots-1.kbx', ofSize(TIB)) },
  { title: 'a JSON file that claims to be 1 TiB (a hole)', code: 'bag/too-large', make: on('data/definition.json', ofSize(TIB)) },
  { title: 'a tag file that claims to be 1 TiB (a hole)', code: 'bag/too-large', make: on('manifest-sha256.txt', ofSize(TIB)) },
  { title: 'a JSON file one byte too large', code: 'bag/too-large', make: on('data/roots.json', ofSize(LARGEST_JSON + 1)) },
  { title: 'a ballot file of one ballot more than the definition allows', code: 'bag/too-large', make: on('data/ballots-1.kbx', ofSize(largestBallots + suite1.record)) },
  { title: 'a signature one byte too large', code: 'bag/too-large', make: on('signature.p7s', ofSize(64 * 1024 + 1)) },
  { title: 'a ballot file that is a hole of the right size', code: 'bag/content-differs', make: on('data/ballots-1.kbx', (file) => {
    const { size } = statSync(file);
    truncateSync(file, 0);
    truncateSync(file, size);
  }) },
  { title: 'a ballot file that was cut', code: 'bag/content-differs', make: on('data/ballots-1.kbx', (file) => { changeFile(file, half); }) },
  { title: 'a ballot file with a ballot more', code: 'bag/content-differs', make: on('data/ballots-1.kbx', (file) => { appendFileSync(file, new Uint8Array(suite1.record)); }) },
  { title: 'an empty file in the place of a ballot file', code: 'bag/content-differs', make: on('data/ballots-1.kbx', ofSize(0)) },
  { title: 'one flipped bit of a ballot', code: 'bag/content-differs', make: on('data/ballots-3.kbx', (file) => {
    changeFile(file, (bytes) => bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte)));
  }) },
  { title: 'a signature that was cut', code: 'bag/signature-not-der', make: on('signature.p7s', (file) => { changeFile(file, half); }) },
  { title: 'an empty signature', code: 'bag/signature-not-der', make: on('signature.p7s', ofSize(0)) },
  { title: 'a tag manifest that was cut', code: 'bag/manifest-form', make: on('tagmanifest-sha256.txt', (file) => { changeFile(file, half); }) },
  { title: 'a JSON file with a line feed at its end', code: 'bag/content-differs', make: on('data/serial.json', (file) => { appendFileSync(file, '\n'); }) },
];

/** The folder of a bag in a medium, and in the copy the bag itself: `act` gets what is read. */
const changes: readonly BagRow[] = [
  {
    title: 'a payload file that becomes a link once it was listed', code: 'media/not-a-file', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { unlinkSync(join(bag, 'data/roots.json')); symlinkSync('/etc/hostname', join(bag, 'data/roots.json')); } },
  },
  {
    title: 'a payload that becomes a link once it was listed', code: 'media/not-a-file', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { renameSync(join(bag, 'data'), join(bag, '../data')); symlinkSync('../data', join(bag, 'data')); } },
  },
  {
    title: 'a payload file that becomes a pipe once it was listed', code: 'media/not-a-file', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { unlinkSync(join(bag, 'data/serial.json')); fifo(join(bag, 'data/serial.json')); } },
  },
  {
    title: 'a payload file that grows once it was listed', code: 'media/too-large', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { truncateSync(join(bag, 'data/ballots-1.kbx'), TIB); } },
  },
  {
    title: 'a payload file that changes once it was listed', code: 'bag/content-differs', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { changeFile(join(bag, 'data/ballots-1.kbx'), (bytes) => bytes.fill(0)); } },
  },
  {
    title: 'a payload file that is gone once it was listed', code: 'media/missing', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { unlinkSync(join(bag, 'data/keyrecord.json')); } },
  },
  {
    title: 'a medium that is taken out once it was listed', code: 'media/missing', make: afterSealing(() => undefined),
    meanwhile: { before: 'copying', act: (bag) => { rmSync(join(bag, '..'), { recursive: true }); } },
  },
  {
    title: 'a bag that becomes a link once its medium was looked at', code: 'transfer/no-bag', make: afterSealing(() => undefined),
    meanwhile: { before: 'listing', act: (medium) => {
      renameSync(join(medium, BAG_FOLDER), join(medium, 'elsewhere'));
      symlinkSync('elsewhere', join(medium, BAG_FOLDER));
    } },
  },
];

export const fileKinds = kinds;
export const fileSizes = sizes;
export const changingMedia = changes;
