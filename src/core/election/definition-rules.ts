// Rules of a definition that no single member shows: times, keys, numbers and codes of the options (formats/definition §1, §2).
import { err, ok, type Result } from '../kernel/result.ts';
import { dateOf, dayBefore } from '../kernel/time.ts';
import { clauseOfSharedPeople, voteKindFacts } from '../law/vote-kinds.ts';
import type { Contest, Definition } from './definition.ts';
import { compress } from './key-shapes.ts';
import type { ElectionRefusal } from './refusals.ts';

export function checkDefinition(definition: Definition): Result<Definition, ElectionRefusal> {
  const refusal = firstOf([
    () => timesRefused(definition),
    () => keysRefused(definition),
    () => kindTwice(definition),
    ...definition.contests.map((contest, index) => () => contestRefused(contest, definition.contests, `contests[${index}]`)),
    // Last, so that what is refused here has the whole form of a definition.
    () => schemeRefused(definition),
  ]);
  return refusal === undefined ? ok(definition) : err(refusal);
}

function firstOf(checks: readonly (() => ElectionRefusal | undefined)[]): ElectionRefusal | undefined {
  for (const check of checks) {
    const refusal = check();
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** §1.1; polls may close after midnight, so that election day is the day before. */
function timesRefused({ event, pollsCloseAt, opensAt }: Definition): ElectionRefusal | undefined {
  const closingDay = dateOf(pollsCloseAt);
  if (event.electionDay !== closingDay && event.electionDay !== dayBefore(closingDay)) {
    return { code: 'election/polls-not-on-election-day', place: 'pollsCloseAt', values: { pollsCloseAt, electionDay: event.electionDay } };
  }
  return opensAt < pollsCloseAt ? { code: 'election/opens-before-polls-close', place: 'opensAt', values: { opensAt, pollsCloseAt } } : undefined;
}

/** §1.2 */
function keysRefused({ keys }: Definition): ElectionRefusal | undefined {
  const refused = (place: string): ElectionRefusal => ({ code: 'election/keys-inconsistent', place: `keys.${place}` });
  const { groups, cards } = keys;
  for (const [at, card] of cards.entries()) {
    if (card.index > (groups[card.group - 1]?.n ?? 0)) return refused(`cards[${at}]`);
    const before = cards[at - 1];
    if (before !== undefined && !standsBefore(before, card)) return refused(`cards[${at}]`);
  }
  if (keys.scheme === 'T') return undefined;
  const [group] = groups;
  if (group === undefined || groups.length !== 1 || group.n !== 1 || group.shares[0] !== compress(keys.key)) return refused('groups');
  return cards.length !== 1 || cards[0]?.publicKey !== keys.key ? refused('cards') : undefined;
}

type Card = Definition['keys']['cards'][number];

function standsBefore(a: Card, b: Card): boolean {
  if (a.group !== b.group) return a.group < b.group;
  return a.index !== b.index ? a.index < b.index : a.label < b.label;
}

function kindTwice({ contests }: Definition): ElectionRefusal | undefined {
  const at = contests.findIndex(({ kind }, index) => contests.findIndex((each) => each.kind === kind) < index);
  return at === -1 ? undefined : { code: 'election/kind-twice', place: `contests[${at}].kind` };
}

function contestRefused(contest: Contest, contests: readonly Contest[], place: string): ElectionRefusal | undefined {
  const { reportTo, options: { min, max } } = voteKindFacts[contest.kind];
  if (!reportTo.includes(contest.reportTo)) {
    return { code: 'election/report-destination', place: `${place}.reportTo`, values: { contest: contest.contest, reportTo: contest.reportTo } };
  }
  if (!contest.uncontested && contest.options.length < min) {
    return { code: 'election/number-of-options', place: `${place}.options`, values: { min, max, options: contest.options.length } };
  }
  return witnessesRefused(contest, contests, place) ?? orderRefused(contest, place) ?? codesRefused(contest, place);
}

/** §2.2: the same people are the same number; otherwise as many as the law asks. */
function witnessesRefused({ contest, kind, witnesses }: Contest, contests: readonly Contest[], place: string): ElectionRefusal | undefined {
  const { min, max } = witnesses;
  const { peopleOf, witnesses: own } = voteKindFacts[kind];
  const lender = contests.find((each) => each.kind === peopleOf && each.kind !== kind && !each.uncontested);
  const lent = lender?.witnesses;
  const fits = lent === undefined ? own.min <= min && max <= own.max : min === lent.min && max === lent.max;
  if (fits) return undefined;
  const clause = lent === undefined ? own.clause : clauseOfSharedPeople;
  return { code: 'election/witness-limits', place: `${place}.witnesses`, values: { contest, min, max, clause } };
}

/** §2.4: by filing number, judges by notice number; no number twice. */
function orderRefused(contest: Contest, place: string): ElectionRefusal | undefined {
  const numbers = contest.options.map((option) => ('number' in option ? option.number : option.code));
  const at = numbers.findIndex((number, index) => number <= (numbers[index - 1] ?? 0));
  return at === -1 ? undefined : { code: 'election/options-out-of-order', place: `${place}.options[${at}]` };
}

/** §2.5 */
function codesRefused({ options, lastCode }: Contest, place: string): ElectionRefusal | undefined {
  const seen = new Set<number>();
  for (const [at, option] of options.entries()) {
    const members = 'members' in option ? option.members : [];
    const coded = [{ code: option.code, at: '' }, ...members.map(({ code }, index) => ({ code, at: `.members[${index}]` }))];
    for (const each of coded) {
      const where = `${place}.options[${at}]${each.at}.code`;
      if (seen.has(each.code)) return { code: 'election/code-repeated', place: where, values: { option: each.code } };
      if (each.code > lastCode) return { code: 'election/code-above-last', place: where, values: { option: each.code, lastCode } };
      seen.add(each.code);
    }
  }
  return undefined;
}

/** §1.2, §1.3 */
function schemeRefused({ purpose, keys }: Definition): ElectionRefusal | undefined {
  if (keys.scheme === 'T') return { code: 'election/scheme-not-available', place: 'keys.scheme' };
  return purpose === 'live' && !keys.schemeDAccepted ? { code: 'election/scheme-d-not-accepted', place: 'keys.schemeDAccepted' } : undefined;
}
