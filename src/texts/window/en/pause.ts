// Pause and resumption.
import type { PauseTexts } from '../pause-texts.ts';

export const pause: PauseTexts = {
  titlePause: 'Seal everything, then record the pause',
  leadPause: 'Put media, cards and sealed letters into envelopes and read the seal numbers.',
  titleResume: 'Check the seals and go on',
  leadResume: (since) => `Paused since ${since}. Everything done so far is recorded.`,
  reason: 'Reason for the pause',
  sealedThing: 'What was sealed',
  sealNumber: 'Seal number',
  addSeal: 'Record one more seal',
  usualThings: ['媒体', 'カード及び封書'],
  sealOf: (what) => `Seal number of ${what}`,
  differs: 'It is not the number of the pause.',
  explanation: 'Why the number differs',
  explanationHint: 'Show it to the witnesses, tell the election office, then write what is known.',
  needsReason: 'Type the reason for the pause.',
  needsSeal: 'Type the seal number.',
  needsExplanation: 'Type why the number differs.',
  goOn: 'Go on without a pause',
  pause: 'Record the pause',
  resume: 'Check the seals and go on',
  pausedReason: 'Reason for the pause',
  decides: { title: 'Who decides', text: 'The supervisor. To go on the next day is for the election board, to postpone the count for the board of the prefecture.' },
  after: { title: 'Once recorded', text: 'Nothing goes on until the resumption is recorded. People and trouble can still be recorded.' },
  meanwhile: { title: 'During the pause', text: 'Stay with what is sealed and with the terminal. After a power-off it goes on from this screen.' },
};
