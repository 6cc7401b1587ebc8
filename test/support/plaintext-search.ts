// Looks for readable ballots where none may be: every plaintext that the voters of an election could have sealed, raw or in hexadecimal.
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BallotChoice } from '../../src/core/ballot/choice.ts';
import { encodeChoice } from '../../src/core/ballot/plaintext.ts';
import type { Contest, Definition } from '../../src/core/election/definition.ts';

/** Version, kind, contest, choice, aux and bitmap: what tells the plaintexts apart; the other half is zeros. */
const TELLING = 16;
/** Version, kind and contest. */
const HEAD = 4;

export function everyPlaintext({ contests }: Definition): readonly Uint8Array[] {
  return contests.flatMap((contest) => choicesIn(contest).map((choice) => encodeChoice(contest.contest, choice, contest.kind)));
}

function choicesIn({ kind, options }: Contest): readonly BallotChoice[] {
  if (kind === 'SC_REVIEW') {
    const bits = Math.max(...options.map(({ code }) => code));
    return Array.from({ length: 2 ** bits }, (_, dismissed) => ({ type: 'review', dismissed }));
  }
  return [{ type: 'blank' }, ...options.flatMap((option): BallotChoice[] => [
    { type: 'option', code: option.code },
    ...(kind === 'HC_PR' && 'members' in option ? option.members.map(({ code }) => ({ type: 'member', code, party: option.code } as const)) : []),
  ])];
}

/** Which of the plaintexts stand in these bytes, in hexadecimal; their first half is enough. */
export function plaintextsIn(bytes: Buffer, plaintexts: readonly Uint8Array[]): readonly string[] {
  const telling = new Set(plaintexts.map((plaintext) => bytesToHex(plaintext.subarray(0, TELLING))));
  const heads = [...new Set([...telling].map((each) => each.slice(0, 2 * HEAD)))];
  const text = bytes.toString('latin1').toLowerCase();
  return heads.flatMap((head) => [
    ...placesOf(bytes, Buffer.from(head, 'hex')).map((at) => bytes.toString('hex', at, at + TELLING)),
    ...placesOf(text, head).map((at) => text.slice(at, at + 2 * TELLING)),
  ]).filter((each) => telling.has(each));
}

function placesOf<T extends Buffer | string>(where: T, what: T): readonly number[] {
  const places: number[] = [];
  const search = (from: number): number => (typeof where === 'string' ? where.indexOf(what as string, from) : where.indexOf(what, from));
  for (let at = search(0); at !== -1; at = search(at + 1)) places.push(at);
  return places;
}
