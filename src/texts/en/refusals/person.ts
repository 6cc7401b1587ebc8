// When a person is not taken for who they say they are.
import type { personRefusals } from '../../../core/approval/person-refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

export const person: Readonly<Record<keyof typeof personRefusals, RefusalText>> = {
  'person/not-proved': {
    happened: 'Name and password do not go together.',
    meaning: 'Nobody was signed in. Each failed try makes the next wait longer.',
    next: 'Check the name, and let the person type the password again.',
    decides: '―',
  },
  'person/locked-until': {
    happened: 'This person cannot sign in before {until}.',
    meaning: 'The password was wrong several times. Nobody else is kept from working.',
    next: 'Let the person try again after that time. If it is urgent, another officer goes on.',
    decides: '―',
  },
  'person/passphrase-short': {
    happened: 'A password has at least {shortest} characters.',
    meaning: 'Others could guess a short one. Nobody was enrolled.',
    next: 'Choose a password of at least {shortest} characters and type it again.',
    decides: 'the person',
  },
  'person/passphrase-simple': {
    happened: 'This password is too simple.',
    meaning: 'One character repeated, a run, or a name is guessed by others. Nobody was enrolled.',
    next: 'Choose another password and type it again.',
    decides: 'the person',
  },
  'person/already-enrolled': {
    happened: '{person} is enrolled already.',
    meaning: 'A password is replaced only where two other officers have let it by their numbers. Nothing was changed.',
    next: 'Sign in with the password that was chosen. If it is forgotten, let another officer go on.',
    decides: '―',
  },
  'person/not-of-this-hall': {
    happened: '{person} cannot be enrolled now.',
    meaning: 'Who is not in the list of the hall is enrolled only where two officers have let it by their numbers. Nobody was enrolled.',
    next: 'Let two officers look who it is, and type their numbers; then enrol again.',
    decides: 'the supervisor',
  },
  'person/other-name': {
    happened: 'In the list of the hall, "{person}" is {name}.',
    meaning: 'One id stands for one person. Nobody was enrolled.',
    next: 'Choose the name in the list, or enrol under another id.',
    decides: '―',
  },
  'person/number-form': {
    happened: 'A number of confirmation has six digits.',
    meaning: 'What was typed is no such number. No try was used.',
    next: 'Type six digits.',
    decides: '―',
  },
  'person/number-simple': {
    happened: 'This number is too simple.',
    meaning: 'One digit repeated or a run is guessed by others.',
    next: 'Choose six other digits and type them again.',
    decides: 'the person',
  },
  'person/number-of-another': {
    happened: 'This number cannot be used.',
    meaning: 'Each person has a number of their own.',
    next: 'Choose six other digits and type them again.',
    decides: 'the person',
  },
  'person/wrong-number': {
    happened: 'The number is not the right one. Tries left: {left}.',
    meaning: 'When none is left, the person signs in again. Nothing was recorded.',
    next: 'Let the person type the chosen number again.',
    decides: '―',
  },
  'person/number-locked': {
    happened: 'The number was wrong three times ({person}).',
    meaning: 'It cannot be used any more. Nothing was recorded.',
    next: 'Let the person sign in again and choose a new number; the number of a supervisor is confirmed by two officers again. Then confirm from the beginning.',
    decides: '―',
  },
  'person/not-in-office': {
    happened: '{person} is not on record as supervisor, deputy or acting supervisor.',
    meaning: 'Only who holds the supervisor\'s office chooses a number without a password.',
    next: 'Record the arrival or the beginning of the office first. An officer signs in instead.',
    decides: '―',
  },
  'person/no-number-typed': {
    happened: '{person} has not typed a number yet.',
    meaning: 'There is no number that two officers could confirm. Nothing was recorded.',
    next: 'Let the person type a number, then confirm it together.',
    decides: '―',
  },
};
