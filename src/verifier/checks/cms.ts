// The detached CMS signature (formats/bag §5). It is parsed leniently and written again strictly from the few fields that
// may vary: only a file that equals what was written is in the profile, whatever the parser let through.
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ContentInfo, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { sameBytes } from './bytes.ts';
import { certificateOf, type SignerCertificate } from './certificate.ts';
import { element, oids, sequence, setOf, tags } from './der.ts';
import type { Fail } from './failures.ts';

export interface SignedFile {
  /** The signature file, and what it signs. */
  readonly signature: { readonly path: string; readonly bytes: Uint8Array };
  readonly content: { readonly path: string; readonly bytes: Uint8Array };
  /** SHA-256 of the certificates that shall have signed, in hexadecimal; undefined where that could not be read. */
  readonly signers: readonly string[] | undefined;
  /** The announced opening time, in milliseconds; undefined where the definition could not be read. */
  readonly validAt: number | undefined;
}

interface Signer {
  readonly issuerAndSerial: Uint8Array;
  /** 13 characters, `YYMMDDhhmmssZ`. */
  readonly signingTime: Uint8Array;
  readonly messageDigest: Uint8Array;
  readonly certificateDigest: Uint8Array;
  /** ECDSA-Sig-Value as it stands. */
  readonly value: Uint8Array;
}

interface Signed {
  readonly certificates: readonly SignerCertificate[];
  readonly signers: readonly Signer[];
}

export function checkSignature({ signature, content, signers, validAt }: SignedFile, fail: Fail): void {
  const signed = parse(signature.bytes);
  if (signed === undefined) {
    fail('cms-form', signature.path, 'is not a CMS SignedData');
    return;
  }
  if (!sameBytes(encode(signed), signature.bytes)) fail('cms-form', signature.path, 'is not the one DER encoding of its fields in this profile');
  checkSigners(signed, signature.path, signers, fail);
  for (const certificate of signed.certificates) checkCertificate(certificate, signature.path, validAt, fail);

  const digest = sha256(content.bytes);
  for (const signer of signed.signers) {
    const certificate = signed.certificates.find(({ issuerAndSerial }) => sameBytes(issuerAndSerial, signer.issuerAndSerial));
    if (certificate === undefined || !sameBytes(hexToBytes(certificate.digest), signer.certificateDigest)) {
      fail('cms-signers', signature.path, 'a signer names a certificate that is not in the file');
      continue;
    }
    if (!sameBytes(digest, signer.messageDigest)) {
      fail('cms-content', content.path, `its SHA-256 is not the one that ${certificate.digest} signed in ${signature.path}`);
    }
    if (!verifies(signer, certificate)) fail('cms-signature', signature.path, `the signature of ${certificate.digest} does not verify`);
  }
}

function checkSigners({ certificates, signers }: Signed, path: string, pinned: readonly string[] | undefined, fail: Fail): void {
  const digests = certificates.map(({ digest }) => digest);
  for (const digest of pinned ?? []) {
    if (!digests.includes(digest)) fail('cms-signers', path, `the signer ${digest} is missing`);
  }
  for (const digest of digests) {
    if (pinned?.includes(digest) === false) fail('cms-signers', path, `${digest} is no signer that the definition names for this`);
  }
  const signing = new Set(signers.map(({ certificateDigest }) => bytesToHex(certificateDigest)));
  if (new Set(digests).size !== digests.length || signers.length !== digests.length || signing.size !== signers.length) {
    fail('cms-signers', path, 'there is not one signature for each certificate');
  }
}

/** Tells what makes a certificate unfit to sign (formats/bag §4). */
export function checkCertificate(certificate: SignerCertificate, path: string, validAt: number | undefined, fail: Fail): void {
  const { digest, flaws, notBefore, notAfter } = certificate;
  for (const flaw of flaws) fail('certificate', path, `the certificate ${digest} ${flaw}`);
  if (validAt !== undefined && !(notBefore <= validAt && validAt <= notAfter)) {
    fail('certificate-validity', path, `the certificate ${digest} was not valid at the announced opening time`);
  }
}

function verifies(signer: Signer, { publicKey }: SignerCertificate): boolean {
  if (publicKey === undefined) return false;
  return verifiesEcdsa(signer.value, setOf(attributesOf(signer)), publicKey, 'der');
}

/** ECDSA P-256 with SHA-256 in strict form, 0 < r, s < q; either s of a pair is accepted, as cards give both. */
export function verifiesEcdsa(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array, format: 'der' | 'compact'): boolean {
  try {
    if (!sameBytes(p256.Signature.fromBytes(signature, format).toBytes(format), signature)) return false;
    return p256.verify(signature, message, publicKey, { format, lowS: false });
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

function parse(bytes: Uint8Array): Signed | undefined {
  try {
    const { content } = AsnConvert.parse(bytes, ContentInfo);
    const data = AsnConvert.parse(content, SignedData);
    const certificates = Array.from(data.certificates ?? [], ({ certificate }) => certificate && certificateOf(certificate));
    const signers = Array.from(data.signerInfos, signerOf);
    return { certificates: certificates.filter((each) => each !== undefined), signers: signers.filter((each) => each !== undefined) };
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function signerOf({ sid, signedAttrs, signature }: SignerInfo): Signer | undefined {
  const valueOf = (oid: string): Uint8Array =>
    new Uint8Array(signedAttrs?.find(({ attrType }) => attrType === oid)?.attrValues[0] ?? new ArrayBuffer(0));
  if (sid.issuerAndSerialNumber === undefined) return undefined;
  const { issuer, serialNumber } = sid.issuerAndSerialNumber;
  return {
    issuerAndSerial: sequence(new Uint8Array(AsnConvert.serialize(issuer)), element(tags.integer, new Uint8Array(serialNumber))),
    // Tag and length of one byte each: anything longer is not of the profile and does not come out the same.
    signingTime: valueOf('1.2.840.113549.1.9.5').slice(2),
    messageDigest: valueOf('1.2.840.113549.1.9.4').slice(2),
    certificateDigest: valueOf('1.2.840.113549.1.9.16.2.47').slice(-32),
    value: new Uint8Array(signature.buffer),
  };
}

const sha256Algorithm = sequence(oids.sha256);
const versionOne = element(tags.integer, Uint8Array.of(1));

/** The file that has these fields (formats/bag §5.1). */
function encode({ certificates, signers }: Signed): Uint8Array {
  return sequence(oids.signedData, element(tags.context0, sequence(
    versionOne,
    setOf([sha256Algorithm]),
    sequence(oids.data),
    setOf(certificates.map(({ der }) => der), tags.context0),
    setOf(signers.map(encodeSigner)),
  )));
}

/** §5.2. A signing time that is no UTCTime is left out, and so never comes out the same. */
function encodeSigner(signer: Signer): Uint8Array {
  return sequence(
    versionOne, signer.issuerAndSerial, sha256Algorithm, setOf(attributesOf(signer), tags.context0),
    sequence(oids.ecdsaWithSha256), element(tags.octetString, signer.value),
  );
}

function attributesOf({ signingTime, messageDigest, certificateDigest }: Signer): readonly Uint8Array[] {
  const attribute = (oid: Uint8Array, value: Uint8Array): Uint8Array => sequence(oid, setOf([value]));
  return [
    attribute(oids.contentType, oids.data),
    attribute(oids.signingTime, isUtcTime(signingTime) ? element(tags.utcTime, signingTime) : new Uint8Array(0)),
    attribute(oids.messageDigest, element(tags.octetString, messageDigest)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(element(tags.octetString, certificateDigest))))),
  ];
}

/** `YYMMDDhhmmssZ` with a month, day, hour, minute and second that can be. */
function isUtcTime(bytes: Uint8Array): boolean {
  const digits = bytes.length === 13 ? String.fromCharCode(...bytes) : '';
  return /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\dZ$/.test(digits);
}
