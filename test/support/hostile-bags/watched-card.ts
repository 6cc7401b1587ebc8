// The real card, and a look at every point that is given to it: the one file here that knows how a card is asked.
import { p256 } from '@noble/curves/nist.js';
import type { Ports } from '../../../src/main/ports/ports.ts';

export interface WatchedCard {
  readonly ports: (real: Ports) => Ports;
  /** Points that the card was given, in hexadecimal, in their order. */
  readonly given: readonly string[];
  /** Those among them that are no point of P-256 in the form of a ballot. */
  readonly bad: readonly string[];
}

export function watchedCard(): WatchedCard {
  const given: string[] = [];
  const bad: string[] = [];
  function look(points: Uint8Array): void {
    if (points.length % 65 !== 0) bad.push(Buffer.from(points).toString('hex'));
    for (let at = 0; at < points.length; at += 65) {
      const point = Buffer.from(points.subarray(at, at + 65)).toString('hex');
      given.push(point);
      if (!isPoint(point)) bad.push(point);
    }
  }
  return {
    given, bad,
    ports: (real) => ({
      ...real,
      insertCard: async (card) => {
        const inserted = await real.insertCard(card);
        if (!inserted.ok) return inserted;
        const { value: port } = inserted;
        const value: typeof port = {
          ...port,
          sharedX: (points) => { look(points); return port.sharedX(points); },
          sharedXBlinded: (points) => { look(points); return port.sharedXBlinded(points); },
        };
        return { ok: true, value };
      },
    }),
  };
}

/** The card of a rehearsal, which says that it is for live elections. */
export function sayingLive(real: Ports): Ports {
  return {
    ...real,
    insertCard: async (card) => {
      const inserted = await real.insertCard(card);
      if (!inserted.ok) return inserted;
      const { value: port } = inserted;
      const describe: typeof port.describe = async () => {
        const facts = await port.describe();
        return facts.ok ? { ok: true, value: { ...facts.value, purpose: 'live' } } : facts;
      };
      return { ok: true, value: { ...port, describe } };
    },
  };
}

/** The equation of the curve, without the check that the program itself uses. */
function isPoint(hex: string): boolean {
  const [x, y] = [hex.slice(2, 66), hex.slice(66)].map((digits) => BigInt(`0x${digits || '0'}`)) as [bigint, bigint];
  const { p, a, b } = p256.Point.CURVE();
  return hex.startsWith('04') && x < p && y < p && (y * y - x * x * x - a * x - b) % p === 0n;
}
