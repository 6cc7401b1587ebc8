// Refusals about ballot files and their opening: code → clause.
import type { Refusal } from '../kernel/refusal.ts';

export const ballotRefusals = {
  'ballot/not-a-ballot-file': 'formats/ballot §3',
  'ballot/other-suite': 'formats/ballot §3',
  'ballot/other-contest': 'formats/ballot §3',
  'ballot/other-election': 'formats/ballot §3',
  'ballot/size': 'formats/ballot §3',
  'ballot/count': 'formats/ballot §5.1',
  'ballot/order': 'formats/ballot §3',
  'ballot/repeat': 'formats/ballot §3',
  'ballot/root': 'formats/ballot §4',

  'ballot/file-unreadable': 'formats/ballot §5.1',
  'ballot/none-opens': 'formats/ballot §5.4',
  'ballot/computations-differ': 'formats/ballot §5.5',
  'ballot/count-stopped': 'formats/ballot §5.5',
  'ballot/interrupted': 'formats/ballot §5.5',
} as const;

export type BallotRefusal = Refusal<keyof typeof ballotRefusals>;
