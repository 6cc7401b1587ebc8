import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { edited } from '../../../test/support/edit-der.ts';
import { aSignature, aSigner, signedAt, signedBy, type TestSigner } from '../../../test/support/signer.ts';
import type { Time } from '../kernel/time.ts';
import { element, octetString, oid, sequence, setOf, tags } from './der.ts';
import { ecdsaValue } from './ecdsa-value.ts';
import { assembleSignature, signedAttributes, verifySignature } from './signature.ts';
import { idData } from './signed-attributes.ts';

const content = utf8ToBytes('the bytes of a tag manifest\n');
const opensAt = '2025-07-20T21:00:00+09:00' as Time;
const first = aSigner({ name: '選挙管理委員会' });
const second = aSigner({ name: '開票管理者' });
const third = aSigner({ name: 'ほかの人' });
const alone = aSignature(content, first);

function verify(cms: Uint8Array, signers: readonly TestSigner[] = [first], at = opensAt, signed = content): unknown {
  const result = verifySignature(cms, signed, signers.map(({ digest }) => digest), at);
  return result.ok ? result.value.map(({ subject }) => subject) : result.error.code;
}

describe('accepted', () => {
  test('the signature of the one signer', () => {
    expect(verify(alone)).toEqual(['選挙管理委員会']);
    expect(verifySignature(alone, content, [first.digest], opensAt))
      .toEqual({ ok: true, value: [{ certificate: first.certificate, subject: '選挙管理委員会' }] });
  });

  test('the signatures of two signers, in whatever order they came', () => {
    expect(aSignature(content, first, second)).toEqual(aSignature(content, second, first));
    expect([verify(aSignature(content, first, second), [second, first])].flat().sort()).toEqual(['選挙管理委員会', '開票管理者'].sort());
  });

  test('the other s of a signature: its bytes are never an identity', () => {
    const { signature, ...rest } = signedBy(first, content);
    const s = p256.Point.Fn.ORDER - BigInt(`0x${bytesToHex(signature.subarray(32))}`);
    const twin = concatBytes(signature.subarray(0, 32), hexToBytes(s.toString(16).padStart(64, '0')));
    expect(verify(assembleSignature([{ ...rest, signature: twin }]))).toEqual(['選挙管理委員会']);
  });

  test('content of any bytes, none included', () => {
    for (const bytes of [new Uint8Array(0), Uint8Array.of(13, 10, 0, 255)]) {
      expect(verify(aSignature(bytes, first), [first], opensAt, bytes)).toEqual(['選挙管理委員会']);
    }
  });
});

/** The numbers of the bits, out of those asked, whose flip is not refused. */
function acceptedFlips(cms: Uint8Array, signers: readonly TestSigner[], bits: readonly number[]): readonly number[] {
  return bits.filter((bit) => {
    const flipped = cms.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    return typeof verify(flipped, signers) !== 'string';
  });
}

test('every flip of every bit of a signature file is refused', () => {
  expect(acceptedFlips(alone, [first], Array.from({ length: alone.length * 8 }, (_, bit) => bit))).toEqual([]);
});

test('a flip in every byte of a file of two signers is refused', () => {
  const cms = aSignature(content, first, second);
  expect(acceptedFlips(cms, [first, second], Array.from(cms, (_, index) => index * 8 + index % 8))).toEqual([]);
});

test('every cut and every added byte is refused', () => {
  for (let length = 0; length < alone.length; length++) expect(verify(alone.slice(0, length))).toBe('bag/signature-not-der');
  for (const byte of [0, 0x0a, 0x30]) expect(verify(Uint8Array.of(...alone, byte))).toBe('bag/signature-not-der');
});

// Where the parts stand in the file: the path of indexes from the outside.
const DATA = [0, 1, 0];
const [VERSION, DIGESTS, ENCAPSULATED, CERTIFICATES, SIGNERS] = [0, 1, 2, 3, 4].map((index) => [...DATA, index]) as
  [number[], number[], number[], number[], number[]];
const SIGNER = [...SIGNERS, 0];
const ATTRIBUTES = [...SIGNER, 3];
const sha1 = sequence(oid('1.3.14.3.2.26'));
const sha256WithNull = sequence(oid('2.16.840.1.101.3.4.2.1'), hexToBytes('0500'));
const after = (bytes: Uint8Array) => (found: { readonly bytes: Uint8Array }): Uint8Array => concatBytes(found.bytes, bytes);

/** The one signer's file with other attributes, signed as they stand. */
function withAttributes(change: (attributes: Uint8Array) => Uint8Array): Uint8Array {
  const attributes = change(signedAttributes(content, first.certificate, signedAt));
  const changed = edited(alone, ATTRIBUTES, () => Uint8Array.of(tags.context0, ...attributes.subarray(1)));
  return edited(changed, [...SIGNER, 5], () => octetString(ecdsaValue(first.sign(sha256(attributes)))));
}

/** The attributes with the value of one of these types changed, in the right order again. */
function withValue(type: string, value: Uint8Array): Uint8Array {
  return withAttributes((attributes) => setOf(tags.set, [...other(attributes, type), sequence(oid(type), setOf(tags.set, [value]))]));
}

function other(attributes: Uint8Array, type: string): readonly Uint8Array[] {
  const kept: Uint8Array[] = [];
  for (let index = 0; index < 4; index++) {
    edited(attributes, [0, index], ({ bytes }) => {
      if (!bytesToHex(bytes).includes(bytesToHex(oid(type)))) kept.push(bytes);
      return bytes;
    });
  }
  return kept;
}

const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingTime = '1.2.840.113549.1.9.5';
const signingCertificate = '1.2.840.113549.1.9.16.2.47';

test('the way of the tests to change attributes changes nothing by itself', () => {
  expect(verify(withAttributes((attributes) => attributes))).toEqual(['選挙管理委員会']);
  expect(verify(withValue(messageDigest, octetString(sha256(content))))).toEqual(['選挙管理委員会']);
});

describe('refused: the outer structure', () => {
  test.each([
    ['another type of content info', edited(alone, [0, 0], () => oid('1.2.840.113549.1.7.3')), 'bag/signature-form'],
    ['something beside the signed data', edited(alone, DATA, after(hexToBytes('0500'))), 'bag/signature-form'],
    ['something beside the content', edited(alone, [0, 1], after(hexToBytes('0500'))), 'bag/signature-form'],
    ['version 3', edited(alone, VERSION, () => hexToBytes('020103')), 'bag/signature-form'],
    ['revocation lists', edited(alone, CERTIFICATES, after(hexToBytes('a100'))), 'bag/signature-form'],
    ['no certificates', edited(alone, CERTIFICATES, () => undefined), 'bag/signature-form'],
    ['no digest algorithm', edited(alone, [...DIGESTS, 0], () => undefined), 'bag/signature-digest-algorithm'],
    ['SHA-1', edited(alone, [...DIGESTS, 0], () => sha1), 'bag/signature-digest-algorithm'],
    ['SHA-1 beside SHA-256', edited(alone, [...DIGESTS, 0], after(sha1)), 'bag/signature-digest-algorithm'],
    ['SHA-256 with NULL', edited(alone, [...DIGESTS, 0], () => sha256WithNull), 'bag/signature-digest-algorithm'],
    ['content inside', edited(alone, [...ENCAPSULATED, 0], after(element(tags.context0, octetString(content)))), 'bag/signature-holds-content'],
    ['another type of content', edited(alone, [...ENCAPSULATED, 0], () => oid('1.2.840.113549.1.7.2')), 'bag/signature-content-type'],
  ])('%s', (_what, cms, code) => {
    expect(verify(cms)).toBe(code);
  });
});

describe('refused: the signers', () => {
  const both = aSignature(content, first, second);
  const certificateOf = (signer: TestSigner) => (): Uint8Array => signer.certificate;

  test.each([
    ['somebody unknown', aSignature(content, third), [first], 'bag/signature-signer-unknown'],
    ['somebody more', both, [first], 'bag/signature-signer-unknown'],
    ['somebody missing', alone, [first, second], 'bag/signature-signer-missing'],
    ['nobody', edited(edited(alone, SIGNER, () => undefined), [...CERTIFICATES, 0], () => undefined), [first], 'bag/signature-signer-missing'],
    ['a certificate twice', edited(alone, [...CERTIFICATES, 0], ({ bytes }) => concatBytes(bytes, bytes)), [first], 'bag/signature-signer-twice'],
    ['a signer twice', edited(alone, SIGNER, ({ bytes }) => concatBytes(bytes, bytes)), [first], 'bag/signature-signer-twice'],
    ['a certificate only', edited(alone, [...CERTIFICATES, 0], after(second.certificate)), [first, second],
      'bag/signature-certificate-without-signer'],
    ['a signer without certificate', edited(alone, [...CERTIFICATES, 0], certificateOf(second)), [second],
      'bag/signature-signer-without-certificate'],
    ['another serial number', edited(alone, [...SIGNER, 1, 1], () => hexToBytes('020101')), [first],
      'bag/signature-signer-without-certificate'],
    ['a key identifier', edited(alone, [...SIGNER, 1], () => hexToBytes('800101')), [first], 'bag/signature-signer-without-certificate'],
  ])('%s', (_what, cms, signers, code) => {
    expect(verify(cms, signers)).toBe(code);
  });

  test('a pinned certificate that is not of the profile', () => {
    const certificate = edited(first.certificate, [0, 0, 7], () => undefined);
    const cms = edited(alone, [...CERTIFICATES, 0], () => certificate);
    const result = verifySignature(cms, content, [bytesToHex(sha256(certificate))], opensAt);
    expect(result.ok || result.error.code).toBe('bag/certificate-form');
  });

  test('a certificate that is not valid at the announced time of counting', () => {
    expect(verify(alone, [first], '2025-03-31T23:59:59+09:00' as Time)).toBe('bag/certificate-not-yet-valid');
    expect(verify(alone, [first], '2027-04-01T00:00:00+09:00' as Time)).toBe('bag/certificate-expired');
  });

  test('certificates or signers in another order', () => {
    const reversed = (path: readonly number[]): Uint8Array => {
      let held: Uint8Array | undefined;
      const without = edited(both, [...path, 0], ({ bytes }) => {
        held = bytes;
        return undefined;
      });
      return edited(without, [...path, 0], after(held!));
    };
    expect(verify(reversed(CERTIFICATES), [first, second])).toBe('bag/signature-not-canonical');
    expect(verify(reversed(SIGNERS), [first, second])).toBe('bag/signature-not-canonical');
  });
});

describe('refused: the attributes', () => {
  const certHash = octetString(sha256(first.certificate));
  const issuerSerial = sequence(hexToBytes('0500'));
  test.each([
    ['none', edited(alone, ATTRIBUTES, () => undefined), 'bag/signature-attributes'],
    ['no signing time', withAttributes((all) => setOf(tags.set, other(all, signingTime))), 'bag/signature-attributes'],
    ['one more', withAttributes((all) => edited(all, [0, 3], after(sequence(oid('1.2.840.113549.1.9.52'), hexToBytes('31020500'))))),
      'bag/signature-attributes'],
    ['one twice', withAttributes((all) => setOf(tags.set, [...other(all, signingTime), ...other(all, signingTime).slice(0, 1)])),
      'bag/signature-attributes'],
    ['two values', withAttributes((all) => edited(all, [0, 0, 1, 0], ({ bytes }) => concatBytes(bytes, bytes))), 'bag/signature-attributes'],
    ['another type of content', withValue(contentType, oid('1.2.840.113549.1.7.2')), 'bag/signature-content-type'],
    ['the digest of other content', withValue(messageDigest, octetString(sha256(Uint8Array.of(1)))), 'bag/signature-other-content'],
    ['the digest of another certificate', withValue(signingCertificate, sequence(sequence(sequence(octetString(sha256(second.certificate)))))),
      'bag/signature-other-certificate'],
    ['the default digest written out', withValue(signingCertificate, sequence(sequence(sequence(sequence(oid('2.16.840.1.101.3.4.2.1')), certHash)))),
      'bag/signature-other-certificate'],
    ['issuer and serial of the certificate', withValue(signingCertificate, sequence(sequence(sequence(certHash, issuerSerial)))),
      'bag/signature-other-certificate'],
    ['a signing time that does not exist', withValue(signingTime, element(tags.utcTime, utf8ToBytes('250230000000Z'))), 'bag/signature-time'],
    ['a signing time of another type', withValue(signingTime, element(tags.generalizedTime, utf8ToBytes('20500101000000Z'))), 'bag/signature-time'],
    ['another order', withAttributes((all) => element(tags.set, ...other(all, contentType), sequence(oid(contentType), setOf(tags.set, [idData])))),
      'bag/signature-not-canonical'],
  ])('%s', (_what, cms, code) => {
    expect(verify(cms)).toBe(code);
  });
});

describe('refused: the signature of a signer', () => {
  const value = [...SIGNER, 5];
  test.each([
    ['version 3', edited(alone, [...SIGNER, 0], () => hexToBytes('020103')), 'bag/signature-form'],
    ['SHA-1', edited(alone, [...SIGNER, 2], () => sha1), 'bag/signature-digest-algorithm'],
    ['SHA-256 with NULL', edited(alone, [...SIGNER, 2], () => sha256WithNull), 'bag/signature-digest-algorithm'],
    ['RSA', edited(alone, [...SIGNER, 4], () => sequence(oid('1.2.840.113549.1.1.11'), hexToBytes('0500'))), 'bag/signature-algorithm'],
    ['ECDSA with SHA-1', edited(alone, [...SIGNER, 4], () => sequence(oid('1.2.840.10045.4.1'))), 'bag/signature-algorithm'],
    ['a number that is not minimal', edited(alone, value, () => octetString(hexToBytes('300702020001020101'))), 'bag/signature-value'],
    ['a value of another type', edited(alone, value, ({ content: bytes }) => element(tags.bitString, bytes)), 'bag/signature-value'],
    ['the value of another key', edited(alone, value, () => octetString(ecdsaValue(second.sign(sha256(signedBy(first, content).attributes))))),
      'bag/signature-wrong'],
    ['attributes that nobody signed', edited(alone, value, after(hexToBytes('a100'))), 'bag/signature-unsigned-attributes'],
  ])('%s', (_what, cms, code) => {
    expect(verify(cms)).toBe(code);
  });

  test('over other content', () => {
    expect(verify(alone, [first], opensAt, utf8ToBytes('another tag manifest\n'))).toBe('bag/signature-other-content');
  });
});

describe('our own bugs are thrown', () => {
  test('asking for nobody\'s signature', () => {
    expect(() => verify(alone, [])).toThrow();
  });

  test('assembling with a certificate that cannot sign', () => {
    expect(() => assembleSignature([{ ...signedBy(first, content), certificate: content }])).toThrow(/certificate/);
  });

  test('a signing time that UTCTime cannot say', () => {
    expect(() => signedAttributes(content, first.certificate, '2050-01-01T09:00:00+09:00' as Time)).toThrow(RangeError);
  });
});
