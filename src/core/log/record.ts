// The records of the operation log: each carries the hash of the one before it (formats/log §1).
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, type JsonValue, parseCanonical } from '../kernel/canonical-json.ts';
import type { Primitives } from '../kernel/primitives.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, matching, misfit, object, oneOf, read, type Shape } from '../kernel/shape.ts';
import { id } from '../kernel/text.ts';
import { terminalEvents } from './catalogue.ts';
import type { LogRefusal } from './refusals.ts';

export type JsonObject = Readonly<Record<string, JsonValue>>;

/** What is to be recorded, before it has its place in the chain. */
export interface LogEntry {
  /** Milliseconds since 1970-01-01T00:00:00Z, by the clock as two persons confirmed it. */
  readonly wall: number;
  /** Milliseconds since the program started; never goes back within one `boot`. */
  readonly mono: number;
  /** 16 random bytes of this program start, hexadecimal. */
  readonly boot: string;
  /** The id of an officer, or `terminal`. */
  readonly actor: string;
  readonly event: string;
  readonly data: JsonObject;
}

export interface LogRecord extends LogEntry {
  readonly v: 1;
  readonly seq: number;
  /** Hash of the record before, hexadecimal; 64 zeros for record 0. */
  readonly prev: string;
  readonly hash: string;
}

type Sha256 = Primitives['sha256'];

const DOMAIN = utf8ToBytes('kaihyo-log/1\0');
const BEFORE_THE_FIRST = '0'.repeat(64);
const LF = 0x0a;

const anyObject: Shape<JsonObject> = (value, place) => (typeof value === 'object' && value !== null && !Array.isArray(value)
  ? ok(value as JsonObject) : misfit(place, 'an object'));
const moment = integer(0, Number.MAX_SAFE_INTEGER);

const recordShape: Shape<LogRecord> = object({
  v: oneOf(1),
  seq: integer(0, Number.MAX_SAFE_INTEGER),
  wall: moment,
  mono: moment,
  boot: hex(16),
  actor: id,
  event: matching(/^[a-z][a-z0-9-]{0,59}$/, 'the name of an event'),
  data: anyObject,
  prev: hex(32),
  hash: hex(32),
});

/** The record that carries on the chain. An entry that the format does not allow is our bug and throws. */
export function nextRecord(previous: LogRecord | null, entry: LogEntry, sha256: Sha256): LogRecord {
  if (previous?.boot === entry.boot && entry.mono < previous.mono) throw new Error('no log record: the monotonic clock went back');
  const { wall, mono, boot, actor, event, data } = entry;
  const content = {
    v: 1, seq: previous === null ? 0 : previous.seq + 1, wall, mono, boot, actor, event, data, prev: previous?.hash ?? BEFORE_THE_FIRST,
  } as const;
  const record = read(recordShape, { ...content, hash: hashOf(content, sha256) });
  if (!record.ok) throw new Error(`no log record: ${record.error.place} is not ${record.error.expected}`);
  return record.value;
}

function hashOf(content: Omit<LogRecord, 'hash'>, sha256: Sha256): string {
  return bytesToHex(sha256(concatBytes(DOMAIN, canonicalBytes({ ...content }))));
}

/** The line of one record, line feed included. */
export function formatRecord(record: LogRecord): Uint8Array {
  return concatBytes(canonicalBytes({ ...record }), Uint8Array.of(LF));
}

/** The bytes of `log.jsonl`. */
export function formatLog(records: readonly LogRecord[]): Uint8Array {
  return concatBytes(...records.map(formatRecord));
}

/** The records of a `log.jsonl` that begins with the installation and whose chain holds. A missing end shows only against a checkpoint. */
export function parseLog(bytes: Uint8Array, sha256: Sha256): Result<readonly LogRecord[], LogRefusal> {
  const records: LogRecord[] = [];
  const boots = new Set<string>();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LF, start);
    if (end === -1) return err(at('log/not-a-record', records.length));
    const previous = records.at(-1) ?? null;
    const record = parseRecord(bytes.subarray(start, end + 1), previous, sha256);
    if (!record.ok) return record;
    const { boot, mono, seq } = record.value;
    const goesOn = boot === previous?.boot ? mono >= previous.mono : !boots.has(boot);
    if (!goesOn) return err(at('log/time-goes-back', seq));
    boots.add(boot);
    records.push(record.value);
    start = end + 1;
  }
  const first = records[0];
  if (first === undefined) return err({ code: 'log/no-records' });
  const isInstallation = first.event === 'definition-installed' && read(terminalEvents['definition-installed'], first.data).ok;
  return isInstallation ? ok(records) : err(at('log/wrong-first-record', 0));
}

/** One line of the log, in its place after `previous`. */
export function parseRecord(line: Uint8Array, previous: LogRecord | null, sha256: Sha256): Result<LogRecord, LogRefusal> {
  const place = previous === null ? 0 : previous.seq + 1;
  if (line.at(-1) !== LF) return err(at('log/not-a-record', place));
  const json = parseCanonical(line.subarray(0, -1));
  if (!json.ok) return err(at('log/not-a-record', place));
  const parsed = read(recordShape, json.value);
  if (!parsed.ok) return err(at('log/not-a-record', place));
  const { hash, ...content } = parsed.value;
  if (content.seq !== place) return err(at('log/wrong-sequence', place));
  if (content.prev !== (previous?.hash ?? BEFORE_THE_FIRST)) return err(at('log/broken-chain', place));
  if (hash !== hashOf(content, sha256)) return err(at('log/wrong-hash', place));
  return ok(parsed.value);
}

/** `seq` is the number that the record has or should have. */
function at(code: LogRefusal['code'], seq: number): LogRefusal {
  return { code, place: `log.jsonl#${seq + 1}`, values: { seq } };
}
