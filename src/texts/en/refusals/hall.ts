// The settings of a hall (hall.json) that are not used, in English.
import type { hallRefusals } from '../../../core/hall/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

const nothingInstalled = 'Nothing was installed. A count can be done without hall settings: names are typed then.';
const askTheOffice = 'Ask the election board that made the settings for new ones.';

export const hall: Readonly<Record<keyof typeof hallRefusals, RefusalText>> = {
  'hall/too-large': {
    happened: 'The file of the hall settings (hall.json) is too large.',
    meaning: nothingInstalled,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/form': {
    happened: 'The hall settings (hall.json) do not have the form that was agreed.',
    meaning: `A member is missing, unknown or named twice. No part of them is used. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/other-election': {
    happened: 'The hall settings (hall.json) were made for another election.',
    meaning: `Halls or elections were mixed up. ${nothingInstalled}`,
    next: 'Ask for the settings of this hall and this election.',
    never: 'Do not rewrite the settings of another election.',
    decides: 'election board',
  },
  'hall/unknown-contest': {
    happened: 'The hall settings (hall.json) name a contest ({contest}) that is not in the definition.',
    meaning: nothingInstalled,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/two-supervisors': {
    happened: 'The hall settings (hall.json) give one contest ({contest}) two supervisors.',
    meaning: `Each contest has one. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/id-of-two-persons': {
    happened: 'The hall settings (hall.json) give one id ({person}) two names.',
    meaning: `It cannot be told who is meant. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/id-of-terminal': {
    happened: 'The hall settings (hall.json) give a person ({person}) the id of the terminal.',
    meaning: `The record tells acts of the terminal from acts of people. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/two-duties': {
    happened: 'The hall settings (hall.json) give a counting witness ({person}) another duty.',
    meaning: `A witness has no other duty. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/same-person': {
    happened: 'The hall settings (hall.json) name one person ({person}) as holder of the card and as keeper of its PIN.',
    meaning: `Card and PIN are kept by two persons. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
  'hall/clock-in-earnest': {
    happened: 'The hall settings (hall.json) have a clock of practice.',
    meaning: `A live election goes by the clock of the terminal. ${nothingInstalled}`,
    next: askTheOffice,
    decides: 'election board',
  },
};
