// Writes one step of a count: records, state, registry rows and small files, in one transaction. And cards and persons, each by itself.
import type Database from 'better-sqlite3';
import type { EnrolledPerson, Named } from '../../../core/approval/enrolled-person.ts';
import type { FailedTries } from '../../../core/approval/lock-out.ts';
import { canonicalText } from '../../../core/kernel/canonical-json.ts';
import type { Result } from '../../../core/kernel/result.ts';
import type { EnrolledCard, Withdrawal } from '../../../core/keys/enrolled-card.ts';
import type { StoreRefusal } from '../../../core/log/store-refusals.ts';
import type { Change, Installed } from '../../ports/store.ts';
import { digest } from './rows.ts';
import { attempt } from './sqlite-refusals.ts';
import { inTransaction } from './transaction.ts';

export interface Writer {
  install(installed: Installed, change: Change): Result<void, StoreRefusal>;
  commit(ctx: string, change: Change): Result<void, StoreRefusal>;
  enrol(card: Omit<EnrolledCard, 'withdrawn'>): Result<void, StoreRefusal>;
  withdraw(publicKey: string, withdrawal: Withdrawal): Result<void, StoreRefusal>;
  enrolPerson(person: EnrolledPerson): Result<void, StoreRefusal>;
  keepTries(person: Named, tries: FailedTries): Result<void, StoreRefusal>;
}

export function writerOf(db: Database.Database): Writer {
  const session = db.prepare('INSERT INTO session (ctx, purpose, ceremony, key, state, state_sha256, head) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const state = db.prepare('UPDATE session SET state = ?, state_sha256 = ?, head = ? WHERE ctx = ?');
  const record = db.prepare('INSERT INTO log (ctx, seq, record) VALUES (?, ?, ?)');
  const registryRow = db.prepare(
    `INSERT INTO registry (ctx, contest, issue, fingerprint, root, records, state)
     VALUES (@ctx, @contest, @issue, @fingerprint, @root, @records, @state)
     ON CONFLICT (ctx, contest) DO UPDATE SET issue = excluded.issue, fingerprint = excluded.fingerprint, root = excluded.root,
       records = excluded.records, state = excluded.state`,
  );
  const file = db.prepare(
    `INSERT INTO kept (ctx, name, bytes, sha256) VALUES (?, ?, ?, ?)
     ON CONFLICT (ctx, name) DO UPDATE SET bytes = excluded.bytes, sha256 = excluded.sha256`,
  );
  const card = db.prepare('INSERT INTO card (public_key, label, purpose, serial, enrolled_at, by_one, by_other) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const withdrawal = db.prepare('INSERT INTO withdrawal (public_key, withdrawn_at, reason, by_one, by_other) VALUES (?, ?, ?, ?, ?)');
  const person = db.prepare(
    `INSERT INTO person (id, name, salt, cost_n, cost_r, cost_p, hash, failed_tries, last_failure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id, name) DO UPDATE SET salt = excluded.salt, cost_n = excluded.cost_n, cost_r = excluded.cost_r, cost_p = excluded.cost_p,
       hash = excluded.hash, failed_tries = excluded.failed_tries, last_failure = excluded.last_failure`,
  );
  const tries = db.prepare('UPDATE person SET failed_tries = ?, last_failure = ? WHERE id = ? AND name = ?');
  let broken: Result<void, StoreRefusal> | undefined;

  /** After an error of the disk nobody knows what it kept: nothing more is written until the file is opened again. */
  function write(work: () => void): Result<void, StoreRefusal> {
    if (broken !== undefined) return broken;
    const written = attempt(() => inTransaction(db, work));
    breakOff(written);
    return written;
  }

  function breakOff(done: Result<unknown, StoreRefusal>): void {
    if (!done.ok && (done.error.code === 'store/disk-error' || done.error.code === 'store/damaged')) broken = done;
  }

  /**
   * What may be opened on this terminal is brought into the database file at once: the file beside it can be taken for a remnant and
   * lost, and with it the memory of a set of ballots. The step itself is committed before, and stands whatever becomes of this.
   */
  function writeIntoFile(work: () => void): Result<void, StoreRefusal> {
    const written = write(work);
    if (written.ok) breakOff(attempt(() => { db.pragma('wal_checkpoint(TRUNCATE)'); }));
    return written;
  }

  function put(ctx: string, { records, registry, keep }: Change): void {
    for (const each of records) record.run(ctx, each.seq, canonicalText({ ...each }));
    for (const row of registry ?? []) registryRow.run({ ...row });
    for (const [name, bytes] of keep ?? []) file.run(ctx, name, bytes, digest(bytes));
  }

  return {
    install: ({ ctx, purpose, ceremony, key }, change) => writeIntoFile(() => {
      session.run(ctx, purpose, ceremony, key, ...savedState(change));
      put(ctx, change);
    }),
    commit: (ctx, change) => ((change.registry ?? []).length > 0 ? writeIntoFile : write)(() => {
      put(ctx, change);
      state.run(...savedState(change), ctx);
    }),
    enrol: ({ publicKey, label, purpose, serial, enrolledAt, by }) => writeIntoFile(() => {
      card.run(publicKey, label, purpose, serial, enrolledAt, ...by);
    }),
    withdraw: (publicKey, { at, reason, by }) => writeIntoFile(() => { withdrawal.run(publicKey, at, reason, ...by); }),
    enrolPerson: ({ id, name, passphrase: { salt, n, r, p, hash }, failed, lastFailure }) => writeIntoFile(() => {
      person.run(id, name, salt, n, r, p, hash, failed, lastFailure);
    }),
    keepTries: ({ id, name }, { failed, lastFailure }) => write(() => {
      if (tries.run(failed, lastFailure, id, name).changes !== 1) throw new Error('nobody is enrolled under this id and name');
    }),
  };
}

/** Text, digest and the record that the state belongs to. */
function savedState({ state, records }: Change): readonly [string, string, number] {
  const head = records.at(-1);
  if (head === undefined) throw new Error('a step without a record');
  const text = canonicalText(state);
  return [text, digest(text), head.seq];
}
