// When the count and its record do not let the work go on.
import type { tallyRefusals } from '../../../core/tally/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const decisionsDoNotFit: Rest = {
  meaning: 'Every ballot that could not be opened or read needs a decision. The decisions change the total.',
  next: 'Hear the witnesses, check the numbers, and record decision and reason.',
  never: 'Do not change a decision to make numbers agree.',
  decides: 'Counting supervisor, after hearing the witnesses',
};

const computationFailed: Rest = {
  meaning: 'The terminal or the program is at fault. No result is shown.',
  next: 'Leave the terminal alone and write an incident report. Consider counting on the spare terminal.',
  never: 'Do not restart.',
  decides: 'Counting supervisor',
};

const countFileNotUsable: Rest = {
  meaning: 'This record of a count cannot be used.',
  next: 'Look at the medium it came from and call the election board.',
  never: 'Do not edit the record.',
  decides: 'Election board',
};

export const tally: Readonly<Record<keyof typeof tallyRefusals, RefusalText>> = {
  'tally/decisions-missing': { happened: 'Some ballots have no decision yet.', ...decisionsDoNotFit },
  'tally/decisions-too-many': { happened: 'The decisions cover more ballots than there are.', ...decisionsDoNotFit },
  'tally/reason-missing': {
    happened: 'The total differs from the number of voters, and no reason is recorded.',
    meaning: 'The count can be completed with a difference. A difference cannot be removed.',
    next: 'Check the number, then record the reason. If it is not known, record "unknown".',
    never: 'Do not change a number to make them agree.',
    decides: 'Counting supervisor',
  },
  'tally/reason-without-difference': {
    happened: 'The total equals the number of voters, and yet a reason for a difference is recorded.',
    meaning: 'The number of voters may have been typed again.',
    next: 'Check the number of voters and withdraw the reason if there is no difference.',
    decides: 'Counting supervisor',
  },
  'tally/equation-does-not-hold': { happened: 'An equation of the count does not hold ({equation}).', ...computationFailed },

  'tally/count-not-canonical': { happened: 'The bytes of the count are not in the one form that they may have.', ...countFileNotUsable },
  'tally/count-form': { happened: 'A member of the count does not have its form.', ...countFileNotUsable },
  'tally/contests-out-of-order': { happened: 'The contests of the count do not stand in the order of their numbers.', ...countFileNotUsable },
  'tally/classes-of-another-kind': { happened: 'The invalid classes are not those of this kind of vote.', ...countFileNotUsable },
  'tally/result-of-another-kind': { happened: 'The table of votes is not that of this kind of vote.', ...countFileNotUsable },
  'tally/figures-inconsistent': { happened: 'Figures of the count do not fit each other.', ...countFileNotUsable },
};
