// Refusals of the tally: what the hall recorded does not fit what was counted, or a count file is not whole.
import type { Refusal } from '../kernel/refusal.ts';

export const tallyRefusals = {
  'tally/decisions-missing': 'formats/count §2.3',
  'tally/decisions-too-many': 'formats/count §2.3',
  'tally/reason-missing': 'formats/count §5',
  'tally/reason-without-difference': 'formats/count §5',
  'tally/equation-does-not-hold': 'formats/count §6',
  'tally/count-not-canonical': 'formats/conventions §2.1',
  'tally/count-form': 'formats/count §1',
  'tally/contests-out-of-order': 'formats/count §1.2',
  'tally/classes-of-another-kind': 'formats/count §3.2',
  'tally/result-of-another-kind': 'formats/count §4',
  'tally/figures-inconsistent': 'formats/count §2, §4',
} as const;

export type TallyRefusal = Refusal<keyof typeof tallyRefusals>;
