// What the preloaded shim told of a run (shim.c): every call on the watched folders, in the order in which it was done.

export interface IoCall {
  readonly process: string;
  readonly call: string;
  /** What the system answered; for an open file 1 where it was made or emptied by this; for `refused` the error, for `killed` 0. */
  readonly result: number;
  /** Where bytes were written or read; the new size for `ftruncate`. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Absolute. */
  readonly path: string;
  /** The new name for `rename`, the call that failed for `refused`; else empty. */
  readonly other: string;
}

export function parseTrace(trace: Uint8Array): readonly IoCall[] {
  const calls: IoCall[] = [];
  const text = new TextDecoder();
  for (let at = 0; at < trace.length;) {
    const end = trace.indexOf(0x0a, at);
    const [process, call, result, offset, length, path, other] = text.decode(trace.subarray(at, end)).split('\t');
    if (end < 0 || process === undefined || call === undefined || path === undefined || other === undefined) throw new Error('a trace of another form');
    at = end + 1 + Number(length);
    calls.push({ process, call, result: Number(result), offset: Number(offset), bytes: trace.slice(end + 1, at), path, other });
  }
  return calls;
}

/** A place in a run: the ordinal-th time that this process makes this call on this path, counted from 1. */
export interface Point {
  readonly process: string;
  readonly call: string;
  readonly path: string;
  readonly ordinal: number;
}

/** The point of each call, in the same order. */
export function pointsOf(calls: readonly IoCall[]): readonly Point[] {
  const seen = new Map<string, number>();
  return calls.map(({ process, call, path }) => {
    const key = `${process} ${call} ${path}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return { process, call, path, ordinal };
  });
}
