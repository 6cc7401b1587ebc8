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
  'approval/numbers-needed': {
    happened: 'This act needs the numbers of those who do it.',
    meaning: 'Nothing is recorded without them. Nothing was recorded.',
    next: 'Let each person who acts type their own number on this screen.',
    decides: '―',
  },
  'approval/nothing-proposed': {
    happened: 'No act is waiting for a number.',
    meaning: 'It was withdrawn, or the program started again in between. Nothing was recorded.',
    next: 'Look at the screen and confirm again from the beginning.',
    decides: '―',
  },
  'approval/not-asked': {
    happened: 'This act does not need the number of {person}.',
    meaning: 'This person is not among those who act. Nothing was recorded.',
    next: 'The persons who are named on the screen type their numbers.',
    decides: '―',
  },
  'approval/not-here': {
    happened: 'There is no number of {person} on this terminal.',
    meaning: 'Numbers end with the program. Nothing was recorded.',
    next: 'Let this person sign in again. A supervisor chooses a number again.',
    decides: '―',
  },
  'approval/office-not-confirmed': {
    happened: 'Two officers have not confirmed yet that {person} holds the supervisor\'s office.',
    meaning: 'Acts of the supervisor come after that. Nothing was recorded.',
    next: 'Let this person type a number, let two others confirm whose it is, then do it again.',
    decides: '―',
  },
  'approval/nobody-here': {
    happened: 'Nobody has signed in since the program started.',
    meaning: 'An act of which nobody knows who did it is not recorded.',
    next: 'Let an officer sign in.',
    decides: '―',
  },
};
