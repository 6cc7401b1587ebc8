// Why a preservation bag is not accepted by the terminal that made it.
import type { Refusal } from '../kernel/refusal.ts';

export const preservationRefusals = {
  'preservation/signers-need-cards': 'formats/preservation §1',
  'preservation/not-verified': 'formats/verification §2',
} as const;

export type PreservationRefusal = Refusal<keyof typeof preservationRefusals>;
