// The digest to which the numbers of several persons are bound: what is done, in which count, and how the log stood when they saw it.
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import type { Primitives } from '../kernel/primitives.ts';

export interface Subject {
  /** Of the election context, hexadecimal. */
  readonly ctx: string;
  readonly act: JsonValue;
  /** Hash of the last record of the log: whatever is recorded in between makes it another subject. */
  readonly head: string;
  /** SHA-256 of the count.json that both see, where they complete the count; else null. */
  readonly count: string | null;
}

/** 64 hexadecimal digits. */
export function subjectDigest({ ctx, act, head, count }: Subject, { sha256 }: Pick<Primitives, 'sha256'>): string {
  return bytesToHex(sha256(canonicalBytes({ format: 'kaihyo-act/1', ctx, act, head, count })));
}
