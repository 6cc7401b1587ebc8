// Refusals about the custodian's card: code → clause. A PIN, a scalar or a point is never in one.
import type { Refusal } from '../kernel/refusal.ts';

export const cardRefusals = {
  'card/absent': 'formats/software-card §5',
  'card/unreadable': 'formats/software-card §1',
  'card/rehearsal-only': 'formats/software-card',
  'card/other-election': 'formats/definition §1.2',
  'card/pin-form': 'formats/software-card §2',
  'card/wrong-pin': 'formats/software-card §4',
  'card/final-try': 'formats/software-card §4',
  'card/locked': 'formats/software-card §4',
  'card/tries-not-recorded': 'formats/software-card §4',
  'card/no-possession': 'formats/software-card §5',
  'card/live-only': 'formats/definition §1.2',
  'card/silent': 'formats/cards §4',
  'card/wrong-answers': 'formats/ballot §5.6',
  'card/not-unlocked': 'formats/software-card §5',
  'card/stopped': 'formats/software-card §5',
} as const;

export type CardRefusal = Refusal<keyof typeof cardRefusals>;
