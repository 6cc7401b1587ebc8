// The first computation: adds up the readable ballots of one contest (formats/count §3, §4). Whole numbers only, no apportionment.
import type { BallotChoice } from '../ballot/choice.ts';
import type { BallotPaper, CandidatePaper, PartyPaper, ReviewPaper, Standing } from '../election/ballot-paper.ts';
import { asCount, type Count, sum } from '../kernel/count.ts';
import type { InvalidClassId } from '../law/invalid-classes.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import type { ContestTally } from './contest-tally.ts';
import type { ListRow } from './count-file.ts';

export interface RunningTally {
  /** Adds one readable ballot; one that this paper does not know is our bug and throws. */
  add(choice: BallotChoice): void;
  /** What has been added so far. */
  result(): ContestTally;
}

export function startTally(paper: BallotPaper): RunningTally {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return tallyOfCandidates(paper);
    case 'HR_PR':
      return tallyOfParties(paper);
    case 'HC_PR':
      return tallyOfLists(paper);
    case 'SC_REVIEW':
      return tallyOfReview(paper);
  }
}

const CODES = 65_536;
const MOST = 0xffff_ffff;
/** × at all of the fifteen notice numbers. */
const ALL_MARKS = 0x7fff;

/** One counter for each option and each invalid class; a code leads to the counter that a vote naming it adds to. */
class Counters {
  readonly #counters: Uint32Array;
  readonly #slotOfCode = new Int32Array(CODES).fill(-1);
  readonly #options: readonly Standing<{ readonly code: number }>[];
  readonly #classes: readonly InvalidClassId[];

  constructor(kind: BallotPaper['kind'], options: readonly Standing<{ readonly code: number }>[]) {
    this.#options = options;
    this.#classes = voteKindFacts[kind].invalidClasses.map(({ id }) => id);
    this.#counters = new Uint32Array(options.length + this.#classes.length);
    options.forEach(({ option, invalidClass }, slot) => {
      this.#slotOfCode[option.code] = invalidClass === null ? slot : this.#slotOfClass(invalidClass);
    });
  }

  addCode(code: number): void {
    this.#addTo(this.#slotOfCode[code] ?? -1);
  }

  addBlank(): void {
    this.#addTo(this.#slotOfClass('blank'));
  }

  /** Valid votes naming the option at this place on the paper. */
  votesAt(slot: number): Count {
    return asCount(this.#counters[slot] ?? -1);
  }

  valid(): Count {
    return sum(this.#options.map((_option, slot) => this.votesAt(slot)));
  }

  invalidClasses(): ContestTally['invalidClasses'] {
    return this.#classes.map((id) => ({ id, ballots: this.votesAt(this.#slotOfClass(id)) }));
  }

  readable(): Count {
    return sum(this.#counters as Iterable<number> as Iterable<Count>);
  }

  #slotOfClass(id: InvalidClassId): number {
    const at = this.#classes.indexOf(id);
    return at === -1 ? -1 : this.#options.length + at;
  }

  #addTo(slot: number): void {
    const before = this.#counters[slot];
    if (before === undefined || before === MOST) throw new RangeError('a ballot that does not fit this paper, or too many');
    this.#counters[slot] = before + 1;
  }
}

function tallyOfCandidates({ kind, contest, candidates }: CandidatePaper): RunningTally {
  const counters = new Counters(kind, candidates);
  return {
    add: (choice) => addChoice(counters, choice),
    result: () => ({
      ...headOf(contest, counters),
      result: { type: 'candidates', rows: candidates.map(({ option }, slot) => ({ code: option.code, votes: counters.votesAt(slot) })) },
    }),
  };
}

function tallyOfParties({ kind, contest, parties }: PartyPaper): RunningTally {
  const counters = new Counters(kind, parties);
  return {
    add: (choice) => addChoice(counters, choice),
    result: () => ({
      ...headOf(contest, counters),
      result: { type: 'parties', rows: parties.map(({ option }, slot) => ({ code: option.code, votes: counters.votesAt(slot) })) },
    }),
  };
}

function tallyOfLists({ kind, contest, parties }: PartyPaper): RunningTally {
  const members = parties.flatMap((party) => party.members);
  const partyOf = new Map(parties.flatMap((party) => party.members.map(({ option }) => [option.code, party.option.code])));
  const counters = new Counters(kind, [...parties, ...members]);
  const slotOfMember = new Map(members.map(({ option }, index) => [option.code, parties.length + index]));
  const votesOfMember = (code: number): Count => counters.votesAt(slotOfMember.get(code) ?? -1);
  return {
    add: (choice) => {
      if (choice.type !== 'member') {
        if (choice.type === 'option' && partyOf.has(choice.code)) throw new RangeError('a ballot that does not fit this paper');
        addChoice(counters, choice);
        return;
      }
      if (partyOf.get(choice.code) !== choice.party) throw new RangeError('a ballot that does not fit this paper');
      counters.addCode(choice.code);
    },
    result: () => ({
      ...headOf(contest, counters),
      result: {
        type: 'lists',
        lists: parties.map((party, slot) => listRow(party, counters.votesAt(slot), votesOfMember)),
      },
    }),
  };
}

/** formats/count §4.2: votes naming a priority member (特定枠) stand inside the votes of the party. */
function listRow({ option, members }: PartyPaper['parties'][number], named: Count, votesOf: (code: number) => Count): ListRow {
  const rows = members.map(({ option: { code, priority } }) => ({ code, priority, votes: votesOf(code) }));
  const partyVotes = sum([named, ...rows.filter(({ priority }) => priority).map(({ votes }) => votes)]);
  const memberVotes = sum(rows.filter(({ priority }) => !priority).map(({ votes }) => votes));
  return { code: option.code, partyVotes, memberVotes, total: sum([partyVotes, memberVotes]), members: rows };
}

function addChoice(counters: Counters, choice: BallotChoice): void {
  switch (choice.type) {
    case 'blank':
      counters.addBlank();
      return;
    case 'option':
      counters.addCode(choice.code);
      return;
    case 'member':
    case 'review':
      throw new RangeError('a ballot that does not fit this paper');
  }
}

function headOf(contest: number, counters: Counters): Omit<ContestTally, 'result'> {
  return { contest, readable: counters.readable(), valid: counters.valid(), invalidClasses: counters.invalidClasses() };
}

/** Every readable ballot is valid (最高裁判所裁判官国民審査法15条, formats/count §3.3); × at a judge not under review is ignored. */
function tallyOfReview({ kind, contest, judges }: ReviewPaper): RunningTally {
  const dismissals = new Uint32Array(16);
  const known = judges.reduce((bits, { option }) => bits | bitOf(option.code), 0);
  let ballots = 0;
  return {
    add: (choice) => {
      if (choice.type !== 'review' || choice.dismissed > ALL_MARKS || (choice.dismissed & ~known) !== 0 || ballots === MOST) {
        throw new RangeError('a ballot that does not fit this paper, or too many');
      }
      ballots++;
      for (let code = 1; code <= 15; code++) {
        if ((choice.dismissed & bitOf(code)) !== 0) dismissals[code] = (dismissals[code] ?? 0) + 1;
      }
    },
    result: () => ({
      contest,
      readable: asCount(ballots),
      valid: asCount(ballots),
      invalidClasses: voteKindFacts[kind].invalidClasses.map(({ id }) => ({ id, ballots: asCount(0) })),
      result: {
        type: 'review',
        judges: judges.map(({ option: { code }, held }) => {
          if (!held) return { code, held };
          const dismiss = asCount(dismissals[code] ?? -1);
          return { code, held, dismiss, retain: asCount(ballots - dismiss), entryInvalid: asCount(0) };
        }),
      },
    }),
  };
}

/** formats/ballot §1: bit b stands for notice number b + 1. */
function bitOf(code: number): number {
  return 1 << (code - 1);
}
