// When the terminal cannot keep a step, or cannot read what it kept.
import type { storeRefusals } from '../../../core/log/store-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const stands = 'The last step was not recorded. Everything before it is.';

const notUsable: Omit<RefusalText, 'happened'> = {
  meaning: 'No count can be started or carried on from the records of this terminal. They were left as they are.',
  next: 'Leave the terminal as it is and write a trouble report. In the middle of a count, consider the spare terminal.',
  never: 'Do not delete or change the file of records.',
  decides: 'Counting supervisor',
};

export const store: Readonly<Record<keyof typeof storeRefusals, RefusalText>> = {
  'store/in-use': {
    happened: 'The program is already running on this terminal.',
    meaning: 'One terminal cannot run it twice at the same time.',
    next: 'Use the window that is open. If there is none to be seen, call the information officer.',
    decides: 'Information officer',
  },
  'store/disk-full': {
    happened: 'The disk of the terminal is full, and the step cannot be recorded.',
    meaning: stands,
    next: 'Call the information officer. When there is room, do the same step again.',
    never: 'Do not delete data of this program to make room.',
    decides: 'Information officer',
  },
  'store/disk-error': {
    happened: 'The disk of the terminal fails, and the step cannot be recorded.',
    meaning: 'The last step may not be recorded. Everything before it is.',
    next: 'Close the program, start it again and see how far the records go. If it happens again, consider the spare terminal.',
    decides: 'Counting supervisor',
  },
  'store/not-writable': {
    happened: 'The data folder of the terminal cannot be written to.',
    meaning: stands,
    next: 'Call the information officer and check the settings of the data folder.',
    decides: 'Information officer',
  },
  'store/damaged': { happened: 'The records of the terminal are not as they were written.', ...notUsable },
  'store/not-ours': { happened: 'The file of records does not belong to this program.', ...notUsable },
  'store/newer-schema': {
    ...notUsable,
    happened: 'The records of the terminal were made by a newer version of this program.',
    next: 'Call the information officer and use the newer version.',
    decides: 'Information officer',
  },
  'store/schema-changed': { happened: 'The file of records does not have the form that this program gives it.', ...notUsable },
  'store/settings-not-kept': {
    ...notUsable,
    happened: 'The records of the terminal cannot be kept safe from a power cut.',
    next: 'Call the information officer and put the data folder on the built-in disk of this terminal.',
    decides: 'Information officer',
  },
  'store/open-to-others': {
    happened: 'Other users can read the data folder of the terminal.',
    meaning: 'It can be used only where nobody but the user of this program can read it.',
    next: 'Call the information officer and check the rights of the data folder.',
    decides: 'Information officer',
  },
};
