// The operation log: its records and their chain (formats/log §1).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fail } from './failures.ts';
import type { Files } from './files.ts';
import { canonicalText, isObject } from './json.ts';
import { parseJson } from './json-file.ts';
import { anyObject, count, hex, matching, object, type Of, oneOf } from './shape.ts';
import { limits } from './source.ts';
import { id } from './texts.ts';

const recordLine = object({
  v: oneOf(1), seq: count, wall: count, mono: count, boot: hex(16), actor: id,
  event: matching(/^[a-z][a-z0-9-]{0,59}$/, 'the name of an event'), data: anyObject, prev: hex(32), hash: hex(32),
});

export interface LogRecord extends Of<typeof recordLine> {
  /** `data/log.jsonl#<line>`, lines from 1. */
  readonly place: string;
}

export interface Log {
  readonly path: string;
  /** The lines that are records; a line that is none has been told. */
  readonly records: readonly LogRecord[];
}

const BEFORE_THE_FIRST = '0'.repeat(64);
const LF = 0x0a;

export async function readLog(files: Files, path: string, fail: Fail): Promise<Log | undefined> {
  const bytes = await files.bytes(path, limits.log);
  if (bytes === undefined) return undefined;
  if (bytes.length === 0) fail('log-form', path, 'no records');
  const records: LogRecord[] = [];
  const clock = newClock(fail);
  let before: string | undefined = BEFORE_THE_FIRST;
  let line = 0;
  for (let start = 0; start < bytes.length;) {
    line += 1;
    const place = `${path}#${line}`;
    const end = bytes.indexOf(LF, start);
    if (end === -1) fail('log-form', place, 'does not end with a line feed');
    const record = readRecord(bytes.subarray(start, end === -1 ? bytes.length : end), place, fail);
    if (record !== undefined) {
      if (record.seq !== line - 1) fail('log-chain', place, `not the record ${line - 1}`);
      if (before !== undefined && before !== record.prev) fail('log-chain', place, 'does not name the hash of the record before it');
      clock(record);
      records.push(record);
    }
    // After a line that is no record nothing can be said of the next one's `prev`.
    before = record?.hash;
    start = end === -1 ? bytes.length : end + 1;
  }
  return { path, records };
}

function readRecord(line: Uint8Array, place: string, fail: Fail): LogRecord | undefined {
  const file = parseJson(line, place, recordLine, (_check, at, message) => fail('log-form', at.replace(`${place}#`, `${place}.`), message));
  if (file?.value === undefined || !isObject(file.json)) return undefined;
  const { hash, ...content } = file.json;
  const computed = bytesToHex(sha256(utf8ToBytes(`kaihyo-log/1\0${canonicalText(content)}`)));
  if (hash !== computed) fail('log-chain', place, 'its hash is not that of its content');
  return { ...file.value, place };
}

/** Watches that `mono` never goes back within one start, and that a start never comes again (§1.1). */
function newClock(fail: Fail): (record: LogRecord) => void {
  const boots = new Set<string>();
  let boot = '';
  let mono = 0;
  return (record) => {
    if (record.boot !== boot) {
      if (boots.has(record.boot)) fail('log-clock', record.place, 'a start of the program that had ended');
      boots.add(record.boot);
    } else if (record.mono < mono) {
      fail('log-clock', record.place, 'its monotonic time lies before that of the record before it');
    }
    ({ boot, mono } = record);
  };
}
