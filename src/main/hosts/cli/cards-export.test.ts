import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { keyOf, storeOfCards } from '../../../../test/support/card-readers.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { cli as texts } from '../../../texts/en/cli.ts';
import { exportCard } from './cards-export.ts';
import type { CardTerminal } from './compose.ts';
import * as files from './new-file.ts';
import { reporter } from './reporter.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-export-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const [at, by] = ['2025-07-01T10:00:00+09:00' as Time, ['情報　太郎', '情報　花子'] as const];
const store = storeOfCards();
for (const [n, label] of [[1, 'K-01'], [2, 'K-02']] as const) {
  store.enrol({ publicKey: keyOf(n), label, purpose: 'live', serial: `000${n}`, enrolledAt: at, by });
}
store.withdraw(keyOf(2), { at, reason: '紛失した。', by });

function exported(label: string, name: string): { readonly code: number; readonly answer: unknown } {
  let answer = '';
  const report = reporter({
    json: true, texts, refusalText: () => ({ happened: '', meaning: '', next: '', decides: '' }), showName: String, showTime: String, now: () => 0,
    stdout: { write: (text: string) => { answer += text; } }, stderr: { write: () => undefined },
  });
  const code = exportCard({ command: 'cards', home: null, act: 'export', label, out: join(folder, name) }, { store } as unknown as CardTerminal, report);
  return { code, answer: JSON.parse(answer) };
}

test('the public key of an enrolled card is written again', () => {
  expect(exported('K-01', 'one.json')).toMatchObject({ code: 0, answer: { ok: true, label: 'K-01', publicKey: keyOf(1) } });
  expect(JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8'))).toEqual({ format: 'kaihyo-card/1', label: 'K-01', purpose: 'live', publicKey: keyOf(1) });
});

test.each([['K-02', 'enrolment/withdrawn'], ['K-09', 'enrolment/not-enrolled']])('that of %s is not: %s', (label, code) => {
  expect(exported(label, 'no.json')).toMatchObject({ code: 3, answer: { refusal: { code } } });
});

test('nothing is written over a file, or into a folder that is not there', () => {
  expect(exported('K-01', 'one.json')).toMatchObject({ code: 2, answer: { usage: expect.stringContaining('one.json') as unknown } });
  expect(exported('K-01', 'none/two.json')).toMatchObject({ code: 2 });
});

test('a card stays enrolled where the file cannot be written, and that is said', () => {
  vi.spyOn(files, 'makeFile').mockReturnValue({ ok: true, value: { write: () => ({ ok: false, error: 'not-written' }), drop: () => undefined } });
  expect(exported('K-01', 'full.json')).toMatchObject({ code: 3, answer: { refusal: { code: 'enrolment/file-not-written', values: { label: 'K-01' } } } });
});
