import { describe, expect, it } from 'vitest';
import { asCount } from '../../../core/kernel/count.ts';
import { equationSections } from '../../../core/sheets/equation-tables.ts';
import { formatDifference, formatNumber } from '../../../core/sheets/figures.ts';
import type { StateOf } from '../../../core/session/state.ts';
import type { Counted } from '../../../core/tally/count-file.ts';
import { equationsOf } from '../../../core/tally/equations.ts';
import { reconcile as texts } from '../../../texts/window/ja/reconcile.ts';
import { type Cell, differenceIn, equationEnds, equationGroups, figuresOf, twoBlocks } from './equations.ts';

const n = asCount;
const decision = (contest: number, treatment: 'invalid' | 'not-accepted') =>
  ({ contest, class: 'undecryptable', ballots: n(1), treatment, opinion: '異議なし。', reason: '開けないため。' } as const);

/** 12 records of one contest, 2 of them not opened, 1 not read; one decided outside, two inside. */
const opened = { contest: 1, opened: n(10), badPoint: n(1), undecryptable: n(1), formatInvalid: n(1), equalPoints: n(0) };
const decisions = [decision(1, 'invalid'), decision(1, 'not-accepted'), decision(1, 'invalid')];
const state = {
  step: 'reconcile',
  bag: { contests: [{ contest: 1, records: n(12), received: n(13), duplicatesRemoved: n(1) }] },
  opened: [opened],
  answers: { decisions, voters: [], explanations: [] },
} as unknown as StateOf<'reconcile'>;

const figures = {
  received: n(13), duplicatesRemoved: n(1), records: n(12), ...opened, decisions,
  total: n(11), valid: n(9), invalid: n(2), notAccepted: n(1),
  invalidClasses: [{ id: 'unopened', ballots: n(2) }],
  result: { type: 'candidates', rows: [{ code: 1, votes: n(9) }] } as const,
  voters: { number: n(14), reason: '不明' },
};
const counted: Counted = {
  ...figures, state: 'counted', kind: 'HR_SMD', root: '', equations: equationsOf({ ...figures, readable: n(9) }),
};

const shown = (cell: Cell): string => {
  switch (cell.kind) {
    case 'number': return formatNumber(cell.value);
    case 'difference': return formatDifference(cell.value);
    case 'hidden': return 'hidden';
    case 'agreed': return '一致';
    case 'not-yet': return 'not yet';
  }
};

describe('the equations of the window', () => {
  const [ours] = figuresOf(state, new Map([[1, 14]]));
  if (ours === undefined) throw new Error('no figures');
  const rows = equationGroups.flatMap((group) => group.rows);

  it('are those of the sheet, in its order and with its words', () => {
    const onSheet = equationSections([counted], () => '小選挙区').flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' ? block.rows : [])).map(({ cells }) => `${cells[0]}${cells[1]}`);
    const here = rows.map(({ sign, term }) => `${sign}${texts.terms[term]}`);
    // On the sheet the sum of the rows has the name of the kind.
    expect(here).toEqual(onSheet.map((label) => label.replace('得票数の計', texts.terms.votes)));
  });

  it('show the figures of the sheet, but none that comes from an opened ballot', () => {
    const onSheet = equationSections([counted], () => '小選挙区').flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' ? block.rows : [])).map(({ cells }) => String(cells[2]));
    const mark = { equal: '\n合', differs: '\n差', later: '\n合' } as const;
    const here = rows.map((row) => {
      const comparison = row.comparisonOf(ours);
      return `${shown(row.cellOf(ours))}${comparison === null ? '' : mark[comparison]}`;
    });
    const hidden = here.map((cell, at) => (cell.startsWith('hidden') ? at : -1)).filter((at) => at >= 0);
    expect(hidden.map((at) => texts.terms[rows[at]!.term])).toEqual([
      '有効投票数', '無効投票数', texts.terms.invalidClasses, '無効投票数', texts.terms.votes, '有効投票数',
    ]);
    expect(here.filter((_cell, at) => !hidden.includes(at))).toEqual(onSheet.filter((_cell, at) => !hidden.includes(at)));
  });

  it('say of hidden figures that they are compared later', () => {
    const comparisons = rows.map((row) => row.comparisonOf(ours));
    expect(comparisons.filter((each) => each === 'later')).toHaveLength(3);
  });

  it('have a difference as soon as voters are known, recorded or typed', () => {
    const before = figuresOf(state, new Map())[0]!;
    expect(differenceIn(before)).toBeNull();
    expect(rows.at(-1)!.cellOf(before)).toEqual({ kind: 'not-yet' });
    expect(rows.at(-1)!.comparisonOf(before)).toBeNull();
    expect(differenceIn(ours)).toBe(-3);
    const recorded = { ...state, answers: { ...state.answers, voters: [{ contest: 1, number: 11 }] } } as unknown as StateOf<'reconcile'>;
    const after = figuresOf(recorded, new Map())[0]!;
    expect(differenceIn(after)).toBe(0);
    expect(rows.at(-1)!.comparisonOf(after)).toBe('equal');
  });

  it('are shown by their ends where room is needed, with the whole of the reconciliation', () => {
    const ends = equationEnds.flatMap((group) => group.rows);
    expect(ends.filter((row) => row.comparisonOf(ours) !== null)).toEqual(rows.filter((row) => row.comparisonOf(ours) !== null));
    expect(ends.slice(-3)).toEqual(rows.slice(-3));
    expect(ends).toHaveLength(12);
  });

  it('stand in two blocks of about the same height', () => {
    const heights = [equationGroups, equationEnds]
      .map((groups) => twoBlocks(groups).map((block) => block.flatMap((group) => group.rows).length));
    expect(heights).toEqual([[13, 14], [6, 6]]);
    expect(twoBlocks(equationGroups).flat()).toEqual(equationGroups);
  });
});
