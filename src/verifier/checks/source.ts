// What the checks stand on: a place that holds files, and incremental digests. Node, a browser or a test can give both.
import { sha256, sha512 } from '@noble/hashes/sha2.js';

export interface Entry {
  /** Path below the bag's folder, segments joined by `/`. */
  readonly path: string;
  /** `other`: links, devices, sockets. */
  readonly type: 'file' | 'directory' | 'other';
  /** Bytes of a file; 0 for everything else. */
  readonly size: number;
}

export interface Source {
  /** Every entry below the folder. A source may stop after `mostEntries` + 1 of them. */
  readonly list: () => Promise<readonly Entry[]>;
  /** The bytes of a file, in pieces of any size, each good only until the next is asked for. Throws where it cannot be read. */
  readonly chunks: (path: string) => AsyncIterable<Uint8Array>;
}

export interface Digest {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

export interface Digests {
  sha256(): Digest;
  sha512(): Digest;
}

export const nobleDigests: Digests = { sha256: () => sha256.create(), sha512: () => sha512.create() };

/** Largest number of entries that a bag may have (formats/verification §4). */
export const mostEntries = 10_000;

/** Sizes in bytes above which a file is not read (formats/verification §4). */
export const limits = {
  json: 16 << 20, text: 16 << 20, signature: 64 << 10, certificate: 64 << 10, log: 64 << 20,
} as const;
