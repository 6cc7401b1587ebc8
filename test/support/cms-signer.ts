// Signers whose certificates and signatures are assembled with @peculiar: another hand than core's and than the verifier's.
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  Attribute, CertificateChoices, CertificateSet, CMSVersion, ContentInfo, DigestAlgorithmIdentifier, DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo, id_data, id_signedData, IssuerAndSerialNumber, SignatureAlgorithmIdentifier, SignedData, SignerIdentifier,
  SignerInfo, SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier, AttributeTypeAndValue, AttributeValue, Certificate, Extension, Extensions, id_ce_keyUsage, KeyUsage,
  KeyUsageFlags, Name, RelativeDistinguishedName, SubjectPublicKeyInfo, TBSCertificate, Validity, Version,
} from '@peculiar/asn1-x509';
import { Set as DerSet, fromBER } from 'asn1js';

const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const sha256Oid = '2.16.840.1.101.3.4.2.1';

export interface CmsSigner {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly certificate: Certificate;
  readonly der: Uint8Array;
  /** SHA-256 of the certificate in hexadecimal. */
  readonly digest: string;
}

export interface SignerChanges {
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly version?: Version;
  readonly usage?: KeyUsageFlags;
  readonly isCritical?: boolean;
  /** An extension beside keyUsage. */
  readonly more?: Extension;
}

/** The same name gives the same key and certificate. */
export function aCmsSigner(name: string, changes: SignerChanges = {}): CmsSigner {
  const { notBefore = '2025-04-01T00:00:00+09:00', notAfter = '2027-03-31T23:59:59+09:00', version = Version.v3 } = changes;
  const { usage = KeyUsageFlags.digitalSignature, isCritical = true, more } = changes;
  const secretKey = sha256(utf8ToBytes(`signer ${name}`));
  const publicKey = p256.getPublicKey(secretKey, false);
  const subject = new Name([new RelativeDistinguishedName([
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new AttributeValue({ utf8String: name }) }),
  ])]);
  const signatureAlgorithm = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 });
  const body = new TBSCertificate({
    version,
    serialNumber: buffer(concatBytes(Uint8Array.of(1), sha256(publicKey).slice(0, 7))),
    signature: signatureAlgorithm,
    issuer: subject,
    validity: new Validity({ notBefore: new Date(notBefore), notAfter: new Date(notAfter) }),
    subject,
    subjectPublicKeyInfo: new SubjectPublicKeyInfo({
      algorithm: new AlgorithmIdentifier({ algorithm: '1.2.840.10045.2.1', parameters: buffer(hexToBytes('06082a8648ce3d030107')) }),
      subjectPublicKey: buffer(publicKey),
    }),
    extensions: new Extensions([new Extension({
      extnID: id_ce_keyUsage, critical: isCritical, extnValue: new OctetString(AsnConvert.serialize(new KeyUsage(usage))),
    }), ...(more === undefined ? [] : [more])]),
  });
  const signed = new Uint8Array(AsnConvert.serialize(body));
  const certificate = new Certificate({ tbsCertificate: body, signatureAlgorithm, signatureValue: buffer(signDer(signed, secretKey)) });
  const der = new Uint8Array(AsnConvert.serialize(certificate));
  return { secretKey, publicKey, certificate, der, digest: bytesToHex(sha256(der)) };
}

/** What differs from the profile of formats/bag §5, for signatures that shall not be accepted. */
export interface CmsChanges {
  readonly attributes?: (attributes: readonly Attribute[], signer: CmsSigner) => readonly Attribute[];
  readonly signer?: (info: SignerInfo, signer: CmsSigner) => SignerInfo;
  readonly data?: (data: SignedData) => void;
}

/** A detached signature of these signers over the content. */
export function cmsSignature(content: Uint8Array, signers: readonly CmsSigner[], changes: CmsChanges = {}): Uint8Array {
  const digestAlgorithm = new DigestAlgorithmIdentifier({ algorithm: sha256Oid });
  const data = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([digestAlgorithm]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_data }),
    certificates: new CertificateSet(inDerOrder(signers.map(({ certificate }) => new CertificateChoices({ certificate })))),
    signerInfos: new SignerInfos(inDerOrder(signers.map((signer) => signerInfo(content, signer, changes)))),
  });
  changes.data?.(data);
  return new Uint8Array(AsnConvert.serialize(new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(data) })));
}

function signerInfo(content: Uint8Array, signer: CmsSigner, changes: CmsChanges): SignerInfo {
  const own = attributesOf(content, signer);
  const attributes = inDerOrder(changes.attributes?.(own, signer) ?? own);
  const set = new Uint8Array(new DerSet({ value: attributes.map((each) => fromBER(AsnConvert.serialize(each)).result) }).toBER());
  const { issuer, serialNumber } = signer.certificate.tbsCertificate;
  const info = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: sha256Oid }),
    signedAttrs: attributes,
    signatureAlgorithm: new SignatureAlgorithmIdentifier({ algorithm: ecdsaWithSha256 }),
    signature: new OctetString(signDer(set, signer.secretKey)),
  });
  return changes.signer?.(info, signer) ?? info;
}

export function anAttribute(attrType: string, value: Uint8Array): Attribute {
  return new Attribute({ attrType, attrValues: [buffer(value)] });
}

function attributesOf(content: Uint8Array, { der }: CmsSigner): readonly Attribute[] {
  return [
    anAttribute('1.2.840.113549.1.9.3', hexToBytes('06092a864886f70d010701')),
    anAttribute('1.2.840.113549.1.9.5', concatBytes(Uint8Array.of(0x17, 13), utf8ToBytes('250720120500Z'))),
    anAttribute('1.2.840.113549.1.9.4', concatBytes(Uint8Array.of(0x04, 32), sha256(content))),
    anAttribute('1.2.840.113549.1.9.16.2.47', concatBytes(hexToBytes('3026302430220420'), sha256(der))),
  ];
}

function inDerOrder<T>(values: readonly T[]): T[] {
  const encoded = (value: T): string => bytesToHex(new Uint8Array(AsnConvert.serialize(value)));
  return values.toSorted((a, b) => (encoded(a) < encoded(b) ? -1 : 1));
}

function signDer(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return p256.sign(message, secretKey, { lowS: false, format: 'der' });
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
