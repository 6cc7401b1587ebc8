import { expect, test } from 'vitest';
import type { Time } from '../kernel/time.ts';
import { formatSessionFile, parseSessionFile, type SessionFile } from './session-file.ts';

const file: SessionFile = {
  format: 'kaihyo-session/1',
  ctx: '11'.repeat(32),
  purpose: 'rehearsal',
  terminal: '潮選-端末-03',
  software: { name: 'kaihyo', version: '0.1.0' },
  fingerprint: '22'.repeat(32),
  label: { role: 'main', medium: '潮選-031' },
  count: '33'.repeat(32),
  version: 1,
  people: [{ id: 'staff-1', name: '小笠原 舞', duty: 'staff' }, { id: 'staff-2', name: '石動 健', duty: 'staff' }],
  contests: [{
    contest: 1,
    declaredAt: '2025-07-20T21:00:00+09:00' as Time,
    declaredBy: 'supervisor-1',
    confirmedAt: '2025-07-20T21:40:00+09:00' as Time,
    confirmedBy: ['staff-1', 'staff-2'],
  }],
  card: null,
  sheets: [{ file: 'sheets/a-1-contest-1.pdf', form: 'A-1', contest: 1, edition: 1, body: '44'.repeat(32), sha256: '55'.repeat(32) }],
  log: { seq: 41, head: '66'.repeat(32) },
};

test('session.json reads back as it was written', () => {
  expect(parseSessionFile(formatSessionFile(file))).toEqual({ ok: true, value: file });
});

test('one person cannot confirm twice', () => {
  const alone = { ...file, contests: file.contests.map((each) => ({ ...each, confirmedBy: ['staff-1', 'staff-1'] })) };
  expect(() => formatSessionFile(alone)).toThrow(/contests\[0\]\.confirmedBy/);
});

test('people stand in order and once', () => {
  expect(() => formatSessionFile({ ...file, people: [...file.people].reverse() })).toThrow(/people/);
});

test('nobody is called as the machine is called in the log', () => {
  const people = [...file.people, { id: 'terminal', name: '潮見 端', duty: 'witness' as const }];
  expect(() => formatSessionFile({ ...file, people })).toThrow(/people\[2\]\.id/);
});
