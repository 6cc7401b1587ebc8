// A PIN that is typed, on a terminal that `script` plays: it is asked for, it is not shown, and Ctrl-C ends the asking.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countWords, kaihyo, rehearse } from '../support/cli.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kaihyo-typed-'));
const election = join(folder, 'election');
beforeAll(() => rehearse('house', 6, election));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const prompt = 'Type the PIN (card 研修-01)';
const pin = (): string => readFileSync(join(election, 'pin.txt'), 'utf8').trim();
const typing = (out: string): readonly string[] => countWords(election, join(folder, out), '--lang', 'en')
  .map((word, index, words) => (words[index - 1] === '--pin-fd' ? '0' : word));

/** Types `keys` once the PIN is asked for. → exit code, and all that stood on the terminal. */
async function atATerminal(words: readonly string[], keys: string): Promise<{ readonly code: number | null; readonly shown: string }> {
  const command = [process.execPath, join(root, 'scripts/tasks/cli.ts'), ...words].map((word) => `'${word}'`).join(' ');
  // The shell in between would answer Ctrl-C in its own way.
  const child = spawn('script', ['-qec', `exec ${command}`, '/dev/null'], {
    cwd: root, env: { PATH: process.env.PATH, HOME: '/nonexistent', SHELL: '/bin/sh', TERM: 'dumb' }, stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let typed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (typed || !shown.includes(prompt)) return;
    typed = true;
    child.stdin.write(keys);
  });
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  return { code, shown };
}

test('it is asked for by the name of the card, can be corrected, and is never shown', async () => {
  const { code, shown } = await atATerminal(typing('typed'), `9\u007f8\u0015${pin()}\r`);
  expect(code, shown).toBe(0);
  expect(shown.split(prompt)).toHaveLength(2);
  expect(shown).not.toContain(pin());
});

test('Ctrl-C while it is asked for interrupts the count, which goes on later', async () => {
  const { code, shown } = await atATerminal(typing('interrupted'), '31\u0003');
  expect(code, shown).toBe(4);
  expect(shown).not.toMatch(/31|\^C/);
  expect(await kaihyo(countWords(election, join(folder, 'interrupted')), { pin: join(election, 'pin.txt') })).toMatchObject({ code: 0 });
});

test('Ctrl-D, and a PIN of another form, are refused before the card sees anything', async () => {
  for (const keys of ['\u0004', '12\r']) {
    const { code, shown } = await atATerminal(typing('refused'), keys);
    expect([code, shown.includes('card/pin-form')], shown).toEqual([3, true]);
  }
});
