// Why a call of the application is not taken up at all.
import type { Refusal } from '../kernel/refusal.ts';

export const contractRefusals = {
  'contract/unknown-call': 'src/contract',
  'contract/input-form': 'src/contract',
  'contract/own-command': 'src/contract',
  'contract/fault': 'src/main/application',
} as const;

export type ContractRefusal = Refusal<keyof typeof contractRefusals>;
