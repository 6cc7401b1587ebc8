// Adds up tallies of parts of one ballot file, made on the same paper: the parts of several workers.
import { type Count, sum } from '../kernel/count.ts';
import type { ContestTally } from './contest-tally.ts';
import type { JudgeRow, ListRow, VoteResult } from './count-file.ts';

/** At least one part. Parts of different papers are our bug and throw. */
export function mergeTallies(parts: readonly ContestTally[]): ContestTally {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('no tally to merge');
  return others.reduce(addTally, first);
}

function addTally(a: ContestTally, b: ContestTally): ContestTally {
  if (a.contest !== b.contest) throw new RangeError('tallies of different papers');
  return {
    contest: a.contest,
    readable: sum([a.readable, b.readable]),
    valid: sum([a.valid, b.valid]),
    invalidClasses: pairs(a.invalidClasses, b.invalidClasses, ({ id }) => id)
      .map(([x, y]) => ({ id: x.id, ballots: sum([x.ballots, y.ballots]) })),
    result: addResult(a.result, b.result),
  };
}

function addResult(a: VoteResult, b: VoteResult): VoteResult {
  switch (a.type) {
    case 'candidates':
      return { type: a.type, rows: addRows(a.rows, b.type === a.type ? b.rows : []) };
    case 'parties':
      return { type: a.type, rows: addRows(a.rows, b.type === a.type ? b.rows : []) };
    case 'lists':
      return { type: a.type, lists: pairs(a.lists, b.type === a.type ? b.lists : [], codeOf).map(([x, y]) => addList(x, y)) };
    case 'review':
      return { type: a.type, judges: pairs(a.judges, b.type === a.type ? b.judges : [], codeOf).map(([x, y]) => addJudge(x, y)) };
  }
}

interface VoteRow {
  readonly code: number;
  readonly votes: Count;
}

function addRows(a: readonly VoteRow[], b: readonly VoteRow[]): readonly VoteRow[] {
  return pairs(a, b, codeOf).map(([x, y]) => ({ code: x.code, votes: sum([x.votes, y.votes]) }));
}

function addList(a: ListRow, b: ListRow): ListRow {
  return {
    code: a.code,
    partyVotes: sum([a.partyVotes, b.partyVotes]),
    memberVotes: sum([a.memberVotes, b.memberVotes]),
    total: sum([a.total, b.total]),
    members: pairs(a.members, b.members, codeOf).map(([x, y]) => ({ ...x, votes: sum([x.votes, y.votes]) })),
  };
}

function addJudge(a: JudgeRow, b: JudgeRow): JudgeRow {
  if (!a.held || !b.held) {
    if (a.held || b.held) throw new RangeError('tallies of different papers');
    return a;
  }
  return {
    code: a.code,
    held: true,
    dismiss: sum([a.dismiss, b.dismiss]),
    retain: sum([a.retain, b.retain]),
    entryInvalid: sum([a.entryInvalid, b.entryInvalid]),
  };
}

/** The rows of two tallies side by side; they are the same rows in the same order. */
function pairs<T>(a: readonly T[], b: readonly T[], key: (row: T) => unknown): readonly (readonly [T, T])[] {
  if (a.length !== b.length) throw new RangeError('tallies of different papers');
  return a.map((x, index) => {
    const y = b[index];
    if (y === undefined || key(x) !== key(y)) throw new RangeError('tallies of different papers');
    return [x, y] as const;
  });
}

function codeOf({ code }: { readonly code: number }): number {
  return code;
}
