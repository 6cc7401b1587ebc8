import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { edited } from '../../../test/support/edit-der.ts';
import { aSigner } from '../../../test/support/signer.ts';
import type { Time } from '../kernel/time.ts';
import { checkValidity, parseCertificate } from './certificate.ts';
import { element, sequence, tags } from './der.ts';

const { certificate, digest, publicKey } = aSigner({
  name: '選挙管理委員会（𠮷野）', notBefore: '2025-04-01T00:00:00+09:00' as Time, notAfter: '2051-03-31T23:59:59+09:00' as Time,
});
// Where the parts stand in the certificate: the path of indexes from the outside.
const VERSION = [0, 0, 0];
const SERIAL = [0, 0, 1];
const BEGIN = [0, 0, 4, 0];
const NAME = [0, 0, 5, 0, 0, 1];
const KEY_INFO = [0, 0, 6];
const POINT = [...KEY_INFO, 1];
const USAGE = [0, 0, 7, 0, 0];

function answer(der: Uint8Array): unknown {
  const result = parseCertificate(der);
  return result.ok ? result.value : result.error.code;
}

test('a certificate tells who signs with which key and when', () => {
  expect(answer(certificate)).toMatchObject({
    der: certificate, digest, subject: '選挙管理委員会（𠮷野）', publicKey,
    notBefore: Date.parse('2025-04-01T00:00:00+09:00'), notAfter: Date.parse('2051-03-31T23:59:59+09:00'),
  });
});

test.each([
  ['cut off', certificate.slice(0, -1)],
  ['with bytes after it', Uint8Array.of(...certificate, 5, 0)],
  ['nothing', new Uint8Array(0)],
  ['version 1', edited(certificate, VERSION, () => undefined)],
  ['version 2', edited(certificate, [...VERSION, 0], () => hexToBytes('020101'))],
  ['no serial number', edited(certificate, SERIAL, () => undefined)],
  ['a time that does not exist', edited(certificate, BEGIN, () => element(tags.utcTime, utf8ToBytes('250431000000Z')))],
  ['without extensions', edited(certificate, [0, 0, 7], () => undefined)],
  ['an extension twice', edited(certificate, USAGE, ({ bytes }) => Uint8Array.of(...bytes, ...bytes))],
  ['an extension without value', edited(certificate, [...USAGE, 2], () => undefined)],
])('not the form: %s', (_what, der) => {
  expect(answer(der)).toBe('bag/certificate-form');
});

test.each([
  ['a compressed point', edited(certificate, POINT, ({ content }) => element(tags.bitString, Uint8Array.of(0, 2), content.slice(2, 34)))],
  ['a point off the curve', edited(certificate, POINT, ({ content }) => element(tags.bitString, content.map((byte, i) => (i === 65 ? byte ^ 1 : byte))))],
  ['another curve', edited(certificate, [...KEY_INFO, 0, 1], () => hexToBytes('06052b8104000a'))],
  ['another algorithm', edited(certificate, [...KEY_INFO, 0, 0], () => hexToBytes('06092a864886f70d010101'))],
])('not a key of P-256: %s', (_what, der) => {
  expect(answer(der)).toBe('bag/certificate-key');
});

test.each([
  ['not critical', edited(certificate, [...USAGE, 1], () => undefined)],
  ['critical written as another truth', edited(certificate, [...USAGE, 1], () => hexToBytes('010101'))],
  ['another use', edited(certificate, [...USAGE, 2], () => hexToBytes('040403020204'))],
  ['no bit string', edited(certificate, [...USAGE, 2], () => hexToBytes('040404020780'))],
  ['other extensions only', edited(certificate, [...USAGE, 0], () => hexToBytes('0603551d13'))],
])('not for signing: %s', (_what, der) => {
  expect(answer(der)).toBe('bag/certificate-key-usage');
});

test('a critical extension that nobody here understands is refused', () => {
  const unknown = sequence(hexToBytes('06032a0304'), hexToBytes('0101ff'), hexToBytes('04020500'));
  expect(answer(edited(certificate, USAGE, ({ bytes }) => Uint8Array.of(...bytes, ...unknown)))).toBe('bag/certificate-critical-extension');
});

test.each([
  ['a bidirectional control', element(tags.utf8String, utf8ToBytes('office\u202e'))],
  ['bytes that are no UTF-8', element(tags.utf8String, Uint8Array.of(0xff))],
  ['another kind of string', element(0x1e, utf8ToBytes('office'))],
])('a name that cannot be shown gives way to the digest: %s', (_what, name) => {
  const parsed = parseCertificate(edited(certificate, NAME, () => name));
  expect(parsed.ok && parsed.value.subject === parsed.value.digest).toBe(true);
});

describe('validity', () => {
  const valid = parseCertificate(certificate);
  if (!valid.ok) throw new Error(valid.error.code);
  const at = (time: string): unknown => {
    const result = checkValidity(valid.value, time as Time);
    return result.ok ? 'valid' : [result.error.code, result.error.values?.date];
  };

  test('holds from the first second to the last', () => {
    expect(at('2025-04-01T00:00:00+09:00')).toBe('valid');
    expect(at('2051-03-31T23:59:59+09:00')).toBe('valid');
  });

  test('does not hold before and after', () => {
    expect(at('2025-03-31T23:59:59+09:00')).toEqual(['bag/certificate-not-yet-valid', '2025-04-01']);
    expect(at('2051-04-01T00:00:00+09:00')).toEqual(['bag/certificate-expired', '2051-03-31']);
  });
});
