// From tallies and the answers of the hall to count.json: sums, equations, and what is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContest, aDefinition, aNotices, aStrike, ctxOf } from '../../../test/support/elections.ts';
import { anElection } from '../../../test/support/random-elections.ts';
import type { BallotChoice } from '../ballot/choice.ts';
import { ballotPaper } from '../election/ballot-paper.ts';
import { asCount } from '../kernel/count.ts';
import { type VoteKind, voteKinds } from '../law/vote-kinds.ts';
import { type CountedInput, type CountInput, completeCount } from './complete-count.ts';
import type { ContestTally } from './contest-tally.ts';
import type { Counted, CountFile, Decision } from './count-file.ts';
import { formatCountFile, parseCountFile } from './parse-count-file.ts';
import type { TallyRefusal } from './refusals.ts';
import { startTally } from './tally.ts';

const hex32 = '0b'.repeat(32);

const ballotsOf: Readonly<Record<VoteKind, readonly BallotChoice[]>> = {
  HR_SMD: [{ type: 'option', code: 1 }, { type: 'option', code: 1 }, { type: 'option', code: 2 }, { type: 'blank' }],
  HC_DIST: [{ type: 'option', code: 1 }, { type: 'blank' }],
  HR_PR: [{ type: 'option', code: 11 }],
  HC_PR: [{ type: 'option', code: 21 }, { type: 'member', code: 211, party: 21 }, { type: 'member', code: 212, party: 21 }, { type: 'blank' }],
  SC_REVIEW: [{ type: 'review', dismissed: 0 }, { type: 'review', dismissed: 5 }],
};

function aTally(kind: VoteKind): ContestTally {
  const contest = aContest(kind);
  const definition = aDefinition({ contests: [contest] });
  // Candidate 2 died before election day; in the other kinds nothing changed.
  const notices = kind === 'HR_SMD' ? aNotices(definition, [aStrike(1, 2)]) : null;
  const tally = startTally(ballotPaper(definition, notices, contest.contest));
  for (const ballot of ballotsOf[kind]) tally.add(ballot);
  return tally.result();
}

function aDecision(changes: Partial<Decision> = {}): Decision {
  return {
    class: 'undecryptable', ballots: asCount(1), treatment: 'invalid', opinion: '異議なし', reason: '暗号を解くことができないため', ...changes,
  };
}

/** Four readable ballots, and one each that is a bad point, undecryptable, format-invalid: the last one is not accepted. */
function aCounted(changes: Partial<CountedInput> = {}): CountedInput {
  return {
    kind: 'HR_SMD', root: hex32, received: asCount(8), duplicatesRemoved: asCount(1), records: asCount(7), equalPoints: asCount(0),
    opened: asCount(5), badPoint: asCount(1), undecryptable: asCount(1), formatInvalid: asCount(1),
    tally: aTally('HR_SMD'),
    decisions: [aDecision({ class: 'bad-point' }), aDecision(), aDecision({ class: 'format-invalid', treatment: 'not-accepted' })],
    voters: { number: asCount(6), reason: null },
    ...changes,
  };
}

/** Only readable ballots, as many voters as ballots. */
function aCleanCount(kind: VoteKind): CountedInput {
  const [none, ballots] = [asCount(0), asCount(ballotsOf[kind].length)];
  return aCounted({
    kind, tally: aTally(kind), decisions: [], received: ballots, duplicatesRemoved: none, records: ballots, opened: ballots,
    badPoint: none, undecryptable: none, formatInvalid: none, voters: { number: ballots, reason: null },
  });
}

function anInput(...contests: CountInput['contests']): CountInput {
  return { ctx: ctxOf(aDefinition()), fingerprint: hex32, notices: null, version: 1, contests };
}

function completed(...contests: CountInput['contests']): CountFile {
  const count = completeCount(anInput(...contests));
  if (!count.ok) throw new Error(count.error.code);
  return count.value;
}

function refusalOf(changes: Partial<CountedInput>): TallyRefusal | undefined {
  const count = completeCount(anInput(aCounted(changes)));
  return count.ok ? undefined : count.error;
}

describe('a count', () => {
  const [counted] = completed(aCounted()).contests as readonly [Counted];

  test('DR-20, DR-21: what is decided invalid stands inside the total, what is not accepted outside', () => {
    expect(counted).toMatchObject({ total: 6, valid: 2, invalid: 4, notAccepted: 1 });
    expect(counted.invalidClasses).toEqual([
      { id: 'not-a-candidate', ballots: 1 }, { id: 'unqualified-party', ballots: 0 }, { id: 'ineligible', ballots: 0 },
      { id: 'blank', ballots: 1 }, { id: 'unreadable', ballots: 0 }, { id: 'unopened', ballots: 2 },
    ]);
  });

  test('a format-invalid ballot that is decided invalid falls into unreadable', () => {
    const decisions = [aDecision({ class: 'bad-point', treatment: 'not-accepted' }), aDecision(), aDecision({ class: 'format-invalid' })];
    const [other] = completed(aCounted({ decisions })).contests as readonly [Counted];
    expect(other.invalidClasses.slice(4)).toEqual([{ id: 'unreadable', ballots: 1 }, { id: 'unopened', ballots: 1 }]);
  });

  test('DR-21: every equation is a value with its terms, in the order of the page', () => {
    expect(counted.equations.map(({ id, left, right, difference }) => [
      id, left.map(({ name, value }) => `${name} ${value}`).join(' + '), right.map(({ name, value }) => `${name} ${value}`).join(' + '), difference,
    ])).toEqual([
      ['received', 'received 8', 'records 7 + duplicatesRemoved 1', 0],
      ['records', 'records 7', 'opened 5 + badPoint 1 + undecryptable 1', 0],
      ['opened', 'opened 5', 'readable 4 + formatInvalid 1', 0],
      ['decided', 'badPoint 1 + undecryptable 1 + formatInvalid 1', 'decidedInvalid 2 + notAccepted 1', 0],
      ['total', 'records 7', 'total 6 + notAccepted 1', 0],
      ['validity', 'total 6', 'valid 2 + invalid 4', 0],
      ['invalid', 'invalid 4', 'not-a-candidate 1 + unqualified-party 0 + ineligible 0 + blank 1 + unreadable 0 + unopened 2', 0],
      ['valid', 'valid 2', 'votes 2', 0],
      ['voters', 'total 6', 'voters 6', 0],
    ]);
  });

  test.each(voteKinds)('%s: is completed, and read again from its bytes', (kind) => {
    const file = completed(aCleanCount(kind));
    expect(parseCountFile(formatCountFile(file))).toEqual({ ok: true, value: file });
  });

  test('the valid votes of lists are their totals, and those of a review one equation per judge', () => {
    const ids = (kind: VoteKind): readonly string[] => (completed(aCleanCount(kind)).contests[0] as Counted).equations.map(({ id }) => id);
    expect(ids('HC_PR').slice(-2)).toEqual(['valid', 'voters']);
    expect(ids('SC_REVIEW').slice(-5)).toEqual(['invalid', 'judge-1', 'judge-2', 'judge-3', 'voters']);
  });

  test('DR-34: a contest that is not held has neither ballots nor voters', () => {
    const notHeld = { state: 'not-held', contest: 2, kind: 'HR_PR', cause: 'uncontested' } as const;
    expect(completed(aCounted(), notHeld).contests[1]).toEqual(notHeld);
  });

  test('DR-55: no ballots at all is a count like any other', () => {
    const [none] = [asCount(0)];
    const tally = startTally(ballotPaper(aDefinition(), null, 1)).result();
    const zero = aCounted({
      tally, decisions: [], received: none, duplicatesRemoved: none, records: none, opened: none, badPoint: none, undecryptable: none,
      formatInvalid: none, voters: { number: none, reason: null },
    });
    expect(completed(zero).contests[0]).toMatchObject({ total: 0, valid: 0, invalid: 0 });
  });

  test('every random count is completed, and read again from its bytes', () => {
    const doubtful = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
    fc.assert(fc.property(anElection(), doubtful, fc.integer({ min: -2, max: 2 }), (election, [bad, sealed, odd], extra) => {
      const tally = startTally(ballotPaper(election.definition, election.notices, election.contest));
      for (const ballot of election.ballots) tally.add(ballot);
      const opened = election.ballots.length + odd;
      const records = opened + bad + sealed;
      const number = Math.max(0, records - sealed + extra);
      const file = completed({
        kind: election.kind, root: hex32, received: asCount(records), duplicatesRemoved: asCount(0), records: asCount(records),
        equalPoints: asCount(0), opened: asCount(opened), badPoint: asCount(bad), undecryptable: asCount(sealed),
        formatInvalid: asCount(odd), tally: tally.result(),
        decisions: [
          aDecision({ class: 'bad-point', ballots: asCount(bad) }), aDecision({ ballots: asCount(sealed), treatment: 'not-accepted' }),
          aDecision({ class: 'format-invalid', ballots: asCount(odd) }),
        ],
        voters: { number: asCount(number), reason: number === records - sealed ? null : '不明' },
      });
      const [entry] = file.contests as readonly [Counted];
      expect(entry.valid + entry.invalid + entry.notAccepted).toBe(records);
      expect(parseCountFile(formatCountFile(file))).toEqual({ ok: true, value: file });
    }), { numRuns: 60 });
  });
});

describe('the difference to the number of voters', () => {
  test('DR-23, DR-58: is signed, does not stop the count, and stands in its equation', () => {
    for (const [number, difference] of [[5, 1], [9, -3]] as const) {
      const voters = { number: asCount(number), reason: '名簿の締切後に抹消された者があるため' };
      const [counted] = completed(aCounted({ voters })).contests as readonly [Counted];
      expect(counted.equations.at(-1)).toMatchObject({ id: 'voters', difference });
    }
  });

  test('DR-23: refused: a difference without its reason, or a reason without a difference', () => {
    expect(refusalOf({ voters: { number: asCount(7), reason: null } }))
      .toEqual({ code: 'tally/reason-missing', place: 'contests[0].voters.reason', values: { contest: 1, difference: -1 } });
    expect(refusalOf({ voters: { number: asCount(6), reason: '不明' } }))
      .toEqual({ code: 'tally/reason-without-difference', place: 'contests[0].voters.reason', values: { contest: 1, difference: 0 } });
  });
});

describe('decisions', () => {
  const { decisions } = aCounted();

  test.each<[string, readonly Decision[], string, object]>([
    ['none on any', [], 'tally/decisions-missing', { class: 'bad-point', ballots: 1, decided: 0 }],
    ['none on one class', decisions.slice(0, 2), 'tally/decisions-missing', { class: 'format-invalid', ballots: 1, decided: 0 }],
    ['two on one ballot', [...decisions, aDecision()], 'tally/decisions-too-many', { class: 'undecryptable', ballots: 1, decided: 2 }],
    ['more ballots than there are', [...decisions.slice(0, 2), aDecision({ class: 'format-invalid', ballots: asCount(2) })], 'tally/decisions-too-many', { class: 'format-invalid', decided: 2 }],
  ])('refused: %s', (_what, changed, code, values) => {
    expect(refusalOf({ decisions: changed })).toMatchObject({ code, place: 'contests[0].decisions', values });
  });

  test('refused: more not accepted than there are records', () => {
    expect(refusalOf({ decisions: [aDecision({ ballots: asCount(8), treatment: 'not-accepted' })] })?.code).toBe('tally/decisions-too-many');
  });

  test('one class may be decided in parts, each with its own treatment', () => {
    const changes = { records: asCount(9), received: asCount(10), undecryptable: asCount(3), voters: { number: asCount(7), reason: null } };
    const parts = [...decisions, aDecision({ treatment: 'not-accepted' }), aDecision()];
    expect(completed(aCounted({ ...changes, decisions: parts })).contests[0]).toMatchObject({ total: 7, notAccepted: 2 });
  });

  test.each([['opinion', ''], ['reason', ' 末尾の空白 '], ['reason', 'x'.repeat(2001)]])('refused: a %s that is no free text', (member, text) => {
    expect(refusalOf({ decisions: [{ ...aDecision({ class: 'bad-point' }), [member]: text }, ...decisions.slice(1)] }))
      .toMatchObject({ code: 'tally/count-form', place: `contests[0].decisions[0].${member}` });
  });
});

describe('figures that do not fit', () => {
  const tally = aTally('HR_SMD');
  const wrongRows: ContestTally['result'] = { type: 'candidates', rows: [{ code: 1, votes: asCount(3) }, { code: 2, votes: asCount(0) }] };

  test.each<[string, Partial<CountedInput>, string]>([
    ['repeats that were not removed', { duplicatesRemoved: asCount(0) }, 'received'],
    ['a record without a class', { records: asCount(8), received: asCount(9), voters: { number: asCount(7), reason: null } }, 'records'],
    ['a ballot lost between opening and tally', { tally: { ...tally, readable: asCount(3) } }, 'opened'],
    ['a valid ballot too many', { tally: { ...tally, valid: asCount(3) } }, 'opened'],
    ['a row with a vote too many', { tally: { ...tally, result: wrongRows } }, 'valid'],
  ])('DR-21: refused: %s', (_what, changes, equation) => {
    expect(refusalOf(changes)).toMatchObject({ code: 'tally/equation-does-not-hold', values: { contest: 1, equation } });
  });

  test('refused: the classes or the rows of another kind', () => {
    expect(refusalOf({ kind: 'HR_PR' })).toEqual({ code: 'tally/classes-of-another-kind', place: 'contests[0].invalidClasses' });
    expect(refusalOf({ tally: { ...tally, result: aTally('HR_PR').result } })).toEqual({ code: 'tally/result-of-another-kind', place: 'contests[0].result' });
  });

  test('refused: contests out of order', () => {
    const count = completeCount(anInput({ ...aCleanCount('HR_PR') }, aCounted()));
    expect(count).toEqual({ ok: false, error: { code: 'tally/contests-out-of-order', place: 'contests[1]' } });
  });
});
