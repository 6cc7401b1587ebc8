// Calls that the application does not take up, in English. They come from a program, not from a person at the terminal.
import type { contractRefusals } from '../../../core/refusals/contract-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const report = 'Write down what is shown and make a trouble report.';

export const contract: Readonly<Record<keyof typeof contractRefusals, RefusalText>> = {
  'contract/unknown-call': {
    happened: 'An operation was asked for that this terminal does not have.',
    meaning: 'Parts of the program do not fit together. Nothing that is recorded has changed.', next: report, decides: 'information officer',
  },
  'contract/input-form': {
    happened: 'What was entered does not have the form it must have.', meaning: 'Nothing that is recorded has changed.',
    next: 'Check the input and try again.', decides: '―',
  },
  'contract/own-command': {
    happened: 'This is recorded by an operation of its own only.', meaning: 'Nothing that is recorded has changed.', next: report,
    decides: 'information officer',
  },
  'contract/fault': {
    happened: 'A fault of the program ended this operation before it was done.',
    meaning: 'What was recorded before is not lost.',
    next: 'Write down what is shown and make a trouble report. Started again, the program goes on from what is recorded.',
    decides: 'information officer',
  },
};
