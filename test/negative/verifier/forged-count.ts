// Counts that say something else than bag, definition and notices, with everything around them made to fit.
import { asCount } from '../../../src/core/kernel/count.ts';
import type { Counted, VoteResult } from '../../../src/core/tally/count-file.ts';
import { changed, counted, type ForgedCase } from './forged-case.ts';

const n = asCount;

type ResultOf<T extends VoteResult['type']> = Extract<VoteResult, { readonly type: T }>;
type Row = ResultOf<'candidates'>['rows'][number];
type ListRow = ResultOf<'lists'>['lists'][number];
type JudgeRow = ResultOf<'review'>['judges'][number];

const rows = (change: (rows: readonly Row[]) => readonly Row[]) => ({ result }: Counted): Partial<Counted> =>
  (result.type === 'candidates' ? { result: { ...result, rows: change(result.rows) } } : {});
const lists = (change: (lists: readonly ListRow[]) => readonly ListRow[]) => ({ result }: Counted): Partial<Counted> =>
  (result.type === 'lists' ? { result: { ...result, lists: change(result.lists) } } : {});
const judges = (change: (judges: readonly JudgeRow[]) => readonly JudgeRow[]) => ({ result }: Counted): Partial<Counted> =>
  (result.type === 'review' ? { result: { ...result, judges: change(result.judges) } } : {});
const votes = (code: number, number: number) => rows((all) => all.map((row) => (row.code === code ? { ...row, votes: n(number) } : row)));
const classes = (numbers: Readonly<Record<string, number>>) => ({ invalidClasses }: Counted): Partial<Counted> =>
  ({ invalidClasses: invalidClasses.map(({ id, ballots }) => ({ id, ballots: n(numbers[id] ?? ballots) })) });
const member = (code: number, change: (votes: number) => Partial<ListRow['members'][number]>) => lists((all) => all.map((list) => ({
  ...list, members: list.members.map((each) => (each.code === code ? { ...each, ...change(each.votes) } : each)),
})));

const CONTEST_1 = /^data\/count\.json#contests\[0\]/;
const CONTEST_3 = /^data\/count\.json#contests\[1\]/;
const CONTEST_5 = /^data\/count\.json#contests\[3\]/;

const sums: readonly ForgedCase[] = [
  ['one vote more', counted('HR_SMD', votes(1, 4)), ['count-sums'], /result\.rows$/],
  ['one vote more, valid with it', counted('HR_SMD', (contest) => ({ ...votes(1, 4)(contest), valid: n(5) })), ['count-sums'], CONTEST_1],
  ['one vote more, valid and total with it', counted('HR_SMD', (contest) => (
    { ...votes(1, 4)(contest), valid: n(5), total: n(9), voters: { number: n(9), reason: null } })), ['count-sums'], CONTEST_1],
  ['one vote more, and one ballot more opened', counted('HR_SMD', (contest) => ({
    ...votes(1, 4)(contest), valid: n(5), total: n(9), opened: n(8), records: n(10), received: n(11),
    voters: { number: n(9), reason: null },
  })), ['count-received'], CONTEST_1],
  ['one vote fewer', counted('HR_SMD', votes(3, 0)), ['count-sums'], CONTEST_1],
  ['the sum of a list', counted('HC_PR', lists((all) => all.map((list) => ({ ...list, total: n(list.total + 1) })))), ['count-sums'], CONTEST_5],
  ['members\' votes inside the party\'s', counted('HC_PR', lists(([first, ...rest]) => (
    first === undefined ? [] : [{ ...first, partyVotes: n(3), memberVotes: n(0) }, ...rest]))), ['count-sums'], /memberVotes$/],
  ['fewer votes for the party than for its priority member', counted('HC_PR', lists(([first, ...rest]) => (first === undefined ? [] : [{
    ...first, partyVotes: n(0), memberVotes: n(3),
    members: first.members.map((each) => (each.code === 212 ? { ...each, votes: n(3) } : each)),
  }, ...rest]))), ['count-sums'], /partyVotes$/],
  ['a judge with fewer marks than ballots', counted('SC_REVIEW', judges(([first, ...rest]) => (
    first?.held === true ? [{ ...first, dismiss: n(0) }, ...rest] : []))), ['count-sums'], CONTEST_3],
  ['an invalid entry for a judge', counted('SC_REVIEW', judges(([first, ...rest]) => (
    first?.held === true ? [{ ...first, dismiss: n(0), entryInvalid: n(1) }, ...rest] : []))), ['count-sums'], /entryInvalid$/],
  ['invalid ballots that no class has', counted('HR_SMD', () => ({ invalid: n(5) })), ['count-sums'], /\.invalid$/],
];

const options: readonly ForgedCase[] = [
  ['two rows exchanged', counted('HR_SMD', rows(([a, b, ...rest]) => [b!, a!, ...rest])), ['count-rows'], /result\.rows$/],
  ['a zero row missing', counted('HR_SMD', rows((all) => all.filter(({ code }) => code !== 4))), ['count-rows'], /result\.rows$/],
  ['a row twice', counted('HR_SMD', rows((all) => [...all, all[3]!])), ['count-rows'], /result\.rows$/],
  ['a candidate whom nobody knows', counted('HR_SMD', rows((all) => [...all, { code: 9, votes: n(0) }])), ['count-rows', 'csv'], /result\.rows$/],
  ['a list without a member', counted('HC_PR', lists((all) => all.map((list) => (
    { ...list, members: list.members.filter(({ code }) => code !== 213) })))), ['count-rows'], /lists\[0\]\.members$/],
  ['two lists exchanged', counted('HC_PR', lists((all) => all.toReversed())), ['count-rows'], /result\.lists$/],
  ['a priority member shown as any other', counted('HC_PR', lists((all) => all.map((list) => ({
    ...list,
    ...(list.code === 21 ? { partyVotes: n(1), memberVotes: n(2) } : {}),
    members: list.members.map((each) => ({ ...each, priority: false })),
  })))), ['count-rows'], /priority$/],
  ['a judge missing', counted('SC_REVIEW', judges((all) => all.slice(0, 2))), ['count-rows'], /result\.judges$/],
  ['another kind of result', counted('HR_SMD', ({ result }) => ({ result: { ...result, type: 'parties' } as VoteResult })), ['count-rows', 'csv'], /result\.type$/],
  ['votes for a struck candidate', counted('HR_SMD', (contest) => (
    { ...votes(2, 1)(contest), ...classes({ 'not-a-candidate': 0 })(contest), valid: n(5), invalid: n(3) })), ['count-struck'], /rows\[1\]\.votes$/],
  ['votes for a struck member', counted('HC_PR', (contest) => ({
    ...lists((all) => all.map((list) => (list.code === 21 ? { ...list, memberVotes: n(2), total: n(4) } : list)))({
      ...contest, ...member(213, () => ({ votes: n(1) }))(contest),
    }),
    ...classes({ 'not-a-candidate': 0 })(contest), valid: n(4), invalid: n(1),
  })), ['count-struck'], /members\[2\]\.votes$/],
  ['a struck judge under review', counted('SC_REVIEW', judges((all) => all.map((judge) => (
    judge.held ? judge : { code: judge.code, held: true, dismiss: n(0), retain: n(3), entryInvalid: n(0) })))), ['count-struck'], /judges\[2\]\.held$/],
  ['a judge left out of the review', counted('SC_REVIEW', judges((all) => all.map(({ code }) => ({ code, held: false })))), ['count-struck'], /held$/],
];

const ballots: readonly ForgedCase[] = [
  ['a class that no notice opens', counted('HR_SMD', classes({ ineligible: 1, blank: 0 })), ['count-invalid'], /invalidClasses\[2\]$/],
  ['a class left out', counted('HR_SMD', ({ invalidClasses }) => (
    { invalidClasses: invalidClasses.filter(({ ballots }) => ballots > 0) })), ['count-invalid'], /invalidClasses$/],
  ['classes in another order', counted('HR_SMD', ({ invalidClasses }) => (
    { invalidClasses: invalidClasses.toReversed() })), ['count-invalid'], /invalidClasses$/],
  ['an unopened ballot taken for an unreadable one', counted('HR_SMD', classes({ unreadable: 2, unopened: 0 })), ['count-invalid'], /invalidClasses\[4\]$/],
  ['a decision missing', counted('HR_SMD', ({ decisions }) => ({ decisions: decisions.slice(0, 2) })), ['count-decisions', 'count-invalid', 'count-sums'], CONTEST_1],
  ['a decision of another class', counted('HR_SMD', ({ decisions }) => ({
    decisions: decisions.map((each) => (each.class === 'bad-point' ? { ...each, class: 'undecryptable' } : each)),
  })), ['count-decisions'], /decisions$/],
  ['ballots not accepted beyond the decisions', counted('HR_SMD', (contest) => (
    { notAccepted: n(2), total: n(7), ...classes({ unopened: 0 })(contest), invalid: n(3) })), ['count-decisions', 'count-invalid', 'count-sums'], /notAccepted$/],
  ['a bad point called undecryptable', {
    ...counted('HR_SMD', ({ decisions }) => ({
      badPoint: n(0), undecryptable: n(2), decisions: decisions.map((each) => (each.class === 'bad-point' ? { ...each, class: 'undecryptable' } : each)),
    })),
  }, ['count-received'], /badPoint$/],
  ['no equal points', counted('HR_SMD', () => ({ equalPoints: n(0) })), ['count-received'], /equalPoints$/],
  ['another root', counted('HR_SMD', () => ({ root: '00'.repeat(32) })), ['count-received'], /root$/],
  ['fewer received than the office exported', counted('HR_SMD', () => ({ received: n(9), duplicatesRemoved: n(0) })), ['count-received'], /received$/],
  ['none of five opened', counted('HC_PR', (contest) => ({
    ...lists((all) => all.map((list) => ({
      ...list, partyVotes: n(0), memberVotes: n(0), total: n(0), members: list.members.map((each) => ({ ...each, votes: n(0) })),
    })))(contest),
    ...classes({ 'not-a-candidate': 0, 'blank': 0, 'unopened': 5 })(contest),
    opened: n(0), undecryptable: n(5), valid: n(0), invalid: n(5),
    decisions: [{ class: 'undecryptable', ballots: n(5), treatment: 'invalid', opinion: 'なし', reason: 'なし' }],
  })), ['count-classes'], /opened$/],
  ['more unreadable than opened', counted('HR_SMD', () => ({ formatInvalid: n(8) })), ['count-classes', 'count-decisions', 'count-sums'], CONTEST_1],
];

const others: readonly ForgedCase[] = [
  ['a term of an equation', { count: changed('HR_SMD', (contest) => ({
    ...contest, equations: contest.equations.map((each, index) => (index === 2 ? { ...each, right: each.right.toReversed() } : each)),
  })) }, ['count-equations'], /equations\[2\]$/],
  ['an equation left out', { count: changed('HR_SMD', (contest) => ({ ...contest, equations: contest.equations.slice(0, -1) })) }, ['count-equations'], /equations$/],
  ['a difference that is not told', { count: changed('HR_SMD', (contest) => ({
    ...contest, equations: contest.equations.map((each) => ({ ...each, difference: 0 })),
  })) }, ['count-equations'], /equations\[8\]$/],
  ['a difference to the voters without reason', counted('HR_SMD', ({ voters }) => ({ voters: { ...voters, reason: null } })), ['count-voters'], /reason$/],
  ['a reason without difference', counted('HC_PR', ({ voters }) => ({ voters: { ...voters, reason: 'なし' } })), ['count-voters'], /reason$/],
  ['another context', { count: (count) => ({ ...count, ctx: '00'.repeat(32) }) }, ['count-origin'], /#ctx$/],
  ['another bag', { count: (count) => ({ ...count, fingerprint: '00'.repeat(32) }) }, ['count-origin'], /#fingerprint$/],
  ['no notices', { count: (count) => ({ ...count, notices: null }) }, ['count-origin'], /#notices$/],
  ['other notices', { count: (count) => ({ ...count, notices: '00'.repeat(32) }) }, ['count-origin'], /#notices$/],
  ['a contest missing', { count: (count) => (
    { ...count, contests: count.contests.filter(({ kind }) => kind !== 'HC_DIST') }) }, ['count-contests'], /#contests$/],
  ['contests in another order', { count: (count) => ({ ...count, contests: count.contests.toReversed() }) }, ['count-contests'], /#contests$/],
  ['a contest not held that was held', { count: changed('SC_REVIEW', ({ contest, kind }) => (
    { state: 'not-held', contest, kind, cause: 'not-held' })) }, ['count-contests', 'missing-file'], /csv|state$/],
  ['another cause', { count: (count) => ({ ...count, contests: count.contests.map((each) => (
    each.state === 'not-held' ? { ...each, cause: 'not-held' } : each)) }) }, ['count-contests'], /contests\[2\]\.state$/],
  ['another figure in the CSV', { csv: (contest, text) => (contest === 1 ? text.replace('"3"', '"4"') : text) }, ['csv'], /^data\/contest-1\.csv#2$/],
  ['line ends of another system', { csv: (contest, text) => (contest === 5 ? text.replaceAll('\r\n', '\n') : text) }, ['csv'], /^data\/contest-5\.csv#1$/],
  ['a formula in the CSV', { csv: (_contest, text) => text.replace('"\'=', '"=') }, ['csv'], /^data\/contest-1\.csv#5$/],
];

export const forgedCounts: readonly ForgedCase[] = [...sums, ...options, ...ballots, ...others];
