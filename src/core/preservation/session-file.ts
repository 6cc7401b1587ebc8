// session.json of a preservation bag: people, times, card and sheets of one count (formats/preservation §3).
import { canonicalBytes, parseCanonical } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  hex, integer, list, matching, nullable, object, type Of, oneOf, read, type ShapeFault, unlessAscending, where,
} from '../kernel/shape.ts';
import { id, name, text } from '../kernel/text.ts';
import { timeShape } from '../kernel/time.ts';

const number = integer(0, Number.MAX_SAFE_INTEGER);
const contestNumber = integer(1, 65_535);

/** `terminal` is the machine in the log (formats/log §1.1), and so the id of no person. */
const personId = where(id, (each) => (each === 'terminal' ? 'the id of a person' : undefined));

const sessionFileShape = object({
  format: oneOf('kaihyo-session/1'),
  ctx: hex(32),
  purpose: oneOf('live', 'rehearsal'),
  terminal: text,
  software: object({ name: text, version: text }),
  fingerprint: hex(32),
  label: object({ role: oneOf('main', 'backup'), medium: text }),
  count: hex(32),
  version: integer(1, 65_535),
  people: where(list(object({
    id: personId, name, duty: oneOf('staff', 'supervisor', 'deputy', 'acting-supervisor', 'witness'),
  }), { max: 1000 }), unlessAscending((person) => person.id)),
  contests: where(list(object({
    contest: contestNumber,
    declaredAt: timeShape,
    declaredBy: id,
    confirmedAt: timeShape,
    confirmedBy: where(list(id, { min: 2, max: 2 }), ([one, other]) => (one === other ? 'two different persons' : undefined)),
  }), { max: 8 }), unlessAscending(({ contest }) => contest)),
  card: nullable(object({ label: text, publicKey: hex(65) })),
  sheets: where(list(object({
    file: matching(/^sheets\/[a-z0-9][a-z0-9-]{0,70}\.pdf$/, 'a sheet under sheets/'),
    form: text,
    contest: nullable(contestNumber),
    edition: integer(1, 65_535),
    body: hex(32),
    sha256: hex(32),
  }), { max: 1000 }), unlessAscending(({ file }) => file)),
  log: object({ seq: number, head: hex(32) }),
});

export type SessionFile = Of<typeof sessionFileShape>;

/** The bytes of session.json; a value outside the format is our bug and throws. */
export function formatSessionFile(file: SessionFile): Uint8Array {
  const bytes = canonicalBytes(file);
  const back = parseSessionFile(bytes);
  if (!back.ok) throw new Error(`no session.json: ${back.error.place} is not ${back.error.expected}`);
  return bytes;
}

export function parseSessionFile(bytes: Uint8Array): Result<SessionFile, ShapeFault> {
  const json = parseCanonical(bytes);
  if (!json.ok) return err({ place: '', expected: `canonical JSON (${json.error})` });
  const parsed = read(sessionFileShape, json.value);
  return parsed.ok ? ok(parsed.value) : parsed;
}
