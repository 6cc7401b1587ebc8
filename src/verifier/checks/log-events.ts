// The steps of the count as the log tells them, against the files (formats/log §1.4, §1.5).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Bag } from './bag.ts';
import type { SignerCertificate } from './certificate.ts';
import type { Count } from './count-file.ts';
import type { Fail } from './failures.ts';
import { canonicalText, isList, isObject, type Json } from './json.ts';
import type { JsonFile } from './json-file.ts';
import type { Log, LogRecord } from './log.ts';
import type { Session } from './session.ts';
import type { Received } from './transfer.ts';

/** The first record of each stands after the first of the one before it. */
const steps = [
  'definition-installed', 'opening-declared', 'bag-received', 'ballots-opened', 'result-revealed', 'count-confirmed', 'preservation-begun',
] as const;

/** What the log must agree with; a member is undefined where its file could not be read. */
export interface LogContext {
  readonly ctx: string | undefined;
  readonly certificate: SignerCertificate | undefined;
  readonly bag: Bag;
  readonly received: Received | undefined;
  readonly count: JsonFile<Count> | undefined;
  readonly session: JsonFile<Session> | undefined;
}

export function checkEvents(log: Log, context: LogContext, fail: Fail): void {
  checkFirst(log, context, fail);
  checkOrder(log, fail);
  checkOpening(log, context, fail);
  checkReceived(log, context, fail);
  checkCounted(log, context, fail);
  checkEnd(log, context, fail);
}

function checkFirst({ path, records }: Log, { ctx, certificate }: LogContext, fail: Fail): void {
  const [first] = records;
  if (first?.event !== 'definition-installed' || first.seq !== 0) {
    fail('log-first', first?.place ?? path, 'record 0 is not definition-installed');
    return;
  }
  const key = certificate?.publicKey;
  if (ctx !== undefined && first.data.ctx !== ctx) fail('log-first', first.place, 'another election context than that of the definition');
  if (key === undefined) return;
  const expected = { publicKey: bytesToHex(key), certificateSha256: certificate?.digest ?? '' };
  if (!same(first.data.sessionKey, expected)) fail('log-first', first.place, 'its sessionKey is not that of session.cer');
}

function checkOrder({ path, records }: Log, fail: Fail): void {
  let before: LogRecord | undefined;
  for (const step of steps) {
    const first = records.find(({ event }) => event === step);
    if (first === undefined) fail('log-events', path, `no record ${step}`);
    else if (before !== undefined && first.seq < before.seq) fail('log-events', first.place, `${step} stands before ${before.event}`);
    before = first ?? before;
  }
  const [opened, revealed, confirmed] = ['ballots-opened', 'result-revealed', 'count-confirmed'].map((step) => lastOf(records, step));
  if (opened !== undefined && revealed !== undefined && confirmed !== undefined) {
    const isWhole = records.some(({ event, seq }) => event === 'result-revealed' && seq > opened.seq && seq < confirmed.seq);
    if (!isWhole) fail('log-events', confirmed.place, 'no result-revealed between the last ballots-opened and the last count-confirmed');
  }
}

/** The opening of every counted contest is declared before the bag is received. */
function checkOpening({ records }: Log, { count, session }: LogContext, fail: Fail): void {
  const received = records.find(({ event }) => event === 'bag-received');
  const declared = records.filter(({ event, seq }) => event === 'opening-declared' && (received === undefined || seq < received.seq));
  const declaredFor = new Set(declared.flatMap(({ data }) => listOf(data.contests)));
  for (const { contest, state } of count?.value?.contests ?? []) {
    if (state === 'counted' && !declaredFor.has(contest)) {
      fail('log-events', received?.place ?? 'data/log.jsonl', `the opening of contest ${contest} is not declared before`);
    }
  }
  for (const { contest, declaredBy } of session?.value?.contests ?? []) {
    const record = declared.findLast(({ data }) => listOf(data.contests).includes(contest));
    if (record !== undefined && record.data.declaredBy !== declaredBy) {
      fail('log-events', record.place, `contest ${contest} was not declared open by whom session.json says`);
    }
  }
}

function checkReceived({ records }: Log, { bag, received }: LogContext, fail: Fail): void {
  const record = lastOf(records, 'bag-received');
  if (record === undefined) return;
  if (bag.identity !== undefined && record.data.fingerprint !== bag.identity) fail('log-events', record.place, 'not the identity of the received bag');
  if (received?.issue !== undefined && record.data.issue !== received.issue) fail('log-events', record.place, 'not the issue of serial.json');
  const entries = listOf(record.data.contests);
  for (const [contest, { exported, listed }] of received?.contests ?? []) {
    if (exported === undefined || listed === undefined) continue;
    const expected = {
      contest, records: listed.records, root: listed.root, received: exported.received, duplicatesRemoved: exported.duplicatesRemoved,
    };
    if (!entries.some((entry) => same(entry, expected))) fail('log-events', record.place, `not the numbers and root of contest ${contest}`);
  }
}

/** What was opened and confirmed is what count.json says. */
function checkCounted({ records }: Log, { count, session }: LogContext, fail: Fail): void {
  const opened = lastOf(records, 'ballots-opened');
  const entries = listOf(opened?.data.contests);
  for (const each of count?.value?.contests ?? []) {
    if (each.state !== 'counted' || opened === undefined) continue;
    const { contest, badPoint, undecryptable, formatInvalid, equalPoints } = each;
    const expected = { contest, opened: each.opened, badPoint, undecryptable, formatInvalid, equalPoints };
    if (!entries.some((entry) => same(entry, expected))) fail('log-events', opened.place, `not the numbers that count.json has for contest ${contest}`);
  }
  const confirmed = lastOf(records, 'count-confirmed');
  if (confirmed === undefined) return;
  const digest = count === undefined ? undefined : bytesToHex(sha256(count.bytes));
  if (digest !== undefined && confirmed.data.count !== digest) fail('log-events', confirmed.place, 'not the SHA-256 of count.json');
  const officers = listOf(confirmed.data.approvals).map((approval) => (isObject(approval) && typeof approval.officer === 'string' ? approval.officer : ''));
  for (const { contest, confirmedBy } of session?.value?.contests ?? []) {
    if (officers.toSorted().join() !== confirmedBy.toSorted().join()) fail('log-events', confirmed.place, `contest ${contest} was not confirmed by whom session.json says`);
  }
}

function checkEnd({ path, records }: Log, { session }: LogContext, fail: Fail): void {
  const last = records.at(-1);
  if (last?.event !== 'preservation-begun') {
    fail('log-end', last?.place ?? path, 'the last record is not preservation-begun');
    return;
  }
  if (session !== undefined && last.data.session !== bytesToHex(sha256(session.bytes))) fail('log-end', last.place, 'not the SHA-256 of session.json');
}

function lastOf(records: readonly LogRecord[], event: string): LogRecord | undefined {
  return records.findLast((record) => record.event === event);
}

function listOf(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

function same(value: Json | undefined, expected: Json): boolean {
  return value !== undefined && canonicalText(value) === canonicalText(expected);
}
