// Detached CMS signatures (formats/bag §5). A file is accepted only if it equals its own re-encoding from the parsed fields.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { equalBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Time } from '../kernel/time.ts';
import { type Certificate, certificateDigest, checkValidity, oids, parseCertificate } from './certificate.ts';
import { differs, element, type Element, octetString, oid, partsOf, readDer, sequence, setOf, tags } from './der.ts';
import { ecdsaValue, readEcdsaValue } from './ecdsa-value.ts';
import type { BagRefusal } from './refusals.ts';
import { idData, readSignedAttributes, signedAttributes } from './signed-attributes.ts';

export { signedAttributes };

/** One signer: DER certificate, {@link signedAttributes}, and the signature over SHA-256 of them as r ‖ s. */
export interface SignedBy {
  readonly certificate: Uint8Array;
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Signer {
  readonly certificate: Uint8Array;
  /** Common name, to be shown. */
  readonly subject: string;
}

const signedDataType = oid('1.2.840.113549.1.7.2');
const versionOne = element(tags.integer, Uint8Array.of(1));
const sha256Algorithm = sequence(oid('2.16.840.1.101.3.4.2.1'));
const ecdsaAlgorithm = sequence(oid(oids.ecdsaWithSha256));

/** DER of the ContentInfo: the bytes of the signature file. */
export function assembleSignature(signers: readonly SignedBy[]): Uint8Array {
  return sequence(signedDataType, element(tags.context0, sequence(
    versionOne,
    setOf(tags.set, [sha256Algorithm]),
    sequence(idData),
    setOf(tags.context0, signers.map(({ certificate }) => certificate)),
    setOf(tags.set, signers.map(signerInfo)),
  )));
}

/**
 * The signers of `content`, in the order of the file. `pinned` are the SHA-256 digests of the certificates that shall sign, hexadecimal,
 * all of them and no other; `validAt` shall lie in the validity of each.
 */
export function verifySignature(
  cms: Uint8Array, content: Uint8Array, pinned: readonly string[], validAt: Time,
): Result<readonly Signer[], BagRefusal> {
  if (pinned.length === 0) throw new Error('somebody shall have signed');
  const parts = readSignedData(cms);
  if (!parts.ok) return parts;
  const certificates = pinnedCertificates(parts.value.certificates, pinned);
  if (!certificates.ok) return certificates;
  const infos = assign(parts.value.signerInfos, certificates.value);
  if (!infos.ok) return infos;
  const signers: ReadSigner[] = [];
  for (const { certificate, info } of infos.value) {
    const valid = checkValidity(certificate, validAt);
    if (!valid.ok) return valid;
    const signer = readSigner(info, certificate, content);
    if (!signer.ok) return signer;
    signers.push(signer.value);
  }
  if (!equalBytes(assembleSignature(signers), cms)) return refused('bag/signature-not-canonical');
  const forged = signers.find((signer) => !fits(signer));
  if (forged !== undefined) return refused('bag/signature-wrong', forged.by.subject);
  return ok(certificates.value.map(({ der, subject }) => ({ certificate: der, subject })));
}

function signerInfo({ certificate, attributes, signature }: SignedBy): Uint8Array {
  const parsed = parseCertificate(certificate);
  if (!parsed.ok) throw new Error(`a certificate that cannot sign: ${parsed.error.code}`);
  return sequence(
    versionOne,
    sequence(parsed.value.issuer, parsed.value.serial),
    sha256Algorithm,
    concatBytes(Uint8Array.of(tags.context0), attributes.subarray(1)),
    ecdsaAlgorithm,
    octetString(ecdsaValue(signature)),
  );
}

interface SignedDataParts {
  readonly certificates: readonly Element[];
  readonly signerInfos: readonly Element[];
}

/** The outer structure (formats/bag §5.1). */
function readSignedData(cms: Uint8Array): Result<SignedDataParts, BagRefusal> {
  const [file, ...after] = readDer(cms) ?? [];
  if (file === undefined || after.length > 0) return refused('bag/signature-not-der');
  const [type, explicit, ...beyond] = partsOf(file, tags.sequence) ?? [];
  const [body, ...beside] = partsOf(explicit, tags.context0) ?? [];
  const [version, digests, encapsulated, certificates, signerInfos, ...more] = partsOf(body, tags.sequence) ?? [];
  if (differs(type, signedDataType) || differs(version, versionOne) || beyond.length + beside.length + more.length > 0) {
    return refused('bag/signature-form');
  }
  if (differs(digests, setOf(tags.set, [sha256Algorithm]))) return refused('bag/signature-digest-algorithm');
  const [contentType, ...held] = partsOf(encapsulated, tags.sequence) ?? [];
  if (held.length > 0) return refused('bag/signature-holds-content');
  if (differs(contentType, idData)) return refused('bag/signature-content-type');
  const [each, infos] = [partsOf(certificates, tags.context0), partsOf(signerInfos, tags.set)];
  return each === undefined || infos === undefined ? refused('bag/signature-form') : ok({ certificates: each, signerInfos: infos });
}

/** The certificates of the file, which shall be the pinned ones (formats/bag §5.4). An unknown one is not even parsed. */
function pinnedCertificates(found: readonly Element[], pinned: readonly string[]): Result<readonly Certificate[], BagRefusal> {
  const certificates: Certificate[] = [];
  for (const { bytes } of found) {
    const digest = certificateDigest(bytes);
    if (!pinned.includes(digest)) return refusedCertificate('bag/signature-signer-unknown', digest);
    if (certificates.some((each) => each.digest === digest)) return refusedCertificate('bag/signature-signer-twice', digest);
    const certificate = parseCertificate(bytes);
    if (!certificate.ok) return certificate;
    certificates.push(certificate.value);
  }
  const missing = pinned.find((digest) => certificates.every((each) => each.digest !== digest));
  return missing === undefined ? ok(certificates) : refusedCertificate('bag/signature-signer-missing', missing);
}

interface Signing {
  readonly certificate: Certificate;
  readonly info: readonly Element[];
}

/** Each SignerInfo with its certificate, in the order of the certificates: one for each, none left. */
function assign(signerInfos: readonly Element[], certificates: readonly Certificate[]): Result<readonly Signing[], BagRefusal> {
  const assigned = new Map<string, readonly Element[]>();
  for (const each of signerInfos) {
    const info = partsOf(each, tags.sequence) ?? [];
    const owner = certificates.find(({ issuer, serial }) => !differs(info[1], sequence(issuer, serial)));
    if (owner === undefined) return refused('bag/signature-signer-without-certificate');
    if (assigned.has(owner.digest)) return refusedCertificate('bag/signature-signer-twice', owner.digest);
    assigned.set(owner.digest, info);
  }
  const signings: Signing[] = [];
  for (const certificate of certificates) {
    const info = assigned.get(certificate.digest);
    if (info === undefined) return refusedCertificate('bag/signature-certificate-without-signer', certificate.digest);
    signings.push({ certificate, info });
  }
  return ok(signings);
}

interface ReadSigner extends SignedBy {
  readonly by: Certificate;
}

/** One SignerInfo (formats/bag §5.2); the attributes are given in their canonical form. */
function readSigner(info: readonly Element[], by: Certificate, content: Uint8Array): Result<ReadSigner, BagRefusal> {
  const [version, , digest, attributes, algorithm, value, ...more] = info;
  const { der, subject } = by;
  if (differs(version, versionOne)) return refused('bag/signature-form', subject);
  if (differs(digest, sha256Algorithm)) return refused('bag/signature-digest-algorithm', subject);
  const signed = partsOf(attributes, tags.context0);
  if (signed === undefined) return refused('bag/signature-attributes', subject);
  const read = readSignedAttributes(signed, content, der);
  if ('fault' in read) return refused(read.fault, subject);
  if (differs(algorithm, ecdsaAlgorithm)) return refused('bag/signature-algorithm', subject);
  const signature = value?.tag === tags.octetString ? readEcdsaValue(value.content) : undefined;
  if (signature === undefined) return refused('bag/signature-value', subject);
  if (more.length > 0) return refused('bag/signature-unsigned-attributes', subject);
  return ok({ by, certificate: der, attributes: signedAttributes(content, der, read.at), signature });
}

/** formats/bag §5.3. Either s of a signature fits. */
function fits({ by, attributes, signature }: ReadSigner): boolean {
  return p256.verify(signature, sha256(attributes), by.publicKey, { prehash: false, lowS: false, format: 'compact' });
}

function refused(code: BagRefusal['code'], name?: string): Result<never, BagRefusal> {
  return err(name === undefined ? { code } : { code, values: { name } });
}

function refusedCertificate(code: BagRefusal['code'], certificate: string): Result<never, BagRefusal> {
  return err({ code, values: { certificate } });
}
