// Reads a JSON file of a bag: canonical, and of its shape; every misfit is told with its place.
import type { Fail } from './failures.ts';
import type { Files } from './files.ts';
import { type Json, readCanonical } from './json.ts';
import type { Reader } from './shape.ts';
import { limits } from './source.ts';

export interface JsonFile<T> {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly json: Json;
  /** Undefined where the file has not its shape. */
  readonly value: T | undefined;
}

/** Undefined where the file is missing, too large or not canonical. */
export async function readJson<T>(files: Files, path: string, reader: Reader<T>, fail: Fail): Promise<JsonFile<T> | undefined> {
  const bytes = await files.bytes(path, limits.json);
  return bytes === undefined ? undefined : parseJson(bytes, path, reader, fail);
}

export function parseJson<T>(bytes: Uint8Array, path: string, reader: Reader<T>, fail: Fail): JsonFile<T> | undefined {
  const read = readCanonical(bytes);
  if (!read.ok) {
    fail('json', path, read.fault);
    return undefined;
  }
  const value = reader(read.value, '', (place, expected) => {
    fail('shape', place === '' ? path : `${path}#${place}`, `expected ${expected}`);
    return undefined;
  });
  return { path, bytes, json: read.value, value };
}
