// Counts for properties: any box, counted, with any decisions and numbers of voters that a hall may bring.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { readBallots } from '../../src/core/ballot/classify.ts';
import { readBallot } from '../../src/core/ballot/plaintext.ts';
import { ballotPaper } from '../../src/core/election/ballot-paper.ts';
import { asCount, zero } from '../../src/core/kernel/count.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';
import { completeCount } from '../../src/core/tally/complete-count.ts';
import { type Counted, type Decision, doubtfulClasses } from '../../src/core/tally/count-file.ts';
import { startTally } from '../../src/core/tally/tally.ts';
import { aNight } from './a-night.ts';
import type { BallotBox } from './ballot-boxes.ts';
import { ctxOf, fileBytes } from './elections.ts';
import { aSession } from './sheet-settings.ts';

/** What the hall brings to a box: records that nobody can open, what was decided on each, and the number of voters. */
export const aHall = fc.record({
  badPoint: fc.nat(4),
  undecryptable: fc.nat(4),
  duplicatesRemoved: fc.nat(3),
  /** One treatment for each doubtful ballot, in turn. */
  treatments: fc.array(fc.constantFrom('invalid' as const, 'not-accepted' as const), { minLength: 1, maxLength: 5 }),
  moreVoters: fc.integer({ min: -3, max: 3 }),
});
export type Hall = typeof aHall extends fc.Arbitrary<infer T> ? T : never;

/** A contest of which none opens is never counted (formats/ballot §5.4). */
export function isCountable({ plaintexts }: BallotBox, { badPoint, undecryptable }: Hall): boolean {
  return plaintexts.length > 0 || badPoint + undecryptable < 2;
}

export interface Counting {
  /** The one contest of the count. */
  readonly counted: Counted;
  readonly setting: SheetSetting;
  readonly formatInvalid: number;
}

export function countingOf(box: BallotBox, { badPoint, undecryptable, duplicatesRemoved, treatments, moreVoters }: Hall): Counting {
  const { definition, notices, contest, kind, plaintexts } = box;
  const paper = ballotPaper(definition, notices, contest);
  const tally = startTally(paper);
  const { formatInvalid } = readBallots(concatBytes(...plaintexts), readBallot(paper), (choice) => tally.add(choice));
  const records = plaintexts.length + badPoint + undecryptable;
  const decisions = decisionsOn([badPoint, undecryptable, formatInvalid], treatments);
  const total = records - decisions.filter(({ treatment }) => treatment === 'not-accepted').length;
  const voters = Math.max(0, total + moreVoters);
  const made = completeCount({
    ctx: ctxOf(definition), fingerprint: '0f'.repeat(32), notices: notices === null ? null : bytesToHex(sha256(fileBytes(notices))), version: 1,
    contests: [{
      kind, root: '0b'.repeat(32), received: asCount(records + duplicatesRemoved), duplicatesRemoved: asCount(duplicatesRemoved),
      records: asCount(records), equalPoints: zero, opened: asCount(plaintexts.length), badPoint: asCount(badPoint),
      undecryptable: asCount(undecryptable), formatInvalid: asCount(formatInvalid), tally: tally.result(), decisions,
      voters: { number: asCount(voters), reason: voters === total ? null : '原因は不明である。' },
    }],
  });
  if (!made.ok) throw new Error(`${made.error.code} ${made.error.place ?? ''}`);
  const [counted] = made.value.contests as readonly [Counted];
  return { counted, formatInvalid, setting: settingOf(box, made.value) };
}

/** One decision on each ballot, so that any mixture of treatments comes. */
function decisionsOn(numbers: readonly [number, number, number], treatments: Hall['treatments']): readonly Decision[] {
  const ballots = doubtfulClasses.flatMap((each, index) => Array.from({ length: numbers[index] ?? 0 }, () => each));
  return ballots.map((each, index) => ({
    class: each, ballots: asCount(1), treatment: treatments[index % treatments.length]!, opinion: '異議がない。', reason: '確かめられない。',
  }));
}

function settingOf({ definition, notices, contest }: BallotBox, count: SheetSetting['count']): SheetSetting {
  const facts = aSession({ contests: [], event: definition.event });
  const made = {
    definition, notices, count, countDigest: '0d'.repeat(32), covers: () => true,
    facts: {
      ...facts,
      contests: [{ contest, declaredAt: facts.madeAt, supervisor: { name: '髙﨑 靖子', capacity: 'supervisor' as const }, witnesses: ['濵田 実', '渡邉 久美', '𠮷川 文夫'] }],
    },
  };
  return { ...made, night: aNight(made) };
}
