// Reconciliation with the number of voters
import type { ReconcileTexts } from '../reconcile-texts.ts';

export const reconcile: ReconcileTexts = {
  codes: { first: '開-71', second: '開-72', record: '開-73', explain: '開-74' },
  titles: {
    first: 'Type the number of voters (first person)',
    second: 'Type the number of voters (second person)',
    record: (contest) => `Two officers confirm the number of voters: ${contest}`,
    explain: (contest, words) => `${contest}: ${words}. Record the reason`,
  },
  leads: {
    first: (person) => `${person} reads the voting record and types the numbers.`,
    second: (person) => `${person} reads the same paper and types the numbers. What the first person typed is not shown.`,
    record: 'The count can be completed with a difference. A difference cannot be taken away.',
    explain: 'Total and number of voters differ. The count can be completed all the same.',
  },
  groups: {
    received: 'Taken in', opened: 'Opened', decided: 'Decided', total: 'Total', breakdown: 'Parts', computed: 'Computed', voters: 'Voters',
  },
  terms: {
    records: 'Taken in',
    duplicatesRemoved: 'Removed as repeats',
    received: 'Exported by the office',
    opened: 'Opened',
    badPoint: 'Not of the encrypted form',
    undecryptable: 'Cannot be decrypted',
    readable: 'Read',
    formatInvalid: 'Content not of the form',
    decidedInvalid: 'Decided invalid',
    notAccepted: 'Not accepted',
    doubtful: 'Not opened or not read',
    total: 'Total of votes',
    valid: 'Valid votes',
    invalid: 'Invalid votes',
    invalidClasses: 'Sum of invalid classes',
    votes: 'Sum of the rows',
    twoSystems: 'Independent computations',
    voters: 'Number of voters',
    difference: 'Difference to voters',
  },
  agreed: 'Agree',
  notYet: 'not typed',
  field: (contest) => `Number of voters: ${contest}`,
  go: { first: 'The first person has finished', second: 'The second person has finished', record: 'Record the number of voters', explain: 'Record the reason' },
  anew: 'Type the number of voters again',
  missing: {
    voters: (contest) => `Type the number of voters: ${contest}.`,
    reason: 'Type the reason of the difference.',
  },
  entered: (contest, number) => `${contest}: ${number} voters`,
  difference: (difference, number) => (
    difference === 0 ? 'no difference' : `${number} ${difference > 0 ? 'more' : 'fewer'} than voters`),
  differs: (difference, number) => (
    difference === 0 ? 'No difference to the number of voters' : `${number} ${difference > 0 ? 'more' : 'fewer'} than voters`),
  rest: (done, of) => `${done} of ${of}`,
  reason: (contest, words) => `${contest}: reason for ${words}`,
  unknown: '不明',
  writeUnknown: 'Write 不明',
  unknownHint: 'Where nobody knows, write 不明 (unknown).',
  notes: {
    apart: 'Why two persons type it',
    apartText: 'To find slips in reading and typing. Only what both typed alike is recorded.',
    paperText: 'The number of persons who voted over the internet, from the voting record and its annexes.',
    dontText: 'Change nothing to make the numbers agree.',
    twoSystems: 'Two independent computations gave the same result.',
    later: 'Equations of hidden numbers (未) are compared when the result is shown. Where one does not agree, no result is shown.',
  },
};
