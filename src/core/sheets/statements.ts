// Sentences that are copied by hand into a statutory record: one row each, with a box for each of the two who compare the copy.
import type { Time } from '../kernel/time.ts';
import { graphemesOf } from './coverage.ts';
import { type Column, type Row, type Table, tickBox } from './sheet.ts';

/** What somebody typed, in one paragraph with its full stop. */
export function quoted(label: string, text: string): string {
  return `${label}：${text.replaceAll('\n', '　').replace(/。$/u, '')}。`;
}

/** The same below the sentence to which it belongs. */
export function below(label: string, text: string): string {
  return `\n${quoted(label, text)}`;
}

export interface Told {
  readonly at: Time;
  readonly text: string;
}

/** The sentences in the order of their moments; what has the same moment keeps its place. */
export function inOrder(told: readonly Told[]): readonly string[] {
  return [...told].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).map(({ text }) => text);
}

/** One sentence where nothing of the sort happened. */
export function orNone(sentences: readonly string[], none: string): readonly string[] {
  return sentences.length === 0 ? [none] : sentences;
}

const ticks: readonly Column[] = [{ heading: '1人目', width: 11, kind: 'tick' }, { heading: '2人目', width: 11, kind: 'tick' }];

export function statementTable(sentences: readonly string[]): Table {
  return {
    type: 'table',
    size: 'regular',
    columns: [{ heading: '書き写す文', width: 124, kind: 'text' }, ...ticks],
    rows: sentences.flatMap(pieces).map((sentence) => plain([sentence, tickBox, tickBox])),
  };
}

/** Figures to be copied: label, number with unit. */
export function figureTable(figures: readonly (readonly [label: string, figure: string])[]): Table {
  return {
    type: 'table',
    size: 'regular',
    columns: [{ heading: '書き写す数', width: 92, kind: 'text' }, { heading: '', width: 32, kind: 'figure' }, ...ticks],
    rows: figures.map(([label, figure]) => plain([label, figure, tickBox, tickBox])),
  };
}

/** Names of the columns are printed at the first table, and where a page begins. */
export function continued(table: Table): Table {
  return { ...table, continues: true };
}

/** A row never splits, and must fit on a page with room to spare. */
const LONGEST = 480;

function pieces(sentence: string): readonly string[] {
  const graphemes = graphemesOf(sentence);
  return Array.from({ length: Math.max(1, Math.ceil(graphemes.length / LONGEST)) }, (_, index) =>
    `${index === 0 ? '' : '（続き）'}${graphemes.slice(index * LONGEST, (index + 1) * LONGEST).join('')}`);
}

function plain(cells: readonly string[]): Row {
  return { cells, remark: null, style: 'plain' };
}
