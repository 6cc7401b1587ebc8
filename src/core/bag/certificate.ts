// Certificates of signers (formats/bag §4). They are pinned by their digest: no chain is built, no issuer is trusted.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { decodeUtf8 } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { read } from '../kernel/shape.ts';
import { name as nameShape } from '../kernel/text.ts';
import { dateOf, millisecondsOf, type Time, timeAt } from '../kernel/time.ts';
import { bitString, differs, type Element, element, oid, partsOf, readDer, readDerTime, sequence, tags } from './der.ts';
import type { BagRefusal } from './refusals.ts';

export interface Certificate {
  readonly der: Uint8Array;
  /** SHA-256 of the DER, hexadecimal: how a definition names its signer. */
  readonly digest: string;
  /** DER of the issuer's Name and of the serial number: how a signature names its signer. */
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  /** The common name of the subject; the digest where there is none that can be shown. */
  readonly subject: string;
  /** 65 bytes, a point of P-256. */
  readonly publicKey: Uint8Array;
  /** Milliseconds since 1970, both included. */
  readonly notBefore: number;
  readonly notAfter: number;
}

export const oids = {
  ecPublicKey: '1.2.840.10045.2.1',
  prime256v1: '1.2.840.10045.3.1.7',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** The extensions that may be critical: any other would have to be understood (RFC 5280 §4.2). */
const understood = [oids.keyUsage, oids.basicConstraints, oids.extendedKeyUsage];

/** `[0] EXPLICIT INTEGER 2`: version 3. */
export const versionThree = element(tags.context0, element(tags.integer, Uint8Array.of(2)));
const critical = element(tags.boolean, Uint8Array.of(0xff));

/** SubjectPublicKeyInfo of a point of 65 bytes (RFC 5480 §2). */
export function subjectPublicKeyInfo(publicKey: Uint8Array): Uint8Array {
  return sequence(sequence(oid(oids.ecPublicKey), oid(oids.prime256v1)), bitString(publicKey));
}

export function certificateDigest(der: Uint8Array): string {
  return bytesToHex(sha256(der));
}

export function parseCertificate(der: Uint8Array): Result<Certificate, BagRefusal> {
  const digest = certificateDigest(der);
  const refused = (code: BagRefusal['code']): Result<never, BagRefusal> => err({ code, values: { certificate: digest } });
  const fields = fieldsOf(der);
  if (fields === undefined) return refused('bag/certificate-form');
  const publicKey = pointOf(fields.key);
  if (publicKey === undefined) return refused('bag/certificate-key');
  const wrongExtension = faultIn(fields.extensions);
  if (wrongExtension !== undefined) return refused(wrongExtension);
  const { issuer, serial, notBefore, notAfter } = fields;
  const subject = commonName(fields.subject) ?? digest;
  return ok({ der, digest, issuer: issuer.bytes, serial: serial.bytes, subject, publicKey, notBefore, notAfter });
}

/** Whether the certificate is valid at a time; the clock on the wall is not asked. */
export function checkValidity(certificate: Certificate, at: Time): Result<void, BagRefusal> {
  const moment = millisecondsOf(at);
  const refused = (code: BagRefusal['code'], limit: number): Result<void, BagRefusal> =>
    err({ code, values: { name: certificate.subject, date: dateOf(timeAt(limit) ?? at) } });
  if (moment < certificate.notBefore) return refused('bag/certificate-not-yet-valid', certificate.notBefore);
  if (moment > certificate.notAfter) return refused('bag/certificate-expired', certificate.notAfter);
  return ok(undefined);
}

interface Fields {
  readonly serial: Element;
  readonly issuer: Element;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly subject: Element;
  readonly key: Element;
  readonly extensions: readonly Element[];
}

/** RFC 5280 §4.1, version 3. */
function fieldsOf(der: Uint8Array): Fields | undefined {
  const [certificate, ...after] = readDer(der) ?? [];
  const [body, , signature, ...more] = partsOf(certificate, tags.sequence) ?? [];
  const [version, serial, algorithm, issuer, validity, subject, key, ...rest] = partsOf(body, tags.sequence) ?? [];
  const [begin, end, ...late] = partsOf(validity, tags.sequence) ?? [];
  const [notBefore, notAfter] = [readDerTime(begin), readDerTime(end)];
  const extensions = partsOf(partsOf(rest.at(-1), tags.context3)?.[0], tags.sequence);
  if (signature?.tag !== tags.bitString || after.length + more.length + late.length > 0) return undefined;
  if (differs(version, versionThree) || serial?.tag !== tags.integer || algorithm?.tag !== tags.sequence) return undefined;
  if (issuer === undefined || subject === undefined || key === undefined || extensions === undefined) return undefined;
  if (notBefore === undefined || notAfter === undefined) return undefined;
  return { serial, issuer, notBefore, notAfter, subject, key, extensions };
}

function pointOf(key: Element): Uint8Array | undefined {
  const point = key.bytes.slice(-65);
  return point.length === 65 && !differs(key, subjectPublicKeyInfo(point)) && p256.utils.isValidPublicKey(point, false) ? point : undefined;
}

function faultIn(extensions: readonly Element[]): BagRefusal['code'] | undefined {
  let signs = false;
  const seen = new Set<string>();
  for (const extension of extensions) {
    const [id, ...rest] = partsOf(extension, tags.sequence) ?? [];
    const value = rest.at(-1);
    if (id?.tag !== tags.oid || value?.tag !== tags.octetString || seen.has(bytesToHex(id.bytes))) return 'bag/certificate-form';
    seen.add(bytesToHex(id.bytes));
    const isCritical = rest.length === 2 && !differs(rest[0], critical);
    if (isCritical && understood.every((each) => differs(id, oid(each)))) return 'bag/certificate-critical-extension';
    if (!differs(id, oid(oids.keyUsage))) signs = isCritical && hasDigitalSignature(value.content);
  }
  return signs ? undefined : 'bag/certificate-key-usage';
}

/** digitalSignature is the first bit of the BIT STRING (RFC 5280 §4.2.1.3). */
function hasDigitalSignature(usage: Uint8Array): boolean {
  const [bits, ...after] = readDer(usage) ?? [];
  return bits?.tag === tags.bitString && after.length === 0 && ((bits.content[1] ?? 0) & 0x80) !== 0;
}

function commonName(subject: Element): string | undefined {
  for (const relative of partsOf(subject, tags.sequence) ?? []) {
    for (const attribute of partsOf(relative, tags.set) ?? []) {
      const [type, value] = partsOf(attribute, tags.sequence) ?? [];
      if (differs(type, oid(oids.commonName)) || (value?.tag !== tags.utf8String && value?.tag !== tags.printableString)) continue;
      const text = decodeUtf8(value.content);
      if (text !== undefined && read(nameShape, text).ok) return text;
    }
  }
  return undefined;
}

/** Extension keyUsage: critical, digitalSignature only. */
export const keyUsageForSigning = sequence(
  oid(oids.keyUsage), critical, element(tags.octetString, element(tags.bitString, concatBytes(Uint8Array.of(7, 0x80)))),
);
