// A script of a practice night that cannot be played, in English.
import type { scriptRefusals } from '../../../core/refusals/script-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const script: Readonly<Record<keyof typeof scriptRefusals, RefusalText>> = {
  'script/unreadable': {
    happened: 'The script of the night cannot be read.', meaning: 'The practice count has not begun.', next: 'Name the file of the script again.',
    decides: '―', command: '--session takes session.json.',
  },
  'script/form': {
    happened: 'The script of the night does not have its form.', meaning: 'The practice count has not begun.',
    next: 'Make the practice election again.', decides: '―',
  },
  'script/output-taken': {
    happened: 'The preservation bag of another count is where this one would go.', meaning: 'This practice count has not begun.',
    next: 'Name another folder for it.', decides: '―',
    command: '--out names it.',
  },
  'script/ended': {
    happened: 'The script is at its end, but the count still waits for people.', meaning: 'What was done up to here is recorded.',
    next: 'Add the missing acts to the script and run the same command again.', decides: '―',
  },
};
