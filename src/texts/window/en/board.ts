// The hall board.
import type { BoardTexts } from '../board-texts.ts';

export const board: BoardTexts = {
  title: (hall) => (hall === null ? 'Counts of today' : `Counts of today　${hall}`),
  leadRunning: 'Go on with the count that is under way. Only one counting district can be open at a time.',
  leadInstalled: 'Choose a count. Everything done so far is recorded.',
  leadNone: 'Load the hall settings that came from the election office.',
  contest: 'Contest',
  district: 'Counting district',
  standing: 'State',
  group: (opensAt, supervisor) => `Announced for ${opensAt}${supervisor === null ? '' : `　Supervisor: ${supervisor}`}`,
  states: {
    'awaited': 'Awaited', 'arrived': 'Arrived', 'not-begun': 'Not begun', 'counting': 'Counting', 'counted': 'Counted',
    'handed-over': 'Handed over', 'preserved': 'Preserved', 'paused': 'Paused',
  },
  facts: {
    'awaited': 'The seal of the medium has not been compared yet',
    'arrived': 'The medium is still sealed',
    'not-begun': 'Those present are confirmed',
    'counting': 'The opening is recorded',
    'counted': 'Internet ballots only',
    'handed-over': 'The result sheets are handed over',
    'preserved': 'The preserved data were checked',
    'paused': 'It goes on once the seals are checked',
  },
  closed: 'The count has ended',
  practice: 'Practice (模擬)',
  open: 'Open this count',
  openOf: (district) => `Open the count of ${district}`,
  goOn: 'Go on with the count',
  install: 'Load hall settings',
  noFigures: 'This list never shows a number of votes. Contests with the same supervisor and time go through the steps together.',
  none: 'This terminal has no hall settings yet.',
  why: {
    title: 'What you need',
    text: 'The medium “hall settings” and the paper of the key ceremony with twelve groups of digits. The medium with the ballots is not used yet.',
  },
};
