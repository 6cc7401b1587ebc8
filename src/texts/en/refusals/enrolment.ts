// When a card is not enrolled, or is not used as it is enrolled.
import type { enrolmentRefusals } from '../../../core/keys/enrolment-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const enrolment: Readonly<Record<keyof typeof enrolmentRefusals, RefusalText>> = {
  'enrolment/not-among-inserted': {
    happened: 'None of the inserted cards has the serial number or the digits of a key that were named.',
    meaning: 'A number was mistyped, or it is another card. The PIN has not been read.',
    next: 'Look up the serial numbers and keys of the inserted cards, and name one again.',
    command: 'kaihyo cards list shows them; --serial and --key name one.',
    never: 'Do not make a key on a card that is in use.',
    decides: '―',
  },
  'enrolment/no-fitting-key': {
    happened: 'The inserted card has no key that this terminal can use.',
    meaning: 'It is a new card on which no key (P-256) has been made, its key is not one for key agreement, or it is a card of another kind.',
    next: 'See in the register of cards which card it is. A key is made only on a card that is not in use.',
    never: 'Do not make a key on a card that is in use: the key before it is lost for good.',
    decides: 'Information officer',
  },
  'enrolment/several-keys': {
    happened: 'The inserted card has {keys} keys that could be used.',
    meaning: 'Nothing says which of them is meant.',
    next: 'Look up the digits of each key and name one.',
    command: 'kaihyo cards list shows them; --key names one.',
    decides: 'Information officer',
  },
  'enrolment/several-cards': {
    happened: '{cards} cards that could be used are inserted.',
    meaning: 'Nothing says which of them is meant. The PIN has not been read.',
    next: 'Leave only that card in a reader, or name its serial number.',
    command: '--serial names it.',
    decides: '―',
  },
  'enrolment/already-enrolled': {
    happened: 'This card is enrolled with the number {label}.',
    meaning: 'A key is enrolled once. Nothing of it changes.',
    next: 'Check its number.',
    command: 'kaihyo cards list shows what is enrolled.',
    decides: '―',
  },
  'enrolment/label-taken': {
    happened: 'The number {label} belongs to another card.',
    meaning: 'The number of a card that was taken out of use is not given out again either.',
    next: 'Give the card another number.',
    decides: 'Information officer',
  },
  'enrolment/other-purpose': {
    happened: 'On this terminal, the key of this card is that of an election for the other purpose (live or rehearsal).',
    meaning: 'One key never serves both.',
    next: 'Use a card that is not in use yet.',
    never: 'Do not make another key on this card.',
    decides: 'Information officer',
  },
  'enrolment/card-of-other-purpose': {
    happened: 'Another key of this card is enrolled for the other purpose (live or rehearsal), with the number {label}.',
    meaning: 'One card never serves both, also after it was taken out of use.',
    next: 'Use a card that is not in use yet.',
    decides: 'Information officer',
  },
  'card/default-pin': {
    happened: 'The PIN is one that cards are delivered with, or one that is easy to guess.',
    meaning: 'It was not sent to the card: no try was spent, and the card is not enrolled.',
    next: 'Change the PIN with the tools of the card, put it into a new sealed letter and enrol the card again.',
    decides: 'Information officer',
  },
  'enrolment/not-enrolled': {
    happened: 'No card with the number {label} is enrolled on this terminal.',
    meaning: 'This can be done with an enrolled card only. Nothing on record has changed.',
    next: 'Check its number.',
    command: 'kaihyo cards list shows what is enrolled.',
    decides: '―',
  },
  'enrolment/withdrawn': {
    happened: 'The card with the number {label} was taken out of use.',
    meaning: 'This terminal neither enrols it again nor opens ballots with it.',
    next: 'Take it out and use the spare card.',
    never: 'Do not enter a PIN.',
    decides: 'Information officer',
  },
  'enrolment/file-form': {
    happened: 'The file of the public key has not the form that it must have.',
    meaning: 'It was not made when a card was enrolled or its public key written, or it changed since.',
    next: 'Use the file as the enrolment made it.',
    decides: 'Information officer',
  },
  'enrolment/file-not-written': {
    happened: 'The file with the public key of the card with the number {label} cannot be written.',
    meaning: 'The card is enrolled; the file alone is missing.',
    next: 'Check room and rights of the place, and write the file again. The card needs no second enrolment.',
    command: 'kaihyo cards export writes it.',
    decides: 'Information officer',
  },
};
