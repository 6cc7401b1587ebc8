import { p256 } from '@noble/curves/nist.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { nobleX } from '../../../../test/support/noble-primitives.ts';
import { xFrom } from './shared-secret.ts';

const pointOf = (n: number): Uint8Array => p256.Point.BASE.multiply(BigInt(n)).toBytes(false);
const xOf = (n: number): Uint8Array => pointOf(n).slice(1, 33);

test('an x-coordinate is taken as it is', () => {
  const x = nobleX(new Uint8Array(32).fill(0x33), pointOf(7));
  expect(xFrom(x)).toEqual(x);
});

describe('leading zeros that a module has dropped', () => {
  test('are put back', () => {
    expect([xOf(379)[0], xOf(40_393)[0], xOf(40_393)[1]]).toEqual([0, 0, 0]);
    expect(xFrom(xOf(379).subarray(1))).toEqual(xOf(379));
    expect(xFrom(xOf(40_393).subarray(2))).toEqual(xOf(40_393));
    expect(xFrom(xOf(379))).toEqual(xOf(379));
  });

  test('are all dropped, or none', () => {
    expect(xFrom(xOf(40_393).subarray(1))).toBeUndefined();
  });

  test('are four at the most', () => {
    const small = smallX();
    expect(xFrom(small.subarray(4))).toEqual(small);
    expect(xFrom(smallX(5).subarray(5))).toBeUndefined();
  });
});

/** An x-coordinate with so many leading zeros, the fifth byte or the sixth being the first of its own. */
function smallX(zeros = 4): Uint8Array {
  for (let last = 0; ; last++) {
    const x = new Uint8Array(32);
    x[zeros] = 1;
    x[31] = last;
    if (xFrom(x) !== undefined) return x;
  }
}

describe('no answer is', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a byte too many', new Uint8Array(33).fill(1)],
    ['a zero before all', Uint8Array.of(0, ...xOf(7))],
    ['the modulus of the field, which is no coordinate', hexToBytes('ffffffff00000001000000000000000000000000ffffffffffffffffffffffff')],
    ['all ones', new Uint8Array(32).fill(0xff)],
  ])('%s', (_what, value) => { expect(xFrom(value)).toBeUndefined(); });

  test('a number that is no x-coordinate of the curve, which is every second one', () => {
    const some = Array.from({ length: 200 }, (_, n) => Uint8Array.from({ length: 32 }, (_each, at) => (at === 0 ? 1 : at === 31 ? n : 0)));
    const taken = some.filter((x) => xFrom(x) !== undefined);
    const onCurve = some.filter((x) => isOnCurve(x));
    expect(taken).toEqual(onCurve);
    expect(taken.length).toBeGreaterThan(50);
    expect(taken.length).toBeLessThan(150);
  });
});

function isOnCurve(x: Uint8Array): boolean {
  try {
    p256.Point.fromBytes(Uint8Array.of(2, ...x));
    return true;
  } catch {
    return false;
  }
}
