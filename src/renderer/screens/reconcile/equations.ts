// The equations of every contest beside each other, in the order of the sheet (core/sheets/equation-tables.ts). What comes from opened
// ballots is hidden here: whether these equations hold is known when the result is shown, and not before (formats/count §6).
import { sum } from '../../../core/kernel/count.ts';
import { totalOf } from '../../../core/session/reconciliation.ts';
import type { StateOf } from '../../../core/session/state.ts';
import type { EquationGroup, TermName } from '../../../texts/window/reconcile-texts.ts';

export interface Figures {
  readonly contest: number;
  readonly values: Readonly<Record<'records' | 'duplicatesRemoved' | 'received' | 'opened' | 'badPoint' | 'undecryptable' | 'readable'
    | 'formatInvalid' | 'decidedInvalid' | 'notAccepted' | 'doubtful' | 'total', number>>;
  /** As recorded, or as both persons have typed it; null before. */
  readonly voters: number | null;
}

export type Cell =
  | { readonly kind: 'number' | 'difference'; readonly value: number }
  /** From opened ballots: a lid lies on it. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'not-yet' };

/** 合, 差, or compared later; null in a row where no equation ends. */
export type Comparison = 'equal' | 'differs' | 'later' | null;

export interface Row {
  readonly sign: '' | '＋' | '－' | '＝';
  readonly term: TermName;
  readonly cellOf: (figures: Figures) => Cell;
  readonly comparisonOf: (figures: Figures) => Comparison;
}

export interface Group {
  readonly group: EquationGroup;
  readonly rows: readonly Row[];
}

/** `typed`: numbers of voters that both persons have typed alike and that are not recorded yet, by contest. */
export function figuresOf(state: StateOf<'reconcile'>, typed: ReadonlyMap<number, number>): readonly Figures[] {
  return state.opened.map((opened): Figures => {
    const { contest, badPoint, undecryptable, formatInvalid } = opened;
    const box = state.bag.contests.find((each) => each.contest === contest);
    if (box === undefined) throw new Error('every contest that was opened was received');
    const decided = (treatment: 'invalid' | 'not-accepted'): number => sum(state.answers.decisions
      .filter((each) => each.contest === contest && each.treatment === treatment).map(({ ballots }) => ballots));
    return {
      contest,
      values: {
        records: box.records,
        duplicatesRemoved: box.duplicatesRemoved,
        received: box.received,
        opened: opened.opened,
        badPoint, undecryptable, formatInvalid,
        readable: opened.opened - formatInvalid,
        decidedInvalid: decided('invalid'),
        notAccepted: decided('not-accepted'),
        doubtful: badPoint + undecryptable + formatInvalid,
        total: totalOf(state.bag, state.answers, contest),
      },
      voters: typed.get(contest) ?? state.answers.voters.find((each) => each.contest === contest)?.number ?? null,
    };
  });
}

/** Total minus voters; null before the voters are known. */
export function differenceIn({ values, voters }: Figures): number | null {
  return voters === null ? null : values.total - voters;
}

type Value = keyof Figures['values'];

const nothing = (): Comparison => null;

function plain(sign: Row['sign'], term: Value): Row {
  return { sign, term, cellOf: ({ values }) => ({ kind: 'number', value: values[term] }), comparisonOf: nothing };
}

/** The end of an equation: `left` add up to it. */
function end(term: Value, left: readonly Value[]): Row {
  return {
    ...plain('＝', term),
    comparisonOf: ({ values }) => (left.reduce((added, each) => added + values[each], 0) === values[term] ? 'equal' : 'differs'),
  };
}

function hidden(sign: Row['sign'], term: TermName, comparison: Comparison = null): Row {
  return { sign, term, cellOf: () => ({ kind: 'hidden' }), comparisonOf: () => comparison };
}

export const equationGroups: readonly Group[] = [
  { group: 'received', rows: [plain('', 'records'), plain('＋', 'duplicatesRemoved'), end('received', ['records', 'duplicatesRemoved'])] },
  {
    group: 'opened',
    rows: [
      plain('', 'opened'), plain('＋', 'badPoint'), plain('＋', 'undecryptable'), end('records', ['opened', 'badPoint', 'undecryptable']),
      plain('', 'readable'), plain('＋', 'formatInvalid'), end('opened', ['readable', 'formatInvalid']),
    ],
  },
  { group: 'decided', rows: [plain('', 'decidedInvalid'), plain('＋', 'notAccepted'), end('doubtful', ['decidedInvalid', 'notAccepted'])] },
  {
    group: 'total',
    rows: [
      plain('', 'total'), plain('＋', 'notAccepted'), end('records', ['total', 'notAccepted']),
      hidden('', 'valid'), hidden('＋', 'invalid'), { ...plain('＝', 'total'), comparisonOf: () => 'later' },
    ],
  },
  {
    group: 'breakdown',
    rows: [
      hidden('', 'invalidClasses'), hidden('＝', 'invalid', 'later'),
      hidden('', 'votes'), hidden('＝', 'valid', 'later'),
    ],
  },
  { group: 'computed', rows: [{ sign: '', term: 'twoSystems', cellOf: () => ({ kind: 'agreed' }), comparisonOf: () => 'equal' }] },
  {
    group: 'voters',
    rows: [
      plain('', 'total'),
      {
        sign: '－', term: 'voters', comparisonOf: nothing,
        cellOf: ({ voters }) => (voters === null ? { kind: 'not-yet' } : { kind: 'number', value: voters }),
      },
      {
        sign: '＝', term: 'difference',
        cellOf: (figures) => {
          const difference = differenceIn(figures);
          return difference === null ? { kind: 'not-yet' } : { kind: 'difference', value: difference };
        },
        comparisonOf: (figures) => {
          const difference = differenceIn(figures);
          if (difference === null) return null;
          return difference === 0 ? 'equal' : 'differs';
        },
      },
    ],
  },
];

/** Where each equation ends, and the reconciliation itself as a whole: what stands beside an act that needs the room. */
export const equationEnds: readonly Group[] = equationGroups.map(({ group, rows }) => (
  { group, rows: group === 'voters' ? rows : rows.filter(({ sign, term }) => sign === '＝' || term === 'twoSystems') }));

/** Two blocks of about the same height, no group torn apart. */
export function twoBlocks(groups: readonly Group[]): readonly [readonly Group[], readonly Group[]] {
  const rowsIn = (some: readonly Group[]): number => some.reduce((sum, { rows }) => sum + rows.length, 0);
  const half = rowsIn(groups) / 2;
  const at = groups.findIndex((_group, index) => rowsIn(groups.slice(0, index + 1)) >= Math.floor(half));
  return [groups.slice(0, at + 1), groups.slice(at + 1)];
}
