import { copyFileSync } from 'node:fs';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { anInstallation, chain } from '../../../../test/support/a-log.ts';
import { terminalDatabases } from '../../../../test/support/terminal-databases.ts';
import type { EnrolledCard } from '../../../core/keys/enrolled-card.ts';
import { canonicalText } from '../../../core/kernel/canonical-json.ts';
import type { Time } from '../../../core/kernel/time.ts';
import type { Installation } from '../../ports/store.ts';
import { openConnection } from './connection.ts';
import { migrations } from './migrations.ts';
import { digest } from './rows.ts';
import { storeOver } from './terminal-store.ts';

const { path, opened, connection } = terminalDatabases();

const at = '2025-07-01T10:00:00+09:00' as Time;
const keyOf = (n: number): string => bytesToHex(p256.getPublicKey(new Uint8Array(32).fill(n), false));
const card: Omit<EnrolledCard, 'withdrawn'> = {
  publicKey: keyOf(1), label: 'K-01', purpose: 'live', serial: '00f1', enrolledAt: at, by: ['情報　太郎', '情報　花子'],
};
const other = { ...card, publicKey: keyOf(2), label: '研修-01', purpose: 'rehearsal' } as const;
const withdrawal = { at, reason: '紛失した。', by: ['情報　花子', '総務　次郎'] } as const;

/** Of a definition whose election key is that of card n. */
function aDefinition(n: number, purpose: 'live' | 'rehearsal'): Installation {
  const ctx = 'c0'.repeat(32);
  return { ctx, purpose, ceremony: '01'.repeat(32), key: keyOf(n), state: {}, keep: new Map(), record: chain([anInstallation(ctx)])[0]! };
}

test('cards are there after the store is opened again, in the order of their enrolment', () => {
  const store = opened();
  expect(store.enrolledCards()).toEqual([]);
  for (const each of [other, card]) expect(store.enrol(each)).toEqual({ ok: true, value: undefined });
  expect(store.withdraw(card.publicKey, withdrawal)).toEqual({ ok: true, value: undefined });
  const all = [{ ...other, withdrawn: null }, { ...card, withdrawn: withdrawal }];
  expect(store.enrolledCards()).toEqual(all);
  const alone = path('alone.db');
  copyFileSync(path(), alone);
  store.close();
  expect(opened().enrolledCards()).toEqual(all);
  expect(opened(alone).enrolledCards(), 'the database file alone').toEqual(all);
});

test('a terminal from before there were cards is brought forward with its counts, and takes cards', () => {
  const old = openConnection(path(), migrations.slice(0, 1));
  if (!old.ok) throw new Error(old.error.code);
  const { ctx, purpose, ceremony, key, record } = aDefinition(3, 'live');
  old.value.exec('BEGIN');
  old.value.prepare('INSERT INTO session VALUES (1, ?, ?, ?, ?, ?, ?, 0)').run(ctx, purpose, ceremony, key, '{}', digest('{}'));
  old.value.prepare('INSERT INTO log VALUES (?, 0, ?)').run(ctx, canonicalText({ ...record }));
  old.value.exec('COMMIT');
  old.value.close();

  const store = opened();
  expect(store.session(ctx).log()).toEqual([record]);
  expect(store.enrol(card)).toMatchObject({ ok: true });
  store.close();
  const again = opened();
  expect([again.enrolledCards().length, again.installed()]).toEqual([1, [{ ctx, purpose, ceremony, key }]]);
});

test('a row that is not what was written makes the store unusable', () => {
  const store = opened();
  store.enrol(card);
  store.close();
  const db = connection();
  db.exec('DROP TRIGGER card_unchanged');
  db.prepare('UPDATE card SET public_key = ?').run(keyOf(1).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')));
  expect(storeOver(db)).toEqual({ ok: false, error: { code: 'store/damaged', place: 'card' } });
});

describe('a bug of ours is thrown and changes nothing', () => {
  test.each([
    ['a key twice', { ...card, label: 'K-02' }, 'UNIQUE'],
    ['a number twice', { ...card, publicKey: keyOf(3) }, 'UNIQUE'],
    ['one person as two', { ...card, publicKey: keyOf(3), label: 'K-03', by: ['情報　太郎', '情報　太郎'] as const }, 'CHECK'],
  ])('%s', (_what, second, message) => {
    const store = opened();
    store.enrol(card);
    expect(() => store.enrol(second)).toThrow(message);
    expect(store.enrolledCards()).toEqual([{ ...card, withdrawn: null }]);
  });

  test('withdrawing what is not enrolled, or twice', () => {
    const store = opened();
    store.enrol(card);
    expect(() => store.withdraw(keyOf(9), withdrawal)).toThrow('FOREIGN KEY');
    store.withdraw(card.publicKey, withdrawal);
    expect(() => store.withdraw(card.publicKey, withdrawal)).toThrow('UNIQUE');
  });

  test('one key for both purposes, whichever came first', () => {
    const store = opened();
    store.enrol(card);
    expect(() => store.install(aDefinition(1, 'rehearsal'))).toThrow('one purpose');
    expect(store.install(aDefinition(2, 'live'))).toMatchObject({ ok: true });
    expect(() => store.enrol(other)).toThrow('one purpose');
    expect(store.enrol({ ...other, purpose: 'live' })).toMatchObject({ ok: true });
  });
});

test.each([
  ['what a card is for', "UPDATE card SET purpose = 'rehearsal'", 'stays as it is'],
  ['that it is enrolled', 'DELETE FROM card', 'stays as it is'],
  ['its row for another', `INSERT OR REPLACE INTO card VALUES (1, '${keyOf(1)}', 'K-01', 'rehearsal', '', '${at}', 'a', 'b')`, 'stays as it is'],
  ['that it was withdrawn', 'DELETE FROM withdrawal', 'stays so'],
  ['why it was withdrawn', "UPDATE withdrawal SET reason = 'x'", 'stays so'],
])('the database itself forbids changing %s', (_what, sql, message) => {
  const db = connection();
  const store = storeOver(db);
  if (!store.ok) throw new Error(store.error.code);
  store.value.enrol(card);
  store.value.withdraw(card.publicKey, withdrawal);
  expect(() => db.exec(sql)).toThrow(message);
});
