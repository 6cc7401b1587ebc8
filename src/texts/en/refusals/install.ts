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
  'install/signers-need-cards': {
    happened: 'This definition demands that officers sign the preservation bag with their cards.',
    meaning: 'This version of the program cannot use them. Nothing was installed.',
    next: 'Ask the election board, and use a version that can.',
    decides: 'election board',
  },
  'install/no-contest-held': {
    happened: 'No contest of this counting district is held.',
    meaning: 'There is no vote, and no ballot that may be opened. Nothing was installed.',
    next: 'Keep the media as they are, sealed.',
    never: 'Do not break a seal.',
    decides: 'election board',
  },
  'install/card-of-other-purpose': {
    happened: 'The card of this election (number {label}) is enrolled on this terminal for the other purpose (live or rehearsal).',
    meaning: 'One key never serves both.',
    next: 'Ask the election board that made the definition whether cards were mixed up.',
    decides: 'election board',
  },
  'install/traces-of-earlier-count': {
    happened: 'The terminal holds files of a count of this election ({folder}).',
    meaning: 'The records of that count are lost. It does not begin again, because the same ballots could be opened twice.',
    next: 'Leave the terminal as it is, make a trouble report and call the election board.',
    never: 'Do not move or delete files on the terminal.',
    decides: 'supervisor, election board',
  },
  'install/notices-differ': {
    happened: 'The notices are not those that were installed on this terminal.',
    meaning: 'They cannot be exchanged while a count is going on.',
    next: 'Ask the election board; where needed the count is done again as version 2.',
    decides: 'supervisor, election board',
  },
  'install/other-terminal-name': {
    happened: 'The name of the terminal is not the one under which this count began (then {installed}, now {given}).',
    meaning: 'Records and sheets of one count bear one name of the terminal. Nothing has changed.',
    next: 'Look at the label of the terminal and go on under the first name. Where another terminal goes on, record that instead.',
    decides: '―',
  },
  'install/session-key-lost': {
    happened: 'The key that signs the records of this count is not on the terminal, or not the one with which it began.',
    meaning: 'This terminal cannot go on. No ballot is lost.',
    next: 'Leave the terminal as it is, make a trouble report and consider the spare terminal.',
    never: 'Do not move files on the terminal.',
    decides: 'supervisor',
  },
  'install/already-begun': {
    happened: 'A count has begun in this program.',
    meaning: 'It serves one count at a time. Nothing has changed.',
    next: 'Go on with this count. For another one, start the program again.',
    decides: '―',
  },
  'install/nothing-installed': {
    happened: 'No definition is installed.',
    meaning: 'Until one is, no bag can be taken in.',
    next: 'Install the definition of the election.',
    decides: '―',
  },
};
