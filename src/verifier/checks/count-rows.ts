// The result of one contest: every option in printing order, nothing for what is struck, sums (formats/count §4).
import type { Counted, Result } from './count-file.ts';
import type { Kind } from './definition.ts';
import type { Fail } from './failures.ts';
import type { Paper, PaperOption } from './paper.ts';

/** `is` false tells the failure at a member of the contest. */
export type Told = (check: Parameters<Fail>[0], is: boolean, member: string, message: string) => void;

const typeOf: Readonly<Record<Kind, Result['type']>> = {
  HR_SMD: 'candidates', HC_DIST: 'candidates', HR_PR: 'parties', HC_PR: 'lists', SC_REVIEW: 'review',
};

export function checkResult(counted: Counted, paper: Paper | undefined, told: Told): void {
  const { result, kind, valid } = counted;
  told('count-rows', result.type === typeOf[kind], 'result.type', `not ${typeOf[kind]}`);
  if (result.type === 'review') checkJudges(result, valid, paper, told);
  else if (result.type === 'lists') checkLists(result, valid, paper, told);
  else checkRows(result, valid, paper, told);
}

/** §4.1 */
function checkRows(result: Extract<Result, { rows: unknown }>, valid: number, paper: Paper | undefined, told: Told): void {
  checkOrder(result.rows, paper?.options, 'result.rows', told);
  for (const [index, { code, votes }] of result.rows.entries()) {
    const struck = paper?.options.find((option) => option.code === code)?.struck === true;
    told('count-struck', !struck || votes === 0, `result.rows[${index}].votes`, 'votes for an option that is struck');
  }
  told('count-sums', sumOf(result.rows.map(({ votes }) => votes)) === valid, 'result.rows', 'their votes do not add up to valid');
}

/** §4.2 */
function checkLists({ lists }: Extract<Result, { type: 'lists' }>, valid: number, paper: Paper | undefined, told: Told): void {
  checkOrder(lists, paper?.options, 'result.lists', told);
  for (const [index, { code, partyVotes, memberVotes, total, members }] of lists.entries()) {
    const place = `result.lists[${index}]`;
    const option = paper?.options.find((each) => each.code === code);
    if (option !== undefined) checkMembers(members, option, place, told);
    if (option?.struck === true) told('count-struck', total === 0, place, 'votes for a list that is struck');
    const named = (priority: boolean): number => sumOf(members.filter((member) => member.priority === priority).map(({ votes }) => votes));
    told('count-sums', memberVotes === named(false), `${place}.memberVotes`, 'not the votes of its members');
    told('count-sums', partyVotes >= named(true), `${place}.partyVotes`, 'below the votes of its priority members, which it includes');
    told('count-sums', total === partyVotes + memberVotes, `${place}.total`, 'not partyVotes and memberVotes together');
  }
  told('count-sums', sumOf(lists.map(({ total }) => total)) === valid, 'result.lists', 'their totals do not add up to valid');
}

function checkMembers(
  members: Extract<Result, { type: 'lists' }>['lists'][number]['members'], option: PaperOption, place: string, told: Told,
): void {
  checkOrder(members, option.members.map(({ member }) => member), `${place}.members`, told);
  for (const [index, { code, priority, votes }] of members.entries()) {
    const standing = option.members.find(({ member }) => member.code === code);
    if (standing === undefined) continue;
    told('count-rows', priority === standing.member.priority, `${place}.members[${index}].priority`, 'not that of the definition');
    told('count-struck', !standing.struck || votes === 0, `${place}.members[${index}].votes`, 'votes for a person who is struck');
  }
}

/** §4.3: a judge struck before the day is not reviewed. */
function checkJudges({ judges }: Extract<Result, { type: 'review' }>, valid: number, paper: Paper | undefined, told: Told): void {
  checkOrder(judges, paper?.options, 'result.judges', told);
  for (const [index, judge] of judges.entries()) {
    const place = `result.judges[${index}]`;
    const struck = paper?.options.find(({ code }) => code === judge.code)?.struck;
    told('count-struck', struck === undefined || judge.held !== struck, `${place}.held`, 'not as definition and notices say');
    if (!judge.held) continue;
    told('count-sums', judge.dismiss + judge.retain + judge.entryInvalid === valid, place, 'dismiss, retain and entryInvalid do not add up to valid');
    told('count-sums', judge.entryInvalid === 0, `${place}.entryInvalid`, 'an internet ballot has no invalid entry');
  }
}

type Coded = readonly { readonly code: number }[];

function checkOrder(rows: Coded, options: Coded | undefined, place: string, told: Told): void {
  if (options === undefined) return;
  const [given, expected] = [rows.map(({ code }) => code), options.map(({ code }) => code)];
  const missing = expected.filter((code) => !given.includes(code));
  const isWhole = given.join() === expected.join();
  const what = missing.length > 0 ? `without the option ${missing.join(', ')}` : 'not every option once, in printing order';
  told('count-rows', isWhole, place, what);
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
