// Refusals of the election: a definition, plan or notices that do not have the form or break a rule.
import type { Refusal } from '../kernel/refusal.ts';

export const electionRefusals = {
  'election/not-canonical': 'formats/conventions §2.1',
  'election/definition-form': 'formats/definition §1',
  'election/polls-not-on-election-day': 'formats/definition §1.1',
  'election/opens-before-polls-close': 'formats/definition §1',
  'election/keys-inconsistent': 'formats/definition §1.2',
  'election/scheme-not-available': 'formats/definition §1.2',
  'election/scheme-d-not-accepted': 'formats/definition §1.3',
  'election/kind-twice': 'formats/definition §1',
  'election/witness-limits': 'formats/definition §2.2: 公職選挙法62条, 最高裁判所裁判官国民審査法25条',
  'election/report-destination': 'formats/definition §2.2',
  'election/number-of-options': 'formats/definition §2.6',
  'election/options-out-of-order': 'formats/definition §2.4',
  'election/code-repeated': 'formats/definition §2.5',
  'election/code-above-last': 'formats/definition §2.5',
  'election/plan-form': 'formats/definition §4',
  'election/plan-of-another-election': 'formats/definition §4',
  'election/notices-form': 'formats/definition §5',
  'election/notices-of-another-definition': 'formats/definition §5',
  'election/notice-out-of-order': 'formats/definition §5',
  'election/unknown-contest': 'formats/definition §5',
  'election/unknown-option': 'formats/definition §5.1',
  'election/cause-not-of-kind': 'formats/definition §5.1',
  'election/struck-twice': 'formats/definition §5.1',
  'election/ruling-missing': 'formats/definition §5.2',
  'election/ruling-without-need': 'formats/definition §5.2',
  'election/code-reused': 'formats/definition §5.3',
  'election/number-reused': 'formats/definition §5.3',
  'election/not-held-twice': 'formats/definition §5.5',
} as const;

export type ElectionRefusal = Refusal<keyof typeof electionRefusals>;
