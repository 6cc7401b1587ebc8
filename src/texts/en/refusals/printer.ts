// When something cannot be printed. Result and log are as they were.
import type { printerRefusals } from '../../../core/readiness/printer-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const onlyPrinting = 'What is recorded does not change. Only the printing is left to do.';

export const printer: Readonly<Record<keyof typeof printerRefusals, RefusalText>> = {
  'printer/absent': {
    happened: 'Nothing can be printed (no printer is found).',
    meaning: onlyPrinting,
    next: 'Look at the power and the cable of the printer and choose “print again”. In a hurry, copy by hand.',
    decides: '―',
  },
  'printer/stopped': {
    happened: 'Nothing can be printed (the printer has stopped).',
    meaning: onlyPrinting,
    next: 'Read what the printer shows, mend it and choose “print again”. If it does not go on, call the information officer. In a hurry, copy by hand.',
    decides: '―',
  },
  'printer/paper-out': {
    happened: 'Nothing can be printed (no paper).',
    meaning: onlyPrinting,
    next: 'Fill in paper and choose “print again”. Do not use pages of a sheet that came out in part. In a hurry, copy by hand.',
    decides: '―',
  },
  'printer/failed': {
    happened: 'Nothing can be printed (the printing was given up on the way).',
    meaning: onlyPrinting,
    next: 'Take away the pages that came out and choose “print again”. In a hurry, copy by hand.',
    never: 'Do not use pages of a sheet that came out in part.',
    decides: '―',
  },
  'printer/too-slow': {
    happened: 'Nothing can be printed (it was not done in time).',
    meaning: onlyPrinting,
    next: 'Read what the printer shows, take away the pages that came out and choose “print again”. In a hurry, copy by hand.',
    never: 'Do not use pages of a sheet that came out in part.',
    decides: '―',
  },
  'printer/outcome-unknown': {
    happened: 'Nobody can tell whether the printing was finished.',
    meaning: 'The terminal cannot see paper. What is recorded does not change.',
    next: 'Look at the pages up to the last one. If any is missing, take them away and choose “print again”.',
    decides: '―',
  },
  'printer/unknown-sheet': {
    happened: 'The sheet that was chosen is not on record in this count ({file}).',
    meaning: 'What is not on record is not printed.',
    next: 'Choose from the list on the screen. If it happens again, call the information officer.',
    decides: '―',
  },
};
