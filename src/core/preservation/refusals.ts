// Why a preservation bag is not made, or not accepted by the terminal that made it.
import type { Refusal } from '../kernel/refusal.ts';

export const preservationRefusals = {
  'preservation/same-medium': 'the package is preserved on two media, so that one may fail',
  'preservation/inside-a-bag': 'formats/bag §1: nothing but its own files lies in the folder of a bag',
  'preservation/sheet-differs': 'formats/preservation §3.5',
  'preservation/not-verified': 'formats/verification §2',
} as const;

export type PreservationRefusal = Refusal<keyof typeof preservationRefusals>;
