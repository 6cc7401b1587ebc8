// A preservation bag that is not made or not accepted, in English.
import type { preservationRefusals } from '../../../core/preservation/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const preservation: Readonly<Record<keyof typeof preservationRefusals, RefusalText>> = {
  'preservation/same-medium': {
    happened: 'Two of the places for preservation are one medium, one inside the other, or on this terminal ({medium}).',
    meaning: 'The bag goes to separate media, so that one may fail. Nothing was written.',
    next: 'Choose another medium for preservation.',
    decides: '―',
  },
  'preservation/inside-a-bag': {
    happened: 'The chosen medium holds ballot data or the like already ({medium}).',
    meaning: 'A medium that was received would not stay as it came. Nothing was written.',
    next: 'Take this medium out, and insert and choose another one for preservation.',
    never: 'Do not clear a received medium to use it.',
    decides: '―',
  },
  'preservation/sheet-differs': {
    happened: 'The sheet “{file}” on the terminal is not the one that was recorded when it was made.',
    meaning: 'Its file was lost or changed. The result of the count is not lost. The preservation bag cannot be made.',
    next: 'Leave the terminal as it is, make a trouble report and call the election board.',
    never: 'Do not make the file again or put another in its place.',
    decides: 'election board',
  },
  'preservation/not-verified': {
    happened: 'The preservation bag as written has {failures} places that do not hold.',
    meaning: 'This medium cannot be used for preservation. The result of the count is not lost.',
    next: 'Write to another medium. Seal this one and keep it apart.',
    never: 'Do not use it again.',
    decides: '―',
  },
};
