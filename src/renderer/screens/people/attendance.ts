// Who should be here and who is: the rows of the attendance, from the hall settings and from what was recorded.
import type { HallSettings } from '../../../core/hall/hall-settings.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { isPresent, officeHolder, presentWitnesses } from '../../../core/session/people.ts';
import { type ContestSetting, heldContests, heldNumbers, type SessionSetting } from '../../../core/session/setting.ts';
import type { Capacity, Office, People, Person, Witness } from '../../../core/session/state.ts';

export interface Hall {
  readonly hall: Pick<HallSettings, 'supervisors' | 'witnesses'> | null;
  readonly setting: SessionSetting;
  readonly people: People;
}

export interface OfficeRow {
  readonly person: Person;
  readonly contests: readonly number[];
  readonly capacity: Capacity;
  readonly arrived: Time | null;
}

export interface WitnessRow {
  readonly person: Person;
  readonly contests: readonly number[];
  readonly party: string | null;
  readonly appointed: boolean;
  readonly standing: 'absent' | 'present' | 'left' | 'lost';
  /** Of the last arrival. */
  readonly arrived: Time | null;
  /** Of the last leaving. */
  readonly left: Time | null;
}

export interface WitnessGroup {
  readonly contests: readonly number[];
  readonly present: number;
  readonly rows: readonly WitnessRow[];
}

/** Those of the settings first, then who was typed; who has ended a stand-in is no longer listed. */
export function officeRows({ hall, setting, people }: Hall): readonly OfficeRow[] {
  const held = heldNumbers(setting);
  const expected = (hall?.supervisors ?? [])
    .map(({ person, contests }) => ({ person, contests: contests.filter((each) => held.includes(each)) }))
    .filter(({ contests }) => contests.length > 0);
  const named = expected.map(({ person, contests }): OfficeRow => ({
    person, contests, capacity: 'supervisor',
    arrived: people.supervisors.find((office) => isSupervisorOf(office, person.id, contests))?.from ?? null,
  }));
  const others = people.supervisors.filter((office) => office.until === null
    && !expected.some(({ person, contests }) => isSupervisorOf(office, person.id, contests)));
  return [...named, ...merged(others, ({ id, capacity }) => `${id} ${capacity}`).map((offices): OfficeRow => {
    const [{ id, name, capacity, from }] = offices;
    return { person: { id, name }, contests: offices.map(({ contest }) => contest), capacity, arrived: from };
  })];
}

function isSupervisorOf({ id, capacity, contest }: Office, person: string, contests: readonly number[]): boolean {
  return id === person && capacity === 'supervisor' && contests.includes(contest);
}

/** Grouped by the contests for which they sit, in the order of the contests. */
export function witnessGroups({ hall, setting, people }: Hall): readonly WitnessGroup[] {
  const held = heldNumbers(setting);
  const expected = (hall?.witnesses ?? []).map(({ person, contests, party }) => ({
    person, party, contests: contests.filter((each) => held.includes(each)),
  })).filter(({ contests }) => contests.length > 0);
  const named = expected.map(({ person, contests, party }) => rowOf({ person, contests, party, appointed: false }, people));
  const isNamed = ({ id, contest }: Witness): boolean => (
    expected.some(({ person, contests }) => person.id === id && contests.includes(contest)));
  const others = merged(people.witnesses.filter((witness) => !isNamed(witness)), ({ id, party }) => `${id} ${party ?? ''}`).map((seats) => {
    const [{ id, name, party, appointedBy }] = seats;
    return rowOf({ person: { id, name }, contests: seats.map(({ contest }) => contest), party, appointed: appointedBy !== null }, people);
  });
  return merged([...named, ...others], ({ contests }) => contests.join()).map((rows): WitnessGroup => ({
    contests: rows[0].contests, rows, present: rows.filter(({ standing }) => standing === 'present').length,
  })).sort((a, b) => (a.contests[0] ?? 0) - (b.contests[0] ?? 0) || b.contests.length - a.contests.length);
}

function rowOf(seat: Pick<WitnessRow, 'person' | 'contests' | 'party' | 'appointed'>, people: People): WitnessRow {
  const known = people.witnesses.filter(({ id, contest }) => id === seat.person.id && seat.contests.includes(contest));
  const present = known.find(isPresent);
  const [shown] = present === undefined ? known : [present];
  const stay = shown?.stays.at(-1);
  return { ...seat, standing: standingOf(known, present !== undefined), arrived: stay?.from ?? null, left: stay?.until ?? null };
}

function standingOf(known: readonly Witness[], isHere: boolean): WitnessRow['standing'] {
  if (isHere) return 'present';
  if (known.length === 0) return 'absent';
  return known.every(({ lostBy }) => lostBy !== null) ? 'lost' : 'left';
}

/** In how many contests and by how many persons the law's least number is not reached. */
export function lacking({ setting, people }: Pick<Hall, 'setting' | 'people'>): readonly (ContestSetting & { readonly present: number })[] {
  return heldContests(setting).map((contest) => ({ ...contest, present: presentWitnesses(people, contest.contest).length }))
    .filter(({ present, witnesses }) => present < witnesses.min);
}

/** Contests in which nobody holds the supervisor's office. */
export function withoutSupervisor({ setting, people }: Pick<Hall, 'setting' | 'people'>): readonly ContestSetting[] {
  return heldContests(setting).filter(({ contest }) => officeHolder(people, contest) === undefined);
}

/** Every id that the count or the settings know. */
export function knownIds({ hall, people }: Pick<Hall, 'hall' | 'people'>): readonly string[] {
  return [
    ...[...people.officers, ...people.supervisors, ...people.witnesses].map(({ id }) => id),
    ...[...hall?.supervisors ?? [], ...hall?.witnesses ?? []].map(({ person }) => person.id),
  ];
}

function merged<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
