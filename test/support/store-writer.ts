// A program that installs a definition and then takes one step after the other until it is killed. It tells each step that was answered.
// Arguments: the database file, and `resume` where the definition is installed already.
import { writeSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { asCount } from '../../src/core/kernel/count.ts';
import { nextRecord } from '../../src/core/log/record.ts';
import { registryStates } from '../../src/core/transfer/registry.ts';
import { openTerminalStore } from '../../src/main/adapters/store-sqlite/terminal-store.ts';
import { anEntry, anInstallation, chain } from './a-log.ts';

const [file = '', ctx = ''] = process.argv.slice(2);

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}

const store = openTerminalStore(file);
if (!store.ok) {
  tell(store.error.code);
  process.exit(3);
}
tell('open');
const installed = store.value.installed().length > 0 ? { ok: true, value: store.value.session(ctx) } as const : store.value.install({
  ctx, purpose: 'live', ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}`, state: { step: 0 },
  record: chain([anInstallation(ctx)])[0]!, keep: new Map([['step', Buffer.from('0')]]),
});
if (!installed.ok) {
  tell(installed.error.code);
  process.exit(3);
}
for (const session = installed.value;;) {
  const step = session.last.seq + 1;
  const written = session.commit({
    state: { step },
    records: [nextRecord(session.last, anEntry({ mono: step }), sha256)],
    registry: [{
      ctx, contest: step, issue: 1, fingerprint: 'f1'.repeat(32), root: 'aa'.repeat(32), records: asCount(step), state: registryStates[step % 3]!,
    }],
    keep: new Map([['step', Buffer.from(String(step))]]),
  });
  if (!written.ok) {
    tell(written.error.code);
    tell(`still ${session.last.seq}`);
    process.exit(4);
  }
  tell(String(step));
}
