// Certificates of signers (formats/bag §4). They are pinned by their digest: no chain is built and no issuer trusted.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, id_ce_basicConstraints, id_ce_extKeyUsage, id_ce_keyUsage, KeyUsage, KeyUsageFlags, Version } from '@peculiar/asn1-x509';
import { sameBytes } from './bytes.ts';
import { element, oids, sequence, tags } from './der.ts';

export interface SignerCertificate {
  readonly der: Uint8Array;
  /** SHA-256 of the DER, in hexadecimal: how a definition names its signers. */
  readonly digest: string;
  /** issuerAndSerialNumber (RFC 5652 §10.2.4), the two elements one after the other. */
  readonly issuerAndSerial: Uint8Array;
  /** 65 bytes; undefined where the key is not on P-256. */
  readonly publicKey: Uint8Array | undefined;
  /** Milliseconds since 1970-01-01T00:00:00Z, both included. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** What is not as formats/bag §4 asks. */
  readonly flaws: readonly string[];
}

/** The certificate in these bytes; undefined where they are not exactly one DER certificate. */
export function readCertificate(bytes: Uint8Array): SignerCertificate | undefined {
  try {
    const certificate = certificateOf(AsnConvert.parse(bytes, Certificate));
    return certificate !== undefined && sameBytes(certificate.der, bytes) ? certificate : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Facts of a parsed certificate. Its body is taken as it stood, so that a digest is one of the bytes that were there. */
export function certificateOf(parsed: Certificate): SignerCertificate | undefined {
  if (parsed.tbsCertificateRaw === undefined) return undefined;
  const { tbsCertificate: body } = parsed;
  const der = sequence(
    new Uint8Array(parsed.tbsCertificateRaw), encoded(parsed.signatureAlgorithm),
    element(tags.bitString, Uint8Array.of(0), new Uint8Array(parsed.signatureValue)),
  );
  const point = new Uint8Array(body.subjectPublicKeyInfo.subjectPublicKey);
  const isOnCurve = p256.utils.isValidPublicKey(point, false) && sameBytes(encoded(body.subjectPublicKeyInfo), keyInfoOf(point));
  return {
    der,
    digest: bytesToHex(sha256(der)),
    issuerAndSerial: sequence(encoded(body.issuer), element(tags.integer, new Uint8Array(body.serialNumber))),
    publicKey: isOnCurve ? point : undefined,
    notBefore: body.validity.notBefore.getTime().getTime(),
    notAfter: body.validity.notAfter.getTime().getTime(),
    flaws: [
      ...(body.version === Version.v3 ? [] : ['is not of version 3']),
      ...(isOnCurve ? [] : ['has no key on the named curve prime256v1']),
      ...(maySign(parsed) ? [] : ['has no critical keyUsage with digitalSignature']),
      ...(criticalOnes(parsed).every((oid) => mayBeCritical.includes(oid)) ? [] : ['has a critical extension that it may not have']),
    ],
  };
}

const mayBeCritical = [id_ce_keyUsage, id_ce_basicConstraints, id_ce_extKeyUsage];

function criticalOnes({ tbsCertificate: { extensions } }: Certificate): readonly string[] {
  return Array.from(extensions ?? []).filter(({ critical }) => critical).map(({ extnID }) => extnID);
}

/** Whether keyUsage is critical and holds digitalSignature (RFC 5280 §4.2.1.3). */
function maySign({ tbsCertificate: { extensions } }: Certificate): boolean {
  const usage = extensions?.find(({ extnID, critical }) => extnID === id_ce_keyUsage && critical);
  return usage !== undefined && (AsnConvert.parse(usage.extnValue.buffer, KeyUsage).toNumber() & KeyUsageFlags.digitalSignature) !== 0;
}

/** SubjectPublicKeyInfo of a point (RFC 5480 §2). */
function keyInfoOf(point: Uint8Array): Uint8Array {
  return sequence(sequence(oids.ecPublicKey, oids.prime256v1), element(tags.bitString, Uint8Array.of(0), point));
}

function encoded(value: unknown): Uint8Array {
  return new Uint8Array(AsnConvert.serialize(value));
}
