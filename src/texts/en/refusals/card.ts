// When the card does not let the count go on.
import type { cardRefusals } from '../../../core/keys/card-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const card: Readonly<Record<keyof typeof cardRefusals, RefusalText>> = {
  'card/absent': {
    happened: 'There is no card.',
    meaning: 'Ballots are opened with the card of this election.',
    next: 'Insert the card of this election.',
    decides: '―',
  },
  'card/unreadable': {
    happened: 'The card cannot be read.',
    meaning: 'It is the wrong way round, not all the way in, or no card for this terminal.',
    next: 'Insert it with the chip upwards, all the way. For the card file of a rehearsal, use the file as it was made.',
    decides: '―',
  },
  'card/rehearsal-only': {
    happened: 'This is a card for rehearsals.',
    meaning: 'It cannot be used in a live election.',
    next: 'Take it out and insert the card of this election.',
    never: 'Do not enter a PIN.',
    decides: '―',
  },
  'card/other-election': {
    happened: 'This card (number {label}) is the card of another election.',
    meaning: 'It cannot open the ballots of this election.',
    next: 'Insert the card of this election.',
    never: 'Do not enter a PIN.',
    decides: '―',
  },
  'card/pin-form': {
    happened: 'A PIN has six to twelve digits.',
    meaning: 'What was entered cannot be a PIN. No try was spent.',
    next: 'The keeper of the PIN enters it, reading it from the sealed letter.',
    decides: 'Keeper of the PIN',
  },
  'card/wrong-pin': {
    happened: 'The PIN is another one. Tries left: {left}.',
    meaning: 'When none is left, this card cannot be used any more.',
    next: 'The keeper of the PIN enters it, reading it from the sealed letter.',
    never: 'Do not try from memory.',
    decides: 'Keeper of the PIN',
  },
  'card/final-try': {
    happened: 'One try is left. The entry was stopped.',
    meaning: 'If the next one is wrong, the card cannot be used any more.',
    next: 'Go on after two persons have checked the sealed letter. A spare card may be used too.',
    decides: 'Counting supervisor',
  },
  'card/locked': {
    happened: 'The card cannot be used any more (all tries are spent).',
    meaning: 'This card opens nothing. The ballots are not lost.',
    next: 'Use the spare card. If there is none, call the election office.',
    decides: 'Counting supervisor',
  },
  'card/tries-not-recorded': {
    happened: 'The number of tries left cannot be written to the card.',
    meaning: 'As it cannot be recorded, the PIN was not tried.',
    next: 'Check that the medium of the card file has room and is not write-protected, and enter it again.',
    decides: '―',
  },
  'card/no-possession': {
    happened: 'The card does not hold the key that belongs to the public key it shows.',
    meaning: 'It was made wrongly, or changed into another card. No ballot has been opened.',
    next: 'Take the card out, seal it and use the spare card. Call the election office.',
    decides: 'Counting supervisor',
  },
  'card/live-only': {
    happened: 'This is a card for live counts.',
    meaning: 'A live card cannot be used in a rehearsal. No live ballot has been opened.',
    next: 'Take the card out, seal it and use the rehearsal card.',
    decides: '―',
  },
  'card/silent': {
    happened: 'The card does not answer.',
    meaning: 'There was no answer within the set time, so the process that uses the card was ended. The ballots are not lost, and none is counted twice.',
    next: 'Reconnect the card and its reader and go on again from the use of the card. If it happens again, use the spare reader.',
    decides: '―',
  },
  'card/wrong-answers': {
    happened: 'The card does not always give the same answer.',
    meaning: 'The card or its reader may be broken, so what had been counted was thrown away. The ballots are not lost.',
    next: 'Change the reader and go on again from the use of the card. If it happens again, use the spare card.',
    decides: 'Counting supervisor',
  },
  'card/not-unlocked': {
    happened: 'The PIN of the card has not been entered.',
    meaning: 'The card cannot be used before.',
    next: 'The keeper of the PIN enters it, reading it from the sealed letter.',
    decides: '―',
  },
  'card/stopped': {
    happened: 'The card stopped on the way.',
    meaning: 'It was pulled out, or the process that uses it ended. The ballots are not lost, and none is counted twice.',
    next: 'Insert the same card and go on again from the use of the card.',
    decides: '―',
  },
};
