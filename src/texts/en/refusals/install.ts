// A definition that is not installed, in English.
import type { installRefusals } from '../../../core/session/install-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const install: Readonly<Record<keyof typeof installRefusals, RefusalText>> = {
  'install/file-missing': {
    happened: 'A file of the definition or of the notices is missing.',
    meaning: 'The file and its signature come as a pair. Nothing was installed.',
    next: 'Look at what the medium holds and ask the election board.',
    decides: 'election board',
  },
  'install/digits-differ': {
    happened: 'The sixty digits that were typed are not those of this definition.',
    meaning: 'Either they were mistyped, or this is the definition of another election. Nothing was installed.',
    next: 'Two persons read the paper of the key ceremony to each other and type again.',
    never: 'Do not copy digits from the screen.',
    decides: 'election board',
  },
  'install/live-election': {
    happened: 'This is the definition of a live election.',
    meaning: 'This command is for rehearsals. Live elections are counted in the application.',
    next: 'Use a definition made for practice.',
    decides: '―',
  },
  'install/rehearsal-election': {
    happened: 'This is the definition of a rehearsal.',
    meaning: 'It cannot be used for a live election. Nothing was installed.',
    next: 'Use the definition of the live election.',
    decides: '―',
  },
  'install/notices-differ': {
    happened: 'The notices are not those that were installed on this terminal.',
    meaning: 'They cannot be exchanged while a count is going on.',
    next: 'Ask the election board; where needed the count is done again as version 2.',
    decides: 'supervisor, election board',
  },
  'install/session-key-lost': {
    happened: 'The key that signs the records of this count is not on the terminal.',
    meaning: 'This terminal cannot go on. No ballot is lost.',
    next: 'Leave the terminal as it is, make a trouble report and consider the spare terminal.',
    never: 'Do not move files on the terminal.',
    decides: 'supervisor',
  },
  'install/nothing-installed': {
    happened: 'No definition is installed.',
    meaning: 'Until one is, no bag can be taken in.',
    next: 'Install the definition of the election.',
    decides: '―',
  },
};
