// What makes an operation log or its checkpoints unusable: code and clause.
import type { Refusal } from '../kernel/refusal.ts';

export const logRefusals = {
  'log/no-records': 'formats/log §1.4',
  'log/not-a-record': 'formats/log §1',
  'log/wrong-sequence': 'formats/log §1.1',
  'log/broken-chain': 'formats/log §1.2',
  'log/wrong-hash': 'formats/log §1.2',
  'log/time-goes-back': 'formats/log §1.6',
  'log/wrong-first-record': 'formats/log §1.4',
  'log/wrong-checkpoints': 'formats/log §2',
} as const;

export type LogRefusal = Refusal<keyof typeof logRefusals>;
