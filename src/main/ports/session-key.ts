// The key of one session: it signs the checkpoints of the log and, by default, the preservation bag. It is gone at the close.

export interface SessionKey {
  /** 65 bytes, a point of P-256. */
  readonly publicKey: Uint8Array;
  /** ECDSA P-256 over a digest of 32 bytes: r ‖ s, 64 bytes. */
  readonly sign: (digest: Uint8Array) => Uint8Array;
}

export interface SessionKeyPort {
  /** Makes a new key and keeps it in `file`, mode 0600, durably. */
  create(file: string): Promise<SessionKey>;
  /** The key kept in `file`; undefined where there is none or it is unreadable. */
  open(file: string): Promise<SessionKey | undefined>;
  /** Removes the file. On most media that does not erase the bytes: docs/security.md says so. */
  remove(file: string): Promise<void>;
}
