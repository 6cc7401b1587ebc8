// Step 9: printed sheets, their hand-over to the tally staff and the return of the hand-over sheet.
import { err, ok } from '../../kernel/result.ts';
import { firstAmiss, type Handler, officerAmiss, refusal, refuse, supervisorsAmiss, twoOfficersAmiss } from '../gates.ts';
import type { SessionRefusal } from '../refusals.ts';
import { heldNumbers } from '../setting.ts';
import type { SessionState, SheetRecord } from '../state.ts';

/** 引渡票（集計係用・要回収）: with it the set is printed. */
const handOverForm = 'A-22';

/** The sheets that never carry a figure or its hash, and so may be made before the count is confirmed. */
const formsWithoutFigures: readonly string[] = [
  '準備票', 'A-6', 'A-7', 'A-11', 'A-14', 'A-15', 'A-16', 'A-17', 'A-18', 'A-20', 'A-21', 'A-23',
];

export const orderPrinting: Handler<'printing-ordered'> = ({ setting, state, now }, { decidedBy }) => {
  const amiss = supervisorsAmiss(setting, state.people, decidedBy, heldNumbers(setting));
  return amiss === undefined ? ok({ ...state, printOrder: { decidedBy, at: now } }) : err(amiss);
};

export const recordSheets: Handler<'sheets-printed'> = ({ state, now }, { sheets }) => {
  const amiss = firstAmiss(sheets, (sheet) => sheetAmiss(state, sheet));
  if (amiss !== undefined) return err(amiss);
  const isFresh = (sheet: SheetRecord): boolean => !state.sheets.some(({ file }) => file === sheet.file);
  const printed = { ...state, sheets: [...state.sheets, ...sheets.filter(isFresh)] };
  const isSet = printed.step === 'print' && sheets.some(({ form }) => form === handOverForm);
  return ok(isSet ? { ...printed, printedAt: printed.printedAt ?? now } : printed);
};

export const handOver: Handler<'sheets-handed-over'> = ({ state, now }, { reader, listener, receiver, report }) => {
  const amiss = twoOfficersAmiss(state.people, [reader, listener]);
  if (amiss !== undefined) return err(amiss);
  if (state.printedAt === null) return refuse('session/not-printed');
  return ok({ ...state, handover: { reader, listener, receiver, report, at: now } });
};

export const collect: Handler<'handover-collected'> = ({ state, now }, { by }) => {
  const amiss = officerAmiss(state.people, by);
  if (amiss !== undefined) return err(amiss);
  return state.handover === null ? refuse('session/not-handed-over') : ok({ ...state, collection: { by, at: now } });
};

function sheetAmiss(state: SessionState, sheet: SheetRecord): SessionRefusal | undefined {
  const isConfirmed = state.step === 'print' || state.step === 'preserve';
  if (!isConfirmed && !formsWithoutFigures.includes(sheet.form)) return refusal('session/sheet-with-figures', { form: sheet.form });
  if (state.step === 'print' && state.printOrder === null && !formsWithoutFigures.includes(sheet.form)) {
    return refusal('session/printing-not-ordered', { form: sheet.form });
  }
  const made = state.sheets.find(({ file }) => file === sheet.file);
  return made === undefined || isSame(made, sheet) ? undefined : refusal('session/sheet-exists', { file: sheet.file });
}

function isSame(made: SheetRecord, sheet: SheetRecord): boolean {
  return (Object.keys(made) as (keyof SheetRecord)[]).every((member) => made[member] === sheet[member]);
}
