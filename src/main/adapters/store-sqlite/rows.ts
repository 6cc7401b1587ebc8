// Everything that the database holds, parsed: a row that is not what was written is never believed, it makes the store unusable.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { EnrolledPerson } from '../../../core/approval/enrolled-person.ts';
import { point } from '../../../core/election/key-shapes.ts';
import { type JsonValue, parseCanonical } from '../../../core/kernel/canonical-json.ts';
import { countShape } from '../../../core/kernel/count.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { hex, integer, list, matching, misfit, nullable, object, type Of, oneOf, read, type Shape } from '../../../core/kernel/shape.ts';
import { freeText, id, name, text } from '../../../core/kernel/text.ts';
import { timeShape } from '../../../core/kernel/time.ts';
import type { EnrolledCard } from '../../../core/keys/enrolled-card.ts';
import { type LogRecord, parseLog } from '../../../core/log/record.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import { type RegistryRow, registryStates } from '../../../core/transfer/registry.ts';
import type { Installed } from '../../ports/store.ts';

export interface SavedSession {
  readonly installed: Installed;
  readonly state: JsonValue;
  readonly log: readonly LogRecord[];
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

export interface Saved {
  /** In the order of installation. */
  readonly sessions: readonly SavedSession[];
  readonly registry: readonly RegistryRow[];
  /** In the order of enrolment. */
  readonly cards: readonly EnrolledCard[];
  /** In the order of enrolment. */
  readonly persons: readonly EnrolledPerson[];
}

const anyText = matching(/^[^]*$/, 'a text');
const blob: Shape<Uint8Array> = (value: unknown, place) => (value instanceof Uint8Array ? ok(new Uint8Array(value)) : misfit(place, 'bytes'));

const sessionShape = object({
  ctx: hex(32), purpose: oneOf('live', 'rehearsal'), ceremony: hex(32), key: hex(65), state: anyText, state_sha256: hex(32), head: countShape,
});
const recordShape = object({ record: anyText });
const keptShape = object({ name: anyText, bytes: blob, sha256: hex(32) });
const registryShape: Shape<RegistryRow> = object({
  ctx: hex(32), contest: integer(1, 65_535), issue: integer(1, Number.MAX_SAFE_INTEGER), fingerprint: hex(32), root: hex(32),
  records: countShape, state: oneOf(...registryStates),
});

const cardShape = object({
  public_key: point, label: text, purpose: oneOf('live', 'rehearsal'), serial: anyText, enrolled_at: timeShape, by_one: name, by_other: name,
  withdrawn_at: nullable(timeShape), reason: nullable(freeText), withdrawn_by_one: nullable(name), withdrawn_by_other: nullable(name),
});

const personShape = object({
  id, name, salt: blob, cost_n: integer(2, 2 ** 24), cost_r: integer(1, 64), cost_p: integer(1, 64), hash: blob,
  failed_tries: countShape, last_failure: nullable(integer(0, Number.MAX_SAFE_INTEGER)),
});

export function readAll(db: Database.Database): Result<Saved, StoreRefusal> {
  const rows = rowsOf(db, 'SELECT ctx, purpose, ceremony, key, state, state_sha256, head FROM session ORDER BY number', sessionShape);
  if (!rows.ok) return damaged('session');
  const sessions: SavedSession[] = [];
  for (const row of rows.value) {
    const session = readSession(db, row);
    if (!session.ok) return session;
    sessions.push(session.value);
  }
  const registry = rowsOf(
    db, 'SELECT ctx, contest, issue, fingerprint, root, records, state FROM registry ORDER BY ctx, contest', registryShape,
  );
  if (!registry.ok) return damaged('registry');
  const cards = rowsOf(
    db,
    `SELECT card.public_key, label, purpose, serial, enrolled_at, card.by_one, card.by_other,
       withdrawn_at, reason, withdrawal.by_one AS withdrawn_by_one, withdrawal.by_other AS withdrawn_by_other
     FROM card LEFT JOIN withdrawal USING (public_key) ORDER BY number`,
    cardShape,
  );
  if (!cards.ok) return damaged('card');
  const persons = rowsOf(
    db, 'SELECT id, name, salt, cost_n, cost_r, cost_p, hash, failed_tries, last_failure FROM person ORDER BY number', personShape,
  );
  if (!persons.ok) return damaged('person');
  return ok({ sessions, registry: registry.value, cards: cards.value.map(cardOf), persons: persons.value.map(personOf) });
}

function personOf(row: Of<typeof personShape>): EnrolledPerson {
  const { salt, cost_n: n, cost_r: r, cost_p: p, hash } = row;
  return { id: row.id, name: row.name, passphrase: { salt, n, r, p, hash }, failed: row.failed_tries, lastFailure: row.last_failure };
}

function cardOf(row: Of<typeof cardShape>): EnrolledCard {
  const { withdrawn_at: at, reason, withdrawn_by_one: one, withdrawn_by_other: other } = row;
  return {
    publicKey: row.public_key, label: row.label, purpose: row.purpose, serial: row.serial, enrolledAt: row.enrolled_at,
    by: [row.by_one, row.by_other],
    withdrawn: at === null || reason === null || one === null || other === null ? null : { at, reason, by: [one, other] },
  };
}

function readSession(db: Database.Database, row: Row): Result<SavedSession, StoreRefusal> {
  const { ctx, purpose, ceremony, key, state, state_sha256, head } = row;
  const parsed = parseCanonical(Buffer.from(state));
  if (!parsed.ok || digest(state) !== state_sha256) return damaged('session');

  const lines = rowsOf(db, 'SELECT record FROM log WHERE ctx = ? ORDER BY seq', recordShape, ctx);
  const log = lines.ok ? parseLog(Buffer.from(lines.value.map(({ record }) => `${record}\n`).join('')), sha256) : lines;
  if (!log.ok || log.value.length !== head + 1 || log.value[0]?.data.ctx !== ctx) return damaged('log');

  const files = rowsOf(db, 'SELECT name, bytes, sha256 FROM kept WHERE ctx = ? ORDER BY name', keptShape, ctx);
  if (!files.ok || files.value.some((file) => digest(file.bytes) !== file.sha256)) return damaged('kept');
  const kept = new Map(files.value.map(({ name, bytes }) => [name, bytes]));
  return ok({ installed: { ctx, purpose, ceremony, key }, state: parsed.value, log: log.value, kept });
}

type Row = typeof sessionShape extends Shape<infer T> ? T : never;

function rowsOf<T>(db: Database.Database, sql: string, shape: Shape<T>, ...values: readonly string[]): Result<readonly T[], unknown> {
  return read(list(shape, { max: Number.MAX_SAFE_INTEGER }), db.prepare(sql).all(...values) as JsonValue);
}

/** SHA-256 of bytes or of the UTF-8 of a text, in hexadecimal. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function damaged(place: string): Result<never, StoreRefusal> {
  return err({ code: 'store/damaged', place });
}
