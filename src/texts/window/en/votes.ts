// The tables of votes.
import type { VotesTexts } from '../votes-texts.ts';

export const votes: VotesTexts = {
  rows: { candidates: 'Candidate', parties: 'Party', lists: 'Party', members: 'Person on the list', judges: 'Judge' },
  number: { candidates: 'No.', parties: 'No.', lists: 'No.', members: 'Place', judges: 'No.' },
  figures: {
    candidates: ['Votes'],
    parties: ['Votes'],
    lists: ['Total\n①＋②', '① for\nthe party', '② for\nmembers'],
    members: ['Votes'],
    judges: ['For\ndismissal', 'Against\ndismissal', 'Entry\ninvalid', 'Sum'],
  },
  noReview: 'No review',
  listOf: (number, name, members) => `${number}　${name}　${members} on the list`,
  membersOf: 'Sum of ②',
  membersWithoutPriority: 'Sum of ② (without 特定枠)',
  priority: '特 is a priority member (特定枠). A figure in brackets is part of ①, and outside the sum of ②.',
  valid: 'Valid ballots',
  invalid: 'Invalid ballots',
  total: 'All ballots',
  invalidClasses: 'Invalid ballots by class',
  notAccepted: 'Not accepted and sealed apart (outside the total)',
  contest: 'Contest',
  scrolls: (what) => `List: ${what}. Move with the arrow keys.`,
};
