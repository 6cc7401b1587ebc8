// The votes of one contest as the window shows them: the rows of the printed tables in their order, and the figures apart from
// them, so that names can stand beside lids while no figure is there.
import type { BallotPaper, PartyPaper } from '../election/ballot-paper.ts';
import { sum } from '../kernel/count.ts';
import type { Coverage } from './coverage.ts';
import { formatNumber } from './figures.ts';
import { printedName } from './names.ts';
import { ownRemarksOn, remarksOn } from './remarks.ts';
import type { Counted } from '../tally/count-file.ts';

export type VoteTableKind = 'candidates' | 'parties' | 'lists' | 'members' | 'judges';

export interface VoteTable {
  readonly kind: VoteTableKind;
  readonly groups: readonly VoteGroup[];
}

export interface VoteGroup {
  /** The list whose members the rows are; null where the table is one group. */
  readonly list: { readonly code: number; readonly number: string; readonly name: string; readonly hasPriority: boolean } | null;
  readonly rows: readonly VoteRow[];
}

export interface VoteRow {
  readonly code: number;
  /** Filing number, place on the list (特1 for 特定枠), number of the announcement. */
  readonly number: string;
  readonly name: string;
  readonly kana: string | null;
  /** Affiliation, abbreviation. */
  readonly second: string | null;
  /** What the sheet says under the name: a notice, names that resemble this one. */
  readonly remark: string | null;
  /** Whether figures stand in the row: none for a judge on whom there is no review. */
  readonly counted: boolean;
}

/** How many figures a row has: votes; ①＋②, ①, ②; 可とする, 可としない, 記載無効, 計. */
export const figuresInRow: Readonly<Record<VoteTableKind, 1 | 3 | 4>> = { candidates: 1, parties: 1, lists: 3, members: 1, judges: 4 };

export function voteTables(paper: BallotPaper, covers: Coverage): readonly VoteTable[] {
  const remarks = remarksOn(paper, covers);
  const remark = (code: number): string | null => remarks.get(code) ?? null;
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return [oneGroup('candidates', paper.candidates.map(({ option }) => ({
        code: option.code, number: String(option.number), name: printedName(option, covers), kana: option.kana,
        second: option.affiliation, remark: remark(option.code), counted: true,
      })))];
    case 'HR_PR': return [partyTable('parties', paper, covers, remark)];
    case 'HC_PR': return [partyTable('lists', paper, covers, remark), memberTable(paper, covers)];
    case 'SC_REVIEW':
      return [oneGroup('judges', paper.judges.map(({ option, held }) => ({
        code: option.code, number: String(option.code), name: printedName(option, covers), kana: option.kana, second: null,
        remark: remark(option.code), counted: held,
      })))];
  }
}

function oneGroup(kind: VoteTableKind, rows: readonly VoteRow[]): VoteTable {
  return { kind, groups: [{ list: null, rows }] };
}

function partyTable(
  kind: 'parties' | 'lists', paper: PartyPaper, covers: Coverage, remark: (code: number) => string | null,
): VoteTable {
  return oneGroup(kind, paper.parties.map(({ option }) => ({
    code: option.code, number: String(option.number), name: printedName(option, covers), kana: null, second: option.abbreviation,
    remark: remark(option.code), counted: true,
  })));
}

function memberTable(paper: PartyPaper, covers: Coverage): VoteTable {
  const remarks = ownRemarksOn(paper, covers);
  return {
    kind: 'members',
    groups: paper.parties.map(({ option, members }) => ({
      list: {
        code: option.code, number: String(option.number), name: printedName(option, covers),
        hasPriority: members.some((member) => member.option.priority),
      },
      rows: members.map(({ option: member }, index) => ({
        code: member.code, number: member.priority ? `特${index + 1}` : String(index + 1), name: printedName(member, covers),
        kana: member.kana, second: null, remark: remarks.get(member.code) ?? null, counted: true,
      })),
    })),
  };
}

/** What is not shown any more is not kept: whoever holds this drops it as a whole. */
export interface VoteFigures {
  readonly of: (kind: VoteTableKind, code: number) => readonly string[];
  /** ② of a list: the votes of its members, 特定枠 apart. */
  readonly membersOf: (list: number) => string;
  /** Under the rows of a table, one for each column of figures; empty where the sheet has no sum. */
  readonly sums: (kind: VoteTableKind) => readonly string[];
}

export function voteFigures({ result, valid }: Counted): VoteFigures {
  const rows = new Map<string, readonly number[]>();
  const bracketed = new Set<number>();
  const lists = result.type === 'lists' ? result.lists : [];
  if (result.type === 'candidates' || result.type === 'parties') {
    for (const { code, votes } of result.rows) rows.set(`${result.type} ${code}`, [votes]);
  }
  for (const { code, total, partyVotes, memberVotes, members } of lists) {
    rows.set(`lists ${code}`, [total, partyVotes, memberVotes]);
    for (const member of members) {
      rows.set(`members ${member.code}`, [member.votes]);
      if (member.priority) bracketed.add(member.code);
    }
  }
  for (const judge of result.type === 'review' ? result.judges : []) {
    if (judge.held) {
      const { code, dismiss, retain, entryInvalid } = judge;
      rows.set(`judges ${code}`, [dismiss, retain, entryInvalid, sum([dismiss, retain, entryInvalid])]);
    }
  }
  return {
    of: (kind, code) => {
      const figures = rows.get(`${kind} ${code}`)?.map(formatNumber) ?? missing();
      // 特定枠: counted in ①, and so outside the sum of the members.
      return kind === 'members' && bracketed.has(code) ? figures.map((figure) => `(${figure})`) : figures;
    },
    membersOf: (code) => formatNumber(lists.find((list) => list.code === code)?.memberVotes ?? missing()),
    sums: (kind) => {
      switch (kind) {
        case 'candidates': case 'parties': return [formatNumber(valid)];
        case 'lists': {
          const [named, personal] = [lists.map(({ partyVotes }) => partyVotes), lists.map(({ memberVotes }) => memberVotes)];
          return [valid, sum(named), sum(personal)].map(formatNumber);
        }
        case 'judges': return ['', '', '', formatNumber(valid)];
        case 'members': return [];
      }
    },
  };
}

function missing(): never {
  throw new RangeError('a count without a row for every option of the paper');
}
