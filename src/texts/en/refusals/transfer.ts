// When a transfer bag is not taken in.
import type { transferRefusals } from '../../../core/transfer/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const notAsAgreed: Rest = {
  meaning: 'The content of the ballot data does not have the form laid down. No ballot has been opened.',
  next: 'Leave the medium in, write a trouble report and call the election office.',
  never: 'Do not delete or change files on the medium.',
  decides: 'Election office',
};

const notOfThisDefinition: Rest = {
  ...notAsAgreed, meaning: 'The ballot data are not those of the definition installed on this terminal. No ballot has been opened.',
};

const otherBallots: Rest = {
  meaning: 'To open other ballots after the opening has begun could show a vote by the difference. They cannot be used on this terminal.',
  next: 'Take the medium out, seal it again, record that, and call the election office.',
  never: 'Do not try to open it on another terminal.',
  decides: 'Counting supervisor and election office',
};

const mistyped: Rest = {
  meaning: 'The entry is not complete, or holds something that is no digit.',
  next: 'Look at the paper and type it again.',
  decides: '―',
};

export const transfer: Readonly<Record<keyof typeof transferRefusals, RefusalText>> = {
  'transfer/no-bag': {
    happened: 'There are no ballot data on this medium.',
    meaning: 'It is another medium. Where nobody voted, there still are ballot data that say 0.',
    next: 'Check the label and insert the medium of this election.',
    never: 'Do not take it for 0 ballots.',
    decides: '―',
  },
  'transfer/no-label': {
    happened: 'The file that says main or backup, and the number of the medium, is missing.',
    meaning: 'The medium is not as it was made. No ballot has been opened.',
    next: 'Compare seal and number of the medium with the hand-over sheet and call the election office.',
    decides: 'Election office',
  },
  'transfer/label-form': { happened: 'The file that says main or backup, and the number of the medium, cannot be read.', ...notAsAgreed },

  'transfer/other-role': {
    happened: 'The medium is marked as main where the backup is due, or the other way round.',
    meaning: 'It is not the medium whose seal was broken. Its ballot data were not read.',
    next: 'Take it out, compare label and seal number with the record, and insert the medium whose seal was broken.',
    never: 'Do not use the backup before the decision about it is recorded.',
    decides: 'Counting supervisor',
  },

  'transfer/rehearsal-data': {
    happened: 'These are ballot data for practice.',
    meaning: 'They cannot be used in a real election.',
    next: 'Take the medium for practice out.',
    decides: '―',
  },
  'transfer/live-data': {
    happened: 'These are ballot data of a real election.',
    meaning: 'They cannot be used for practice. No ballot has been opened.',
    next: 'Take the medium out at once, seal it again, record that, and call the election office.',
    decides: 'Election office',
  },
  'transfer/other-event': {
    happened: 'These are ballot data of another election ({event}).',
    meaning: 'They cannot be used in this election.',
    next: 'Check the label and insert the medium of this election.',
    decides: '―',
  },
  'transfer/other-district': {
    happened: 'These are ballot data of another counting district ({municipality}, {district}).',
    meaning: 'They cannot be used in this hall. Their content was not read.',
    next: 'Take the medium out, seal it again and record that. Ask the election office where the medium of this hall is.',
    decides: 'Counting supervisor',
  },
  'transfer/definition-differs': { happened: 'The definition in the ballot data is not the one installed on this terminal.', ...notOfThisDefinition },

  'transfer/key-record-form': { happened: 'The record of the keys in the ballot data cannot be read.', ...notAsAgreed },
  'transfer/key-record-differs': { happened: 'The record of the keys in the ballot data is not that of the definition.', ...notOfThisDefinition },
  'transfer/envelopes-form': { happened: 'The list of key envelopes in the ballot data does not have the form laid down.', ...notAsAgreed },
  'transfer/serial-form': { happened: 'The issue record of the ballot data cannot be read.', ...notAsAgreed },
  'transfer/serial-of-another-bag': { happened: 'The issue record belongs to other ballot data.', ...notAsAgreed },
  'transfer/serial-contests': { happened: 'The contests of the issue record are not those of this district.', ...notAsAgreed },
  'transfer/roots-form': { happened: 'The record of the numbers of ballots cannot be read.', ...notAsAgreed },
  'transfer/roots-contests': { happened: 'The contests of the record of numbers are not those of this district.', ...notAsAgreed },
  'transfer/too-many-records': { happened: 'Contest {contest} has more ballots than the definition allows ({limit}).', ...notAsAgreed },
  'transfer/counts-disagree': { happened: 'The numbers received, kept and removed as repeats do not add up for contest {contest}.', ...notAsAgreed },

  'transfer/older-issue': {
    happened: 'A newer issue ({registered}) was taken in before.',
    meaning: 'This medium (issue {issue}) has been replaced.',
    next: 'Use the medium of the newer issue. Seal this one again and keep it.',
    decides: 'Election office',
  },
  'transfer/issue-twice': {
    happened: 'These are other ballot data with the same issue number ({issue}).',
    meaning: 'This terminal cannot tell which are right. No ballot has been opened.',
    next: 'Put both media aside and call the election office.',
    never: 'Do not choose one of them.',
    decides: 'Election office',
  },
  'transfer/replaces-unknown-bag': {
    happened: 'This medium (issue {issue}) does not replace the issue {registered} that this terminal took in.',
    meaning: 'There are other ballot data with the same issue number. No ballot has been opened.',
    next: 'Put both media aside and call the election office.',
    never: 'Do not choose one of them.',
    decides: 'Election office',
  },
  'transfer/issue-after-asking': { ...otherBallots, happened: 'After the opening of issue {registered} has begun, issue {issue} cannot replace it.' },
  'transfer/other-ballots-after-asking': { ...otherBallots, happened: 'After the opening of contest {contest} has begun, other ballot data were inserted.' },
  'transfer/already-counted': {
    happened: 'These ballot data have been counted on this terminal.',
    meaning: 'They cannot be counted twice.',
    next: 'To see the result, open "Check the result". To count again, record the reason as a second version.',
    decides: 'Counting supervisor',
  },
  'transfer/key-of-another-definition': {
    happened: 'The key of this election is in use under another definition on this terminal.',
    meaning: 'One key cannot serve two definitions. Nothing was installed.',
    next: 'Call the election office and check the record of the key ceremony.',
    decides: 'Election office',
  },

  'transfer/group-form': { ...mistyped, happened: 'Group {group} of the fingerprint is typed as five digits.' },
  'transfer/group-differs': {
    happened: 'Group {group} of the fingerprint does not agree.',
    meaning: 'It was mistyped, or these are other ballot data.',
    next: 'Look at the hand-over sheet and type it again. After two failures in a row it does not go on: call the election office.',
    never: 'Do not guess.',
    decides: 'Counting supervisor',
  },
};
