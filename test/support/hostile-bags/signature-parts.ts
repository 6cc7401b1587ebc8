// Where the parts of a signature file stand (RFC 5652 §5.1, §5.3): paths of indexes from the outside, for `edited`.

export const DATA = [0, 1, 0];
export const VERSION = [...DATA, 0];
export const DIGESTS = [...DATA, 1];
export const ENCAPSULATED = [...DATA, 2];
export const CERTIFICATES = [...DATA, 3];
export const SIGNERS = [...DATA, 4];
/** The first of them, and its parts. */
export const SIGNER = [...SIGNERS, 0];
export const SIGNER_DIGEST = [...SIGNER, 2];
export const ATTRIBUTES = [...SIGNER, 3];
export const ALGORITHM = [...SIGNER, 4];
export const VALUE = [...SIGNER, 5];
