// The gates that several acts share. Each answers the refusal, or undefined where the act may go on.
import { checkOfficer, checkTwoOfficers } from '../approval/two-persons.ts';
import { err, type Result } from '../kernel/result.ts';
import type { Time } from '../kernel/time.ts';
import type { EventOf, Pair, SessionEvent, SessionEventType } from './events.ts';
import type { StateFor } from './allowed.ts';
import { officeHolder, presentWitnesses, signedIn } from './people.ts';
import type { SessionRefusal, SessionRefusalCode } from './refusals.ts';
import { type ContestSetting, heldContests, type SessionSetting } from './setting.ts';
import type { Opening, People, Person, Received, SessionState } from './state.ts';

/** The situation in which an event of type T arrives: the caller has made sure that the step is one of its steps. */
export interface Situation<T extends SessionEventType> {
  readonly setting: SessionSetting;
  readonly state: StateFor<T>;
  readonly now: Time;
}

export type Outcome = Result<SessionState, SessionRefusal>;
export type Handler<T extends SessionEventType> = (situation: Situation<T>, event: EventOf<T>) => Outcome;

export function refuse(code: SessionRefusalCode, values?: Readonly<Record<string, string | number>>): Result<never, SessionRefusal> {
  return err(refusal(code, values));
}

export function refusal(code: SessionRefusalCode, values?: Readonly<Record<string, string | number>>): SessionRefusal {
  return values === undefined ? { code } : { code, values };
}

/** `terminal` is the machine in the log (formats/log §1.1), and so the id of no person. */
export function idAmiss(event: SessionEvent): SessionRefusal | undefined {
  const person = personsOf(event).find(({ id }) => id === 'terminal');
  return person === undefined ? undefined : refusal('session/id-of-terminal', { person: person.name });
}

function personsOf(event: SessionEvent): readonly Person[] {
  if ('person' in event) return [event.person];
  if (event.type === 'officer-signed-in') return [event.officer];
  return event.type === 'card-holders-recorded' ? [event.holder, event.pinKeeper] : [];
}

export function twoOfficersAmiss(people: People, by: Pair): SessionRefusal | undefined {
  const checked = checkTwoOfficers(by, signedIn(people));
  return checked.ok ? undefined : checked.error;
}

export function officerAmiss(people: People, by: string): SessionRefusal | undefined {
  const checked = checkOfficer(by, signedIn(people));
  return checked.ok ? undefined : checked.error;
}

/** Every one of these is a contest of the definition that is held. */
export function contestsAmiss(setting: SessionSetting, contests: readonly number[]): SessionRefusal | undefined {
  for (const contest of contests) {
    const found = setting.contests.find((each) => each.contest === contest);
    if (found === undefined) return refusal('session/unknown-contest', { contest });
    if (found.notHeld !== null) return refusal('session/contest-not-held', { contest: found.title });
  }
  return undefined;
}

/** `person` holds the supervisor's office in each of the contests. */
export function supervisorAmiss(
  setting: SessionSetting, people: People, person: string, contests: readonly number[],
): SessionRefusal | undefined {
  return supervisorsAmiss(setting, people, [person], contests);
}

/** In each of the contests one of these holds the supervisor's office, and each of them holds one. */
export function supervisorsAmiss(
  setting: SessionSetting, people: People, persons: readonly string[], contests: readonly number[],
): SessionRefusal | undefined {
  const holders = contests.map((contest) => officeHolder(people, contest)?.id);
  for (const [index, holder] of holders.entries()) {
    const values = { contest: titleOf(setting, contests[index] ?? 0) };
    if (holder === undefined) return refusal('session/no-supervisor', values);
    if (!persons.includes(holder)) return refusal('session/not-supervisor', values);
  }
  const stranger = persons.find((person) => !holders.includes(person));
  return stranger === undefined ? undefined : refusal('session/not-supervisor', { person: stranger });
}

export function witnessesAmiss(contest: ContestSetting, people: People): SessionRefusal | undefined {
  const present = presentWitnesses(people, contest.contest).length;
  const values = { contest: contest.title, present, min: contest.witnesses.min, max: contest.witnesses.max };
  if (present < contest.witnesses.min) return refusal('session/too-few-witnesses', values);
  return present > contest.witnesses.max ? refusal('session/too-many-witnesses', values) : undefined;
}

/** The opened contests that have fewer witnesses than the law asks. */
export function shortContests(setting: SessionSetting, people: People, openings: readonly Opening[]): readonly ContestSetting[] {
  return heldContests(setting).filter(({ contest, witnesses }) =>
    openings.some((opening) => opening.contest === contest) && presentWitnesses(people, contest).length < witnesses.min);
}

export function titleOf(setting: SessionSetting, contest: number): string {
  return setting.contests.find((each) => each.contest === contest)?.title ?? String(contest);
}

/** The first refusal that some of the entries gives. */
export function firstAmiss<T>(entries: readonly T[], amiss: (entry: T) => SessionRefusal | undefined): SessionRefusal | undefined {
  for (const entry of entries) {
    const found = amiss(entry);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Once somebody saw a result, no answer changes any more (公職選挙法237条); a recount is another version. */
export function revealAmiss({ seen }: Pick<Received, 'seen'>): SessionRefusal | undefined {
  return seen.length > 0 ? refusal('session/already-revealed') : undefined;
}
