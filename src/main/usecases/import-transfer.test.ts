import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aContest, aDefinition, fileBytes } from '../../../test/support/elections.ts';
import { aSigner } from '../../../test/support/signer.ts';
import { aBallotFile, anExportedDefinition, aPayload, aTransferBag, theExporter } from '../../../test/support/transfer-bags.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { formatLabel } from '../../core/transfer/label.ts';
import { jsonPaths } from '../../core/transfer/payload.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { mediaFs } from '../adapters/media-fs/media-fs.ts';
import { importTransfer } from './import-transfer.ts';

const ours = anExportedDefinition({ contests: [aContest('HR_SMD'), aContest('HR_PR')] });
const label = { role: 'main', medium: '第7号' } as const;
const stranger = aSigner({ name: '別の作成者' });
let folder = '';
let medium = '';
let to = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-import-'));
  medium = join(folder, 'medium');
  to = join(folder, 'received');
});
afterEach(() => rmSync(folder, { recursive: true }));

function insert(bag: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of bag) put(join('KAIHYO', path), bytes);
  put('label.json', formatLabel(label));
}

function put(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(medium, path)), { recursive: true });
  writeFileSync(join(medium, path), bytes);
}

function importIt(definition = ours, onProgress = (): void => undefined): ReturnType<typeof importTransfer> {
  return importTransfer({ media: mediaFs, primitives: nodePrimitives }, { medium, definition: fileBytes(definition), to, onProgress });
}

async function codeOf(definition = ours): Promise<string> {
  const imported = await importIt(definition);
  if (!imported.ok) expect(existsSync(to), 'the private copy after a refusal').toBe(false);
  return imported.ok ? 'received' : imported.error.code;
}

test('a bag of this election is copied byte for byte, and says what it holds', async () => {
  const bag = aTransferBag(ours, { records: 3, issue: 2, previous: '8'.repeat(60) });
  insert(bag);
  const imported = await importIt();
  const fingerprint = bytesToHex(sha256(bag.get('tagmanifest-sha256.txt')!));
  expect(imported).toEqual({ ok: true, value: {
    id: '1d'.repeat(16), issue: 2, previous: '8'.repeat(60), date: '2025-07-20', fingerprint, label, foreignEntries: 0,
    signers: ['上尾市選挙管理委員会'],
    contests: [1, 2].map((contest) => ({
      contest, file: `ballots-${contest}.kbx`, records: 3, root: aBallotFile(ours, contest, 3).root, received: 4, duplicatesRemoved: 1,
      equalPoints: 0,
    })),
  } });
  for (const [path, bytes] of bag) expect(new Uint8Array(readFileSync(join(to, path))), path).toEqual(bytes);
  expect(readdirSync(to, { recursive: true }).length).toBe(bag.size + 1);
});

test('both media of one bag have one 照合番号, whatever their labels say', async () => {
  insert(aTransferBag(ours));
  const main = await importIt();
  put('label.json', formatLabel({ role: 'backup', medium: '第8号' }));
  to = join(folder, 'received-backup');
  const backup = await importIt();
  if (!main.ok || !backup.ok) throw new Error('refused');
  expect(sixtyDigits(hexToBytes(backup.value.fingerprint))).toBe(sixtyDigits(hexToBytes(main.value.fingerprint)));
  expect(backup.value.label).toEqual({ role: 'backup', medium: '第8号' });
});

test('entries that are not ours are counted and never read', async () => {
  insert(aTransferBag(ours));
  put('System Volume Information/IndexerVolumeGuid', 'x');
  put('memo.txt', 'x');
  symlinkSync('/dev/zero', join(medium, 'endless'));
  expect(await importIt()).toMatchObject({ ok: true, value: { foreignEntries: 3 } });
});

test('no ballots is an empty file that is there; progress tells records of each contest', async () => {
  insert(aTransferBag(ours, { records: 0 }));
  expect(await importIt()).toMatchObject({ ok: true, value: { contests: [{ records: 0 }, { records: 0 }] } });
  rmSync(to, { recursive: true });
  insert(aTransferBag(ours, { records: 5 }));
  const told: unknown[] = [];
  await importTransfer(
    { media: mediaFs, primitives: nodePrimitives },
    { medium, definition: fileBytes(ours), to, onProgress: (...progress) => told.push(progress) },
  );
  expect(told).toEqual([[1, 5, 5], [2, 5, 5]]);
});

describe('the medium', () => {
  test.each([
    ['is not there', () => { /* nothing */ }, 'media/missing'],
    ['is another one', () => put('photos/1.jpg', 'x'), 'transfer/no-bag'],
    ['has a file where the folder should be', () => { put('label.json', formatLabel(label)); put('KAIHYO', 'x'); }, 'transfer/no-bag'],
    ['has no label', () => { insert(aTransferBag(ours)); rmSync(join(medium, 'label.json')); }, 'transfer/no-label'],
    ['has a label that says nothing', () => { insert(aTransferBag(ours)); put('label.json', '{}'); }, 'transfer/label-form'],
    ['has a link in the bag', () => {
      insert(aTransferBag(ours));
      rmSync(join(medium, 'KAIHYO', jsonPaths.roots));
      symlinkSync('/etc/hostname', join(medium, 'KAIHYO', jsonPaths.roots));
    }, 'bag/not-a-file'],
  ])('%s', async (_what, prepare, code) => {
    prepare();
    expect(await codeOf()).toBe(code);
  });

  test('has a link in place of a folder: nothing is read through it, not even to say whose bag that is', async () => {
    const other = anExportedDefinition({ event: { ...ours.event, id: 'e-2025-10' } });
    insert(aTransferBag(other));
    renameSync(join(medium, 'KAIHYO/data'), join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(medium, 'KAIHYO/data'));
    expect(await importIt()).toEqual({ ok: false, error: { code: 'bag/not-a-file', place: 'data' } });
    rmSync(join(medium, 'KAIHYO/data'));
    renameSync(join(folder, 'elsewhere'), join(medium, 'KAIHYO/data'));
    expect(await codeOf()).toBe('transfer/other-event');
  });

  test.each(['the bag', 'the label'])('has a link in place of %s', async (what) => {
    insert(aTransferBag(ours));
    const path = join(medium, what === 'the bag' ? 'KAIHYO' : 'label.json');
    renameSync(path, join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), path);
    expect(await codeOf()).toBe(what === 'the bag' ? 'transfer/no-bag' : 'transfer/no-label');
  });
});

test('a disk of our own that fails while the copy is read is a refusal', async () => {
  insert(aTransferBag(ours));
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new Uint8Array(10));
    throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
  }
  const imported = await importTransfer(
    { media: { ...mediaFs, chunks: failing }, primitives: nodePrimitives }, { medium, definition: fileBytes(ours), to },
  );
  expect(imported).toEqual({ ok: false, error: { code: 'ballot/file-unreadable', place: 'ballots-1.kbx' } });
  expect(existsSync(to)).toBe(false);
});

describe('whose bag it is', () => {
  const event = { ...ours.event, id: 'e-2025-10', name: '参議院青空県選挙区選出議員補欠選挙' };
  const district = { ...ours.unit, district: { code: 'aozora-2', name: '青空市第2開票区' } };
  test.each([
    ['another event with other contests, at the structure', anExportedDefinition({ event, contests: [aContest('HC_DIST')] }), [theExporter], 'transfer/other-event'],
    ['another district of another office, at the signature', anExportedDefinition({ unit: district, contests: ours.contests }), [stranger], 'transfer/other-district'],
    ['another district of the same office, at the definition', anExportedDefinition({ unit: district, contests: ours.contests }), [theExporter], 'transfer/other-district'],
    ['practice data', anExportedDefinition({ purpose: 'rehearsal', contests: ours.contests }), [stranger], 'transfer/rehearsal-data'],
    ['this very election, signed by a stranger', ours, [stranger], 'bag/signature-signer-unknown'],
    ['this very election, signed by nobody', ours, [], 'bag/signature-signer-missing'],
  ] as const)('%s', async (_what, theirs, signers, code) => {
    insert(aTransferBag(theirs, { signers }));
    expect(await codeOf()).toBe(code);
  });

  test('a contest missing in a bag of this election is not told as a stranger', async () => {
    insert(aTransferBag(ours, { payload: { 'data/ballots-2.kbx': null } }));
    expect(await codeOf()).toBe('bag/payload-missing');
  });
});

test('the first failing step of the format decides', async () => {
  const swapped = aBallotFile(ours, 1, 2).bytes.slice();
  swapped.copyWithin(64, 64 + 113);
  swapped.set(aBallotFile(ours, 1, 2).bytes.subarray(64, 64 + 113), 64 + 113);
  const payload = [
    ['ballot/order', { 'data/ballots-1.kbx': swapped }],
    ['transfer/serial-of-another-bag', { [jsonPaths.serial]: aPayload(ours, { id: '2e'.repeat(16) }).get(jsonPaths.serial)! }],
    ['transfer/envelopes-form', { [jsonPaths.envelopes]: fileBytes({}) }],
    ['transfer/definition-differs', { [jsonPaths.definition]: fileBytes({ ...ours, law: 'jp-2031' }) }],
  ] as const;
  let broken = {};
  for (const [code, files] of payload) {
    broken = { ...broken, ...files };
    rmSync(medium, { recursive: true, force: true });
    insert(aTransferBag(ours, { payload: broken }));
    expect(await codeOf()).toBe(code);
  }
  const unsigned = aTransferBag(ours, { payload: broken, signers: [stranger] });
  insert(unsigned);
  expect(await codeOf()).toBe('bag/signature-signer-unknown');
  put(join('KAIHYO', jsonPaths.roots), fileBytes({ altered: 1 }));
  expect(await codeOf()).toBe('bag/content-differs');
  put('KAIHYO/data/extra.json', '{}');
  expect(await codeOf()).toBe('bag/payload-extra');
});

test('any byte of the ballots changed after sealing is refused, and a ballot left out before it is refused too', async () => {
  insert(aTransferBag(ours));
  const changed = aBallotFile(ours, 2, 2).bytes.slice();
  changed[200]! ^= 1;
  put('KAIHYO/data/ballots-2.kbx', changed);
  expect(await codeOf()).toBe('bag/content-differs');
  insert(aTransferBag(ours, { payload: { 'data/ballots-2.kbx': aBallotFile(ours, 2, 1).bytes } }));
  expect(await codeOf()).toBe('ballot/count');
});

test('a definition that is pinned without being one is a bug of ours', async () => {
  await expect(importIt(aDefinition({ contests: [] }))).rejects.toThrow('pinned');
});
