// The rules between the members of a definition (formats/definition §1, §2).
import type { Contest, Definition, Kind, Party } from './definition.ts';
import type { Fail } from './failures.ts';
import { dayBefore } from './texts.ts';

/** Options of a contest: smallest and largest number, and of members of a list (§2.6). */
const sizes: Readonly<Record<Kind, { readonly min: number; readonly max: number; readonly members: number }>> = {
  HR_SMD: { min: 2, max: 50, members: 0 },
  HC_DIST: { min: 2, max: 100, members: 0 },
  HR_PR: { min: 2, max: 40, members: 200 },
  HC_PR: { min: 2, max: 40, members: 100 },
  SC_REVIEW: { min: 1, max: 15, members: 0 },
};

/** Who the result of a kind may be reported to (§2.2). */
const destinations: Readonly<Record<Kind, readonly Contest['reportTo'][]>> = {
  HR_SMD: ['選挙長'],
  HC_DIST: ['選挙長', '選挙分会長'],
  HR_PR: ['選挙分会長'],
  HC_PR: ['選挙分会長'],
  SC_REVIEW: ['審査分会長'],
};

type Tell = (place: string, message: string) => void;

export function checkDefinition(definition: Definition, path: string, fail: Fail): void {
  const tell: Tell = (place, message) => fail('definition', `${path}#${place}`, message);
  const { event, pollsCloseAt, opensAt, unit, signers, contests } = definition;
  const closing = pollsCloseAt.slice(0, 10);
  if (event.electionDay !== closing && event.electionDay !== dayBefore(closing)) tell('event.electionDay', 'not the day on which the polls close, nor the day before');
  // Times all have one form and one offset, so that they compare as texts.
  if (opensAt < pollsCloseAt) tell('opensAt', 'lies before the polls close');
  if (!ascends(unit.municipalities, (each) => each.code)) tell('unit.municipalities', 'codes not in strictly ascending order');
  for (const [act, digests] of Object.entries(signers)) {
    if (!ascends(digests, (digest) => digest)) tell(`signers.${act}`, 'not in strictly ascending order');
    if (digests.length === 0 && act !== 'preservation') tell(`signers.${act}`, 'no signer');
  }
  checkKeys(definition, path, fail);
  if (!ascends(contests, (each) => each.contest)) tell('contests', 'not in strictly ascending order');
  if (new Set(contests.map(({ kind }) => kind)).size !== contests.length) tell('contests', 'a vote kind twice');
  for (const [index, contest] of contests.entries()) {
    checkContest(contest, `contests[${index}]`, tell);
    checkWitnesses(contest, contests, `contests[${index}].witnesses`, tell);
  }
}

/** §1.2, §1.3 */
function checkKeys({ purpose, keys }: Definition, path: string, fail: Fail): void {
  const tell: Tell = (place, message) => fail('keys', `${path}#keys${place}`, message);
  const { scheme, schemeDAccepted, key, groups, cards } = keys;
  for (const [index, { k, n, shares }] of groups.entries()) {
    if (k > n || shares.length !== n) tell(`.groups[${index}]`, 'k above n, or not n shares');
  }
  for (const [index, card] of cards.entries()) {
    if (card.index > (groups[card.group - 1]?.n ?? 0)) tell(`.cards[${index}]`, 'a group or an index that is not there');
  }
  const order = ({ group, index, label }: (typeof cards)[number]): string => `${group} ${String(index).padStart(2, '0')} ${label}`;
  if (!ascends(cards, order)) tell('.cards', 'not in strictly ascending order');
  if (scheme === 'T') {
    tell('.scheme', 'scheme T is not of this edition');
    return;
  }
  const [group] = groups;
  const compressed = `${/[02468ace]$/.test(key) ? '02' : '03'}${key.slice(2, 66)}`;
  if (groups.length !== 1 || group?.k !== 1 || group.n !== 1 || group.shares[0] !== compressed) tell('.groups', 'not the one group of scheme D');
  if (cards.length !== 1 || cards[0]?.publicKey !== key) tell('.cards', 'not the one card of scheme D');
  if (purpose === 'live' && !schemeDAccepted) tell('.schemeDAccepted', 'scheme D is not accepted for a live election');
}

function checkContest(contest: Contest, place: string, tell: Tell): void {
  const { kind, uncontested, options, lastCode, reportTo } = contest;
  if (!destinations[kind].includes(reportTo)) tell(`${place}.reportTo`, `a ${kind} is not reported to a ${reportTo}`);
  const { min, max } = sizes[kind];
  if (options.length < (uncontested ? 1 : min) || options.length > max) tell(`${place}.options`, `not ${min} to ${max} options`);
  const codes = options.flatMap((option) => codesOf(option));
  if (new Set(codes).size !== codes.length) tell(`${place}.options`, 'a code twice');
  if (codes.some((code) => code > lastCode)) tell(`${place}.lastCode`, 'below a code of the contest');
  if (!ascends(options, numberOf)) tell(`${place}.options`, 'not in strictly ascending order of their numbers');
  if (kind !== 'HR_PR' && kind !== 'HC_PR') return;
  for (const [index, option] of contest.options.entries()) checkParty(option, kind, `${place}.options[${index}]`, tell);
}

/** §2.2: three to ten; a review has those of the single seat, or exactly three where that has no poll. */
function checkWitnesses({ kind, witnesses: { min, max } }: Contest, contests: readonly Contest[], place: string, tell: Tell): void {
  if (min > max) tell(place, 'min above max');
  if (kind !== 'SC_REVIEW') {
    if (min < 3 || max > 10) tell(place, 'not three to ten');
    return;
  }
  const seat = contests.find((each) => each.kind === 'HR_SMD' && !each.uncontested);
  const theirs = seat?.witnesses ?? { min: 3, max: 3 };
  if (min !== theirs.min || max !== theirs.max) tell(place, `not ${theirs.min} to ${theirs.max}, as the people of the review`);
}

/** §2.3, §2.6, for lists of the definition and those that a notice adds. */
export function checkParty({ members }: Party, kind: 'HR_PR' | 'HC_PR', place: string, tell: Tell): void {
  if (members.length > sizes[kind].members) tell(`${place}.members`, `more than ${sizes[kind].members} members`);
  if (kind === 'HR_PR' && members.some(({ priority }) => priority)) tell(`${place}.members`, 'a priority member where there is none');
  if (members.some(({ priority }, index) => priority && members[index - 1]?.priority === false)) {
    tell(`${place}.members`, 'a priority member after another one');
  }
}

/** The codes of an option and, where it is a list, of its members. */
export function codesOf(option: Contest['options'][number]): readonly number[] {
  return [option.code, ...('members' in option ? option.members.map(({ code }) => code) : [])];
}

export function numberOf(option: Contest['options'][number]): number {
  return 'number' in option ? option.number : option.code;
}

/** Whether the keys strictly ascend; texts by UTF-16 code units. */
export function ascends<T>(items: readonly T[], key: (item: T) => number | string): boolean {
  const keys = items.map(key);
  return keys.every((each, index) => index === 0 || (keys[index - 1] ?? '') < each);
}
