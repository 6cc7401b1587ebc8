// Rules inside a count file that no single member shows: classes, decisions, sums, equations (formats/count §2 to §6).
import { canonicalText, type JsonValue } from '../kernel/canonical-json.ts';
import { sum } from '../kernel/count.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { voteKindFacts, type VoteKind } from '../law/vote-kinds.ts';
import { type Counted, type CountFile, type DoubtfulClass, doubtfulClasses, type Equation, type VoteResult } from './count-file.ts';
import { ballotsDecided, decidedInto, equationsOf, failingEquation } from './equations.ts';
import type { TallyRefusal } from './refusals.ts';

const resultTypes: Readonly<Record<VoteKind, VoteResult['type']>> = {
  HR_SMD: 'candidates', HC_DIST: 'candidates', HR_PR: 'parties', HC_PR: 'lists', SC_REVIEW: 'review',
};

export function checkCountFile(file: CountFile): Result<CountFile, TallyRefusal> {
  for (const [index, entry] of file.contests.entries()) {
    const place = `contests[${index}]`;
    if (entry.contest <= (file.contests[index - 1]?.contest ?? 0)) return err({ code: 'tally/contests-out-of-order', place });
    const refusal = entry.state === 'counted' ? countedRefused(entry, place) : undefined;
    if (refusal !== undefined) return err(refusal);
  }
  return ok(file);
}

function countedRefused(counted: Counted, place: string): TallyRefusal | undefined {
  const { kind, invalidClasses, result } = counted;
  const ids = voteKindFacts[kind].invalidClasses.map(({ id }) => id);
  if (invalidClasses.map(({ id }) => id).join() !== ids.join()) return { code: 'tally/classes-of-another-kind', place: `${place}.invalidClasses` };
  if (result.type !== resultTypes[kind]) return { code: 'tally/result-of-another-kind', place: `${place}.result` };
  return decisionsRefused(counted, place) ?? figuresRefused(counted, place)
    ?? reasonRefused(counted, place) ?? equationsRefused(counted, place);
}

/** §2.3: no default, and no count without a decision on every ballot that could not be opened or read. */
function decisionsRefused(counted: Counted, place: string): TallyRefusal | undefined {
  const numbers: Readonly<Record<DoubtfulClass, number>> = {
    'bad-point': counted.badPoint, 'undecryptable': counted.undecryptable, 'format-invalid': counted.formatInvalid,
  };
  for (const each of doubtfulClasses) {
    const decided = ballotsDecided(counted, 'invalid', [each]) + ballotsDecided(counted, 'not-accepted', [each]);
    if (decided === numbers[each]) continue;
    return {
      code: decided < numbers[each] ? 'tally/decisions-missing' : 'tally/decisions-too-many',
      place: `${place}.decisions`,
      values: { contest: counted.contest, class: each, ballots: numbers[each], decided },
    };
  }
  return undefined;
}

function figuresRefused(counted: Counted, place: string): TallyRefusal | undefined {
  const refused = (member: string): TallyRefusal => ({ code: 'tally/figures-inconsistent', place: `${place}.${member}` });
  if (counted.equalPoints > Math.max(0, counted.records - 1)) return refused('equalPoints');
  if (counted.notAccepted !== ballotsDecided(counted, 'not-accepted')) return refused('notAccepted');
  for (const [index, { id, ballots }] of counted.invalidClasses.entries()) {
    if ((id === 'unreadable' || id === 'unopened') && ballots !== decidedInto(id, counted)) return refused(`invalidClasses[${index}]`);
  }
  const wrong = wrongRow(counted.result);
  return wrong === undefined ? undefined : refused(`result.${wrong}`);
}

/** §4: no code twice; a list's sums follow from its members. */
function wrongRow(result: VoteResult): string | undefined {
  switch (result.type) {
    case 'candidates':
    case 'parties':
      return repeatedCode(result.rows, 'rows');
    case 'review':
      return repeatedCode(result.judges, 'judges');
    case 'lists': {
      const repeated = repeatedCode(result.lists.flatMap((row) => [row, ...row.members]), 'lists');
      if (repeated !== undefined) return repeated;
      const at = result.lists.findIndex(({ partyVotes, memberVotes, total, members }) => {
        const votesOf = (priority: boolean): number => sum(members.filter((each) => each.priority === priority).map(({ votes }) => votes));
        return partyVotes < votesOf(true) || memberVotes !== votesOf(false) || total !== partyVotes + memberVotes;
      });
      return at === -1 ? undefined : `lists[${at}]`;
    }
  }
}

function repeatedCode(rows: readonly { readonly code: number }[], place: string): string | undefined {
  return new Set(rows.map(({ code }) => code)).size === rows.length ? undefined : place;
}

/** §5: a difference to the number of voters needs its reason in writing, and only a difference has one. */
function reasonRefused({ contest, total, voters }: Counted, place: string): TallyRefusal | undefined {
  const difference = total - voters.number;
  if ((difference === 0) === (voters.reason === null)) return undefined;
  return {
    code: difference === 0 ? 'tally/reason-without-difference' : 'tally/reason-missing',
    place: `${place}.voters.reason`,
    values: { contest, difference },
  };
}

/** §6: the equations are exactly those that follow from the figures, and they hold. */
function equationsRefused(counted: Counted, place: string): TallyRefusal | undefined {
  const readable = sum([
    counted.valid, ...counted.invalidClasses.filter(({ id }) => id !== 'unreadable' && id !== 'unopened').map(({ ballots }) => ballots),
  ]);
  const due = equationsOf({ ...counted, readable });
  const refused = (at: number, equation: string): TallyRefusal => (
    { code: 'tally/equation-does-not-hold', place: `${place}.equations[${at}]`, values: { contest: counted.contest, equation } });
  const failing = failingEquation(due);
  if (failing !== undefined) return refused(due.indexOf(failing), failing.id);
  const other = due.findIndex((equation, at) => !sameEquation(equation, counted.equations[at]));
  if (other !== -1) return refused(other, due[other]?.id ?? '');
  return counted.equations.length === due.length ? undefined : refused(due.length, counted.equations[due.length]?.id ?? '');
}

function sameEquation(due: Equation, found: Equation | undefined): boolean {
  return found !== undefined && canonicalText(due as unknown as JsonValue) === canonicalText(found as unknown as JsonValue);
}
