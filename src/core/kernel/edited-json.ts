// JSON that a person has written: spaces and order are free, but nothing in it is silently passed over (formats/config §1.3, hall §1.2).
import { type JsonValue, parseJson } from './canonical-json.ts';
import { err, ok, type Result } from './result.ts';

export type EditedJsonFault = 'not-utf8' | 'not-json' | 'too-deep' | 'name-twice';

/** Deeper than any file of ours. */
const DEEPEST = 32;

export function parseEditedJson(bytes: Uint8Array): Result<JsonValue, EditedJsonFault> {
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const { text, value } = json.value;
  const kept = membersIn(value, 0);
  if (kept === undefined) return err('too-deep');
  return kept === namesIn(text) ? ok(value) : err('name-twice');
}

/** How many names of members the text of a JSON value has. */
function namesIn(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(?<colon>\s*:)?/g)].filter(({ groups }) => groups?.colon !== undefined).length;
}

/** How many members the value has: of two with one name JSON.parse keeps the last alone. Undefined where it is too deep. */
function membersIn(value: JsonValue, depth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEEPEST) return undefined;
  const inner = Object.values(value).map((each: JsonValue) => membersIn(each, depth + 1));
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), own);
}
