// Why the settings of a hall are not used: code → clause. A count can do without them, never with those of another hall.
import type { Refusal } from '../kernel/refusal.ts';

export const hallRefusals = {
  'hall/too-large': 'formats/hall §1.1',
  'hall/form': 'formats/hall §1.2, §2',
  'hall/other-election': 'formats/hall §1.3',
  'hall/unknown-contest': 'formats/hall §2.2',
  'hall/two-supervisors': 'formats/hall §2.4',
  'hall/id-of-two-persons': 'formats/hall §3.1',
  'hall/id-of-terminal': 'formats/hall §3.1, formats/log §1.1',
  'hall/two-duties': 'formats/hall §3.2',
  'hall/same-person': 'formats/hall §3.3',
  'hall/clock-in-earnest': 'formats/hall §4',
} as const;

export type HallRefusal = Refusal<keyof typeof hallRefusals>;
