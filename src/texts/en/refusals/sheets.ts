// When a sheet cannot be printed.
import type { sheetsRefusals } from '../../../core/sheets/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const sheets: Readonly<Record<keyof typeof sheetsRefusals, RefusalText>> = {
  'sheets/unprintable-name': {
    happened: 'The name “{owner}” has a character ({character}) that the fonts of this terminal do not have.',
    meaning: 'Another notation is needed. As it stands, the sheets could not show the right name.',
    next: 'Call the election board and ask for an alternative notation.',
    never: 'Do not put a similar character in its place.',
    decides: 'Election board',
  },
  'sheets/unprintable-text': {
    happened: 'A text that was entered has a character ({character}) that the fonts of this terminal do not have.',
    meaning: 'As it stands, the sheets could not show it. Nothing that is recorded has changed.',
    next: 'Look at the reasons, opinions and numbers that were typed, and type them again without that character.',
    decides: 'Counting supervisor',
  },
  'sheets/not-in-cp932': {
    happened: 'These names in the CSV file have characters ({character}) that the chosen encoding (Windows-31J, CP932) lacks: {name}',
    meaning: 'The CSV file in Windows-31J was not made. The result, the sheets and the preservation bag are as they were.',
    next: 'Choose UTF-8 for the CSV file.',
    never: 'Do not put a similar character in its place.',
    decides: '―',
  },
};
