// Sum of outcomes = ballots in: for any box and any decisions of the hall, in count.json, in the CSV and on every sheet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voteKinds } from '../../src/core/law/vote-kinds.ts';
import { contestCsv } from '../../src/core/sheets/csv.ts';
import { handoverSheet } from '../../src/core/sheets/handover-sheet.ts';
import { reconciliationSheet } from '../../src/core/sheets/reconciliation-sheet.ts';
import { resultSheet } from '../../src/core/sheets/result-sheet.ts';
import type { Block, Equation, Sheet, SignedTerm, Table } from '../../src/core/sheets/sheet.ts';
import type { Counted } from '../../src/core/tally/count-file.ts';
import { aBallotBox } from '../support/ballot-boxes.ts';
import { aHall, countingOf, isCountable } from '../support/random-counts.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** The votes of the rows, by what they must add up to; for a review one list for each judge under review. */
function rowsOf({ result }: Counted): readonly (readonly number[])[] {
  switch (result.type) {
    case 'candidates': case 'parties': return [result.rows.map(({ votes }) => votes)];
    case 'lists': return [result.lists.map(({ total }) => total), result.lists.flatMap(({ partyVotes, memberVotes }) => [partyVotes, memberVotes])];
    case 'review': return result.judges.flatMap((judge) => (judge.held ? [[judge.dismiss, judge.retain, judge.entryInvalid]] : []));
  }
}

describe.each(voteKinds)('%s', (kind) => {
  test('DR-21: in count.json every record has exactly one outcome', () => {
    fc.assert(fc.property(aBallotBox({ kind }), aHall, (box, given) => {
      fc.pre(isCountable(box, given));
      const { counted, formatInvalid } = countingOf(box, given);
      const { records, opened, badPoint, undecryptable, valid, invalidClasses, notAccepted, invalid, total } = counted;
      expect(records).toBe(box.plaintexts.length + given.badPoint + given.undecryptable);
      expect(valid + sumOf(invalidClasses.map(({ ballots }) => ballots)) + notAccepted).toBe(records);
      expect([opened + badPoint + undecryptable, total + notAccepted, valid + invalid]).toEqual([records, records, total]);
      expect(counted.formatInvalid).toBe(formatInvalid);
      for (const rows of rowsOf(counted)) expect(sumOf(rows)).toBe(valid);
    }), { numRuns: 60 });
  });

  test('the CSV says these sums and no other', () => {
    fc.assert(fc.property(aBallotBox({ kind }), aHall, (box, given) => {
      fc.pre(isCountable(box, given));
      const { counted, setting } = countingOf(box, given);
      const rows = fieldsOf(contestCsv(setting, counted));
      const [valid, invalid, total] = ['有効投票数', '無効投票数', '投票総数'].map((label) => Number(rows.find(([first]) => first === label)?.at(-1)));
      expect([valid, invalid, total]).toEqual([counted.valid, counted.invalid, counted.total]);
      expect(valid! + invalid!).toBe(total);
      for (const votes of votesInCsv(kind, rows.slice(1, -3))) expect(sumOf(votes)).toBe(valid);
    }), { numRuns: 40 });
  });

  test('on every sheet rows add up to their sums, and each equation says rightly whether its sides are equal', () => {
    fc.assert(fc.property(aBallotBox({ kind }), aHall, (box, given) => {
      fc.pre(isCountable(box, given));
      const { counted, setting } = countingOf(box, given);
      const sheets = [resultSheet(setting, counted), reconciliationSheet(setting), handoverSheet(setting, counted, 1)];
      for (const sheet of sheets) for (const block of blocksOf(sheet)) expectAddsUp(block);
      expect(sheets.map(sumsOn)).toEqual([[counted.valid], [], [counted.valid, counted.invalid, counted.total]]);
      expect(verdictsOn(sheets).filter((verdict) => verdict === '差').length).toBe(counted.total === counted.voters.number ? 0 : 2);
    }), { numRuns: 40 });
  });
});

/** RFC 4180, every field quoted. */
function fieldsOf(csv: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv);
  return text.slice(1, -2).split('"\r\n"').map((line) => line.replace(/^"|"$/g, '').split('","'));
}

function votesInCsv(kind: Counted['kind'], rows: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const lastOf = (some: readonly (readonly string[])[]): readonly number[] => some.map((row) => Number(row.at(-1)));
  if (kind === 'SC_REVIEW') return rows.filter((row) => row.at(-1) !== '審査なし').flatMap((row) => [row.slice(3, 6).map(Number), lastOf([row])]);
  if (kind !== 'HC_PR') return [lastOf(rows)];
  const parties = rows.filter(([, place]) => place === '');
  const members = rows.filter(([, place]) => place !== '');
  const besides = parties.flatMap((row) => row.slice(5, 7).map(Number));
  // Of the votes naming a party, those for its priority members stand in the rows of these too.
  expect(sumOf(lastOf(members.filter((row) => row[4] === '')))).toBe(sumOf(parties.map((row) => Number(row[6]))));
  return [lastOf(parties), besides];
}

function blocksOf({ body }: Sheet): readonly Block[] {
  return body.flatMap(({ blocks }) => blocks);
}

function verdictsOn(sheets: readonly Sheet[]): readonly string[] {
  return sheets.flatMap(blocksOf).flatMap((block): readonly string[] => {
    if (block.type === 'equation') return [block.verdict];
    return block.type === 'table' && isOfEquations(block) ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.split('\n')[1] ?? [])) : [];
  });
}

/** Terms below each other, each equation ending in a row with its verdict. */
function isOfEquations({ columns }: Table): boolean {
  return columns.some(({ kind }) => kind === 'checked');
}

/** The figures of 有効投票数, 無効投票数 and 投票総数 under a table. */
function sumsOn(sheet: Sheet): readonly number[] {
  const tables = blocksOf(sheet).filter((block) => block.type === 'table').filter((table) => !isOfEquations(table));
  return tables.flatMap(({ rows, columns }) => rows.filter(({ style, cells }) => style === 'sum' && /投票数$|総数$/.test(cells[1] ?? ''))
    .map(({ cells }) => figuresIn(cells, columns)[mainColumn(columns)]!));
}

/** Where the votes stand that a sum is over: the total of a review is in its last column. */
function mainColumn(columns: Table['columns']): number {
  return columns.some(({ heading }) => heading === '計') ? 3 : 0;
}

function expectAddsUp(block: Block): void {
  if (block.type === 'equation') expectTrueVerdict(block);
  if (block.type === 'table') (isOfEquations(block) ? expectTermsAddUp : expectRowsAddUp)(block);
}

function expectTrueVerdict({ left, right, verdict }: Equation): void {
  const side = (terms: readonly SignedTerm[]): number => sumOf(terms.map(({ sign, value }) => (sign === '－' ? -1 : 1) * numberIn(value)));
  const isDifference = right.some(({ label }) => label === '投票者数との差');
  if (isDifference) expect([side(left), verdict]).toEqual([side(right), side(right) === 0 ? '合' : '差']);
  else expect([side(left), verdict]).toEqual([side(right), '合']);
}

function expectTermsAddUp({ rows }: Table): void {
  let side = 0;
  // Sign, label, and the figure of the one contest.
  for (const { cells: [sign, label, cell] } of rows) {
    const [figure = '', verdict] = cell!.split('\n');
    if (!/\d/.test(figure)) continue;
    const value = numberIn(figure);
    if (sign === '') side = value;
    if (sign === '＋') side += value;
    if (sign === '－') side -= value;
    if (sign === '＝') expect([side, verdict]).toEqual([value, label === '投票者数との差' && value !== 0 ? '差' : '合']);
  }
}

function expectRowsAddUp({ columns, rows }: Table): void {
  if (columns.some(({ heading }) => heading === '計')) {
    const sum = figuresIn(rows.find(({ style }) => style === 'sum')!.cells, columns)[3];
    for (const { cells, style } of rows) {
      if (style !== 'plain' || cells.includes('―')) continue;
      const [dismiss, retain, entryInvalid, all] = figuresIn(cells, columns);
      expect([dismiss! + retain! + entryInvalid!, all]).toEqual([sum, sum]);
    }
    return;
  }
  // A list of persons begins anew under each head; the others have one run of rows, summed by the first sum below it.
  let run: (readonly number[])[] = [];
  let isSummed = false;
  for (const { cells, style } of rows) {
    if (style === 'head') [run, isSummed] = [[], false];
    if (style === 'plain') run.push(figuresIn(cells, columns));
    if (style !== 'sum' || isSummed) continue;
    isSummed = true;
    const sums = figuresIn(cells, columns);
    sums.forEach((sum, column) => { expect(sumOf(run.map((row) => row[column]!))).toBe(sum); });
  }
  expect(isSummed).toBe(true);
}

/** The figure cells of a row; a number in brackets is told, and counted elsewhere. */
function figuresIn(cells: readonly string[], columns: Table['columns']): readonly number[] {
  return cells.filter((_cell, index) => columns[index]?.kind === 'figure').map((cell) => (/^(\(.*\)|)$/.test(cell) ? 0 : numberIn(cell)));
}

/** As it is printed: commas, a sign, a unit. */
function numberIn(printed: string): number {
  const [, sign, digits] = /^([＋－]?)([\d,]+)/.exec(printed) ?? [];
  if (digits === undefined) throw new Error(`no number: ${printed}`);
  return (sign === '－' ? -1 : 1) * Number(digits.replaceAll(',', ''));
}
