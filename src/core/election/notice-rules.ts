// Rules of notices against the definition and the notices before them (formats/definition §5).
import { err, ok, type Result } from '../kernel/result.ts';
import { dateOf } from '../kernel/time.ts';
import { type VoteKind, voteKindFacts } from '../law/vote-kinds.ts';
import type { Candidate, Contest, Definition, Judge, Member, Party } from './definition.ts';
import type { ContestNotHeld, Notice, NoticeDraft, OptionAdded, OptionStruck } from './notices.ts';
import { addedMemberShape, optionShape } from './option-shapes.ts';
import type { ElectionRefusal } from './refusals.ts';

/** What is known of a contest when a notice is read: the definition and the notices before it. */
interface Ledger {
  readonly kind: VoteKind;
  readonly lastCode: number;
  /** Each code with what it stands for. */
  readonly codes: Map<number, 'option' | 'member'>;
  readonly numbers: Set<number>;
  readonly struck: Set<number>;
  notHeld: boolean;
}

export function checkNotices(drafts: readonly NoticeDraft[], definition: Definition): Result<readonly Notice[], ElectionRefusal> {
  const ledgers = new Map(definition.contests.map((contest) => [contest.contest, ledgerOf(contest)]));
  const notices: Notice[] = [];
  for (const [index, draft] of drafts.entries()) {
    const place = `notices[${index}]`;
    if (draft.number !== index + 1) return err({ code: 'election/notice-out-of-order', place: `${place}.number` });
    const change = checkChange(draft.change, definition, ledgers, `${place}.change`);
    if (!change.ok) return change;
    notices.push({ ...draft, change: change.value });
  }
  return ok(notices);
}

function checkChange(
  change: NoticeDraft['change'], definition: Definition, ledgers: ReadonlyMap<number, Ledger>, place: string,
): Result<Notice['change'], ElectionRefusal> {
  if (change.type === 'district-changed') return ok(change);
  const ledger = ledgers.get(change.contest);
  if (ledger === undefined) return err({ code: 'election/unknown-contest', place: `${place}.contest`, values: { contest: change.contest } });
  switch (change.type) {
    case 'option-struck': return checkStrike(change, definition, ledger, place);
    case 'option-added': return checkAddition(change, ledger, place);
    case 'contest-not-held': return checkNotHeld(change, ledger, place);
  }
}

function checkStrike(change: OptionStruck, definition: Definition, ledger: Ledger, place: string): Result<OptionStruck, ElectionRefusal> {
  const { code, cause, occurredAt, ruling } = change;
  const values = { contest: change.contest, option: code };
  const stands = ledger.codes.get(code);
  if (stands === undefined) return err({ code: 'election/unknown-option', place: `${place}.code`, values });
  if (!(cause in voteKindFacts[ledger.kind].strikes[stands])) return err({ code: 'election/cause-not-of-kind', place: `${place}.cause`, values });
  if (ledger.struck.has(code)) return err({ code: 'election/struck-twice', place: `${place}.code`, values });
  const before = liesBefore(occurredAt, definition);
  if (before && ruling !== null) return err({ code: 'election/ruling-without-need', place: `${place}.ruling`, values });
  if (!before && ruling === null) return err({ code: 'election/ruling-missing', place: `${place}.ruling`, values });
  ledger.struck.add(code);
  return ok(change);
}

/** §5.2: a cause on election day or later leaves validity untouched. */
export function liesBefore(occurredAt: OptionStruck['occurredAt'], { event }: Definition): boolean {
  return dateOf(occurredAt) < event.electionDay;
}

type Addition = Extract<NoticeDraft['change'], { readonly type: 'option-added' }>;

function checkAddition(change: Addition, ledger: Ledger, place: string): Result<OptionAdded, ElectionRefusal> {
  const { contest, party } = change;
  const lists = voteKindFacts[ledger.kind].members !== null;
  if (party !== null && !(lists && ledger.codes.get(party) === 'option')) {
    return err({ code: 'election/unknown-option', place: `${place}.party`, values: { contest, option: party } });
  }
  const shape = party === null ? optionShape(ledger.kind) : addedMemberShape;
  const option = shape(change.option, `${place}.option`);
  if (!option.ok) return err({ code: 'election/notices-form', place: option.error.place, values: { expected: option.error.expected } });
  const refusal = enter(option.value, party === null ? 'option' : 'member', ledger, `${place}.option`);
  return refusal === undefined ? ok({ ...change, option: option.value }) : err(refusal);
}

/** §5.3: enters an added option, unless one of its codes or its number was given out before. */
function enter(
  option: Candidate | Party | Member | Judge, stands: 'option' | 'member', ledger: Ledger, place: string,
): ElectionRefusal | undefined {
  if ('number' in option) {
    if (ledger.numbers.has(option.number)) return { code: 'election/number-reused', place: `${place}.number`, values: { number: option.number } };
    ledger.numbers.add(option.number);
  }
  if (option.code <= ledger.lastCode || ledger.codes.has(option.code)) {
    return { code: 'election/code-reused', place: `${place}.code`, values: { option: option.code } };
  }
  ledger.codes.set(option.code, stands);
  const members = 'members' in option ? option.members : [];
  for (const [index, member] of members.entries()) {
    const refusal = enter(member, 'member', ledger, `${place}.members[${index}]`);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function checkNotHeld(change: ContestNotHeld, ledger: Ledger, place: string): Result<ContestNotHeld, ElectionRefusal> {
  if (ledger.notHeld) return err({ code: 'election/not-held-twice', place: `${place}.contest`, values: { contest: change.contest } });
  ledger.notHeld = true;
  return ok(change);
}

function ledgerOf({ kind, lastCode, uncontested, options }: Contest): Ledger {
  const codes = new Map<number, 'option' | 'member'>();
  const numbers = new Set<number>();
  for (const option of options) {
    codes.set(option.code, 'option');
    if ('number' in option) numbers.add(option.number);
    if ('members' in option) option.members.forEach(({ code }) => codes.set(code, 'member'));
  }
  return { kind, lastCode, codes, numbers, struck: new Set(), notHeld: uncontested };
}
