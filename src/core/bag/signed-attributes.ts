// The four signed attributes of a signer (formats/bag §5.2): what is hashed and signed, and why a set is refused.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Time, timeAt } from '../kernel/time.ts';
import { derTime, differs, type Element, element, octetString, oid, partsOf, readDerTime, sequence, setOf, tags } from './der.ts';
import type { BagRefusal } from './refusals.ts';

export const idData = oid('1.2.840.113549.1.7.1');

const types = {
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingTime: oid('1.2.840.113549.1.9.5'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
} as const;

/** DER of the attributes as SET OF: over these bytes goes the signature. `at` lies before 2050. */
export function signedAttributes(content: Uint8Array, certificate: Uint8Array, at: Time): Uint8Array {
  const time = derTime(at);
  if (time[0] !== tags.utcTime) throw new RangeError('a signing time is UTCTime: 1950 to 2049');
  return setOf(tags.set, [
    attribute(types.contentType, idData),
    attribute(types.messageDigest, octetString(sha256(content))),
    attribute(types.signingTime, time),
    attribute(types.signingCertificateV2, signingCertificateValue(certificate)),
  ]);
}

/** The signing time of attributes that are the ones of this content and certificate, in whatever order; else what is wrong. */
export function readSignedAttributes(
  attributes: readonly Element[], content: Uint8Array, certificate: Uint8Array,
): { readonly at: Time } | { readonly fault: BagRefusal['code'] } {
  const values = new Map<string, Element>();
  for (const each of attributes) {
    const [type, set] = partsOf(each, tags.sequence) ?? [];
    const [value, ...more] = partsOf(set, tags.set) ?? [];
    if (type === undefined || value === undefined || more.length > 0) return { fault: 'bag/signature-attributes' };
    values.set(bytesToHex(type.bytes), value);
  }
  const valueOf = (type: Uint8Array): Element | undefined => values.get(bytesToHex(type));
  const exact = attributes.length === 4 && Object.values(types).every((type) => valueOf(type) !== undefined);
  if (!exact) return { fault: 'bag/signature-attributes' };
  if (differs(valueOf(types.contentType), idData)) return { fault: 'bag/signature-content-type' };
  if (differs(valueOf(types.messageDigest), octetString(sha256(content)))) return { fault: 'bag/signature-other-content' };
  if (differs(valueOf(types.signingCertificateV2), signingCertificateValue(certificate))) return { fault: 'bag/signature-other-certificate' };
  const time = valueOf(types.signingTime);
  const moment = time?.tag === tags.utcTime ? readDerTime(time) : undefined;
  const at = moment === undefined ? undefined : timeAt(moment);
  return at === undefined ? { fault: 'bag/signature-time' } : { at };
}

function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return sequence(type, element(tags.set, value));
}

/** SigningCertificateV2 (RFC 5035 §3) with one ESSCertIDv2: certHash alone, as SHA-256 is the default. */
function signingCertificateValue(certificate: Uint8Array): Uint8Array {
  return sequence(sequence(sequence(octetString(sha256(certificate)))));
}
