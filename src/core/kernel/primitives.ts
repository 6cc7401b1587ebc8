// The cryptographic primitives that core is given as a value. None is ours: crypto-node is the fast one, noble the oracle.

export interface Primitives {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  readonly sha256: (data: Uint8Array) => Uint8Array;
  /** HMAC-SHA-256 (RFC 2104): 32 bytes. */
  readonly hmacSha256: (key: Uint8Array, data: Uint8Array) => Uint8Array;
  /** AES-256-GCM: key 32, nonce 12 bytes, tag of 16 bytes at the end of `sealed`. Undefined where the tag does not fit. */
  readonly aes256GcmOpen: (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array) => Uint8Array | undefined;
  /** Whether 65 bytes are `04 ‖ X ‖ Y` with (X, Y) on P-256 (SEC 1 §2.3.4). */
  readonly isP256Point: (bytes: Uint8Array) => boolean;
}
