// What two persons type from the papers of the bag: groups of the 照合番号, and numbers of ballots (formats/transfer §4, steps 8 and 9).
import { asCount } from '../../../src/core/kernel/count.ts';
import { groupsOf } from '../../../src/core/kernel/digits.ts';
import type { Refusal } from '../../../src/core/kernel/refusal.ts';
import type { Result } from '../../../src/core/kernel/result.ts';
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import { by, type Night, value } from '../practice-night.ts';
import { RECORDS } from './hall.ts';
import type { TypedRow } from './row.ts';

type Answer = Promise<Result<unknown, Refusal>>;

/** The groups that are asked for, as the slip has them. */
async function asked(night: Night, digits: string): Promise<readonly string[]> {
  const { groups } = value(await night.ask('session/asked-groups', {}));
  return groups.map((group) => groupsOf(digits)[group - 1] ?? '');
}

const typing = (change: (groups: readonly string[]) => readonly string[]) => async (night: Night, digits: string): Answer => (
  night.ask('session/type-groups', { typed: [...change(await asked(night, digits))], by: by[0] }));

const groups = (title: string, code: RefusalCode, change: (groups: readonly string[]) => readonly string[]): TypedRow => (
  { title, code, type: typing(change), told: 'transfer-refused' });
const otherDigit = (group: string): string => `${group.slice(0, 4)}${group.endsWith('0') ? '1' : '0'}`;

export const typedGroups: readonly TypedRow[] = [
  groups('a slip of another bag', 'transfer/group-differs', (all) => all.map(otherDigit)),
  groups('one digit of one group', 'transfer/group-differs', ([last = '', ...rest]) => [otherDigit(last), ...rest]),
  groups('groups in another order', 'transfer/group-differs', (all) => all.toReversed()),
  groups('three groups of four', 'transfer/group-form', (all) => all.slice(0, 3)),
  groups('a group of four digits', 'transfer/group-form', ([first = '', ...rest]) => [first.slice(1), ...rest]),
  groups('a letter in a group', 'transfer/group-form', ([first = '', ...rest]) => [`${first.slice(1)}O`, ...rest]),
  groups('digits of another script', 'transfer/group-form', ([, ...rest]) => ['٠١٢٣٤', ...rest]),
];

const numbers = (
  title: string, code: RefusalCode, told: TypedRow['told'], typed: readonly (readonly [contest: number, first: number, second: number])[],
  officers: readonly [string, string] = by,
): TypedRow => ({
  title, code, told,
  type: (night) => night.record({
    type: 'ballot-numbers-confirmed', by: officers,
    numbers: typed.map(([contest, first, second]) => ({ contest, first: asCount(first), second: asCount(second) })),
  }),
});
const right = [3, RECORDS, RECORDS] as const;

export const typedNumbers: readonly TypedRow[] = [
  numbers('two who typed different numbers', 'session/entries-differ', null, [[1, RECORDS, RECORDS + 1], right]),
  numbers('a paper with another number than the bag', 'session/ballot-numbers-differ', 'transfer-refused', [[1, RECORDS + 1, RECORDS + 1], right]),
  numbers('a paper that tells of no ballots', 'session/ballot-numbers-differ', 'transfer-refused', [[1, 0, 0], right]),
  numbers('a number of the paper that passes 32 bits', 'session/ballot-numbers-differ', 'transfer-refused', [
    [1, 2 ** 32 + RECORDS, 2 ** 32 + RECORDS], right]),
  numbers('the numbers of one contest only', 'session/contests-differ', null, [right]),
  numbers('the numbers of another contest', 'session/ballot-numbers-differ', 'transfer-refused', [[1, RECORDS, RECORDS], [2, RECORDS, RECORDS]]),
  numbers('one officer for two', 'approval/same-officer', null, [[1, RECORDS, RECORDS], right], [by[0], by[0]]),
];
