// notices.json (formats/definition §5): its shape, and the rules against the definition and the notices before.
import { candidate, type Contest, contestNumber, type Definition, judge, member, party } from './definition.ts';
import { checkParty, codesOf, numberOf } from './definition-rules.ts';
import type { Fail } from './failures.ts';
import { hex, integer, list, nullable, object, type Of, oneOf, type Reader, variant } from './shape.ts';
import { date, freeText, name, text, time } from './texts.ts';

type Option = Contest['options'][number] | Of<typeof member>;

/** A candidate, list, member or judge: their members tell which. */
const option: Reader<Option> = (value, place, misfit) => {
  const has = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
  if (has('members')) return party(value, place, misfit);
  if (has('affiliation')) return candidate(value, place, misfit);
  return has('priority') ? member(value, place, misfit) : judge(value, place, misfit);
};

const cause = oneOf('death', 'dismissal', 'withdrawal', 'deemed-withdrawal', 'party-unqualified', 'ineligible', 'list-withdrawal',
  'list-dismissal', 'removal', 'left-office');

const change = variant('type', {
  'option-struck': object({
    type: oneOf('option-struck'), contest: contestNumber, code: integer(1, 65_535), cause, occurredAt: time,
    ruling: nullable(object({ by: text, text: freeText })),
  }),
  'option-added': object({ type: oneOf('option-added'), contest: contestNumber, party: nullable(integer(1, 65_535)), option }),
  'contest-not-held': object({ type: oneOf('contest-not-held'), contest: contestNumber, cause: oneOf('uncontested', 'not-held') }),
  'district-changed': object({ type: oneOf('district-changed'), district: name, hall: name, cause: text }),
});

export const noticesFile = object({
  format: oneOf('kaihyo-notices/1'),
  ctx: hex(32),
  notices: list(object({ number: integer(1, 999), announcedOn: date, announcement: text, clause: text, change }), 0, 999),
});

export type Notices = Of<typeof noticesFile>;
type Change = Of<typeof change>;
export type Struck = Extract<Change, { readonly type: 'option-struck' }>;
type Added = Extract<Change, { readonly type: 'option-added' }>;

/** Whether a strike changes validity: its day lies before election day (§5.2). */
export function changesValidity({ occurredAt }: Struck, { event }: Definition): boolean {
  return occurredAt.slice(0, 10) < event.electionDay;
}

/** §5.1 */
const causesOf = {
  candidate: ['death', 'dismissal', 'withdrawal', 'deemed-withdrawal', 'party-unqualified', 'ineligible'],
  party: ['list-withdrawal', 'list-dismissal'],
  member: ['death', 'dismissal', 'removal', 'deemed-withdrawal'],
  judge: ['death', 'left-office'],
} as const;

/** What is known of a contest when a notice is read. */
interface Known {
  readonly contest: Contest;
  readonly codes: Map<number, keyof typeof causesOf>;
  readonly numbers: Set<number>;
  readonly struck: Set<number>;
  notHeld: boolean;
}

type Tell = (place: string, message: string) => void;

export function checkNotices({ notices }: Notices, definition: Definition, path: string, fail: Fail): void {
  const known = new Map(definition.contests.map((contest) => [contest.contest, knownOf(contest)]));
  for (const [index, { number, change }] of notices.entries()) {
    const tell: Tell = (place, message) => fail('notices', `${path}#notices[${index}].${place}`, message);
    if (number !== index + 1) tell('number', 'not the next number');
    if (change.type === 'district-changed') continue;
    const contest = known.get(change.contest);
    if (contest === undefined) tell('change.contest', 'no contest of the definition');
    else checkChange(change, contest, definition, tell);
  }
}

function checkChange(change: Exclude<Change, { readonly type: 'district-changed' }>, known: Known, definition: Definition, tell: Tell): void {
  if (change.type === 'option-struck') {
    checkStrike(change, known, definition, tell);
  } else if (change.type === 'option-added') {
    checkAddition(change, known, tell);
  } else {
    if (known.notHeld) tell('change', 'the contest was not held already');
    known.notHeld = true;
  }
}

function checkStrike(strike: Struck, { codes, struck }: Known, definition: Definition, tell: Tell): void {
  const stands = codes.get(strike.code);
  if (stands === undefined) tell('change.code', 'no option of the contest');
  else if (!(causesOf[stands] as readonly string[]).includes(strike.cause)) tell('change.cause', `no cause to strike a ${stands}`);
  if (struck.has(strike.code)) tell('change.code', 'struck twice');
  struck.add(strike.code);
  if (changesValidity(strike, definition) !== (strike.ruling === null)) tell('change.ruling', 'a ruling stands exactly where validity is not changed');
}

function checkAddition({ party: list, option: added }: Added, { contest, codes, numbers }: Known, tell: Tell): void {
  const expected = list === null ? formOf(contest) : 'member';
  const form = formOfOption(added);
  if (form !== expected) tell('change.option', `not a ${expected}`);
  if (list !== null && codes.get(list) !== 'party') tell('change.party', 'no list of the contest');
  if (form === 'member' && 'priority' in added && added.priority) tell('change.option.priority', 'no priority member comes to a list later');
  if ('members' in added && (contest.kind === 'HR_PR' || contest.kind === 'HC_PR')) {
    checkParty(added, contest.kind, 'change.option', tell);
  }
  if (form !== 'member') {
    if (numbers.has(numberOf(added))) tell('change.option.number', 'a number that is not new');
    numbers.add(numberOf(added));
  }
  for (const [index, code] of codesOf(added).entries()) {
    if (code <= contest.lastCode || codes.has(code)) tell('change.option', `the code ${code} is not new`);
    codes.set(code, index === 0 ? form : 'member');
  }
}

function knownOf(contest: Contest): Known {
  const form = formOf(contest);
  const codes = new Map<number, keyof typeof causesOf>();
  for (const each of contest.options) codesOf(each).forEach((code, index) => codes.set(code, index === 0 ? form : 'member'));
  return { contest, codes, numbers: new Set(contest.options.map(numberOf)), struck: new Set(), notHeld: contest.uncontested };
}

function formOf({ kind }: Contest): 'candidate' | 'party' | 'judge' {
  if (kind === 'SC_REVIEW') return 'judge';
  return kind === 'HR_PR' || kind === 'HC_PR' ? 'party' : 'candidate';
}

function formOfOption(added: Option): keyof typeof causesOf {
  if ('members' in added) return 'party';
  if ('affiliation' in added) return 'candidate';
  return 'priority' in added ? 'member' : 'judge';
}
