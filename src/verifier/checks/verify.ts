// All checks over one preservation bag (formats/verification). A check that itself fails is a failure of the bag, never a crash.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Bag, checkBag } from './bag.ts';
import { sixtyDigits } from './bytes.ts';
import { readCertificate, type SignerCertificate } from './certificate.ts';
import { checkCheckpoints, type Checkpoint } from './checkpoints.ts';
import { checkCertificate, checkSignature } from './cms.ts';
import { checkCount } from './count.ts';
import { type Count, countFile } from './count-file.ts';
import { checkCsv } from './csv.ts';
import { type Definition, definitionFile } from './definition.ts';
import { checkDefinition } from './definition-rules.ts';
import { type Fail, type Failure, newFailures } from './failures.ts';
import { type Files, openFiles } from './files.ts';
import { type JsonFile, readJson } from './json-file.ts';
import { type Log, readLog } from './log.ts';
import { checkEvents } from './log-events.ts';
import { checkNotices, type Notices, noticesFile } from './notices.ts';
import { type Paper, paperOf } from './paper.ts';
import { checkPayload, checkSheetForms } from './payload.ts';
import { checkSession } from './session.ts';
import { type Digests, limits, nobleDigests, type Source } from './source.ts';
import { momentOf } from './texts.ts';
import { checkTransfer, type Received } from './transfer.ts';

/** What was got elsewhere than from the bag. */
export interface Trust {
  /** The definition that was announced. */
  readonly definition?: Uint8Array;
  /** The sixty digits of its context, without spaces. */
  readonly digits?: string;
}

export interface Verification {
  readonly verdict: 'verified' | 'whole' | 'not-verified';
  readonly failures: readonly Failure[];
  /** Failures found; more than are listed where they were very many. */
  readonly total: number;
  readonly digits: ComparableDigits;
}

/** What people compare with signed paper; a member is null where its file could not be read. */
export interface ComparableDigits {
  /** Sixty digits, without spaces. */
  readonly ctx: string | null;
  /** 照合番号 of the received bag: sixty digits, without spaces. */
  readonly fingerprint: string | null;
  /** SHA-256 of count.json in hexadecimal. */
  readonly count: string | null;
  readonly log: Head | null;
  readonly checkpoints: readonly (Head & { readonly phase: string })[];
  /** The records from the last count-confirmed on, the first hundred: sheets bear the number and digits of one of them. */
  readonly records: readonly Head[];
}

/** A record of the log: its number and its hash in hexadecimal. */
export interface Head {
  readonly seq: number;
  readonly head: string;
}

export async function verify(source: Source, trust: Trust, digests: Digests = nobleDigests): Promise<Verification> {
  const failures = newFailures();
  const digits = await checkAll(source, trust, digests, failures.fail);
  const { list, total } = failures.found();
  const isTrusted = trust.definition !== undefined || trust.digits !== undefined;
  return { verdict: total > 0 ? 'not-verified' : isTrusted ? 'verified' : 'whole', failures: list, total, digits };
}

interface Bags {
  readonly outer: Bag;
  readonly received: Bag;
}

const nothing: ComparableDigits = { ctx: null, fingerprint: null, count: null, log: null, checkpoints: [], records: [] };

async function checkAll(source: Source, trust: Trust, digests: Digests, fail: Fail): Promise<ComparableDigits> {
  const files = await attempt('', fail, () => openFiles(source, digests, fail));
  if (files === undefined) return nothing;
  const bags = await attempt('', fail, async () => ({
    outer: await checkBag(files, '', 'kaihyo-preservation/1', fail),
    received: await checkBag(files, 'data/received/', 'kaihyo-transfer/1', fail),
  }));
  const election = await attempt('data/definition.json', fail, () => readElection(files, trust, fail));
  if (bags === undefined || election === undefined) return nothing;
  const { definition, ctx, papers, notices } = election;
  await attempt('data', fail, async () => {
    checkPayload(files, definition?.value, papers, fail);
    await checkSheetForms(files, fail);
  });
  const certificate = await attempt('data/session.cer', fail, () => readSessionCertificate(files, definition?.value, fail));
  await attempt('signature.p7s', fail, () => checkSignatures(files, bags, election, certificate, fail));
  const received = await attempt('data/received', fail, () => (definition?.value === undefined || ctx === undefined
    ? undefined : checkTransfer(files, bags.received, definition.value, { bytes: definition.bytes, ctx }, fail)));
  const count = await attempt('data/count.json', fail, () => readCount(files, election, bags.received, received, notices, fail));
  const account = await attempt('data/log.jsonl', fail, () => checkAccount(files, { election, bag: bags.received, received, certificate, count }, fail));
  return {
    ctx: ctx === undefined ? null : sixtyDigits(ctx),
    fingerprint: bags.received.identity === undefined ? null : sixtyDigits(bags.received.identity),
    count: count === undefined ? null : bytesToHex(sha256(count.bytes)),
    log: headOf(account?.log),
    checkpoints: (account?.checkpoints ?? []).map(({ phase, seq, head }) => ({ phase, seq, head })),
    records: confirmedOn(account?.log),
  };
}

/** The answer of a check, or the failure `internal` where it threw: the bag cannot be called whole then. */
async function attempt<T>(place: string, fail: Fail, check: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await check();
  } catch (error) {
    fail('internal', place, error instanceof Error ? error.message : 'the check threw');
    return undefined;
  }
}

interface Election {
  readonly definition: JsonFile<Definition> | undefined;
  /** In hexadecimal. */
  readonly ctx: string | undefined;
  readonly notices: JsonFile<Notices> | undefined;
  /** Undefined where definition or notices could not be read. */
  readonly papers: readonly Paper[] | undefined;
}

async function readElection(files: Files, trust: Trust, fail: Fail): Promise<Election> {
  const definition = await readJson(files, 'data/definition.json', definitionFile, fail);
  const ctx = definition === undefined ? undefined : contextOf(definition.bytes);
  if (definition?.value !== undefined) checkDefinition(definition.value, definition.path, fail);
  if (trust.definition !== undefined && contextOf(trust.definition) !== ctx) {
    fail('trust', 'data/definition.json', 'not the definition that was given for comparison');
  }
  if (trust.digits !== undefined && (ctx === undefined || sixtyDigits(ctx) !== trust.digits)) {
    fail('trust', 'data/definition.json', 'its sixty digits are not those given for comparison');
  }
  const notices = await readJson(files, 'data/notices.json', noticesFile, fail);
  const applied = notices?.value;
  if (applied !== undefined && ctx !== undefined && applied.ctx !== ctx) fail('context', 'data/notices.json#ctx', 'of another definition');
  if (applied !== undefined && definition?.value !== undefined) checkNotices(applied, definition.value, 'data/notices.json', fail);
  const valid = definition?.value;
  const isKnown = applied !== undefined || !files.all.has('data/notices.json');
  return { definition, ctx, notices, papers: isKnown ? valid?.contests.map((contest) => paperOf(contest, valid, applied)) : undefined };
}

/** formats/definition §3 */
function contextOf(definition: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes('kaihyo-ctx/1\0'), definition)));
}

async function readSessionCertificate(
  files: Files, definition: Definition | undefined, fail: Fail,
): Promise<SignerCertificate | undefined> {
  const path = 'data/session.cer';
  const bytes = await files.bytes(path, limits.certificate);
  if (bytes === undefined) return undefined;
  const certificate = readCertificate(bytes);
  if (certificate === undefined) fail('certificate', path, 'is not exactly one DER certificate');
  else checkCertificate(certificate, path, validAt(definition), fail);
  return certificate;
}

function validAt(definition: Definition | undefined): number | undefined {
  return definition === undefined ? undefined : momentOf(definition.opensAt);
}

async function checkSignatures(
  files: Files, bags: Bags, { definition, notices }: Election, session: SignerCertificate | undefined, fail: Fail,
): Promise<void> {
  const signers = definition?.value?.signers;
  const terminal = session === undefined ? undefined : [session.digest];
  const ofPreservation = signers?.preservation.length === 0 ? terminal : signers?.preservation;
  const received = bags.received.folder;
  const signed = [
    [bags.outer.tagManifest, 'tagmanifest-sha256.txt', 'signature.p7s', ofPreservation],
    [bags.received.tagManifest, `${received}tagmanifest-sha256.txt`, `${received}signature.p7s`, signers?.transfer],
    [definition?.bytes, 'data/definition.json', 'data/definition.p7s', signers?.definition],
    [notices?.bytes, 'data/notices.json', 'data/notices.p7s', signers?.notices],
  ] as const;
  for (const [content, contentPath, path, expected] of signed) {
    const bytes = await files.bytes(path, limits.signature);
    if (bytes === undefined || content === undefined) continue;
    await attempt(path, fail, () => checkSignature({
      signature: { path, bytes }, content: { path: contentPath, bytes: content }, signers: expected, validAt: validAt(definition?.value),
    }, fail));
  }
}

async function readCount(
  files: Files, { ctx, papers }: Election, bag: Bag, received: Received | undefined, notices: JsonFile<Notices> | undefined, fail: Fail,
): Promise<JsonFile<Count> | undefined> {
  const count = await readJson(files, 'data/count.json', countFile, fail);
  if (count?.value === undefined) return count;
  checkCount(count, { ctx, fingerprint: bag.identity, notices: notices?.bytes ?? null, received, papers }, fail);
  for (const counted of count.value.contests) {
    const paper = papers?.find(({ contest }) => contest.contest === counted.contest);
    const path = `data/contest-${counted.contest}.csv`;
    const csv = counted.state === 'counted' && paper !== undefined ? await files.bytes(path, limits.text) : undefined;
    if (csv !== undefined && counted.state === 'counted' && paper !== undefined) checkCsv(csv, path, counted, paper, fail);
  }
  return count;
}

interface AccountContext {
  readonly election: Election;
  readonly bag: Bag;
  readonly received: Received | undefined;
  readonly certificate: SignerCertificate | undefined;
  readonly count: JsonFile<Count> | undefined;
}

async function checkAccount(
  files: Files, { election, bag, received, certificate, count }: AccountContext, fail: Fail,
): Promise<{ readonly log: Log | undefined; readonly checkpoints: readonly Checkpoint[] }> {
  const { ctx, definition } = election;
  const log = await readLog(files, 'data/log.jsonl', fail);
  const checkpoints = await checkCheckpoints(files, 'data/checkpoints.json', { ctx, sessionKey: certificate?.publicKey, log }, fail);
  const session = await checkSession(files, 'data/session.json', {
    definition: definition?.value, ctx, fingerprint: bag.identity, count, log, terminals: checkpoints.map(({ terminal }) => terminal),
  }, fail);
  if (log !== undefined) checkEvents(log, { ctx, certificate, bag, received, count, session }, fail);
  return { log, checkpoints };
}

function headOf(log: Log | undefined): Head | null {
  const last = log?.records.at(-1);
  return last === undefined ? null : { seq: last.seq, head: last.hash };
}

function confirmedOn(log: Log | undefined): readonly Head[] {
  const from = log?.records.findLastIndex(({ event }) => event === 'count-confirmed') ?? -1;
  return from === -1 ? [] : log?.records.slice(from, from + 100).map(({ seq, hash }) => ({ seq, head: hash })) ?? [];
}
