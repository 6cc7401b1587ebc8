import { concatBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { openBallots, readBallots, withoutBadPoints } from './classify.ts';
import { suite1 } from './suites.ts';

const record = (enc: number, ct: number) => concatBytes(new Uint8Array(65).fill(enc), new Uint8Array(48).fill(ct));
const plaintext = (fill: number) => new Uint8Array(32).fill(fill);

test('bad points are taken out first; what is left keeps its order', () => {
  const records = concatBytes(record(4, 1), record(9, 2), record(4, 3), record(9, 4));
  const sealed = withoutBadPoints(records, suite1, (enc) => enc[0] === 4);
  expect(sealed).toEqual({
    encs: new Uint8Array(130).fill(4), cts: concatBytes(new Uint8Array(48).fill(1), new Uint8Array(48).fill(3)), badPoints: 2,
  });
});

test('what does not open is counted, what opens is in order, and each ciphertext meets its own point and x-coordinate', () => {
  const met: number[][] = [];
  const opened = openBallots(
    concatBytes(...[1, 2, 3].map((n) => new Uint8Array(65).fill(n))), concatBytes(...[11, 12, 13].map((n) => new Uint8Array(48).fill(n))),
    concatBytes(...[21, 22, 23].map(plaintext)), suite1,
    (dh, enc, ct) => {
      met.push([dh[31]!, enc[64]!, ct[47]!]);
      return ct[0] === 12 ? undefined : plaintext(ct[0]!);
    },
  );
  expect(met).toEqual([[21, 1, 11], [22, 2, 12], [23, 3, 13]]);
  expect(opened).toEqual({ plaintexts: concatBytes(plaintext(11), plaintext(13)), unopened: [1] });
});

test('what is read is counted, what is not is format-invalid', () => {
  const counted: unknown[] = [];
  const read = readBallots(
    concatBytes(...[1, 2, 3].map(plaintext)),
    (bytes, offset = 0) => (bytes[offset] === 2 ? undefined : { type: 'option', code: bytes[offset]! }),
    (choice) => counted.push(choice),
  );
  expect(counted).toEqual([{ type: 'option', code: 1 }, { type: 'option', code: 3 }]);
  expect(read).toEqual({ readable: concatBytes(plaintext(1), plaintext(3)), formatInvalid: 1 });
});

test('nothing left over is nothing to do', () => {
  const { encs, cts } = withoutBadPoints(record(9, 1), suite1, () => false);
  const { plaintexts } = openBallots(encs, cts, new Uint8Array(0), suite1, () => { throw new Error('never called'); });
  expect(readBallots(plaintexts, () => undefined, () => undefined)).toEqual({ readable: new Uint8Array(0), formatInvalid: 0 });
});
