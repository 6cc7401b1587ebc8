// Signature files that are no signature of this bag by whom the definition names, or not in their one form.
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { element, octetString, oid, sequence, tags } from '../../../src/core/bag/der.ts';
import { SIGNATURE } from '../../../src/core/bag/tag-files.ts';
import { aCmsSigner, anAttribute, type CmsChanges, cmsSignature } from '../cms-signer.ts';
import { edited } from '../edit-der.ts';
import { anElectionOf, bagOf, chair, clerk } from './hall.ts';
import type { BagRow } from './row.ts';
import { inSignature } from './sealing.ts';
import {
  ALGORITHM, ATTRIBUTES, CERTIFICATES, DATA, DIGESTS, ENCAPSULATED, SIGNER, SIGNER_DIGEST, SIGNERS, VALUE, VERSION,
} from './signature-parts.ts';

type Edit = (cms: Uint8Array) => Uint8Array;
type Part = Parameters<typeof edited>[2];

const second = aCmsSigner('青空市選挙管理委員会次長');
const stranger = aCmsSigner('誰も知らない者');
const both = anElectionOf([clerk, second]);

/** The right signature file, changed. */
const changed = (change: Edit): BagRow['make'] => inSignature((content, { signers }) => change(cmsSignature(content, signers)));
const at = (path: readonly number[], change: Part): BagRow['make'] => changed((cms) => edited(cms, path, change));
const replaced = (path: readonly number[], by: Uint8Array): BagRow['make'] => at(path, () => by);
const leftOut = (path: readonly number[]): BagRow['make'] => at(path, () => undefined);
const followed = (path: readonly number[], by: Uint8Array): BagRow['make'] => at(path, ({ bytes }) => concatBytes(bytes, by));
/** Otherwise made, and signed as it is made. */
const made = (changes: CmsChanges): BagRow['make'] => inSignature((content, { signers }) => cmsSignature(content, signers, changes));

const sha1 = sequence(oid('1.3.14.3.2.26'));
const aNull = hexToBytes('0500');
const endOfContents = hexToBytes('0000');

/** The outermost element with a length of another form. */
const outerLength = (length: readonly number[], end: Uint8Array = new Uint8Array()): Edit => (cms) => {
  const lengthOctets = cms[1]! < 0x80 ? 0 : cms[1]! - 0x80;
  return concatBytes(Uint8Array.of(cms[0]!, ...length), cms.subarray(2 + lengthOctets), end);
};

const encoding: readonly BagRow[] = [
  { title: 'a signature that is text', code: 'bag/signature-not-der', make: changed((cms) => utf8ToBytes(Buffer.from(cms).toString('base64'))) },
  { title: 'bytes after the signature', code: 'bag/signature-not-der', make: changed((cms) => concatBytes(cms, Uint8Array.of(0))) },
  { title: 'a second signature after the first', code: 'bag/signature-not-der', make: changed((cms) => concatBytes(cms, cms)) },
  { title: 'BER: a length without end', code: 'bag/signature-not-der', make: changed(outerLength([0x80], endOfContents)) },
  { title: 'BER: a length in more octets than it needs', code: 'bag/signature-not-der', make: changed((cms) => outerLength([0x83, 0, ...cms.slice(2, 4)])(cms)) },
  { title: 'BER: an octet string in pieces', code: 'bag/signature-value', make: at(VALUE, ({ content }) => (
    element(0x24, octetString(content.subarray(0, 8)), octetString(content.subarray(8))))) },
  { title: 'certificates in another order', code: 'bag/signature-not-canonical', election: () => both, make: inReverse(CERTIFICATES) },
  { title: 'signers in another order', code: 'bag/signature-not-canonical', election: () => both, make: inReverse(SIGNERS) },
  { title: 'attributes in another order', code: 'bag/signature-not-canonical', make: inReverse(ATTRIBUTES, 4) },
];

const outside: readonly BagRow[] = [
  { title: 'content that is not signed data', code: 'bag/signature-form', make: replaced([0, 0], oid('1.2.840.113549.1.7.3')) },
  { title: 'signed data of version 3', code: 'bag/signature-form', make: replaced(VERSION, hexToBytes('020103')) },
  { title: 'revocation lists', code: 'bag/signature-form', make: followed(CERTIFICATES, element(0xa1, sequence(aNull))) },
  { title: 'no certificates', code: 'bag/signature-form', make: leftOut(CERTIFICATES) },
  { title: 'something beside the signed data', code: 'bag/signature-form', make: followed(DATA, aNull) },
  { title: 'SHA-1 for the whole', code: 'bag/signature-digest-algorithm', make: replaced([...DIGESTS, 0], sha1) },
  { title: 'SHA-1 beside SHA-256', code: 'bag/signature-digest-algorithm', make: followed([...DIGESTS, 0], sha1) },
  { title: 'SHA-1 for the signer', code: 'bag/signature-digest-algorithm', make: replaced(SIGNER_DIGEST, sha1) },
  { title: 'SHA-256 with parameters', code: 'bag/signature-digest-algorithm', make: replaced(SIGNER_DIGEST, sequence(oid('2.16.840.1.101.3.4.2.1'), aNull)) },
  { title: 'the content inside the signature', code: 'bag/signature-holds-content', make: inSignature((content, { signers }) => (
    edited(cmsSignature(content, signers), [...ENCAPSULATED, 0], ({ bytes }) => (
      concatBytes(bytes, element(tags.context0, octetString(content))))))) },
  { title: 'other content inside the signature', code: 'bag/signature-holds-content', make: followed(
    [...ENCAPSULATED, 0], element(tags.context0, octetString(utf8ToBytes('x')))) },
  { title: 'content of another type', code: 'bag/signature-content-type', make: replaced([...ENCAPSULATED, 0], oid('1.2.840.113549.1.7.2')) },
];

const signers: readonly BagRow[] = [
  { title: 'the signature of a stranger', code: 'bag/signature-signer-unknown', make: inSignature((content) => cmsSignature(content, [stranger])) },
  { title: 'a stranger who took the name of the signer', code: 'bag/signature-signer-unknown', make: inSignature((content) => (
    cmsSignature(content, [aCmsSigner('青空市選挙管理委員会事務局', { notAfter: '2027-03-31T23:59:58+09:00' })]))) },
  { title: 'the signer of the definition in the place of that of the bag', code: 'bag/signature-signer-unknown', make: inSignature((content) => cmsSignature(content, [chair])) },
  { title: 'a second signer whom nobody asked for', code: 'bag/signature-signer-unknown', make: inSignature((content) => cmsSignature(content, [clerk, stranger])) },
  { title: 'one signer of two', code: 'bag/signature-signer-missing', election: () => both, make: inSignature((content) => cmsSignature(content, [clerk])) },
  { title: 'no signer at all', code: 'bag/signature-signer-missing', make: inSignature((content) => cmsSignature(content, [])) },
  { title: 'one signer of two who signs twice', code: 'bag/signature-signer-twice', election: () => both, make: inSignature((content) => cmsSignature(content, [clerk, clerk])) },
  { title: 'a signer twice under one certificate', code: 'bag/signature-signer-twice', make: at(SIGNER, ({ bytes }) => concatBytes(bytes, bytes)) },
  { title: 'the certificate of the second signer without its signature', code: 'bag/signature-certificate-without-signer', election: () => both, make: leftOut(SIGNER) },
  { title: 'a signer named by another serial number', code: 'bag/signature-signer-without-certificate', make: replaced([...SIGNER, 1, 1], hexToBytes('020101')) },
  { title: 'a signer named by a key identifier', code: 'bag/signature-signer-without-certificate', make: replaced([...SIGNER, 1], hexToBytes('800101')) },
];

const attributes: readonly BagRow[] = [
  { title: 'a signature without signed attributes', code: 'bag/signature-attributes', make: leftOut(ATTRIBUTES) },
  { title: 'an attribute more', code: 'bag/signature-attributes', make: made({ attributes: (own) => [...own, anAttribute('1.2.840.113549.1.9.52', aNull)] }) },
  { title: 'an attribute twice', code: 'bag/signature-attributes', make: made({ attributes: (own) => [...own, own[1]!] }) },
  { title: 'an attribute less', code: 'bag/signature-attributes', make: made({ attributes: (own) => own.slice(0, 3) }) },
  { title: 'an attribute with two values', code: 'bag/signature-attributes', make: at([...ATTRIBUTES, 0, 1, 0], ({ bytes }) => concatBytes(bytes, bytes)) },
  { title: 'a signing time that does not exist', code: 'bag/signature-time', make: made({ attributes: ([first, , third, last]) => (
    [first!, anAttribute('1.2.840.113549.1.9.5', element(tags.utcTime, utf8ToBytes('250230000000Z'))), third!, last!]) }) },
  { title: 'the digest of other content', code: 'bag/signature-other-content', make: made({ attributes: ([first, time, , last]) => (
    [first!, time!, anAttribute('1.2.840.113549.1.9.4', octetString(sha256(utf8ToBytes('x')))), last!]) }) },
  { title: 'a certificate that is not the signed one', code: 'bag/signature-other-certificate', make: made({ attributes: ([first, time, third]) => (
    [first!, time!, third!, anAttribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octetString(sha256(second.der))))))]) }) },
  { title: 'attributes that nobody signed', code: 'bag/signature-unsigned-attributes', make: followed(VALUE, hexToBytes('a100')) },
];

const values: readonly BagRow[] = [
  { title: 'the signature of another bag', code: 'bag/signature-other-content', make: inSignature((_content, election) => (
    bagOf(election, { id: 'ee'.repeat(16) }).get(SIGNATURE)!)) },
  { title: 'RSA under a certificate of P-256', code: 'bag/signature-algorithm', make: replaced(ALGORITHM, sequence(oid('1.2.840.113549.1.1.11'), aNull)) },
  { title: 'ECDSA with SHA-1', code: 'bag/signature-algorithm', make: replaced(ALGORITHM, sequence(oid('1.2.840.10045.4.1'))) },
  { title: 'ECDSA with SHA-512', code: 'bag/signature-algorithm', make: replaced(ALGORITHM, sequence(oid('1.2.840.10045.4.3.4'))) },
  { title: 'a signature of zeros', code: 'bag/signature-value', make: replaced(VALUE, octetString(hexToBytes('3006020100020100'))) },
  { title: 'a signature with a number that is not minimal', code: 'bag/signature-value', make: replaced(VALUE, octetString(hexToBytes('300702020001020101'))) },
  { title: 'a changed signature value', code: 'bag/signature-wrong', make: at(VALUE, ({ content }) => (
    octetString(content.map((byte, index) => (index === content.length - 1 ? byte ^ 1 : byte))))) },
  { title: 'the value of another key under the signer\'s name', code: 'bag/signature-wrong', make: inSignature((content) => (
    cmsSignature(content, [{ ...clerk, secretKey: stranger.secretKey }]))) },
];

export const signatureRows: readonly BagRow[] = [...encoding, ...outside, ...signers, ...attributes, ...values];

/** The first two of these elements, or all of `of`, the other way round. */
function inReverse(path: readonly number[], of = 2): BagRow['make'] {
  return changed((cms) => {
    const found: Uint8Array[] = [];
    for (let index = 0; index < of; index++) {
      edited(cms, [...path, index], ({ bytes }) => {
        found.push(bytes);
        return bytes;
      });
    }
    return found.reduceRight((rest, bytes, index) => edited(rest, [...path, of - 1 - index], () => bytes), cms);
  });
}
