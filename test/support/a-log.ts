// Builders of operation logs for tests.
import { sha256 } from '@noble/hashes/sha2.js';
import { type LogEntry, type LogRecord, nextRecord } from '../../src/core/log/record.ts';

export const aSessionKey = { publicKey: `04${'5e'.repeat(64)}`, certificateSha256: 'ce'.repeat(32) };

export function anEntry(change: Partial<LogEntry> = {}): LogEntry {
  return {
    wall: 1_752_955_200_000, mono: 0, boot: '0b'.repeat(16), actor: 'terminal', event: 'card-removed', data: {}, ...change,
  };
}

/** Record 0: the installation of the definition with this context. */
export function anInstallation(ctx = 'c0'.repeat(32)): LogEntry {
  return anEntry({ event: 'definition-installed', data: { ctx, sessionKey: aSessionKey } });
}

/** A log whose record 0 is an installation, with these entries after it. */
export function aLog(...entries: readonly LogEntry[]): readonly LogRecord[] {
  return chain([anInstallation(), ...entries]);
}

export function chain(entries: readonly LogEntry[]): readonly LogRecord[] {
  const records: LogRecord[] = [];
  for (const entry of entries) records.push(nextRecord(records.at(-1) ?? null, entry, sha256));
  return records;
}
