// Shapes: what a JSON value must look like, as small functions that compose. A misfit names its place: `contests[2].options[0].code`.
import type { JsonValue } from './canonical-json.ts';
import { err, ok, type Result } from './result.ts';

export interface ShapeFault {
  readonly place: string;
  /** What was expected there, in English; never the value found. */
  readonly expected: string;
}

export type Shape<T> = (value: JsonValue, place: string) => Result<T, ShapeFault>;

export type Of<S> = S extends Shape<infer T> ? T : never;

/** Reads a whole value; the place of the root is empty. */
export function read<T>(shape: Shape<T>, value: JsonValue): Result<T, ShapeFault> {
  return shape(value, '');
}

export function misfit(place: string, expected: string): { readonly ok: false; readonly error: ShapeFault } {
  return err({ place, expected });
}

/** Exactly these members: a missing or an unknown one is a misfit (formats/conventions §2.4). */
export function object<F extends Readonly<Record<string, Shape<unknown>>>>(fields: F): Shape<{ readonly [K in keyof F]: Of<F[K]> }> {
  return (value, place) => {
    if (!isObject(value)) return misfit(place, 'an object');
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) return misfit(inside(place, name), 'no such member');
    }
    const result: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(fields)) {
      const member = value[name];
      if (member === undefined) return misfit(inside(place, name), 'a member of this name');
      const got = shape(member, inside(place, name));
      if (!got.ok) return got;
      result[name] = got.value;
    }
    return ok(result as { readonly [K in keyof F]: Of<F[K]> });
  };
}

export function list<T>(item: Shape<T>, { min = 0, max }: { readonly min?: number; readonly max: number }): Shape<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return misfit(place, 'a list');
    if (value.length < min || value.length > max) return misfit(place, `${min} to ${max} entries`);
    const result: T[] = [];
    for (const [index, each] of (value as readonly JsonValue[]).entries()) {
      const got = item(each, `${place}[${index}]`);
      if (!got.ok) return got;
      result.push(got.value);
    }
    return ok(result);
  };
}

export function integer(min: number, max: number): Shape<number> {
  return (value, place) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
    ? ok(value) : misfit(place, `an integer from ${min} to ${max}`));
}

export const boolean: Shape<boolean> = (value, place) => (typeof value === 'boolean' ? ok(value) : misfit(place, 'true or false'));

/** One of these literal values. */
export function oneOf<const L extends string | number | boolean | null>(...allowed: readonly L[]): Shape<L> {
  return (value, place) => ((allowed as readonly JsonValue[]).includes(value)
    ? ok(value as L) : misfit(place, `one of ${allowed.map(String).join(', ')}`));
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, place) => (value === null ? ok(null) : shape(value, place));
}

/** Lower-case hexadecimal of exactly so many bytes (formats/conventions §1.2). */
export function hex(bytes: number): Shape<string> {
  return matching(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${bytes} bytes in lower-case hexadecimal`);
}

export function matching(pattern: RegExp, expected: string): Shape<string> {
  return (value, place) => (typeof value === 'string' && pattern.test(value) ? ok(value) : misfit(place, expected));
}

/** An object whose member `tag` says which of the shapes it has. */
export function variant<V extends Readonly<Record<string, Shape<unknown>>>>(tag: string, shapes: V): Shape<Of<V[keyof V]>> {
  return (value, place) => {
    const name = isObject(value) ? value[tag] : undefined;
    const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) return misfit(inside(place, tag), `one of ${Object.keys(shapes).join(', ')}`);
    return shape(value, place) as Result<Of<V[keyof V]>, ShapeFault>;
  };
}

/** A shape with a further condition; `wrong` answers what would be expected, or undefined where all is well. */
export function where<T>(shape: Shape<T>, wrong: (value: T) => string | undefined): Shape<T> {
  return (value, place) => {
    const got = shape(value, place);
    if (!got.ok) return got;
    const expected = wrong(got.value);
    return expected === undefined ? got : misfit(place, expected);
  };
}

/** What is wrong where the keys of a list do not strictly ascend: the list has an order and no key twice. */
export function unlessAscending<T>(key: (item: T) => number | string): (items: readonly T[]) => string | undefined {
  return (items) => {
    for (let i = 1; i < items.length; i++) {
      const [before, here] = [items[i - 1], items[i]];
      if (before !== undefined && here !== undefined && !(key(before) < key(here))) return 'entries in strictly ascending order';
    }
    return undefined;
  };
}

/** What is wrong where a key comes twice in a list of any order; an item may have several. */
export function unlessDistinct<T>(keys: (item: T) => readonly string[]): (items: readonly T[]) => string | undefined {
  return (items) => {
    const all = items.flatMap(keys);
    return new Set(all).size === all.length ? undefined : 'each of them once';
  };
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inside(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
