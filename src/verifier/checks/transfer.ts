// What the received bag says about keys, issue and ballot files, against the definition (formats/transfer §2).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bag } from './bag.ts';
import { type BallotFacts, HEADER, readBallotFile, RECORD } from './ballot-file.ts';
import { sameBytes } from './bytes.ts';
import { compressedPoint, contestNumber, type Definition, keyPlan, point } from './definition.ts';
import { ascends } from './definition-rules.ts';
import type { Fail } from './failures.ts';
import type { Files } from './files.ts';
import { canonicalText, isObject, type Json } from './json.ts';
import { readJson } from './json-file.ts';
import { ballots, hex, integer, list, matching, nullable, object, type Of, oneOf, type Reader } from './shape.ts';
import { text } from './texts.ts';

const anything: Reader<Json> = (value) => value;

const keyRecordFile = object({
  format: oneOf('kaihyo-keyrecord/1'), plan: keyPlan, key: point, shares: list(list(compressedPoint, 1, 20), 1, 8),
});
const envelopesFile = object({ format: oneOf('kaihyo-envelopes/1'), envelopes: list(anything, 0, 0) });
const rootsFile = object({
  format: oneOf('kaihyo-roots/1'), roots: list(object({ contest: contestNumber, file: text, records: ballots, root: hex(32) }), 0, 8),
});
const serialFile = object({
  format: oneOf('kaihyo-serial/1'),
  bag: hex(16),
  issue: integer(1, 999),
  previous: nullable(matching(/^\d{60}$/, 'sixty digits')),
  exported: list(object({ contest: contestNumber, received: ballots, duplicatesRemoved: ballots }), 0, 8),
});

type Root = Of<typeof rootsFile>['roots'][number];

/** What the received bag is known to hold of one contest; a member is undefined where its file could not tell. */
export interface ReceivedContest {
  readonly exported: Of<typeof serialFile>['exported'][number] | undefined;
  readonly listed: Root | undefined;
  readonly ballots: BallotFacts | undefined;
}

export interface Received {
  readonly contests: ReadonlyMap<number, ReceivedContest>;
  readonly issue: number | undefined;
}

/** Names of the payload (§2). */
export function transferPayload({ contests }: Pick<Definition, 'contests'>): readonly string[] {
  return [
    'definition.json', 'envelopes.json', 'keyrecord.json', 'roots.json', 'serial.json', ...contests.map(({ contest }) => ballotName(contest)),
  ];
}

export async function checkTransfer(
  files: Files, bag: Bag, definition: Definition, { bytes, ctx }: { readonly bytes: Uint8Array; readonly ctx: string }, fail: Fail,
): Promise<Received> {
  const data = `${bag.folder}data/`;
  const copy = await files.bytes(`${data}definition.json`, bytes.length + 1);
  if (copy !== undefined && !sameBytes(copy, bytes)) fail('received-definition', `${data}definition.json`, 'not byte for byte the installed definition');
  await checkKeyRecord(files, `${data}keyrecord.json`, definition, fail);
  await readJson(files, `${data}envelopes.json`, envelopesFile, fail);
  const roots = await readRoots(files, `${data}roots.json`, definition, fail);
  const serial = await readSerial(files, `${data}serial.json`, bag, definition, roots, fail);

  const contests = new Map<number, ReceivedContest>();
  for (const { contest } of definition.contests) {
    const listed = roots?.find((root) => root.contest === contest);
    const ballots = await readBallots(files, `${data}${ballotName(contest)}`, { contest, ctx, most: definition.limits.ballots }, listed, fail);
    contests.set(contest, { exported: serial?.exported.find((each) => each.contest === contest), listed, ballots });
  }
  return { contests, issue: serial?.issue };
}

function ballotName(contest: number): string {
  return `ballots-${contest}.kbx`;
}

/** §2.2, definition §4 */
async function checkKeyRecord(files: Files, path: string, definition: Definition, fail: Fail): Promise<void> {
  const file = await readJson(files, path, keyRecordFile, fail);
  if (file?.value === undefined || !isObject(file.json)) return;
  const { plan, key, shares } = file.value;
  const { keys, ceremony, purpose, event, unit, inspection } = definition;
  const digest = bytesToHex(sha256(utf8ToBytes(`kaihyo-ceremony/1\0${canonicalText(file.json.plan ?? null)}`)));
  const told = (is: boolean, place: string, message: string): void => {
    if (!is) fail('key-record', `${path}#${place}`, message);
  };
  told(digest === ceremony, 'plan', 'its digest is not the ceremony of the definition');
  told(plan.purpose === purpose, 'plan.purpose', 'not that of the definition');
  told(plan.event === event.id, 'plan.event', 'not that of the definition');
  told(plan.unit === unit.district.code, 'plan.unit', 'not the counting district of the definition');
  told(plan.scheme === keys.scheme, 'plan.scheme', 'not that of the definition');
  told(plan.inspection === inspection, 'plan.inspection', 'not that of the definition');
  told(same(plan.groups, keys.groups.map(({ k, n }) => ({ k, n }))), 'plan.groups', 'not those of the definition');
  told(ascends(plan.cards, (card) => card), 'plan.cards', 'not in strictly ascending order');
  told(same(plan.cards, [...new Set(keys.cards.map(({ publicKey }) => publicKey))].sort()), 'plan.cards', 'not those of the definition');
  told(key === keys.key, 'key', 'not that of the definition');
  told(same(shares, keys.groups.map((group) => group.shares)), 'shares', 'not those of the definition');
}

/** §2.4 */
async function readRoots(files: Files, path: string, { contests, limits }: Definition, fail: Fail): Promise<readonly Root[] | undefined> {
  const file = await readJson(files, path, rootsFile, fail);
  if (file?.value === undefined) return undefined;
  const { roots } = file.value;
  if (!sameContests(roots, contests)) fail('roots', `${path}#roots`, 'not the contests of the definition, ascending');
  for (const [index, { contest, file: name, records }] of roots.entries()) {
    if (name !== ballotName(contest)) fail('roots', `${path}#roots[${index}].file`, `not ${ballotName(contest)}`);
    if (records > limits.ballots) fail('roots', `${path}#roots[${index}].records`, 'more than the definition allows');
  }
  return roots;
}

/** §2.5 */
async function readSerial(
  files: Files, path: string, bag: Bag, { contests }: Definition, roots: readonly Root[] | undefined, fail: Fail,
): Promise<Of<typeof serialFile> | undefined> {
  const file = await readJson(files, path, serialFile, fail);
  if (file?.value === undefined) return undefined;
  const { exported, issue, previous } = file.value;
  if (bag.identifier !== undefined && file.value.bag !== bag.identifier) fail('serial', `${path}#bag`, 'not the identifier in bag-info.txt');
  if ((issue === 1) !== (previous === null)) fail('serial', `${path}#previous`, 'a previous bag stands exactly from issue 2 on');
  if (!sameContests(exported, contests)) fail('serial', `${path}#exported`, 'not the contests of the definition, ascending');
  for (const [index, { contest, received, duplicatesRemoved }] of exported.entries()) {
    const records = roots?.find((root) => root.contest === contest)?.records;
    if (records !== undefined && received !== records + duplicatesRemoved) {
      fail('serial', `${path}#exported[${index}]`, 'received is not records and duplicatesRemoved together');
    }
  }
  return file.value;
}

async function readBallots(
  files: Files, path: string, { contest, ctx, most }: { readonly contest: number; readonly ctx: string; readonly most: number },
  listed: Root | undefined, fail: Fail,
): Promise<BallotFacts | undefined> {
  const file = files.all.get(path);
  if (file === undefined) return undefined;
  if (file.size > HEADER + most * RECORD) {
    fail('size', path, 'more records than the definition allows');
    return undefined;
  }
  let facts: BallotFacts;
  try {
    facts = await readBallotFile(files.chunks(path), file.size, { path, contest, ctx }, fail);
  } catch (error) {
    fail('unreadable', path, error instanceof Error ? error.message : 'it could not be read');
    return undefined;
  }
  if (listed !== undefined && facts.records !== listed.records) fail('ballot-root', path, 'not the number of records that roots.json lists');
  if (listed !== undefined && facts.root !== listed.root) fail('ballot-root', path, 'its root is not the one that roots.json lists');
  return facts;
}

/** The definition's contests ascend, so that equal lists of numbers mean one entry for each, ascending. */
function sameContests(entries: readonly { readonly contest: number }[], contests: Definition['contests']): boolean {
  return same(entries.map(({ contest }) => contest), contests.map(({ contest }) => contest));
}

function same(a: Json, b: Json): boolean {
  return canonicalText(a) === canonicalText(b);
}
