// A self-signed certificate for a key of our own: rehearsals and the session key of a count (formats/bag §4).
import { createHash } from 'node:crypto';
import { keyUsageForSigning, oids, subjectPublicKeyInfo, versionThree } from '../../../core/bag/certificate.ts';
import { bitString, derTime, element, oid, sequence, setOf, tags, unsignedInteger } from '../../../core/bag/der.ts';
import { ecdsaValue } from '../../../core/bag/ecdsa-value.ts';
import type { Time } from '../../../core/kernel/time.ts';

export interface SelfSigned {
  /** Common name of subject and issuer: 1 to 64 characters, Japanese too. */
  readonly name: string;
  /** 65 bytes, a point of P-256. */
  readonly publicKey: Uint8Array;
  /** Big-endian, up to 20 bytes, the first bit zero (RFC 5280 §4.1.2.2). */
  readonly serial: Uint8Array;
  readonly notBefore: Time;
  readonly notAfter: Time;
  /** ECDSA over a digest of 32 bytes: r ‖ s, 64 bytes. */
  readonly sign: (digest: Uint8Array) => Uint8Array;
}

/** DER of the certificate; the same input and signature give the same bytes. */
export function selfSignedCertificate({ name, publicKey, serial, notBefore, notAfter, sign }: SelfSigned): Uint8Array {
  if (name === '' || Array.from(name).length > 64) throw new RangeError('a common name has 1 to 64 characters (RFC 5280, ub-common-name)');
  if (serial.length > 20 || (serial[0] ?? 0x80) >= 0x80) throw new RangeError('a serial number is positive and has up to 20 bytes');
  const algorithm = sequence(oid(oids.ecdsaWithSha256));
  const commonName = sequence(oid(oids.commonName), element(tags.utf8String, new TextEncoder().encode(name)));
  const distinguishedName = sequence(setOf(tags.set, [commonName]));
  const body = sequence(
    versionThree, unsignedInteger(serial), algorithm, distinguishedName, sequence(derTime(notBefore), derTime(notAfter)), distinguishedName,
    subjectPublicKeyInfo(publicKey), element(tags.context3, sequence(keyUsageForSigning)),
  );
  return sequence(body, algorithm, bitString(ecdsaValue(sign(createHash('sha256').update(body).digest()))));
}
