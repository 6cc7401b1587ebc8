// The ballot file of one contest, read as a stream: header, size, order, number of records and Merkle root (formats/ballot §3, §4).
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareBytes, equalBytes, readUint, uint } from '../kernel/bytes.ts';
import type { Primitives } from '../kernel/primitives.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { merkleRoot } from './merkle.ts';
import type { BallotRefusal, ballotRefusals } from './refusals.ts';
import { type Suite, suites } from './suites.ts';

export interface BallotFileHeader {
  readonly suite: Suite;
  readonly contest: number;
  /** Number of records. */
  readonly count: number;
  /** 32 bytes. */
  readonly ctx: Uint8Array;
}

export interface ExpectedBallots {
  readonly ctx: Uint8Array;
  readonly contest: number;
  readonly records: number;
  /** 32 bytes in hexadecimal. */
  readonly root: string;
}

export interface CheckedBallots {
  readonly records: number;
  readonly root: string;
  /** Records whose `enc` equals that of the record before them (formats/ballot §5.3). */
  readonly equalPoints: number;
}

export interface BallotFileCheck {
  /** The next bytes of the file, cut anywhere. After the first fault, what follows is passed over. */
  push(chunk: Uint8Array): void;
  end(): Result<CheckedBallots, BallotRefusal>;
}

export const HEADER_LENGTH = 64;

const MAGIC = utf8ToBytes('KBX1');
const CTX_AT = 16;

export function ballotFileName(contest: number): string {
  return `ballots-${contest}.kbx`;
}

export function encodeHeader({ suite, contest, count, ctx }: BallotFileHeader): Uint8Array {
  if (ctx.length !== 32) throw new RangeError('ctx is not 32 bytes');
  return concatBytes(
    MAGIC, uint(suite.id, 2), uint(suite.record, 2), uint(count, 4), uint(contest, 2), uint(0, 2), ctx, new Uint8Array(16),
  );
}

/** The header of 64 bytes; what it says is compared with the election by `checkBallotFile`. */
export function parseHeader(bytes: Uint8Array): Result<BallotFileHeader, BallotRefusal> {
  const form = bytes.length === HEADER_LENGTH && equalBytes(bytes.subarray(0, 4), MAGIC) && readUint(bytes, 14, 2) === 0
    && bytes.subarray(CTX_AT + 32).every((byte) => byte === 0);
  if (!form) return err({ code: 'ballot/not-a-ballot-file' });
  const suite = Object.values(suites).find(({ id }) => id === readUint(bytes, 4, 2));
  if (suite?.record !== readUint(bytes, 6, 2)) return err({ code: 'ballot/other-suite' });
  return ok({ suite, count: readUint(bytes, 8, 4), contest: readUint(bytes, 12, 2), ctx: bytes.slice(CTX_AT, CTX_AT + 32) });
}

/**
 * Checks a ballot file while it is read, in memory of O(log records). `onRecords` gets runs of whole records that have passed so far,
 * valid during the call only; the root is known at the end, so that what was made of them counts only if `end` says so.
 */
export function checkBallotFile(
  expected: ExpectedBallots, primitives: Pick<Primitives, 'sha256'>, onRecords: (records: Uint8Array, suite: Suite) => void = () => undefined,
): BallotFileCheck {
  const file = ballotFileName(expected.contest);
  const tree = merkleRoot(primitives);
  let header: BallotFileHeader | undefined;
  let fault: BallotRefusal | undefined;
  /** Bytes that are no whole header or record yet. */
  let rest: Uint8Array = new Uint8Array(0);
  let previous: Uint8Array = new Uint8Array(0);
  let records = 0;
  let equalPoints = 0;

  function refuse(code: keyof typeof ballotRefusals, values?: Readonly<Record<string, number>>): void {
    fault = { code, place: file, ...(values === undefined ? {} : { values }) };
  }

  function takeHeader(bytes: Uint8Array): void {
    const parsed = parseHeader(bytes);
    if (!parsed.ok) refuse(parsed.error.code);
    else if (parsed.value.contest !== expected.contest) refuse('ballot/other-contest');
    else if (!equalBytes(parsed.value.ctx, expected.ctx)) refuse('ballot/other-election');
    else if (parsed.value.count !== expected.records) refuse('ballot/count', { expected: expected.records, found: parsed.value.count });
    else header = parsed.value;
  }

  function takeRecords(bytes: Uint8Array, { suite, count }: BallotFileHeader): void {
    if (records + bytes.length / suite.record > count) { refuse('ballot/size'); return; }
    for (let at = 0; at < bytes.length; at += suite.record) {
      const record = bytes.subarray(at, at + suite.record);
      if (records > 0) {
        const step = compareBytes(previous, record);
        if (step >= 0) { refuse(step === 0 ? 'ballot/repeat' : 'ballot/order', { record: records + 1 }); return; }
        if (equalBytes(previous.subarray(0, suite.enc), record.subarray(0, suite.enc))) equalPoints += 1;
      }
      tree.push(record);
      previous = record;
      records += 1;
    }
    previous = previous.slice();
    onRecords(bytes, suite);
  }

  return {
    push(chunk) {
      if (fault !== undefined) return;
      let bytes = rest.length === 0 ? chunk : concatBytes(rest, chunk);
      if (header === undefined) {
        rest = bytes.slice();
        if (bytes.length < HEADER_LENGTH) return;
        takeHeader(bytes.subarray(0, HEADER_LENGTH));
        bytes = bytes.subarray(HEADER_LENGTH);
      }
      if (header === undefined) return;
      const whole = bytes.length - bytes.length % header.suite.record;
      rest = bytes.slice(whole);
      if (whole > 0) takeRecords(bytes.subarray(0, whole), header);
    },
    end() {
      if (fault !== undefined) return err(fault);
      if (header === undefined) return err({ code: 'ballot/not-a-ballot-file', place: file });
      if (rest.length > 0 || records !== header.count) return err({ code: 'ballot/size', place: file });
      const root = bytesToHex(tree.root());
      return root === expected.root ? ok({ records, root, equalPoints }) : err({ code: 'ballot/root', place: file });
    },
  };
}
