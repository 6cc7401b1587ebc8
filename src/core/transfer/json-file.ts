// Reads a JSON file of the payload: canonical bytes of a shape, or the refusal of that file with the place in it.
import { type JsonValue, parseCanonical } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { read, type Shape } from '../kernel/shape.ts';
import type { TransferRefusal } from './refusals.ts';

export function readFile<T>(
  shape: Shape<T>, bytes: Uint8Array, path: string, code: TransferRefusal['code'],
): Result<T, TransferRefusal> {
  const json = parseCanonical(bytes);
  if (!json.ok) return err({ code, place: path });
  const file = read(shape, json.value);
  return file.ok ? ok(file.value) : err({ code, place: `${path}#${file.error.place}` });
}

/** Any JSON value: for the part of a file that has a parser of its own. */
export const anything: Shape<JsonValue> = (value) => ok(value);
