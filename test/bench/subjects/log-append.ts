// Subject: steps of a count made durable one after the other, each with a record of the log. Arguments: DATABASE RECORDS.
import { nextRecord } from '../../../src/core/log/record.ts';
import { nodePrimitives } from '../../../src/main/adapters/crypto-node/primitives.ts';
import { openTerminalStore } from '../../../src/main/adapters/store-sqlite/terminal-store.ts';
import { anEntry, anInstallation, chain } from '../../support/a-log.ts';
import { measureLoop } from './measure-loop.ts';

const [database = '', number = '0'] = process.argv.slice(2);
const ctx = 'c7'.repeat(32);
/** State and record are as long as in a night of one contest. */
const state = { step: 'count', filling: 'x'.repeat(5000) };
const data = { filling: 'x'.repeat(150) };
const WARM_UP = 100;

const store = openTerminalStore(database);
if (!store.ok) throw new Error(store.error.code);
const session = store.value.install({
  ctx, purpose: 'rehearsal', ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}`, state, record: chain([anInstallation(ctx)])[0]!, keep: new Map(),
});
if (!session.ok) throw new Error(session.error.code);

const { value: night } = session;

function append(records: number): Readonly<Record<string, number>> {
  for (let i = 0; i < records; i++) {
    const record = nextRecord(night.last, anEntry({ mono: night.last.seq, data }), nodePrimitives.sha256);
    const written = night.commit({ state, records: [record] });
    if (!written.ok) throw new Error(written.error.code);
  }
  return { records: night.log().length };
}

append(WARM_UP); // the compiler's work is not measured
await measureLoop(Number(number), () => append(Number(number)));
