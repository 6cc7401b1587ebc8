import { expect, test } from 'vitest';
import { currentSet, leftToPrint } from './sheet-set.ts';
import { initialState, type SessionState, type SheetRecord } from '../../../core/session/state.ts';

const sheet = (form: string, edition: number): SheetRecord => ({
  file: `sheets/${form.toLowerCase()}-${edition}.pdf`, form, contest: null, edition, body: '', sha256: '',
});

test('the set is that of the version that was confirmed last, and of nothing that was made on the way', () => {
  const sheets = [sheet('準備票', 1), sheet('A-1', 1), sheet('A-22', 1), sheet('A-1', 2), sheet('A-22', 2)];
  const state = { ...initialState(), step: 'print', version: 2, sheets } as unknown as SessionState;
  expect(currentSet(state).map(({ form, edition }) => [form, edition])).toEqual([['A-1', 2], ['A-22', 2]]);
});

test('after a stop the printing goes on with the sheet that did not come out; once all have, all are printed again', () => {
  expect(leftToPrint(['a', 'b', 'c'], new Set(['a']))).toEqual(['b', 'c']);
  expect(leftToPrint(['a', 'b'], new Set(['a', 'b']))).toEqual(['a', 'b']);
});
