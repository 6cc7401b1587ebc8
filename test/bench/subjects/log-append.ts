// Subject: steps of a count made durable one after the other, each with a record of the log. Arguments: DATABASE RECORDS.
import { nextRecord } from '../../../src/core/log/record.ts';
import { nodePrimitives } from '../../../src/main/adapters/crypto-node/primitives.ts';
import { openTerminalStore } from '../../../src/main/adapters/store-sqlite/terminal-store.ts';
import { anEntry, anInstallation, chain } from '../../support/a-log.ts';
import { measureLoop } from './measure-loop.ts';

const [database = '', number = '0'] = process.argv.slice(2);
const ctx = 'c7'.repeat(32);
/** About as long as the state of a night. */
const state = { step: 'count', filling: 'x'.repeat(4000) };

const store = openTerminalStore(database);
if (!store.ok) throw new Error(store.error.code);
const session = store.value.install({
  ctx, purpose: 'rehearsal', ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}`, state, record: chain([anInstallation(ctx)])[0]!, keep: new Map(),
});
if (!session.ok) throw new Error(session.error.code);

const { value: night } = session;
await measureLoop(Number(number), () => {
  for (let i = 1; i <= Number(number); i++) {
    const written = night.commit({ state, records: [nextRecord(night.last, anEntry({ mono: i, data: { filling: 'x'.repeat(100) } }), nodePrimitives.sha256)] });
    if (!written.ok) throw new Error(written.error.code);
  }
  return { records: night.log().length };
});
