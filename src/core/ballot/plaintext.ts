// The 32 bytes that a voter seals, and what they mean on one ballot paper (formats/ballot §1).
import { readUint, uint } from '../kernel/bytes.ts';
import { assertNever } from '../kernel/result.ts';
import type { VoteKind } from '../law/vote-kinds.ts';
import type { BallotPaper } from '../election/ballot-paper.ts';
import type { BallotChoice } from './choice.ts';

/** (plaintext, offset of its 32 bytes) → the choice; undefined where it is format-invalid. */
export type BallotReader = (plaintext: Uint8Array, offset?: number) => BallotChoice | undefined;

export const PLAINTEXT_LENGTH = 32;

const VERSION = 1;
const CANDIDATE = 1;
const PARTY = 2;
const MEMBER = 3;
const REVIEW = 4;
const BLANK = 15;

const CONTEST_AT = 2;
const CHOICE_AT = 4;
const AUX_AT = 6;
const BITMAP_AT = 8;
/** The 64-bit bitmap uses its lowest 15 bits at most: notice numbers run from 1 to 15. */
const BITS_AT = 14;
const FILLING_AT = 16;

const blank: BallotChoice = { type: 'blank' };

/** The plaintext of a choice; whether it may stand in a contest of this kind is the reader's business. */
export function encodeChoice(contest: number, choice: BallotChoice, kind: VoteKind): Uint8Array {
  const bytes = new Uint8Array(PLAINTEXT_LENGTH);
  bytes[0] = VERSION;
  bytes[1] = codeOf(choice, kind);
  bytes.set(uint(contest, 2), CONTEST_AT);
  switch (choice.type) {
    case 'blank': break;
    case 'option': bytes.set(uint(choice.code, 2), CHOICE_AT); break;
    case 'member':
      bytes.set(uint(choice.code, 2), CHOICE_AT);
      bytes.set(uint(choice.party, 2), AUX_AT);
      break;
    case 'review': bytes.set(uint(choice.dismissed, 2), BITS_AT); break;
    default: assertNever(choice);
  }
  return bytes;
}

function codeOf(choice: BallotChoice, kind: VoteKind): number {
  switch (choice.type) {
    case 'blank': return BLANK;
    case 'option': return kind === 'HR_PR' || kind === 'HC_PR' ? PARTY : CANDIDATE;
    case 'member': return MEMBER;
    case 'review': return REVIEW;
    default: return assertNever(choice);
  }
}

/** Prepares the reading of one contest's plaintexts. */
export function readBallot(paper: BallotPaper): BallotReader {
  const { contest } = paper;
  const read = readerOf(paper);
  return (plaintext, offset = 0) => {
    if (plaintext.length < offset + PLAINTEXT_LENGTH) throw new RangeError('not a whole plaintext');
    if (plaintext[offset] !== VERSION || readUint(plaintext, offset + CONTEST_AT, 2) !== contest) return undefined;
    if (!zero(plaintext, offset + BITMAP_AT, offset + BITS_AT) || !zero(plaintext, offset + FILLING_AT, offset + PLAINTEXT_LENGTH)) {
      return undefined;
    }
    return read(
      plaintext[offset + 1] ?? 0, readUint(plaintext, offset + CHOICE_AT, 2), readUint(plaintext, offset + AUX_AT, 2),
      readUint(plaintext, offset + BITS_AT, 2),
    );
  };
}

type Reader = (kind: number, choice: number, aux: number, bits: number) => BallotChoice | undefined;

function readerOf(paper: BallotPaper): Reader {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return optionReader(CANDIDATE, paper.candidates.map(({ option }) => option.code), []);
    case 'HR_PR':
      return optionReader(PARTY, paper.parties.map(({ option }) => option.code), []);
    case 'HC_PR':
      return optionReader(PARTY, paper.parties.map(({ option }) => option.code), paper.parties.flatMap(
        ({ option: party, members }) => members.map(({ option }) => ({ code: option.code, party: party.code })),
      ));
    case 'SC_REVIEW':
      return reviewReader(paper.judges.map(({ option }) => option.code));
    default: return assertNever(paper);
  }
}

function optionReader(
  kindOfOptions: number, codes: readonly number[], members: readonly { readonly code: number; readonly party: number }[],
): Reader {
  const options = new Map<number, BallotChoice>(codes.map((code) => [code, { type: 'option', code }]));
  const persons = new Map(members.map(({ code, party }) => [code, { type: 'member', code, party } as const]));
  return (kind, choice, aux, bits) => {
    if (bits !== 0) return undefined;
    if (kind === kindOfOptions) return aux === 0 ? options.get(choice) : undefined;
    if (kind === MEMBER) {
      const person = persons.get(choice);
      return person?.party === aux ? person : undefined;
    }
    return kind === BLANK && choice === 0 && aux === 0 ? blank : undefined;
  };
}

function reviewReader(noticeNumbers: readonly number[]): Reader {
  const known = noticeNumbers.reduce((bits, number) => bits | bitOf(number), 0);
  return (kind, choice, aux, bits) => {
    if (kind !== REVIEW || choice !== 0 || aux !== 0 || (bits & ~known) !== 0) return undefined;
    return { type: 'review', dismissed: bits };
  };
}

/** Bit b stands for notice number b + 1. */
function bitOf(noticeNumber: number): number {
  return 1 << (noticeNumber - 1);
}

function zero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 0) return false;
  return true;
}
