// The guide (F1): one page to a screen, what hands do, in order.
import type { HelpTexts } from '../help-texts.ts';

export const help: HelpTexts = {
  'board': {
    title: 'Guide: list of counts',
    acts: [
      'See which counts belong to this hall and where each of them stands.',
      'For a count that is on this terminal already, choose “Open this count”.',
      'The first time, choose “Load hall settings” and the medium that came from the election office.',
    ],
    notes: ['This list never shows a number of votes.'],
  },
  'install': {
    title: 'Guide: load hall settings',
    acts: [
      'Insert the medium “hall settings” that came from the election office.',
      'Choose the medium and folder, and the name of this terminal.',
      'Type the twelve groups of digits from the paper of the key ceremony.',
    ],
    notes: ['If the digits do not agree, see whether paper and medium are of the same election. Do not guess.'],
  },
  'sign-in': {
    title: 'Guide: sign in',
    acts: [
      'One after the other, counting staff choose their own name.',
      'Type the passphrase. The first time, type it twice to register it.',
      'Choose a number of six digits for this count and type it twice.',
      'Once two persons have done so, the next screen follows.',
    ],
    notes: ['Tell nobody your passphrase or number. The number is forgotten when the program ends.'],
  },
  'lock': {
    title: 'Guide: when there is a network',
    acts: ['Switch wireless LAN and Bluetooth off.', 'Unplug the LAN cable.', 'Once the terminal sees that they are off, it goes on by itself.'],
    notes: ['Meanwhile nothing is recorded, and nothing recorded is lost.'],
  },
  'pause': {
    title: 'Guide: pause and resume',
    acts: [
      'Put media, cards and sealed letters into envelopes and seal them.',
      'Type the reason and the seal numbers; two persons confirm by number.',
      'To resume, read the seal numbers again and type them.',
    ],
    notes: ['If the seals are not the ones of the pause, an explanation is recorded.'],
  },
  'clock': {
    title: 'Guide: confirming the time',
    acts: [
      'Two persons compare the time on the screen with a clock that is right.',
      'If it is wrong, type the right time, and press at the moment when it comes.',
      'Each of the two types their own number. From then on records bear the confirmed time.',
    ],
    notes: ['The times of what is on record already do not change.'],
  },
  'ready': {
    title: 'Guide: 1 Prepare the terminal',
    acts: [
      'Read what the terminal checked by itself; do what is shown where something fails.',
      'Print the test page; two persons look at every name.',
      'Two persons compare the clock of the hall with that of the terminal.',
      'Two persons type their numbers.',
    ],
    notes: [],
  },
  'people': {
    title: 'Guide: 2 Supervisor and witnesses',
    acts: [
      'Ask each person for the name in the list and record who has come.',
      'The supervisor chooses and types a number of six digits.',
      'See that each contest has at least three witnesses.',
      'Two persons type their numbers.',
    ],
    notes: ['Where witnesses are missing, record an appointment. The supervisor decides.'],
  },
  'opening': {
    title: 'Guide: 3 Record the opening',
    acts: [
      'The supervisor makes sure that all ballot boxes have arrived and says so.',
      'The supervisor reads the words on the screen aloud.',
      'Supervisor and officer type their numbers.',
    ],
    notes: ['Not before the polls close. Nothing sealed is opened before this is recorded.'],
  },
  'receive': {
    title: 'Guide: 4 Take in the ballots',
    acts: [
      'Compare the seal number on the slip with that on the medium.',
      'Before the witnesses, break the seal and insert the main medium.',
      'Type the four blank groups of the comparison number from the slip.',
      'Two persons type the number of ballots separately.',
    ],
    notes: ['The backup stays sealed unless it is decided that the main medium is broken or lost.'],
  },
  'card': {
    title: 'Guide: 5 Use the card',
    acts: [
      'Record who holds the card and who keeps the PIN.',
      'Insert the card fully, chip upwards.',
      'The keeper types the PIN from the sealed letter.',
    ],
    notes: ['Do not try from memory: the number of tries is limited.'],
  },
  'count': {
    title: 'Guide: 6 Count',
    acts: ['Choose “Open and count the ballots”.', 'Leave card and medium in place until it has ended.'],
    notes: ['After a loss of power it goes on from the last record. Nothing is counted twice.'],
  },
  'doubt': {
    title: 'Guide: decide on ballots that cannot be opened',
    acts: [
      'Hear the witnesses on the ballots that cannot be opened.',
      'The supervisor decides how they are treated, and why.',
      'Type opinion, decision and reason, and confirm by number.',
    ],
    notes: ['Their content is never shown. The decision may change the total.'],
  },
  'reconcile': {
    title: 'Guide: 7 Compare with voters',
    acts: [
      'Two persons type the number of voters separately, from the papers.',
      'Where there is a difference, check what was typed and write the reason; “unknown” if it is not known.',
      'Two persons type their numbers.',
    ],
    notes: ['The count can be completed with a difference. No figure is changed to make it agree.'],
  },
  'result': {
    title: 'Guide: 8 Check the result',
    acts: [
      'Turn the screen away from gallery and press.',
      'The supervisor types the number and shows the result.',
      'Two persons look at the result and complete the count by number.',
    ],
    notes: ['“Hide the result” or the Esc key hides it at any time.'],
  },
  'print': {
    title: 'Guide: 9 Print and hand over',
    acts: [
      'When the supervisor says so, print the set of sheets.',
      'One reads and the other listens to the figures of the hand-over sheet.',
      'Hand it to the tally staff; record who received it and for which report.',
      'Collect the hand-over sheet after use.',
    ],
    notes: ['These votes go into the same report as those of the paper ballots.'],
  },
  'preserve': {
    title: 'Guide: 10 Preserve and seal',
    acts: [
      'Insert two preservation media and write them.',
      'Leave them in place until what was written has been read back.',
      'Label and seal the envelopes; type the seal numbers.',
      'Two persons type their numbers and end the count.',
    ],
    notes: [],
  },
  'recount': {
    title: 'Guide: count again as the second edition',
    acts: ['Choose the contests and write the reason.', 'After the hand-over, write who asked for it.', 'Two persons type their numbers.'],
    notes: ['The record of the former edition stays. Its sheets are no longer used.'],
  },
  'closed': {
    title: 'Guide: the count has ended',
    acts: ['See that media, cards and sheets are in their envelopes.', 'Switch the terminal off.'],
    notes: ['The records on this terminal are never deleted by themselves.'],
  },
  'none-held': {
    title: 'Guide: no ballots to open',
    acts: ['Leave the media sealed and tell the election office.'],
    notes: [],
  },
};
