// When a ballot file or its opening does not let the count go on.
import type { ballotRefusals } from '../../../core/ballot/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

/** Faults of the exporter or of the medium; no voter's device can cause them. */
const notAsMade: Rest = {
  meaning: 'The ballot data are not as they were made. No votes of this contest have been shown.',
  next: 'Leave the medium in and write a trouble report. If the main medium is judged unusable, record the use of the backup.',
  never: 'Do not delete or change files on the medium.',
  decides: 'Counting supervisor, after hearing the witnesses',
};

const otherData: Rest = {
  meaning: 'They cannot be used for this contest. No ballot has been opened.',
  next: 'Check the label of the medium and the hand-over paper, and call the election office.',
  decides: 'Election office',
};

export const ballot: Readonly<Record<keyof typeof ballotRefusals, RefusalText>> = {
  'ballot/not-a-ballot-file': { happened: 'The ballot file does not have the form laid down.', ...notAsMade },
  'ballot/other-suite': {
    happened: 'The encryption of the ballot file is not that of this election.',
    meaning: 'This terminal cannot open it. No ballot has been opened.',
    next: 'Call the election office.',
    decides: 'Election office',
  },
  'ballot/other-contest': { happened: 'The ballot file holds the ballots of another contest.', ...otherData },
  'ballot/other-election': { happened: 'The ballot file is of another election or another counting district.', ...otherData },
  'ballot/size': { happened: 'The size of the ballot file does not fit the number of ballots written in it.', ...notAsMade },
  'ballot/count': { happened: 'The numbers of ballots differ (handed over: {expected}, in the file: {found}).', ...notAsMade },
  'ballot/order': { happened: 'The ballots in the file are not in the order laid down (ballot {record}).', ...notAsMade },
  'ballot/repeat': {
    ...notAsMade,
    happened: 'The ballot file holds exactly the same ballot twice (ballot {record}).',
    meaning: 'Exact repeats are removed when the file is made. No votes of this contest have been shown.',
  },
  'ballot/root': { happened: 'The content of the ballot file is not what was handed over.', ...notAsMade },

  'ballot/file-unreadable': {
    happened: 'The ballot file could not be read to its end.',
    meaning: 'The storage of the terminal may be failing. No votes of this contest have been shown.',
    next: 'Write a trouble report and consider counting on the spare terminal.',
    never: 'Do not repair or format the storage.',
    decides: 'Counting supervisor',
  },
  'ballot/none-opens': {
    happened: 'None of the {records} ballots could be opened.',
    meaning: 'The card or the definition seems not to be that of these ballots. No ballot has been classed.',
    next: 'Check the number of the card and the digits of the definition, and call the election office.',
    never: 'Do not decide them as ballots that cannot be opened.',
    decides: 'Election office',
  },
  'ballot/computations-differ': {
    happened: 'The results of the two computations differ.',
    meaning: 'The terminal or its software is at fault. No result is shown.',
    next: 'Leave the terminal alone and write a trouble report. Consider counting on the spare terminal.',
    never: 'Do not restart it.',
    decides: 'Counting supervisor',
  },
  'ballot/count-stopped': {
    happened: 'The count stopped on the way.',
    meaning: 'No votes are left from it. The ballots are not lost, and none is counted twice.',
    next: 'Go on again from the use of the card. If it keeps stopping, consider counting on the spare terminal.',
    decides: 'Counting supervisor',
  },
  'ballot/interrupted': {
    happened: 'The count was interrupted by an operator.',
    meaning: 'No votes are left from it. The ballots are not lost, and none is counted twice.',
    next: 'To go on, begin again from the use of the card.',
    decides: 'Counting supervisor',
  },
};
