// The hall settings (開票所設定): what the office knows before the night, confirmed by eye and not typed (formats/hall).
import { parseEditedJson } from '../kernel/edited-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, list, matching, nullable, object, type Of, oneOf, read, unlessAscending, unlessDistinct, where } from '../kernel/shape.ts';
import { id, name, text } from '../kernel/text.ts';
import { timeShape } from '../kernel/time.ts';
import type { HallRefusal } from './refusals.ts';

export const HALL_SETTINGS = 'hall.json';
/** Bytes of the largest file. */
export const LARGEST_HALL_SETTINGS = 262_144;

const person = object({ id, name });
const contests = where(list(integer(1, 65_535), { min: 1, max: 8 }), unlessAscending((contest) => contest));
const witness = object({ contests, person, party: nullable(name) });

const hallShape = object({
  format: oneOf('kaihyo-hall/1'),
  /** The election context for which it was made. */
  ctx: hex(32),
  /** The names of the terminals of this hall. */
  terminals: where(list(text, { min: 1, max: 20 }), unlessDistinct((terminal) => [terminal])),
  staff: where(list(person, { min: 2, max: 30 }), unlessDistinct((officer) => [officer.id])),
  supervisors: list(object({ contests, person }), { max: 8 }),
  /** One entry for a person, or one for each party for which he sits: no contest has him twice. */
  witnesses: where(list(witness, { max: 80 }), unlessDistinct((each) => each.contests.map((contest) => `${each.person.id} ${contest}`))),
  cardHolder: nullable(person),
  pinKeeper: nullable(person),
  /** Who takes the figures over for the tally. */
  receivers: list(name, { max: 10 }),
  /** The reports to the chief into which the figures can go. */
  reports: list(text, { max: 20 }),
  contacts: list(object({ what: text, telephone: matching(/^[0-9+()-]{3,30}$/, 'a telephone number') }), { max: 20 }),
  /** Where a rehearsal's clock begins; null in earnest. */
  practiceClock: nullable(timeShape),
});

export type HallSettings = Of<typeof hallShape>;
type Person = Of<typeof person>;

/** What of the definition the settings must fit. */
export interface HallOf {
  readonly ctx: string;
  readonly purpose: 'live' | 'rehearsal';
  readonly contests: readonly number[];
}

export function parseHallSettings(bytes: Uint8Array, election: HallOf): Result<HallSettings, HallRefusal> {
  if (bytes.length > LARGEST_HALL_SETTINGS) return err({ code: 'hall/too-large', place: HALL_SETTINGS });
  const json = parseEditedJson(bytes);
  if (!json.ok) return err({ code: 'hall/form', place: `${HALL_SETTINGS} (${json.error})` });
  const hall = read(hallShape, json.value);
  if (!hall.ok) return err({ code: 'hall/form', place: `${HALL_SETTINGS}#${hall.error.place}` });
  const amiss = otherHall(hall.value, election) ?? personsAmiss(hall.value);
  return amiss === undefined ? ok(hall.value) : err(amiss);
}

function otherHall({ ctx, supervisors, witnesses, practiceClock }: HallSettings, election: HallOf): HallRefusal | undefined {
  if (ctx !== election.ctx) return refusal('hall/other-election', 'ctx');
  const unknown = [...supervisors, ...witnesses].flatMap((each) => each.contests).find((contest) => !election.contests.includes(contest));
  if (unknown !== undefined) return refusal('hall/unknown-contest', 'contests', { contest: unknown });
  const supervised = supervisors.flatMap((each) => each.contests);
  const twice = supervised.find((contest, index) => supervised.indexOf(contest) !== index);
  if (twice !== undefined) return refusal('hall/two-supervisors', 'supervisors', { contest: twice });
  return practiceClock !== null && election.purpose === 'live' ? refusal('hall/clock-in-earnest', 'practiceClock') : undefined;
}

function personsAmiss(hall: HallSettings): HallRefusal | undefined {
  const names = new Map<string, string>();
  for (const each of personsIn(hall)) {
    if (each.id === 'terminal') return refusal('hall/id-of-terminal', null, { person: each.name });
    if ((names.get(each.id) ?? each.name) !== each.name) return refusal('hall/id-of-two-persons', null, { person: each.id });
    names.set(each.id, each.name);
  }
  const onDuty = [...hall.staff, ...hall.supervisors.map((each) => each.person)];
  const busy = hall.witnesses.find((each) => onDuty.some((other) => other.id === each.person.id));
  if (busy !== undefined) return refusal('hall/two-duties', 'witnesses', { person: busy.person.name });
  const { cardHolder, pinKeeper } = hall;
  if (cardHolder === null || cardHolder.id !== pinKeeper?.id) return undefined;
  return refusal('hall/same-person', 'pinKeeper', { person: cardHolder.name });
}

/** Everybody whom the settings name by an id. */
export function personsIn({ staff, supervisors, witnesses, cardHolder, pinKeeper }: HallSettings): readonly Person[] {
  const custodians = [cardHolder, pinKeeper].filter((each) => each !== null);
  return [...staff, ...[...supervisors, ...witnesses].map((each) => each.person), ...custodians];
}

function refusal(code: HallRefusal['code'], member: string | null, values?: Readonly<Record<string, string | number>>): HallRefusal {
  return { code, place: member === null ? HALL_SETTINGS : `${HALL_SETTINGS}#${member}`, ...(values === undefined ? {} : { values }) };
}
