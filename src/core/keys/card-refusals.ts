// Refusals about the custodian's card: code → clause. A PIN, a scalar or a point is never in one.
import type { Refusal } from '../kernel/refusal.ts';

export const cardRefusals = {
  'card/absent': 'formats/software-card §5',
  'card/unreadable': 'formats/software-card §1',
  'card/rehearsal-only': 'formats/software-card',
  'card/other-election': 'formats/definition §1.2',
  'card/pin-form': 'formats/software-card §2',
  'card/pin-not-taken': 'formats/cards §3.5',
  'card/wrong-pin': 'formats/software-card §4',
  'card/final-try': 'formats/software-card §4',
  'card/locked': 'formats/software-card §4',
  'card/tries-not-recorded': 'formats/software-card §4',
  'card/no-possession': 'formats/software-card §5',
  'card/live-only': 'formats/definition §1.2',
  'card/silent': 'formats/cards §5.2',
  'card/wrong-answers': 'formats/ballot §5.6',
  'card/malformed-answer': 'formats/cards §4.4',
  'card/wrong-pin-uncounted': 'formats/cards §3.5',
  'card/no-key': 'formats/cards §2.5',
  'card/key-extractable': 'formats/cards §2.6',
  'card/accepts-bad-points': 'formats/cards §6.2',
  'card/removed': 'formats/cards §5.1',
  'card/no-modules': 'formats/cards §1.1',
  'card/module-missing': 'formats/cards §1.2',
  'card/module-changed': 'formats/cards §1.2',
  'card/module-unusable': 'formats/cards §1.3',
  'card/module-failed': 'formats/cards §5.4',
  'card/binding-missing': 'formats/cards §1.5',
  'card/not-unlocked': 'formats/software-card §5',
  'card/stopped': 'formats/cards §5.3',
} as const;

export type CardRefusal = Refusal<keyof typeof cardRefusals>;
