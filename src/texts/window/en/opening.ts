// Step 3 in English.
import { opening as inJapanese } from '../ja/opening.ts';
import type { OpeningTexts } from '../opening-texts.ts';

export const opening: OpeningTexts = {
  code: '開-31',
  title: 'Declare the start of counting',
  aloud: 'The supervisor reads aloud (in Japanese)',
  // It is read aloud in a Japanese hall.
  words: inJapanese.words,
  boxes: 'All ballot boxes have arrived (statement of the supervisor)',
  boxesWhat: 'That includes the box of the overseas polling district and the media with ballot data. The terminal cannot know this; it records it with the name of who said so.',
  contest: 'Contest to be opened',
  announced: 'Announced time',
  witnesses: 'Witnesses present',
  passed: (time) => `${time}, passed`,
  notPassed: (time) => `${time}, not yet`,
  people: (n) => `${n}`,
  choose: 'Contest to be opened',
  witnessesOf: (n) => `Witnesses: ${n}`,
  reason: 'Reason for beginning before the announced time',
  reasonWhy: (time) => `If you wait until ${time}, leave it empty.`,
  time: 'Times',
  pollsClose: 'Polls close',
  confirmed: 'Now',
  records: 'What is recorded',
  recordsWhat: 'This record cannot be taken back. Notices on candidates are closed from then on.',
  sealed: 'What stays closed',
  sealedWhat: 'Until this is recorded, nothing sealed is opened.',
  single: 'Record each contest alone',
  together: 'Record all together',
  clock: 'If the clock is wrong',
  clockHow: 'Two persons compare it with the right time, and confirm it again.',
  clockLink: 'Confirm the time again',
  missingBoxes: 'The supervisor has to state that all ballot boxes have arrived.',
  missingReason: 'Type the reason for beginning before the announced time.',
  tooEarly: (time) => `Nothing can be recorded before the polls close (${time}).`,
  go: 'Record the declaration',
};
