// Counting again as the next version.
import type { RecountTexts } from '../recount-texts.ts';

export const recount: RecountTexts = {
  code: '開-83',
  title: (version) => `Record why the count is made again as version ${version}`,
  lead: (former) => `The same ballots are opened and counted once more. The record of version ${former} stays.`,
  contests: 'Contests to be counted again',
  reason: 'Why the count is made again',
  reasonHint: 'Write what happened, who noticed it and when. Write no figure of votes.',
  orderedBy: 'Who ordered it',
  orderedByNeeded: 'The figures were handed over: enter office and name of whoever ordered the new count.',
  orderedByFree: 'Leave it empty if nobody ordered it.',
  go: (version) => `Count again as version ${version}`,
  back: 'Go back without counting again',
  stays: 'What stays',
  staysMeans: (former) => `The ballots stay as they are. Result, sheets and record of version ${former} are kept. No ballot is counted twice.`,
  then: 'Afterwards',
  thenMeans: (version) => `Everything from the card to the printing is done again. The sheets say 差替え 第${version}版.`,
  decides: 'Who decides',
  decidesWho: 'The supervisor (once the figures were handed over, on the order of the election board or the chief)',
  needsContest: 'Choose the contests to be counted again.',
  needsReason: 'Enter why the count is made again.',
  needsOrder: 'Enter office and name of whoever ordered it.',
};
