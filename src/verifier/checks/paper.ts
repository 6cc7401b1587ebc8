// What a contest's result must list once the notices are applied: options in printing order, and where votes cannot stand
// (formats/count §3, §4).
import type { Contest, Definition, Member } from './definition.ts';
import { changesValidity, type Notices, type Struck } from './notices.ts';

export interface Paper {
  readonly contest: Contest;
  /** Why the contest is not counted; null where it is. */
  readonly notHeld: 'uncontested' | 'not-held' | null;
  /** In printing order: as in the definition, additions after the others. */
  readonly options: readonly PaperOption[];
  /** Classes into which at least one ballot can fall, `blank` and the decided ones included. */
  readonly possible: ReadonlySet<string>;
}

export interface PaperOption {
  readonly code: number;
  readonly name: string;
  readonly option: Contest['options'][number];
  /** A vote for it is never valid. */
  readonly struck: boolean;
  readonly members: readonly { readonly member: Member; readonly struck: boolean }[];
}

export function paperOf(contest: Contest, definition: Definition, notices: Notices | undefined): Paper {
  const changes = (notices?.notices ?? []).map(({ change }) => change);
  const strikes = new Map<number, Struck['cause']>();
  const additions = new Map<number, Member[]>();
  const options: Contest['options'][number][] = [...contest.options];
  let notHeld: Paper['notHeld'] = contest.uncontested ? 'uncontested' : null;
  for (const change of changes) {
    if (change.type === 'district-changed' || change.contest !== contest.contest) continue;
    if (change.type === 'contest-not-held') notHeld ??= change.cause;
    else if (change.type === 'option-added') enter(change, options, additions);
    else if (changesValidity(change, definition)) strikes.set(change.code, change.cause);
  }
  const possible = new Set(contest.kind === 'SC_REVIEW' ? ['unreadable', 'unopened'] : ['blank', 'unreadable', 'unopened']);
  return {
    contest, notHeld, possible,
    options: options.map((option) => standing(option, contest.kind, strikes, additions.get(option.code) ?? [], possible)),
  };
}

function enter(
  { party, option }: Extract<Notices['notices'][number]['change'], { readonly type: 'option-added' }>,
  options: Contest['options'][number][], additions: Map<number, Member[]>,
): void {
  if ('priority' in option) {
    if (party !== null) additions.set(party, [...additions.get(party) ?? [], option]);
  } else {
    options.push(option);
  }
}

/** §3, row by row; `possible` learns the classes that a strike opens. */
function standing(
  option: Contest['options'][number], kind: Contest['kind'], strikes: ReadonlyMap<number, Struck['cause']>, added: readonly Member[],
  possible: Set<string>,
): PaperOption {
  const { code, name } = option;
  const cause = strikes.get(code);
  const all = 'members' in option ? [...(option).members, ...added] : [];
  const isGone = cause === 'list-withdrawal' || cause === 'list-dismissal';
  const isEmpty = all.length > 0 && all.every((member) => strikes.has(member.code));
  const members = all.map((member) => ({ member, struck: isGone || (kind === 'HC_PR' && strikes.has(member.code)) }));
  if (kind === 'HR_SMD' || kind === 'HC_DIST') {
    if (cause !== undefined) possible.add(cause === 'party-unqualified' ? 'unqualified-party' : cause === 'ineligible' ? 'ineligible' : 'not-a-candidate');
  } else if (isGone) {
    possible.add('not-a-list');
  } else {
    if (isEmpty) possible.add('no-listed-person');
    if (kind === 'HC_PR' && members.some(({ struck }) => struck)) possible.add('not-a-candidate');
  }
  return { code, name, option, struck: cause !== undefined || isEmpty, members };
}
