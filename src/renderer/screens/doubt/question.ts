// What is to be decided next about ballots that could not be opened or read, and what each choice does to the total.
import { type Count, sum } from '../../../core/kernel/count.ts';
import { decidedBallots, doubtfulNumbers, recordsOf } from '../../../core/session/reconciliation.ts';
import type { DoubtfulDecision, StateOf } from '../../../core/session/state.ts';
import { doubtfulClasses, type DoubtfulClass } from '../../../core/tally/count-file.ts';
import type { OpinionWords } from '../../../texts/window/doubt-texts.ts';

export type Treatment = DoubtfulDecision['treatment'];

export interface ClassStanding {
  readonly doubtful: DoubtfulClass;
  readonly ballots: Count;
  /** Null before the decision. Ballots of a class cannot be told apart and are decided together. */
  readonly treatment: Treatment | null;
}

export interface Question {
  readonly contest: number;
  readonly doubtful: DoubtfulClass;
  readonly ballots: Count;
  /** It was decided to hold them back, and now the answer is there. */
  readonly held: boolean;
  /** 投票総数 after the choice; what is still open elsewhere is counted as inside. */
  readonly totals: { readonly 'invalid': number; readonly 'not-accepted': number };
}

type Standing = StateOf<'doubt'>;

export function standingOf({ opened, answers }: Standing, contest: number): readonly ClassStanding[] {
  const found = opened.find((each) => each.contest === contest);
  if (found === undefined) throw new Error('every contest that is held was opened');
  const numbers = doubtfulNumbers(found);
  return doubtfulClasses.map((doubtful) => {
    const decision = answers.decisions.find((each) => each.contest === contest && each.class === doubtful);
    const isDecided = decidedBallots(answers, contest, doubtful) === numbers[doubtful];
    return { doubtful, ballots: numbers[doubtful], treatment: isDecided ? decision?.treatment ?? null : null };
  });
}

/** The first class that nobody has decided about, of the first contest that has one; then those that are held back. */
export function questionOf(state: Standing, contests: readonly number[]): Question {
  const open = contests.flatMap((contest) => standingOf(state, contest)
    .filter(({ ballots, treatment }) => ballots > 0 && (treatment === null || treatment === 'held')).map((each) => ({ contest, ...each })));
  const next = open.find(({ treatment }) => treatment === null) ?? open[0];
  if (next === undefined) throw new Error('a decision is due without a ballot to decide about');
  const { contest, doubtful, ballots, treatment } = next;
  const outside = sum(state.answers.decisions
    .filter((each) => each.contest === contest && each.class !== doubtful && each.treatment === 'not-accepted').map((each) => each.ballots));
  const inside = recordsOf(state.bag, contest) - outside;
  return { contest, doubtful, ballots, held: treatment === 'held', totals: { 'invalid': inside, 'not-accepted': inside - ballots } };
}

export interface Opinion {
  readonly witness: string;
  /** Null: no objection. */
  readonly words: string | null;
}

/** The opinions of all witnesses as one text for the record. */
export function opinionText(opinions: readonly Opinion[], words: OpinionWords): string {
  if (opinions.every((each) => each.words === null)) return words.allWithoutObjection(opinions.map(({ witness }) => witness).join('、'));
  return opinions.map((each) => (each.words === null ? words.noObjection(each.witness) : words.says(each.witness, each.words)))
    .join(words.between);
}

/** As free texts of a record have to be: NFC, nothing blank at either end (formats/conventions §3). */
export function asFreeText(typed: string): string {
  return typed.normalize('NFC').replaceAll('\r\n', '\n').trim();
}
