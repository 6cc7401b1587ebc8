// What makes a sheet impossible to print: code and clause.
import type { Refusal } from '../kernel/refusal.ts';

export const sheetsRefusals = {
  'sheets/unprintable-name': 'formats/definition §2.4',
  'sheets/unprintable-text': 'formats/preservation §2',
  'sheets/not-in-cp932': 'formats/count §7.5',
} as const;

export type SheetsRefusal = Refusal<keyof typeof sheetsRefusals>;
