import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Time } from '../kernel/time.ts';
import { derTime, element, octetString, oid, readDer, readDerTime, sequence, setOf, tags, unsignedInteger } from './der.ts';

const hex = bytesToHex;

test('what is written is read back, whatever its length', () => {
  for (const length of [0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x1_0000]) {
    const content = new Uint8Array(length).fill(7);
    const bytes = octetString(content);
    expect(readDer(bytes)).toEqual([{ tag: tags.octetString, content, bytes }]);
  }
  expect(() => octetString(new Uint8Array(0x100_0000))).toThrow(RangeError);
});

test('reading never throws, and what it accepts encodes back to the same bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
    const elements = readDer(bytes);
    if (elements === undefined) return;
    expect(elements.map(({ tag, content }) => hex(element(tag, content))).join('')).toBe(hex(bytes));
  }), { numRuns: 2000 });
});

test.each([
  ['an identifier alone', '30'],
  ['fewer bytes than the length says', '040200'],
  ['an indefinite length', '30800000'],
  ['one length byte too many', '04810100'],
  ['two length bytes too many', '048200800000'],
  ['length bytes that are cut off', '0482'],
  ['a length of four bytes', '048400000001ff'],
  ['an identifier of several bytes', '1f8101'],
  ['bytes after the last element', '040000'],
])('not DER: %s', (_what, bytes) => {
  expect(readDer(hexToBytes(bytes))).toBeUndefined();
});

test('object identifiers are those of the standards', () => {
  expect(hex(oid('1.2.840.113549.1.7.2'))).toBe('06092a864886f70d010702');
  expect(hex(oid('2.16.840.1.101.3.4.2.1'))).toBe('0609608648016503040201');
  expect(hex(oid('2.5.29.15'))).toBe('0603551d0f');
});

test('integers are minimal and never negative', () => {
  expect(['00', '0000', '7f', '80', '0001', '00ff'].map((each) => hex(unsignedInteger(hexToBytes(each)))))
    .toEqual(['020100', '020100', '02017f', '02020080', '020101', '020200ff']);
});

test('the parts of a SET OF ascend', () => {
  expect(hex(setOf(tags.set, [sequence(oid('1.2')), octetString(Uint8Array.of(2)), octetString(Uint8Array.of(1))])))
    .toBe('310b040101040102' + '3003' + '06012a');
});

describe('times', () => {
  test.each([
    ['2025-07-20T20:05:09+09:00', '170d3235303732303131303530395a'],
    ['2025-01-01T08:59:59+09:00', '170d3234313233313233353935395a'],
    ['2050-01-01T08:59:59+09:00', '170d3439313233313233353935395a'],
    ['2050-01-01T09:00:00+09:00', '180f32303530303130313030303030305a'],
    ['1950-01-01T09:00:00+09:00', '170d3530303130313030303030305a'],
  ])('%s is written in universal time and read back', (at, der) => {
    expect(hex(derTime(at as Time))).toBe(der);
    expect(readDerTime(readDer(hexToBytes(der))?.[0])).toBe(Date.parse(at));
  });

  test.each([
    ['a day that does not exist', element(tags.utcTime, new TextEncoder().encode('250230000000Z'))],
    ['hour 24', element(tags.utcTime, new TextEncoder().encode('250201240000Z'))],
    ['no seconds', element(tags.utcTime, new TextEncoder().encode('2502012300Z'))],
    ['an offset', element(tags.utcTime, new TextEncoder().encode('250201230000+0900'))],
    ['GeneralizedTime before 2050', element(tags.generalizedTime, new TextEncoder().encode('20491231235959Z'))],
    ['a fraction', element(tags.generalizedTime, new TextEncoder().encode('20501231235959.5Z'))],
    ['another type', octetString(new TextEncoder().encode('250201230000Z'))],
  ])('no time: %s', (_what, der) => {
    expect(readDerTime(readDer(der)?.[0])).toBeUndefined();
  });
});
