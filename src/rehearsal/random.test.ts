import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigIntOf, ORDER, randomness, rehearsalKey } from './random.ts';

const key = rehearsalKey({ scenario: 'house', ballots: 30, seed: 1 });

describe('the randomness of a rehearsal', () => {
  it('is the same however it is taken', () => fc.assert(fc.property(fc.array(fc.nat(70), { maxLength: 8 }), (lengths) => {
    const random = randomness(key, 'a');
    const pieces = lengths.map((length) => Buffer.from(random.bytes(length)));
    const whole = Buffer.concat(pieces);
    expect(whole.equals(randomness(key, 'a').bytes(whole.length))).toBe(true);
  })));

  it.each([
    ['label', randomness(key, 'b')],
    ['seed', randomness(rehearsalKey({ scenario: 'house', ballots: 30, seed: 2 }), 'a')],
    ['number of ballots', randomness(rehearsalKey({ scenario: 'house', ballots: 31, seed: 1 }), 'a')],
    ['scenario', randomness(rehearsalKey({ scenario: 'stress', ballots: 30, seed: 1 }), 'a')],
  ])('is another one under another %s', (_, random) => {
    expect(random.bytes(32)).not.toEqual(randomness(key, 'a').bytes(32));
  });

  it('draws every number below n, and none as often as twice the mean', () => {
    const random = randomness(key, 'numbers');
    const drawn = new Array<number>(7).fill(0);
    for (let i = 0; i < 7000; i++) {
      const n = random.below(7);
      drawn[n] = (drawn[n] ?? Number.NaN) + 1;
    }
    for (const times of drawn) expect(times).toBeGreaterThan(850);
    for (const times of drawn) expect(times).toBeLessThan(1150);
  });

  it('draws private keys of P-256', () => {
    const random = randomness(key, 'keys');
    const drawn = Array.from({ length: 50 }, () => bigIntOf(random.scalar()));
    for (const s of drawn) expect(s > 0n && s < ORDER).toBe(true);
    expect(new Set(drawn).size).toBe(50);
  });
});
