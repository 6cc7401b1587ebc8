// When a definition, a key plan or notices do not let the count go on.
import type { electionRefusals } from '../../../core/election/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const definitionNotUsable: Rest = {
  meaning: 'This definition cannot be used. Nothing was installed on the terminal.',
  next: 'Call the election board and ask for the definition to be made again.',
  never: 'Do not edit a definition in the hall.',
  decides: 'Election board',
};

const planNotUsable: Rest = {
  meaning: 'It cannot be shown that the key was made for this definition.',
  next: 'Call the election board and look at the record of the key ceremony.',
  never: 'Do not enter the PIN.',
  decides: 'Election board',
};

const noticesNotUsable: Rest = {
  meaning: 'These notices cannot be used. What was known before is unchanged.',
  next: 'Compare them with the announcement on paper and call the election board.',
  never: 'Do not guess whether a vote is valid.',
  decides: 'Election board',
};

export const election: Readonly<Record<keyof typeof electionRefusals, RefusalText>> = {
  'election/not-canonical': {
    happened: 'The bytes of the definition or of the notices are not in the one form that they may have.',
    meaning: 'The file is not as it was made. Nothing of it was used.',
    next: 'Call the election board and ask for the file as it was made.',
    never: 'Do not open and save it with other software.',
    decides: 'Election board',
  },
  'election/definition-form': { happened: 'A member of the definition does not have its form.', ...definitionNotUsable },
  'election/polls-not-on-election-day': { happened: 'The polls do not close on election day or the day after it.', ...definitionNotUsable },
  'election/opens-before-polls-close': { happened: 'The announced time of counting is before the polls close.', ...definitionNotUsable },
  'election/keys-inconsistent': { happened: 'Keys and cards in the definition do not fit each other.', ...definitionNotUsable },
  'election/scheme-not-available': {
    happened: 'This election is opened by several cards.',
    meaning: 'This edition of the program counts only elections that one card opens.',
    next: 'Call the election board and use a terminal that knows this scheme.',
    decides: 'Election board',
  },
  'election/scheme-d-not-accepted': {
    happened: 'The definition does not say that the board accepts opening by one card.',
    meaning: 'With one card, a lost card loses the votes. A real election needs the board\'s acceptance.',
    next: 'Call the election board and ask for a definition that says so.',
    decides: 'Election board',
  },
  'election/kind-twice': { happened: 'The definition has two contests of one kind.', ...definitionNotUsable },
  'election/witness-limits': {
    ...definitionNotUsable,
    happened: 'The limits of witnesses of contest {contest} ({min} to {max}) are not those of {clause}.',
    meaning: 'There are three to ten. The review has those of the single-seat contest, or three where that has no poll. Nothing was installed.',
  },
  'election/report-destination': {
    ...definitionNotUsable, happened: 'The result of contest {contest} is to go to {reportTo}, who receives no result of that kind.',
  },
  'election/number-of-options': { happened: 'The number of options ({options}) is not within {min} to {max}.', ...definitionNotUsable },
  'election/options-out-of-order': { happened: 'The options do not stand in the order of their numbers.', ...definitionNotUsable },
  'election/code-repeated': { happened: 'The code {option} was given to two options.', ...definitionNotUsable },
  'election/code-above-last': { happened: 'The code {option} is above the last code {lastCode}.', ...definitionNotUsable },

  'election/plan-form': { happened: 'A member of the key plan does not have its form.', ...planNotUsable },
  'election/plan-of-another-election': { happened: 'The key plan does not fit this definition.', ...planNotUsable },

  'election/notices-form': { happened: 'A member of the notices does not have its form.', ...noticesNotUsable },
  'election/notices-of-another-definition': {
    happened: 'These notices are for another election or another counting district.',
    meaning: 'They cannot be used in this hall. Nothing of them was applied.',
    next: 'Look at the label of the medium and ask for the notices of this district.',
    decides: 'Election board',
  },
  'election/notice-out-of-order': {
    ...noticesNotUsable,
    happened: 'The notices are not numbered 1, 2, 3 and so on.',
    meaning: 'One of them may be missing. These notices were not used.',
  },
  'election/unknown-contest': { happened: 'A notice names contest {contest}, which this district does not have.', ...noticesNotUsable },
  'election/unknown-option': { happened: 'A notice names option {option}, which contest {contest} does not have.', ...noticesNotUsable },
  'election/cause-not-of-kind': {
    ...noticesNotUsable, happened: 'The cause given for option {option} does not exist in a contest like {contest}.',
  },
  'election/struck-twice': { happened: 'Option {option} is struck twice.', ...noticesNotUsable },
  'election/ruling-missing': {
    happened: 'Option {option} was struck on or after election day, and no ruling is recorded.',
    meaning: 'Such a change leaves every vote as it is. The ruling is needed for the remark on the sheets.',
    next: 'Ask for the ruling and for notices that record it.',
    never: 'Do not guess whether a vote is valid.',
    decides: 'Election chief or prefectural election board',
  },
  'election/ruling-without-need': {
    ...noticesNotUsable,
    happened: 'Option {option} was struck before election day and yet carries a ruling for later changes.',
    meaning: 'The time of the cause may be wrong. These notices were not used.',
  },
  'election/code-reused': {
    ...noticesNotUsable,
    happened: 'The code {option} of an added option was given out before.',
    meaning: 'Votes for the two could not be told apart. These notices were not used.',
  },
  'election/number-reused': { happened: 'The filing number {number} of an added option was given out before.', ...noticesNotUsable },
  'election/not-held-twice': { happened: 'Contest {contest} is said twice not to be held.', ...noticesNotUsable },
};
