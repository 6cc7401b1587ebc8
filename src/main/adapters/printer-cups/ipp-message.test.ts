import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRequest, parseAnswer } from './ipp-message.ts';

const ascii = (text: string): Uint8Array => utf8ToBytes(text);
const hex = (text: string): Uint8Array => hexToBytes(text.replaceAll(' ', ''));

/** RFC 8010 appendix A.1, with version 2.0, another language tag and our own names. */
const printJob = concatBytes(
  hex('0200 0002 00000001 01'),
  hex('47 0012'), ascii('attributes-charset'), hex('0005'), ascii('utf-8'),
  hex('48 001b'), ascii('attributes-natural-language'), hex('0002'), ascii('en'),
  hex('45 000b'), ascii('printer-uri'), hex('001e'), ascii('ipp://localhost/printers/sheet'),
  hex('02'),
  hex('21 0006'), ascii('copies'), hex('0004 00000014'),
  hex('44 0005'), ascii('sides'), hex('0009'), ascii('one-sided'),
  hex('44 0000'), hex('0014'), ascii('two-sided-long-edge1'),
  hex('22 0003'), ascii('yes'), hex('0001 01'),
  hex('03'), ascii('%!PDF'),
);

test('a request has the bytes of the standard: charset and language first, further values without a name, the document last', () => {
  expect(formatRequest({
    operation: 'printJob',
    attributes: [{ name: 'printer-uri', tag: 'uri', values: ['ipp://localhost/printers/sheet'] }],
    job: [
      { name: 'copies', tag: 'integer', values: [20] }, { name: 'sides', tag: 'keyword', values: ['one-sided', 'two-sided-long-edge1'] },
      { name: 'yes', tag: 'boolean', values: [true] },
    ],
    document: ascii('%!PDF'),
  })).toEqual(printJob);
});

/** RFC 8010 appendix A.2, with an enum, a resolution, which is passed over, and an attribute that comes again for a second object. */
const answer = concatBytes(
  hex('0101 0000 00000001 01'),
  hex('47 0012'), ascii('attributes-charset'), hex('0008'), ascii('us-ascii'),
  hex('02'),
  hex('21 0006'), ascii('job-id'), hex('0004 00000093'),
  hex('23 0009'), ascii('job-state'), hex('0004 00000003'),
  hex('44 0011'), ascii('job-state-reasons'), hex('0004'), ascii('none'),
  hex('44 0000'), hex('000a'), ascii('job-queued'),
  hex('32 0001'), ascii('r'), hex('0009 0000012c0000012c03'),
  hex('02'),
  hex('21 0006'), ascii('job-id'), hex('0004 00000094'),
  hex('03'),
);

test('an answer is read by its names', () => {
  expect(parseAnswer(answer)).toEqual({ status: 0, attributes: new Map<string, unknown>([
    ['attributes-charset', ['us-ascii']], ['job-id', [147]], ['job-state', [3]], ['job-state-reasons', ['none', 'job-queued']], ['r', []],
  ]) });
});

test('a negative integer and a refusal are read', () => {
  const refused = concatBytes(hex('0200 0406 00000001 01 21 0001'), ascii('n'), hex('0004 fffffffe 03'));
  expect(parseAnswer(refused)).toEqual({ status: 0x0406, attributes: new Map([['n', [-2]]]) });
});

test('what is cut off anywhere is no answer', () => {
  for (let length = 0; length < answer.length; length++) expect(parseAnswer(answer.subarray(0, length)), String(length)).toBeUndefined();
});

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => { parseAnswer(bytes); }));
  fc.assert(fc.property(fc.nat(answer.length - 1), fc.nat(255), (at, byte) => { parseAnswer(answer.with(at, byte)); }));
});
