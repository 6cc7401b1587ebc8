// The key of one session: it signs the checkpoints of the log and, by default, the preservation bag. It is gone at the close.
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { Result } from '../../core/kernel/result.ts';

export interface SessionKey {
  /** 65 bytes, a point of P-256. */
  readonly publicKey: Uint8Array;
  /** ECDSA P-256 over a digest of 32 bytes: r ‖ s, 64 bytes. */
  readonly sign: (digest: Uint8Array) => Uint8Array;
}

/** What the disk of the terminal refuses is answered; the count goes on when it works again. */
export interface SessionKeyPort {
  /** Makes a new key and keeps it in `file`, mode 0600, durably; over no other key. */
  create(file: string): Promise<Result<SessionKey, MediaRefusal>>;
  /** The key kept in `file`; undefined where there is none. */
  open(file: string): Promise<Result<SessionKey | undefined, MediaRefusal>>;
  /** Removes the file. On most media that does not erase the bytes: docs/security.md says so. */
  remove(file: string): Promise<Result<void, MediaRefusal>>;
}
