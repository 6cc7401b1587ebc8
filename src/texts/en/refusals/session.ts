// When the course of the night does not go on.
import type { sessionRefusals } from '../../../core/session/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';
import { sessionOfData } from './session-of-data.ts';

export const session: Readonly<Record<keyof typeof sessionRefusals, RefusalText>> = {
  'session/already-recorded': {
    happened: 'The same is on record already.',
    meaning: 'A fact is recorded once. Nothing has changed.',
    next: 'Go on with the next step. If this is another fact, write it so that the difference shows.',
    decides: '―',
  },
  'session/partly-recorded': {
    happened: 'This is on record already for some of the chosen contests.',
    meaning: 'One record has one time. Nothing was recorded.',
    next: 'Choose only the contests for which it is not recorded yet.',
    decides: '―',
  },
  'session/too-early': {
    happened: 'It is not the turn of this record yet.',
    meaning: 'The steps have an order. Nothing has changed.',
    next: 'Finish the step that is shown first.',
    decides: '―',
  },
  'session/too-late': {
    happened: 'The step to which this record belongs is over.',
    meaning: 'What was recorded in a step that is over does not change.',
    next: 'Go on with the present step. If the count must be done again, record the reason for a second version.',
    decides: 'Counting supervisor',
  },
  'session/paused': {
    happened: 'The count is paused.',
    meaning: 'Meanwhile only people, trouble and the resumption are recorded.',
    next: 'Look at the seals and record the resumption.',
    decides: 'Counting supervisor',
  },
  'session/not-paused': {
    happened: 'The count is not paused.',
    meaning: 'There is nothing to resume.',
    next: 'Go on with the present step.',
    decides: '―',
  },
  'session/seals-changed': {
    happened: 'The seal numbers are not those recorded at the pause.',
    meaning: 'It cannot be excluded that something was opened meanwhile.',
    next: 'Show what is sealed to the witnesses and call the election board. To go on, resume with what happened and why.',
    never: 'Do not guess a number.',
    decides: 'Counting supervisor, after hearing the witnesses',
  },
  'session/unknown-contest': {
    happened: 'The definition of this counting district has no contest {contest}.',
    meaning: 'Nothing was recorded.',
    next: 'Choose the contest again.',
    decides: '―',
  },
  'session/contest-not-held': {
    happened: 'No poll is held for "{contest}".',
    meaning: 'Its ballots cannot be opened. Neither ballots nor voters are counted.',
    next: 'Keep the media sealed.',
    decides: '―',
  },
  'session/counted-before': {
    happened: 'This terminal has a record of counting this election.',
    meaning: 'Nothing is counted twice.',
    next: 'Open the earlier record. To count again, record the reason for a second version there.',
    decides: 'Counting supervisor',
  },
  'session/clock-far-off': {
    happened: 'The clock of the terminal ({clock}) is more than {days} days away from the announced time of counting ({opensAt}).',
    meaning: 'With a wrong clock neither certificates nor records could be used. Nothing was recorded.',
    next: 'Set date and time of the terminal and confirm again. If they are right, see whether the definition is that of this election.',
    decides: '―',
  },
  'session/entries-differ': {
    happened: 'The two entries differ (first: {first}, second: {second}).',
    meaning: 'One of them is not what the paper says.',
    next: 'Read the paper aloud together and type again.',
    decides: '―',
  },

  'session/id-of-another': {
    happened: 'Name or party is not that of the person registered as "{person}".',
    meaning: 'Two people could be mistaken for each other in the record.',
    next: 'Compare with the notification or appointment. If it is another person, use another registration.',
    decides: '―',
  },
  'session/id-of-terminal': {
    happened: '"terminal" cannot be the registration of {person}.',
    meaning: 'In the record it stands for this terminal, and the two could be mistaken for each other.',
    next: 'Use another registration.',
    decides: '―',
  },
  'session/another-duty': {
    happened: 'This person has another duty in this count already.',
    meaning: 'Nobody holds two duties.',
    next: 'Look at the notification or appointment and record another person.',
    decides: 'Counting supervisor',
  },
  'session/unknown-person': {
    happened: 'No arrival or beginning of duty is recorded for this person.',
    meaning: 'Only who arrived can leave, and only a duty that began can end.',
    next: 'Look at the list of people.',
    decides: '―',
  },
  'session/two-officers-needed': {
    happened: 'Fewer than two officers would be left.',
    meaning: 'Two persons could no longer confirm.',
    next: 'Let the relieving officer sign in first.',
    decides: '―',
  },
  'session/supervisor-known': {
    happened: 'The supervisor of "{contest}" is on record already.',
    meaning: 'A contest has one supervisor.',
    next: 'If the supervisor cannot act, record the beginning of the deputy.',
    decides: 'Election board',
  },
  'session/no-supervisor': {
    happened: 'Nobody is recorded as holding the supervisor\'s office of "{contest}".',
    meaning: 'Without a supervisor, deputy or acting supervisor the count does not go on.',
    next: 'Record the arrival of the supervisor, or the beginning of the deputy or acting supervisor.',
    decides: 'Election board',
  },
  'session/not-supervisor': {
    happened: 'This was not decided by who holds the supervisor\'s office in all contests concerned.',
    meaning: 'Only the supervisor, deputy or acting supervisor of a contest decides.',
    next: 'See in the list of people who holds the office now.',
    decides: 'Counting supervisor',
  },
  'session/too-few-witnesses': {
    happened: '{present} counting witnesses are present ({contest}).',
    meaning: 'This contest needs at least {min}.',
    next: 'Wait for a witness, or record the appointment of one.',
    never: 'Do not break a seal while witnesses are missing.',
    decides: 'Counting supervisor',
  },
  'session/too-many-witnesses': {
    happened: 'There would be more than {max} counting witnesses ({contest}).',
    meaning: 'The number of witnesses has a limit.',
    next: 'Look at the notifications and appointments.',
    decides: 'Election board',
  },
  'session/witnesses-suffice': {
    happened: '"{contest}" has enough counting witnesses.',
    meaning: 'The supervisor appoints only where witnesses are missing.',
    next: 'Look at the list of people.',
    decides: 'Counting supervisor',
  },
  'session/witness-not-eligible': {
    happened: '{person} cannot be appointed.',
    meaning: 'An appointed witness is on the voters\' roll of this municipality and is no candidate.',
    next: 'Appoint another person.',
    decides: 'Counting supervisor',
  },
  'session/same-party': {
    happened: 'More than two witnesses would belong to one party ({party}; {contest}).',
    meaning: 'Two are the most, those notified included.',
    next: 'Appoint another person.',
    decides: 'Counting supervisor',
  },
  'session/witness-lost-office': {
    happened: 'A notice took the office of witness from this person ({contest}).',
    meaning: 'The person cannot be recorded as a witness again.',
    next: 'If witnesses are missing, record the appointment of another.',
    decides: 'Counting supervisor',
  },
  'session/attendance-not-confirmed': {
    happened: 'Who is present for "{contest}" has not been confirmed.',
    meaning: 'The start of counting is recorded after supervisor and witnesses were seen to be present.',
    next: 'Read the names aloud, see who answers, and record it.',
    decides: 'Counting supervisor',
  },

  'session/before-poll-closing': {
    happened: 'The polls have not closed yet ({pollsCloseAt}).',
    meaning: 'Nothing can be opened before that time.',
    next: 'Wait. If the clock of the terminal is wrong, confirm it again.',
    decides: '―',
  },
  'session/before-announced-time': {
    happened: 'It is before the announced time of counting ({opensAt}).',
    meaning: 'A start before that time needs a recorded reason.',
    next: 'Wait, or type the reason.',
    decides: 'Counting supervisor',
  },
  'session/boxes-not-arrived': {
    happened: 'It is not recorded that all ballot boxes have arrived.',
    meaning: 'Counting does not start before all boxes are there.',
    next: 'Record it once they are there. If one does not come, call the election board.',
    decides: 'Counting supervisor',
  },
  'session/not-opened': {
    happened: 'The start of counting is not recorded for every contest.',
    meaning: 'Until then nothing that is sealed is opened.',
    next: 'Record the declaration first.',
    never: 'Do not break a seal.',
    decides: 'Counting supervisor',
  },
  'session/notices-closed': {
    happened: 'Notices cannot be recorded once the start of counting is recorded.',
    meaning: 'Nothing changes after a result could be known.',
    next: 'Call the election board. If needed, count again as a second version.',
    decides: 'Counting supervisor and election board',
  },
  'session/notice-number': {
    happened: 'The number of the notice is not the next one (typed: {number}, next: {next}).',
    meaning: 'An earlier notice is missing, or the number was typed wrongly.',
    next: 'Compare with the list of notices and record them in order.',
    decides: 'Election board',
  },

  ...sessionOfData,
};
