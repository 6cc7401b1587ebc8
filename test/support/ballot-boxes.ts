// Boxes for properties: a random election, and what its voters sent once it is opened, among it what no honest device would send.
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { ballotPaper } from '../../src/core/election/ballot-paper.ts';
import { type VoteKind, voteKinds } from '../../src/core/law/vote-kinds.ts';
import { plaintextOf } from './plaintexts.ts';
import { anElection, choicesOn, type RandomElection } from './random-elections.ts';

export interface BallotBox extends RandomElection {
  /** 32 bytes each, readable or not. */
  readonly plaintexts: readonly Uint8Array[];
}

/** One byte put in the place of another; most faults lie in the fields, some in the filling. */
const change = fc.record({
  at: fc.oneof({ arbitrary: fc.nat(15), weight: 4 }, { arbitrary: fc.integer({ min: 16, max: 31 }), weight: 1 }),
  to: fc.oneof(fc.constantFrom(0, 1, 2, 3, 4, 5, 15), fc.nat(255)),
});

const slip = fc.oneof(
  { weight: 6, arbitrary: fc.record({ pick: fc.nat(), as: fc.constant(null), changes: fc.constant([]) }) },
  { weight: 3, arbitrary: fc.record({ pick: fc.nat(), as: fc.constant(null), changes: fc.array(change, { minLength: 1, maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ pick: fc.nat(), as: fc.constantFrom<VoteKind>(...voteKinds), changes: fc.constant([]) }) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 32, maxLength: 32 }) },
);

/** Up to so many ballots in one contest of this kind, or of any. */
export function aBallotBox({ kind, ballots = 40 }: { readonly kind?: VoteKind; readonly ballots?: number } = {}): fc.Arbitrary<BallotBox> {
  const election = anElection({ ...(kind === undefined ? {} : { kind }), ballots: 0 });
  return fc.tuple(election, fc.array(slip, { maxLength: ballots })).map(([random, slips]) => {
    const possible = choicesOn(ballotPaper(random.definition, random.notices, random.contest));
    const plaintexts = slips.map((each) => {
      if (each instanceof Uint8Array) return each;
      const bytes = plaintextOf(each.as ?? random.kind, random.contest, possible[each.pick % possible.length]!);
      for (const { at, to } of each.changes) bytes[at] = to;
      return bytes;
    });
    return { ...random, plaintexts, [fc.toStringMethod]: () => told(random, plaintexts) };
  });
}

/** A counterexample that can be read: the codes of the options, the notices, and each plaintext in hexadecimal. */
function told({ kind, contest, definition, notices }: RandomElection, plaintexts: readonly Uint8Array[]): string {
  const options = definition.contests.flatMap((each) => each.options.map((option) =>
    ('members' in option ? `${option.code}[${option.members.map(({ code, priority }) => `${code}${priority ? '!' : ''}`).join(' ')}]` : option.code)));
  const changes = (notices?.notices ?? []).map(({ change: each }) => JSON.stringify(each));
  return [`${kind} ${contest}: ${options.join(' ')}`, ...changes, ...plaintexts.map(bytesToHex)].join('\n  ');
}

/** Where chance comes from when things are shuffled and dealt: any few numbers. */
export const keys: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(), { minLength: 1, maxLength: 24 });

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], chance: readonly number[]): readonly T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = keyAt(chance, last) % (last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** The things dealt to so many hands, some of which may stay empty. */
export function dealt<T>(things: readonly T[], chance: readonly number[], hands: number): readonly (readonly T[])[] {
  const parts: T[][] = Array.from({ length: hands }, () => []);
  for (const [index, thing] of things.entries()) parts[keyAt(chance, index) % hands]!.push(thing);
  return parts;
}

function keyAt(chance: readonly number[], index: number): number {
  return chance[index % chance.length]!;
}
