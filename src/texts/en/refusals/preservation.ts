// A preservation bag that is not accepted, in English.
import type { preservationRefusals } from '../../../core/preservation/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const preservation: Readonly<Record<keyof typeof preservationRefusals, RefusalText>> = {
  'preservation/signers-need-cards': {
    happened: 'The preservation bag must be signed with officers\' cards.',
    meaning: 'This version of the program cannot use them. The result of the count is recorded.',
    next: 'Ask the election board, and preserve with a version that can.',
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
