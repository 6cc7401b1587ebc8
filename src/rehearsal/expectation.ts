// expected.json: what the count of a rehearsal shall come to. Computed from what was drawn and from formats/count §3 and §4 by code
// of its own, so that the count is compared with something that it did not make.
import type { BallotChoice } from '../core/ballot/choice.ts';
import type { Contest, Definition, Party, PartyContest } from '../core/election/definition.ts';
import type { Change, Notice, StrikeCause } from '../core/election/notices.ts';
import { asCount, type Count } from '../core/kernel/count.ts';
import { dateOf } from '../core/kernel/time.ts';
import type { InvalidClassId } from '../core/law/invalid-classes.ts';
import type { VoteKind } from '../core/law/vote-kinds.ts';
import type { Counted, DoubtfulClass, NotHeld, VoteResult } from '../core/tally/count-file.ts';
import type { DrawnChoice } from './chunk.ts';
import { doubtfulClassOf, type RehearsedContest } from './scenario.ts';

/** As `counted` of formats/count §1.4, without what only the count itself can know. */
export type ExpectedContest = Omit<Counted, 'root' | 'decisions' | 'equations'> | NotHeld;

type Strikes = ReadonlyMap<number, StrikeCause>;
type Added = Extract<Change, { readonly type: 'option-added' }>;

export function expectedContest(plan: RehearsedContest, drawn: readonly DrawnChoice[], records: number, context: {
  readonly electionDay: Definition['event']['electionDay']; readonly notices: readonly Pick<Notice, 'change'>[];
}): ExpectedContest {
  const { contest } = plan;
  const { contest: number, kind } = contest;
  const changes = context.notices.map(({ change }) => change).filter((change) => 'contest' in change && change.contest === number);
  const cause = contest.uncontested ? 'uncontested' : changes.find((change) => change.type === 'contest-not-held')?.cause;
  if (cause !== undefined) return { state: 'not-held', contest: number, kind, cause };

  const strikes: Strikes = new Map(changes.flatMap((change) => (
    change.type === 'option-struck' && dateOf(change.occurredAt) < context.electionDay ? [[change.code, change.cause] as const] : []
  )));
  const parts = votesOf(contest, changes.filter((change) => change.type === 'option-added'), strikes, drawn);
  return { state: 'counted', contest: number, kind, ...totalsOf(plan, parts, records) };
}

type Totals = Omit<Exclude<ExpectedContest, NotHeld>, 'state' | 'contest' | 'kind'>;

function totalsOf(plan: RehearsedContest, { result, valid, invalid }: Votes, records: number): Totals {
  const { planted, decisions, voters, duplicatesRemoved, contest: { kind } } = plan;
  const doubtful = (of: DoubtfulClass): Count => asCount(planted.filter(({ content }) => doubtfulClassOf(content) === of).length);
  const [badPoint, undecryptable, formatInvalid] = [doubtful('bad-point'), doubtful('undecryptable'), doubtful('format-invalid')];
  const decided = (treatment: 'invalid' | 'not-accepted', ...classes: readonly DoubtfulClass[]): number => decisions
    .filter((decision) => decision.treatment === treatment && classes.includes(decision.class))
    .reduce((sum, { ballots }) => sum + ballots, 0);
  const ballotsOf = (id: InvalidClassId): Count => {
    if (id === 'unreadable') return asCount(decided('invalid', 'format-invalid'));
    if (id === 'unopened') return asCount(decided('invalid', 'bad-point', 'undecryptable'));
    return asCount(invalid.get(id) ?? 0);
  };
  const invalidClasses = classesOf[kind].map((id) => ({ id, ballots: ballotsOf(id) }));
  const notAccepted = decided('not-accepted', 'bad-point', 'undecryptable', 'format-invalid');
  const total = records - notAccepted;
  return {
    received: asCount(records + duplicatesRemoved), duplicatesRemoved: asCount(duplicatesRemoved), records: asCount(records),
    equalPoints: asCount(planted.filter(({ point }) => point === 'of-the-one-before').length),
    opened: asCount(records - badPoint - undecryptable), badPoint, undecryptable, formatInvalid,
    total: asCount(total), valid: asCount(valid), invalid: asCount(invalidClasses.reduce((sum, { ballots }) => sum + ballots, 0)),
    notAccepted: asCount(notAccepted), invalidClasses, result,
    voters: voters === 'as-many'
      ? { number: asCount(total), reason: null }
      : { number: asCount(total - voters.difference), reason: voters.reason },
  };
}

/** formats/count §3.2 */
const ofCandidates: readonly InvalidClassId[] = ['not-a-candidate', 'unqualified-party', 'ineligible', 'blank', 'unreadable', 'unopened'];
const classesOf: Readonly<Record<VoteKind, readonly InvalidClassId[]>> = {
  HR_SMD: ofCandidates,
  HC_DIST: ofCandidates,
  HR_PR: ['not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened'],
  HC_PR: ['not-a-candidate', 'not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened'],
  SC_REVIEW: ['unreadable', 'unopened'],
};

interface Votes {
  readonly result: VoteResult;
  readonly valid: number;
  readonly invalid: ReadonlyMap<InvalidClassId, number>;
}

function votesOf(contest: Contest, added: readonly Added[], strikes: Strikes, drawn: readonly DrawnChoice[]): Votes {
  if (contest.kind === 'SC_REVIEW') return reviewOf(contest.options.map(({ code }) => code), strikes, drawn);
  const classOf = isListContest(contest) ? classOfListVote(contest.options, added, strikes) : classOfCandidateVote(strikes);
  const votes = new Map<number, number>();
  const invalid = new Map<InvalidClassId, number>();
  let valid = 0;
  for (const { choice, ballots } of drawn) {
    const of = classOf(choice);
    if (of !== null) {
      invalid.set(of, (invalid.get(of) ?? 0) + ballots);
    } else if ('code' in choice) {
      votes.set(choice.code, (votes.get(choice.code) ?? 0) + ballots);
      valid += ballots;
    }
  }
  const votesFor = (code: number): Count => asCount(votes.get(code) ?? 0);
  const codes = [...contest.options, ...added.flatMap(({ party, option }) => (party === null ? [option] : []))].map(({ code }) => code);
  const rows = codes.map((code) => ({ code, votes: votesFor(code) }));
  switch (contest.kind) {
    case 'HR_SMD': case 'HC_DIST': return { result: { type: 'candidates', rows }, valid, invalid };
    case 'HR_PR': return { result: { type: 'parties', rows }, valid, invalid };
    case 'HC_PR': return { result: { type: 'lists', lists: contest.options.map((party) => listOf(party, added, votesFor)) }, valid, invalid };
  }
}

function isListContest(contest: Contest): contest is PartyContest {
  return contest.kind === 'HR_PR' || contest.kind === 'HC_PR';
}

function classOfCandidateVote(strikes: Strikes): (choice: BallotChoice) => InvalidClassId | null {
  return (choice) => {
    if (choice.type !== 'option') return 'blank';
    const cause = strikes.get(choice.code);
    if (cause === undefined) return null;
    return cause === 'party-unqualified' ? 'unqualified-party' : cause === 'ineligible' ? 'ineligible' : 'not-a-candidate';
  };
}

function classOfListVote(
  parties: readonly Party[], added: readonly Added[], strikes: Strikes,
): (choice: BallotChoice) => InvalidClassId | null {
  return (choice) => {
    if (choice.type !== 'option' && choice.type !== 'member') return 'blank';
    const party = parties.find(({ code }) => code === (choice.type === 'member' ? choice.party : choice.code));
    if (party === undefined) throw new Error('a vote for a list that is not there');
    if (strikes.has(party.code)) return 'not-a-list';
    if (choice.type === 'member') return strikes.has(choice.code) ? 'not-a-candidate' : null;
    return membersOf(party, added).every(({ code }) => strikes.has(code)) ? 'no-listed-person' : null;
  };
}

/** The members of a list as they stand after the notices, those added last. */
function membersOf({ code, members }: Party, added: readonly Added[]): readonly { readonly code: number; readonly priority: boolean }[] {
  const others = added.flatMap(({ party, option }) => (
    party === code && 'priority' in option ? [{ code: option.code, priority: option.priority }] : []
  ));
  return [...members.map((member) => ({ code: member.code, priority: member.priority })), ...others];
}

function listOf(party: Party, added: readonly Added[], votesFor: (code: number) => Count): Extract<VoteResult, { type: 'lists' }>['lists'][number] {
  const members = membersOf(party, added).map((member) => ({ ...member, votes: votesFor(member.code) }));
  const votesOfMembers = (priority: boolean): number => members.filter((member) => member.priority === priority)
    .reduce((sum, { votes }) => sum + votes, 0);
  const [partyVotes, memberVotes] = [votesFor(party.code) + votesOfMembers(true), votesOfMembers(false)];
  return {
    code: party.code, partyVotes: asCount(partyVotes), memberVotes: asCount(memberVotes), total: asCount(partyVotes + memberVotes), members,
  };
}

function reviewOf(judges: readonly number[], strikes: Strikes, drawn: readonly DrawnChoice[]): Votes {
  const valid = drawn.reduce((sum, { ballots }) => sum + ballots, 0);
  const marked = (code: number): number => drawn
    .filter(({ choice }) => choice.type === 'review' && (choice.dismissed & (1 << (code - 1))) !== 0)
    .reduce((sum, { ballots }) => sum + ballots, 0);
  return {
    result: {
      type: 'review',
      judges: judges.map((code) => (strikes.has(code) ? { code, held: false } : {
        code, held: true, dismiss: asCount(marked(code)), retain: asCount(valid - marked(code)), entryInvalid: asCount(0),
      })),
    },
    valid,
    invalid: new Map(),
  };
}
