// The ballot paper: what each vote falls into once the notices are applied.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCandidate, aContest, aDefinition, aJudge, aMember, aNotices, aParty, aStrike, onElectionDay,
} from '../../../test/support/elections.ts';
import { anElection } from '../../../test/support/random-elections.ts';
import { type VoteKind, voteKinds } from '../law/vote-kinds.ts';
import { type BallotPaper, ballotPaper, notHeldCause } from './ballot-paper.ts';
import type { Change, OptionAdded } from './notices.ts';

const definition = aDefinition({ contests: voteKinds.map((kind) => aContest(kind)).sort((a, b) => a.contest - b.contest) });
const numbers: Readonly<Record<VoteKind, number>> = { HR_SMD: 1, HR_PR: 2, SC_REVIEW: 3, HC_DIST: 4, HC_PR: 5 };

function paperAfter(kind: VoteKind, ...changes: readonly Change[]): BallotPaper {
  return ballotPaper(definition, aNotices(definition, changes), numbers[kind]);
}

/** Each code with the class that a vote for it falls into, in printing order; a judge with whether the review is held. */
function classesOn(paper: BallotPaper): readonly (readonly [number, string | boolean | null])[] {
  if ('judges' in paper) return paper.judges.map(({ option, held }) => [option.code, held]);
  const standing = 'candidates' in paper ? paper.candidates : paper.parties.flatMap((party) => [party, ...party.members]);
  return standing.map(({ option, invalidClass }) => [option.code, invalidClass]);
}

function anAddition(kind: VoteKind, option: OptionAdded['option'], party: number | null = null): OptionAdded {
  return { type: 'option-added', contest: numbers[kind], party, option };
}

test.each(voteKinds)('%s: without notices every vote is valid and nothing is remarked', (kind) => {
  const paper = ballotPaper(definition, null, numbers[kind]);
  expect(paper).toMatchObject({ kind, contest: numbers[kind] });
  expect(new Set(classesOn(paper).map(([, value]) => value))).toEqual(new Set([kind === 'SC_REVIEW' ? true : null]));
  expect(JSON.stringify(paper)).not.toContain('announcement');
});

test('a contest that the definition does not have is our bug', () => {
  expect(() => ballotPaper(definition, null, 9)).toThrow('no such contest');
});

describe.each(['HR_SMD', 'HC_DIST'] as const)('%s', (kind) => {
  test.each(['death', 'dismissal', 'withdrawal', 'deemed-withdrawal'] as const)('DR-03: a candidate struck by %s is not a candidate', (cause) => {
    expect(classesOn(paperAfter(kind, aStrike(numbers[kind], 2, { cause })))).toEqual([[1, null], [2, 'not-a-candidate'], [3, null]]);
  });

  test('DR-04: a candidate without the right to stand, or of an unqualified party, has a class of its own', () => {
    const paper = paperAfter(kind, aStrike(numbers[kind], 1, { cause: 'ineligible' }), aStrike(numbers[kind], 3, { cause: 'party-unqualified' }));
    expect(classesOn(paper)).toEqual([[1, 'ineligible'], [2, null], [3, 'unqualified-party']]);
  });

  test('DR-46: a death on election day leaves the votes valid and is remarked', () => {
    const paper = paperAfter(kind, aStrike(numbers[kind], 2, { occurredAt: onElectionDay }));
    expect(classesOn(paper)).toEqual([[1, null], [2, null], [3, null]]);
    expect('candidates' in paper && paper.candidates[1]?.notice?.change).toMatchObject({ code: 2, ruling: { by: '選挙長' } });
  });

  test('DR-42, DR-44: an added candidate stands after the others, with the notice that added it', () => {
    const paper = paperAfter(kind, anAddition(kind, aCandidate({ code: 4, number: 1 })), aStrike(numbers[kind], 1));
    expect(classesOn(paper)).toEqual([[1, 'not-a-candidate'], [2, null], [3, null], [4, null]]);
    expect('candidates' in paper && paper.candidates.map(({ notice }) => notice?.number ?? null)).toEqual([2, null, null, 1]);
  });

  test('an added candidate who dies is remarked by the later notice', () => {
    const paper = paperAfter(kind, anAddition(kind, aCandidate({ code: 4 })), aStrike(numbers[kind], 4));
    expect('candidates' in paper && paper.candidates[3]).toMatchObject({ invalidClass: 'not-a-candidate', notice: { number: 2 } });
  });

  test('a notice on another contest changes nothing here', () => {
    const other = kind === 'HR_SMD' ? 4 : 1;
    expect(classesOn(paperAfter(kind, aStrike(other, 2), anAddition(kind === 'HR_SMD' ? 'HC_DIST' : 'HR_SMD', aCandidate({ code: 4 })))))
      .toEqual([[1, null], [2, null], [3, null]]);
  });
});

describe('HR_PR', () => {
  const kind = 'HR_PR';

  test('DR-05: the votes of a party stay valid while one of its members stands', () => {
    expect(classesOn(paperAfter(kind, aStrike(2, 111)))).toEqual([[11, null], [111, null], [112, null], [12, null], [121, null]]);
  });

  test('DR-05: they are invalid when all its members are struck, and valid again through one who was added', () => {
    const all = [aStrike(2, 111), aStrike(2, 112, { cause: 'removal' })];
    expect(classesOn(paperAfter(kind, ...all))[0]).toEqual([11, 'no-listed-person']);
    expect(classesOn(paperAfter(kind, ...all, anAddition(kind, aMember({ code: 122 }), 11)))[0]).toEqual([11, null]);
  });

  test('DR-05, DR-46: a member who dies on election day keeps the list alive', () => {
    expect(classesOn(paperAfter(kind, aStrike(2, 111), aStrike(2, 112, { occurredAt: onElectionDay })))[0]).toEqual([11, null]);
  });

  test.each(['list-withdrawal', 'list-dismissal'] as const)('DR-05: they are invalid after a %s, also where no member is left', (cause) => {
    const paper = paperAfter(kind, aStrike(2, 12, { cause }), aStrike(2, 121));
    expect(classesOn(paper)).toEqual([[11, null], [111, null], [112, null], [12, 'not-a-list'], [121, null]]);
  });
});

describe('HC_PR', () => {
  const kind = 'HC_PR';

  test('DR-06: a vote naming a struck member is invalid, one naming the party or another member is not', () => {
    expect(classesOn(paperAfter(kind, aStrike(5, 211), aStrike(5, 213, { cause: 'removal' }))))
      .toEqual([[21, null], [211, 'not-a-candidate'], [212, null], [213, 'not-a-candidate'], [22, null], [221, null]]);
  });

  test('a withdrawn list takes its members with it, struck ones too: the first row that fits decides', () => {
    expect(classesOn(paperAfter(kind, aStrike(5, 212), aStrike(5, 21, { cause: 'list-withdrawal' }))).slice(0, 4))
      .toEqual([[21, 'not-a-list'], [211, 'not-a-list'], [212, 'not-a-list'], [213, 'not-a-list']]);
  });

  test('a party vote for a list on which nobody stands has a class of its own', () => {
    expect(classesOn(paperAfter(kind, aStrike(5, 221))).slice(4)).toEqual([[22, 'no-listed-person'], [221, 'not-a-candidate']]);
  });

  test('added members stand after those of their list, added lists after the others', () => {
    const list = aParty({ code: 222, number: 3, members: [aMember({ code: 223, priority: true })] });
    const members = [anAddition(kind, aMember({ code: 224 }), 21), anAddition(kind, aMember({ code: 225 }), 222)];
    const paper = paperAfter(kind, anAddition(kind, list), ...members);
    expect(classesOn(paper).map(([code]) => code)).toEqual([21, 211, 212, 213, 224, 22, 221, 222, 223, 225]);
  });
});

describe('SC_REVIEW', () => {
  test.each(['death', 'left-office'] as const)('DR-11: a judge struck by %s is not reviewed and stays known', (cause) => {
    expect(classesOn(paperAfter('SC_REVIEW', aStrike(3, 2, { cause })))).toEqual([[1, true], [2, false], [3, true]]);
  });

  test('DR-46: a judge who dies on election day is reviewed', () => {
    expect(classesOn(paperAfter('SC_REVIEW', aStrike(3, 2, { occurredAt: onElectionDay })))).toEqual([[1, true], [2, true], [3, true]]);
  });

  test('an added judge is reviewed', () => {
    expect(classesOn(paperAfter('SC_REVIEW', anAddition('SC_REVIEW', aJudge({ code: 7 }))))).toEqual([[1, true], [2, true], [3, true], [7, true]]);
  });
});

describe('DR-34: a contest without a poll', () => {
  test('is so by definition, or by a notice with its cause', () => {
    const uncontested = aDefinition({ contests: [aContest('HR_SMD', { uncontested: true }), aContest('HR_PR')] });
    const notices = aNotices(uncontested, [{ type: 'contest-not-held', contest: 2, cause: 'not-held' }]);
    expect(notHeldCause(uncontested, null, 1)).toBe('uncontested');
    expect(notHeldCause(uncontested, null, 2)).toBeNull();
    expect(notHeldCause(uncontested, notices, 1)).toBe('uncontested');
    expect(notHeldCause(uncontested, notices, 2)).toBe('not-held');
  });
});

test('DR-42: all that was filed stands on the paper as it was filed and in its order, then all that was added, whatever was struck', () => {
  fc.assert(fc.property(anElection(), ({ definition: random, notices, contest }) => {
    const added = (notices?.notices ?? []).map(({ change }) => change).filter((change) => change.type === 'option-added');
    const addedTo = (party: number | null) => added.filter((change) => change.party === party).map(({ option }) => option);
    const paper = ballotPaper(random, notices, contest);
    const standing = 'candidates' in paper ? paper.candidates : 'judges' in paper ? paper.judges : paper.parties;
    expect(standing.map(({ option }) => option)).toEqual([...random.contests[0]!.options, ...addedTo(null)]);
    for (const { option, members } of 'parties' in paper ? paper.parties : []) {
      expect(members.map((member) => member.option)).toEqual([...option.members, ...addedTo(option.code)]);
    }
  }), { numRuns: 100 });
});

test('a strike that comes a day later never changes validity', () => {
  fc.assert(fc.property(anElection(), ({ definition: random, notices, contest }) => {
    if (notices === null) return;
    const late = { ...notices, notices: notices.notices.map((notice) => (notice.change.type === 'option-struck'
      ? { ...notice, change: { ...notice.change, occurredAt: onElectionDay } } : notice)) };
    const paper = ballotPaper(random, late, contest);
    expect(classesOn(paper).every(([, value]) => value === ('judges' in paper ? true : null))).toBe(true);
  }), { numRuns: 50 });
});
