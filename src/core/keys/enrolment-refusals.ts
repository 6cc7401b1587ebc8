// Why a card is not enrolled on a terminal, or is not used as it is enrolled: code → clause.
import type { Refusal } from '../kernel/refusal.ts';

export const enrolmentRefusals = {
  'enrolment/not-among-inserted': 'formats/enrolled-card §2.1',
  'enrolment/no-fitting-key': 'formats/enrolled-card §2.1',
  'enrolment/several-keys': 'formats/enrolled-card §2.1',
  'enrolment/several-cards': 'formats/enrolled-card §2.1',
  'enrolment/already-enrolled': 'formats/enrolled-card §2.2',
  'enrolment/label-taken': 'formats/enrolled-card §2.2',
  'enrolment/other-purpose': 'formats/enrolled-card §2.3',
  'enrolment/card-of-other-purpose': 'formats/enrolled-card §2.3',
  'card/default-pin': 'formats/enrolled-card §2.4',
  'enrolment/not-enrolled': 'formats/enrolled-card §3',
  'enrolment/withdrawn': 'formats/enrolled-card §3',
  'enrolment/file-form': 'formats/enrolled-card §1',
  'enrolment/file-not-written': 'formats/enrolled-card §1',
} as const;

export type EnrolmentRefusal = Refusal<keyof typeof enrolmentRefusals>;
