// What can go wrong where two persons confirm.
import type { Refusal } from '../kernel/refusal.ts';

export const approvalRefusals = {
  'approval/not-signed-in': 'who confirms has signed in to this session',
  'approval/same-officer': 'two persons confirm, not one twice',
  'approval/subject-changed': 'an approval holds for what the officer saw, and for nothing else',
} as const;

export type ApprovalRefusal = Refusal<keyof typeof approvalRefusals>;
