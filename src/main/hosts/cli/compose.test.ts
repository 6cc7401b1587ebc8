import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardTerminal, type CardTerminal } from './compose.ts';

let home = '';
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'kaihyo-terminal-')); });
afterEach(() => { rmSync(home, { recursive: true }); });

const configure = (modules: string): void => {
  writeFileSync(join(home, 'config.json'), `{"format":"kaihyo-config/1","cards":{"modules":${modules}}}`, { mode: 0o600 });
};

function opened(): CardTerminal {
  const terminal = cardTerminal(home);
  if (!terminal.ok) throw new Error(terminal.error.code);
  return terminal.value;
}

test('the configuration is read once no other run can write it any more', () => {
  const first = opened();
  configure('"another run has not finished writing"');
  expect(cardTerminal(home)).toMatchObject({ ok: false, error: { code: 'store/in-use' } });
  configure(`[{"path":"/a.so","sha256":"${'ab'.repeat(32)}","parameters":null}]`);
  first.store.close();
  const second = opened();
  expect(second.config.cards.modules).toMatchObject([{ path: '/a.so' }]);
  second.store.close();
});

test('a configuration that is refused leaves the terminal to the next run', () => {
  configure('{}');
  expect(cardTerminal(home)).toMatchObject({ ok: false, error: { code: 'config/form' } });
  configure('[]');
  opened().store.close();
});
