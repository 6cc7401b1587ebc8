import { X509Certificate } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { expect, test } from 'vitest';
import { parseCertificate } from '../../../core/bag/certificate.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { selfSignedCertificate } from './self-signed.ts';

const secretKey = new Uint8Array(32).fill(7);
const made = {
  name: '端末１号機の記録鍵',
  publicKey: p256.getPublicKey(secretKey, false),
  serial: Uint8Array.of(0, 0x7f, 2),
  notBefore: '2025-07-20T00:00:00+09:00' as Time,
  notAfter: '2055-07-19T23:59:59+09:00' as Time,
  sign: (digest: Uint8Array): Uint8Array => p256.sign(digest, secretKey, { prehash: false, lowS: false }),
};

test('OpenSSL inside Node reads the certificate as it was meant, and its signature holds', () => {
  const certificate = new X509Certificate(selfSignedCertificate(made));
  expect([certificate.subject, certificate.issuer]).toEqual(['CN=端末１号機の記録鍵', 'CN=端末１号機の記録鍵']);
  expect(certificate.serialNumber).toBe('7F02');
  expect([certificate.validFromDate, certificate.validToDate].map((date) => date.toISOString()))
    .toEqual(['2025-07-19T15:00:00.000Z', '2055-07-19T14:59:59.000Z']);
  expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test('the same input gives the same bytes, which are of our profile', () => {
  const certificate = selfSignedCertificate(made);
  expect(selfSignedCertificate(made)).toEqual(certificate);
  expect(parseCertificate(certificate)).toMatchObject({ ok: true, value: { subject: made.name, publicKey: made.publicKey } });
});

test.each([
  ['no name', { name: '' }],
  ['a name of 65 characters', { name: '選'.repeat(65) }],
  ['a negative serial number', { serial: Uint8Array.of(0x80) }],
  ['a serial number of 21 bytes', { serial: new Uint8Array(21).fill(1) }],
  ['no serial number', { serial: new Uint8Array(0) }],
])('%s is our bug', (_what, wrong) => {
  expect(() => selfSignedCertificate({ ...made, ...wrong })).toThrow(RangeError);
});
