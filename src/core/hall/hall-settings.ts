// The hall settings (開票所設定): what the office knows before the night, confirmed by eye and not typed (formats/hall).
import { hex, integer, list, matching, nullable, object, type Of, oneOf, type Shape } from '../kernel/shape.ts';
import { id, name, text } from '../kernel/text.ts';
import { timeShape } from '../kernel/time.ts';

export const HALL_SETTINGS = 'hall.json';
/** Bytes of the largest file. */
export const LARGEST_HALL_SETTINGS = 262_144;

const person = object({ id, name });
const contests = list(integer(1, 65_535), { min: 1, max: 8 });

const hallShape = object({
  format: oneOf('kaihyo-hall/1'),
  /** The election context for which it was made. */
  ctx: hex(32),
  /** The names of the terminals of this hall. */
  terminals: list(text, { min: 1, max: 20 }),
  staff: list(person, { min: 2, max: 30 }),
  supervisors: list(object({ contests, person }), { max: 8 }),
  witnesses: list(object({ contests, person, party: nullable(name) }), { max: 80 }),
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
export const hallSettingsShape: Shape<HallSettings> = hallShape;
