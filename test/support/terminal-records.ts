// A night of a test with the terminal's own records in it: program start, cards in and out of the reader.
import { sha256 } from '@noble/hashes/sha2.js';
import type { TerminalEvent } from '../../src/core/log/catalogue.ts';
import { type LogRecord, nextRecord } from '../../src/core/log/record.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';

/** Each list is set before the first record of this event, with the time of that record. */
export type TerminalRecords = Readonly<Record<string, readonly TerminalEvent[]>>;

/** A night with a card that came from elsewhere, a PIN that was mistyped, and the last try allowed. */
export const troubleWithCards = (label: string): TerminalRecords => ({
  'officer-signed-in': [{ event: 'program-started', data: { software: { name: 'kaihyo', version: '0.1.0' }, terminal: '潮選－端末－03' } }],
  'card-asked': [
    { event: 'card-refused', data: { code: 'card/other-election', label: '磯辺－07' } },
    { event: 'card-inserted', data: { label, enrolled: true } },
  ],
  'ballots-opened': [
    { event: 'card-refused', data: { code: 'card/wrong-pin', label } },
    { event: 'card-refused', data: { code: 'card/wrong-pin', label } },
    { event: 'card-refused', data: { code: 'card/final-try', label } },
    { event: 'final-try-allowed', data: { label, by: ['operator', 'checker'] } },
  ],
});

/** An ordinary night. */
export const oneCard = (label: string): TerminalRecords => ({
  'officer-signed-in': [{ event: 'program-started', data: { software: { name: 'kaihyo', version: '0.1.0' }, terminal: '潮選－端末－03' } }],
  'card-asked': [{ event: 'card-inserted', data: { label, enrolled: true } }],
});

/** The same with these records in the log, and the head of the log in the facts. */
export function withRecords(setting: SheetSetting, records: (label: string) => TerminalRecords): SheetSetting {
  const { night } = setting;
  const wanted = new Map(Object.entries(records(night.session.cards[0]?.label ?? '')));
  const log: LogRecord[] = [];
  for (const record of night.log) {
    for (const { event, data } of wanted.get(record.event) ?? []) {
      log.push(nextRecord(log.at(-1) ?? null, { ...record, actor: 'terminal', event, data: data }, sha256));
    }
    wanted.delete(record.event);
    log.push(nextRecord(log.at(-1) ?? null, record, sha256));
  }
  const last = log.at(-1);
  return { ...setting, facts: { ...setting.facts, logSeq: last?.seq ?? 0, logHead: last?.hash ?? '' }, night: { ...night, log } };
}
