// What can go wrong where two persons confirm.
import type { Refusal } from '../kernel/refusal.ts';

export const approvalRefusals = {
  'approval/not-signed-in': 'who confirms has signed in to this session',
  'approval/same-officer': 'two persons confirm, not one twice',
  'approval/subject-changed': 'an approval holds for what the officer saw, and for nothing else',
  'approval/numbers-needed': 'docs/decisions/0015: who acts types the own number',
  'approval/nothing-proposed': 'docs/decisions/0015: a number is typed for an act that is proposed',
  'approval/not-asked': 'docs/decisions/0015: an act needs the numbers of those whom it names',
  'approval/not-here': 'docs/decisions/0015: who acts has proved themselves since the program started',
  'approval/office-not-confirmed': 'docs/decisions/0015: two officers have confirmed who holds the supervisor\'s office',
  'approval/nobody-here': 'docs/decisions/0015: nothing is recorded by nobody',
} as const;

export type ApprovalRefusal = Refusal<keyof typeof approvalRefusals>;
