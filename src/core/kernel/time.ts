// Times of the hall: Japan standard time, always written with its offset (formats/conventions §4). Times compare as strings.
import { matching, type Shape, where } from './shape.ts';

declare const time: unique symbol;
declare const date: unique symbol;

/** `YYYY-MM-DDThh:mm:ss+09:00` */
export type Time = string & { readonly [time]: true };
/** `YYYY-MM-DD` */
export type IsoDate = string & { readonly [date]: true };

const JST_MS = 9 * 60 * 60 * 1000;

export const timeShape = where(
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/, 'a time like 2025-07-20T21:00:00+09:00'),
  (value) => (timeAt(Date.parse(value)) === value ? undefined : 'a time that exists'),
) as Shape<Time>;

export const dateShape = where(
  matching(/^\d{4}-\d\d-\d\d$/, 'a date like 2025-07-20'),
  (value) => (timeAt(Date.parse(`${value}T00:00:00+09:00`)) === `${value}T00:00:00+09:00` ? undefined : 'a date that exists'),
) as Shape<IsoDate>;

/** The time at so many milliseconds since 1970-01-01T00:00:00Z; fractions of a second are dropped. */
export function timeAt(milliseconds: number): Time | undefined {
  if (!Number.isFinite(milliseconds)) return undefined;
  const jst = new Date(milliseconds + JST_MS);
  return (Number.isNaN(jst.getTime()) ? undefined : `${jst.toISOString().slice(0, 19)}+09:00`) as Time | undefined;
}

export function millisecondsOf(at: Time): number {
  return Date.parse(at);
}

export function dateOf(at: Time): IsoDate {
  return at.slice(0, 10) as IsoDate;
}

export function dayBefore(day: IsoDate): IsoDate {
  return dateOf(timeAt(Date.parse(`${day}T00:00:00+09:00`) - 24 * 60 * 60 * 1000) ?? impossible());
}

function impossible(): never {
  throw new Error('a date that was parsed has a day before it');
}
