// What the sentences about one contest's night have in common: its words, how moments and persons are written, who held which office.
import type { Contest } from '../election/definition.ts';
import { dateOf, type Time } from '../kernel/time.ts';
import { type MeetingWords, meetingWords } from '../law/people.ts';
import type { Confirmed, Opening } from '../session/state.ts';
import { shortNameOf } from './frame.ts';
import { formatDateAndTime, formatTime } from './japanese-calendar.ts';
import { personIn } from './night-names.ts';
import { capacityWord } from './people-boxes.ts';
import { contestOf, type SheetSetting } from './setting.ts';

export interface Telling {
  readonly setting: SheetSetting;
  readonly contest: Contest;
  readonly state: Confirmed;
  readonly words: MeetingWords;
  /** A moment; with its date where the night does not begin and end on one day. */
  readonly time: (at: Time) => string;
  readonly person: (id: string) => string;
  /** Several persons: 甲、乙 */
  readonly persons: (ids: readonly string[]) => string;
  /** Who acted with the supervisor's powers at that moment: the office (開票管理者職務代理者), then the name. */
  readonly office: (id: string, at: Time) => string;
}

export function tellingOf(setting: SheetSetting, contestNumber: number): Telling {
  const contest = contestOf(setting, contestNumber);
  const { state } = setting.night;
  const person = personIn(state);
  return {
    setting, contest, state, person,
    words: meetingWords(contest),
    time: clockOf(openingOf(state, contestNumber).at, setting.facts.madeAt),
    persons: (ids) => ids.map(person).join('、'),
    office: (id, at) => officeOf(setting, contest, id, at),
  };
}

/** A counted contest was opened. */
export function openingOf({ openings }: Confirmed, contest: number): Opening {
  const opening = openings.find((each) => each.contest === contest);
  if (opening === undefined) throw new RangeError('a counted contest without its opening');
  return opening;
}

/** Bare times only on the day on which the count was both opened and put on paper. */
export function clockOf(opened: Time, madeAt: Time): (at: Time) => string {
  const day = dateOf(opened);
  return (at) => (dateOf(at) === day && dateOf(madeAt) === day ? formatTime(at) : formatDateAndTime(at));
}

/** Of one who holds an office of another contest only, that contest is named. */
function officeOf(setting: SheetSetting, contest: Contest, id: string, at: Time): string {
  const { people } = setting.night.state;
  const held = people.supervisors.filter((each) => each.id === id && each.from <= at && (each.until === null || at <= each.until));
  const office = held.findLast((each) => each.contest === contest.contest) ?? held.at(-1);
  if (office === undefined) throw new RangeError('an act of the supervisor by one who did not hold the office');
  const own = contestOf(setting, office.contest);
  const word = capacityWord(meetingWords(own), office.capacity);
  return `${word}${own === contest ? '' : `（${shortNameOf(own)}）`}　${office.name}`;
}

/** Those who together hold the supervisor's office. */
export function deciders(ids: readonly string[], office: (id: string) => string): string {
  return ids.map(office).join('及び');
}
