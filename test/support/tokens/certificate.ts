// The certificate that enrolment leaves on a card beside its key, from an authority of the tests: key agreement (RFC 5280 §4.2.1.3).
import { createHash } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { oids, subjectPublicKeyInfo, versionThree } from '../../../src/core/bag/certificate.ts';
import { bitString, derTime, element, octetString, oid, sequence, setOf, tags, unsignedInteger } from '../../../src/core/bag/der.ts';
import { ecdsaValue } from '../../../src/core/bag/ecdsa-value.ts';
import type { Time } from '../../../src/core/kernel/time.ts';

const authoritySecret = new Uint8Array(32).fill(0x77);
const keyAgreement = element(tags.bitString, Uint8Array.of(3, 0x08));
const critical = element(tags.boolean, Uint8Array.of(0xff));
const notBefore = '2025-01-01T00:00:00+09:00' as Time;
const notAfter = '2045-01-01T00:00:00+09:00' as Time;

/** DER. `publicKey` is 65 bytes; nothing here asks whether anybody holds its private key. */
export function keyAgreementCertificate(name: string, publicKey: Uint8Array): Uint8Array {
  const algorithm = sequence(oid(oids.ecdsaWithSha256));
  const body = sequence(
    versionThree, unsignedInteger(createHash('sha256').update(name).digest().subarray(0, 8)), algorithm, nameOf('Kaihyo test authority'),
    sequence(derTime(notBefore), derTime(notAfter)), nameOf(name), subjectPublicKeyInfo(publicKey),
    element(tags.context3, sequence(sequence(oid(oids.keyUsage), critical, octetString(keyAgreement)))),
  );
  const signature = p256.sign(body, authoritySecret, { lowS: false });
  return sequence(body, algorithm, bitString(ecdsaValue(signature)));
}

function nameOf(commonName: string): Uint8Array {
  return sequence(setOf(tags.set, [sequence(oid(oids.commonName), element(tags.utf8String, new TextEncoder().encode(commonName)))]));
}
