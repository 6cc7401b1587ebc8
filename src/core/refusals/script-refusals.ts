// Why the script of a practice night is not played.
import type { Refusal } from '../kernel/refusal.ts';

export const scriptRefusals = {
  'script/unreadable': 'formats/script §1',
  'script/form': 'formats/script §1',
  'script/output-taken': 'docs/decisions/0007',
  'script/ended': 'formats/script §2',
} as const;

export type ScriptRefusal = Refusal<keyof typeof scriptRefusals>;
