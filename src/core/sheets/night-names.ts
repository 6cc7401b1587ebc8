// How sheets call the people, contests and offices that the log knows by id and number.
import { type Time, timeAt } from '../kernel/time.ts';
import { type MeetingWords, meetingWords } from '../law/people.ts';
import type { LogRecord } from '../log/record.ts';
import type { Confirmed, People } from '../session/state.ts';
import type { Coverage } from './coverage.ts';
import { graphemesOf } from './coverage.ts';
import type { Names } from './event-words.ts';
import { shortNameOf } from './frame.ts';
import { contestOf, type SheetSetting } from './setting.ts';

/** Where a text came from a card or a medium and has a character that no font has. */
const GETA = '〓';

/** By the ids of the record; an id that nobody has stands for itself. */
export function personIn({ people, card }: { readonly people: People; readonly card?: Confirmed['card'] }): (id: string) => string {
  const known = [...people.officers, ...people.supervisors, ...people.witnesses];
  const holders = card?.holders ?? null;
  const names = new Map([...known, ...holders === null ? [] : [holders.holder, holders.pinKeeper]].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

export function namesOf(setting: SheetSetting): Names {
  const { night: { state } } = setting;
  return {
    person: personIn(state),
    contests: (numbers) => numbers.map((number) => shortNameOf(contestOf(setting, number))).join('・'),
    meeting: wordsOfMeeting(setting),
  };
}

/** Of the whole night: those of the election meeting only where every contest is counted in it. */
export function wordsOfMeeting({ definition: { contests } }: Pick<SheetSetting, 'definition'>): MeetingWords {
  return meetingWords({ mergedMeeting: contests.every(({ mergedMeeting }) => mergedMeeting) });
}

/** Names of the contests of the count, as beside the district. */
export function contestNames(setting: SheetSetting): string {
  return setting.count.contests.map(({ contest }) => shortNameOf(contestOf(setting, contest))).join('・');
}

/** A text that nobody of the hall typed and no definition holds, as it can be printed. */
export function printed(text: string, covers: Coverage): string {
  return graphemesOf(text).map((grapheme) => (grapheme === '\n' || covers(grapheme) ? grapheme : GETA)).join('');
}

/** When a record was made, by the confirmed clock. */
export function momentOf({ wall }: Pick<LogRecord, 'wall'>): Time {
  const moment = timeAt(wall);
  if (moment === undefined) throw new RangeError('a record without a moment');
  return moment;
}
