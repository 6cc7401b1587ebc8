// Shapes of JSON values. A reader tells every misfit with its place, and answers undefined where there is one.
import { isList, isObject, type Json } from './json.ts';

/** Told once for each misfit: the member's place (`contests[0].rows[2].votes`) and what was expected there. */
export type Misfit = (place: string, expected: string) => void;

export type Reader<T> = (value: Json, place: string, misfit: Misfit) => T | undefined;

export type Of<R> = R extends Reader<infer T> ? T : never;

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** Exactly these members (formats/conventions §2.4). */
export function object<F extends Fields>(fields: F): Reader<{ readonly [K in keyof F]: Of<F[K]> }> {
  return (value, place, misfit) => {
    if (!isObject(value)) {
      misfit(place, 'an object');
      return undefined;
    }
    let fits = true;
    for (const name of Object.keys(value).filter((each) => !Object.hasOwn(fields, each))) {
      misfit(inside(place, name), 'no such member');
      fits = false;
    }
    const result: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(fields)) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      if (member === undefined) misfit(inside(place, name), 'a member of this name');
      result[name] = member === undefined ? undefined : reader(member, inside(place, name), misfit);
      if (result[name] === undefined) fits = false;
    }
    return fits ? result as { readonly [K in keyof F]: Of<F[K]> } : undefined;
  };
}

export function list<T>(item: Reader<T>, min = 0, max = 100_000): Reader<readonly T[]> {
  return (value, place, misfit) => {
    if (!isList(value) || value.length < min || value.length > max) {
      misfit(place, `a list of ${min} to ${max} entries`);
      return undefined;
    }
    const items = value.map((each, index) => item(each, `${place}[${index}]`, misfit));
    const fitting = items.filter((each) => each !== undefined);
    return fitting.length === items.length ? fitting : undefined;
  };
}

export function integer(min = 0, max: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, place, misfit) => (typeof value === 'number' && value >= min && value <= max
    ? value : refuse(misfit, place, `an integer from ${min} to ${max}`));
}

export const count = integer();

/** A number of ballots (count §1.4, transfer §2.5). */
export const ballots = integer(0, 0xffff_ffff);

export const boolean: Reader<boolean> = (value, place, misfit) => (typeof value === 'boolean'
  ? value : refuse(misfit, place, 'true or false'));

export function oneOf<const L extends string | number | boolean>(...allowed: readonly L[]): Reader<L> {
  return (value, place, misfit) => allowed.find((each) => each === value) ?? refuse(misfit, place, `one of ${allowed.join(', ')}`);
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, place, misfit) => (value === null ? null : reader(value, place, misfit));
}

/** A string for which `flaw` finds nothing. */
export function string(flaw: (value: string) => string | undefined): Reader<string> {
  return (value, place, misfit) => {
    const expected = typeof value === 'string' ? flaw(value) : 'a string';
    if (typeof value === 'string' && expected === undefined) return value;
    misfit(place, expected ?? '');
    return undefined;
  };
}

export function matching(pattern: RegExp, expected: string): Reader<string> {
  return string((value) => (pattern.test(value) ? undefined : expected));
}

/** Lower-case hexadecimal of so many bytes (formats/conventions §1.2). */
export function hex(bytes: number): Reader<string> {
  return matching(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${bytes} bytes in lower-case hexadecimal`);
}

/** An object whose member `tag` says which of the shapes it has. */
export function variant<V extends Fields>(tag: string, shapes: V): Reader<Of<V[keyof V]>> {
  return (value, place, misfit) => {
    const name = isObject(value) ? value[tag] : undefined;
    const reader = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (reader !== undefined) return reader(value, place, misfit) as Of<V[keyof V]> | undefined;
    misfit(inside(place, tag), `one of ${Object.keys(shapes).join(', ')}`);
    return undefined;
  };
}

/** Any object: its members are not of this check. */
export const anyObject: Reader<Readonly<Record<string, Json>>> = (value, place, misfit) => (isObject(value)
  ? value : refuse(misfit, place, 'an object'));

function refuse(misfit: Misfit, place: string, expected: string): undefined {
  misfit(place, expected);
  return undefined;
}

function inside(place: string, name: string): string {
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return place === '' ? short : `${place}.${short}`;
}
