// When an operation log cannot be used.
import type { logRefusals } from '../../../core/log/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const notTheLog: Omit<RefusalText, 'happened'> = {
  meaning: 'The operation log is not as it was written. The course of the count cannot be shown from it.',
  next: 'Leave the terminal as it is, write a trouble report and call the election office.',
  never: 'Do not rewrite or delete the log.',
  decides: 'Election office',
};

export const log: Readonly<Record<keyof typeof logRefusals, RefusalText>> = {
  'log/no-records': { happened: 'The operation log is empty.', ...notTheLog },
  'log/not-a-record': { happened: 'Entry {seq} of the operation log does not have the form of an entry.', ...notTheLog },
  'log/wrong-sequence': { happened: 'Where entry {seq} of the operation log should stand, there is another number.', ...notTheLog },
  'log/broken-chain': { happened: 'Entry {seq} of the operation log does not follow the one before it.', ...notTheLog },
  'log/wrong-hash': { happened: 'Entry {seq} of the operation log is not as it was written.', ...notTheLog },
  'log/time-goes-back': { happened: 'Entry {seq} of the operation log lies before the one above it.', ...notTheLog },
  'log/wrong-first-record': { happened: 'The operation log does not begin with the installation of the definition.', ...notTheLog },
  'log/wrong-checkpoints': { happened: 'The file of signatures over the operation log does not have the form laid down.', ...notTheLog },
};
