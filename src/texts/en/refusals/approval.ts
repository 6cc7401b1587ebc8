// When two persons do not confirm the same thing.
import type { approvalRefusals } from '../../../core/approval/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const approval: Readonly<Record<keyof typeof approvalRefusals, RefusalText>> = {
  'approval/not-signed-in': {
    happened: '"{officer}" has not signed in to this count.',
    meaning: 'Only an officer who signed in can confirm.',
    next: 'Let this person sign in, then confirm again.',
    decides: '―',
  },
  'approval/same-officer': {
    happened: 'Both confirmations come from the same person ({officer}).',
    meaning: 'Another person has to confirm. Nobody confirms twice.',
    next: 'Ask a second officer to confirm.',
    decides: '―',
  },
  'approval/subject-changed': {
    happened: 'What was confirmed is not what stands here now ({officer}).',
    meaning: 'It changed after one of the two had seen it. Nothing was recorded.',
    next: 'Look at the same screen together and confirm again from the beginning.',
    decides: '―',
  },
};
