// Counting
import type { CountTexts } from '../count-texts.ts';

export const count: CountTexts = {
  ready: {
    code: '開-61',
    title: 'Open the ballots and count them',
    lead: 'What is in them is not shown. Two independent computations are made, and only where they agree does the count go on.',
    contests: 'Ballots to be opened',
    ballots: (number) => `${number} ballots`,
    go: 'Open the ballots and count them',
    goAgain: 'Open the ballots and count them again',
    zeroCard: 'There are no ballots to open, so no card is used.',
    zeroCardHead: 'Card',
  },
  running: {
    code: '開-62',
    title: 'Leave card and medium in their places',
    titleWithoutCard: 'Leave the medium in its place',
    lead: 'Counting. No number of votes is shown on this screen.',
    minutesLeft: (minutes) => `About ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`,
    lessThanAMinute: 'Less than a minute more.',
    opened: 'Ballots gone through',
    of: (number) => `/ ${number}`,
    contest: (done, of) => `${done} of ${of}`,
    waits: 'To come',
    twoSystems: 'Two independent computations',
    comparing: 'Being compared',
    stepsHead: 'Progress of the count',
  },
  stopped: {
    title: 'The count stopped on its way',
    safe: 'No ballot is lost. Nothing of the interrupted count is kept; the ballots are opened from the first one, and none is counted twice.',
    safeForNow: 'No ballot is lost. Nothing of the interrupted count is kept.',
  },
  notes: {
    ifItStops: 'If it stops',
    ifItStopsMeans: 'Neither a power failure nor a pulled card loses a ballot. They are opened from the first one again, and none is counted twice.',
    paper: 'Paper ballots',
    paperMeans: 'Work on the paper ballots can go on meanwhile.',
    leave: 'Leave in place',
    leaveMeans: 'Leave the card in its place until this screen changes.',
    two: 'Two computations',
    twoMeans: 'The same ballots are counted in two independent ways. Where they do not agree, no result is shown.',
    hidden: 'Showing the result',
    hiddenMeans: 'Nobody can see a number of votes until the counting supervisor shows it.',
  },
};
