// DER (X.690 §10, §11), the writing half: what was parsed leniently is written again and must be the same bytes.
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { compareBytes } from './bytes.ts';

export const tags = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, utcTime: 0x17, sequence: 0x30, set: 0x31,
  context0: 0xa0, context3: 0xa3,
} as const;

/** Object identifiers, tag and length included. */
export const oids = {
  data: hexToBytes('06092a864886f70d010701'),
  signedData: hexToBytes('06092a864886f70d010702'),
  contentType: hexToBytes('06092a864886f70d010903'),
  messageDigest: hexToBytes('06092a864886f70d010904'),
  signingTime: hexToBytes('06092a864886f70d010905'),
  signingCertificateV2: hexToBytes('060b2a864886f70d010910022f'),
  sha256: hexToBytes('0609608648016503040201'),
  ecdsaWithSha256: hexToBytes('06082a8648ce3d040302'),
  ecPublicKey: hexToBytes('06072a8648ce3d0201'),
  prime256v1: hexToBytes('06082a8648ce3d030107'),
} as const;

export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(...contents);
  return concatBytes(Uint8Array.of(tag), lengthOf(content.length), content);
}

export function sequence(...contents: readonly Uint8Array[]): Uint8Array {
  return element(tags.sequence, ...contents);
}

/** SET OF: the elements ascending by their bytes (X.690 §11.6). */
export function setOf(elements: readonly Uint8Array[], tag: number = tags.set): Uint8Array {
  return element(tag, ...elements.toSorted(compareBytes));
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits = length.toString(16);
  const bytes = hexToBytes(digits.length % 2 === 0 ? digits : `0${digits}`);
  return concatBytes(Uint8Array.of(0x80 | bytes.length), bytes);
}
