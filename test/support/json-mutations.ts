// Changes of a JSON value that keep it JSON: a member somewhere, changed, left out or put in.
import fc from 'fast-check';
import type { JsonValue } from '../../src/core/kernel/canonical-json.ts';

export interface JsonMutation {
  readonly at: number;
  /** Undefined where the member is left out. */
  readonly to: JsonValue | undefined;
}

const pieces: fc.Arbitrary<JsonValue | undefined> = fc.oneof(
  fc.constantFrom<JsonValue | undefined>(
    undefined, null, true, false, 0, 1, 2, 3, -1, 11, 50, 100, 999, 1000, 65_535, 65_536, 4_000_001, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1,
    '', 'none', 'T', 'D', 'a', 'A-1', 'live', '選挙長', [], {}, '\u3000a',
    'e\u0301', 'death', 'dismissal', 'removal', 'HC_PR', '2025-07-19', '2025-07-20T20:00:00+09:00', '2025-07-21T00:00:00+09:00', '2025-06-31', '00'.repeat(32),
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

export const jsonMutations: fc.Arbitrary<readonly JsonMutation[]> =
  fc.array(fc.record({ at: fc.nat(), to: pieces }), { minLength: 1, maxLength: 2 });

export function mutatedJson(value: JsonValue, changes: readonly JsonMutation[]): JsonValue {
  const copy = structuredClone(value);
  for (const { at, to } of changes) {
    const places: (readonly [JsonValue[] | Record<string, JsonValue>, string])[] = [];
    const collect = (node: JsonValue): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, child] of Object.entries(node)) {
        places.push([node as Record<string, JsonValue>, name]);
        collect(child);
      }
    };
    collect(copy);
    const [holder, name] = places[at % places.length] ?? [];
    if (holder === undefined || name === undefined) continue;
    if (Array.isArray(holder)) holder.splice(Number(name), 1, ...(to === undefined ? [] : [to, ...(at % 3 === 0 ? [to] : [])]));
    else if (to === undefined) delete holder[name]; // eslint-disable-line @typescript-eslint/no-dynamic-delete -- a member left out
    else holder[name] = to;
  }
  return copy;
}
