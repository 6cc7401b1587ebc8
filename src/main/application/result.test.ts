// Who sees which result, and what may be completed: only what is shown, and never what is hidden again.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, type Night, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import type { CountFile } from '../../core/tally/count-file.ts';

const folder = aFolder();
let election: PracticeElection;
let night: Night;
beforeAll(async () => {
  election = await anElection(join(folder.path, 'election'), 'split-district');
  night = aNight(election, join(folder.path, 'night'));
  await night.begin();
  await night.until('reveal');
});
afterAll(async () => {
  await night.end();
  folder.remove();
});

async function show(officer: string): Promise<{ readonly contests: readonly number[]; readonly digest: string | null }> {
  const { digest, count } = value(await night.ask('result/reveal', { by: officer }));
  return { contests: (count as unknown as CountFile).contests.map(({ contest }) => contest), digest };
}

function complete(digest: string | null): ReturnType<typeof night.ask<'result/confirm'>> {
  return night.ask('result/confirm', { approvals: [{ officer: by[0], digest: digest ?? '' }, { officer: by[1], digest: digest ?? '' }] });
}

test('before the count is confirmed no figure is given to be copied, and the names come without one', async () => {
  expect(codeOf(await night.ask('result/hand-copy', {}))).toBe('session/too-early');
  const { papers, unprintable } = value(await night.ask('result/papers', {}));
  expect(papers.map(({ kind }) => kind)).toEqual(['HR_SMD', 'SC_REVIEW']);
  expect(unprintable).toEqual([]);
});

test('each supervisor shows his own contests; what is hidden is neither shown by another nor completed', async () => {
  const [first = 0, second = 0] = election.script.events.flatMap((event) => (event.type === 'opening-declared' ? event.contests : []));
  expect(codeOf(await night.record({ type: 'deputy-began', contests: [second], person: { id: 'deputy', name: '古川 望' }, reason: '事故' }))).toBe('ok');
  expect(await show('supervisor')).toEqual({ contests: [first], digest: null });
  expect(codeOf(await complete('ab'.repeat(32)))).toBe('session/not-revealed');

  expect(codeOf(await night.record({ type: 'result-hidden' }))).toBe('ok');
  expect(await show('deputy')).toEqual({ contests: [second], digest: null });
  expect(codeOf(await complete('ab'.repeat(32)))).toBe('session/not-revealed');

  const whole = await show('supervisor');
  expect(whole).toEqual({ contests: [first, second], digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(codeOf(await night.record({ type: 'result-hidden' }))).toBe('ok');
  expect(await complete(whole.digest)).toMatchObject({ ok: false, error: { code: 'session/not-revealed', values: { contest: expect.any(String) as string } } });

  await show('deputy');
  await show('supervisor');
  expect(codeOf(await complete('ab'.repeat(32)))).toBe('approval/subject-changed');
  expect(codeOf(await complete(whole.digest))).toBe('ok');
  expect(night.faults).toEqual([]);
});

test('the confirmed figures are given to be copied by hand from the order to print until they have come back', async () => {
  const handCopy = (): ReturnType<typeof night.ask<'result/hand-copy'>> => night.ask('result/hand-copy', {});
  expect(codeOf(await handCopy())).toBe('session/printing-not-ordered');
  expect(codeOf(await night.record({ type: 'printing-ordered', decidedBy: ['supervisor', 'deputy'] }))).toBe('ok');
  const { count } = value(await handCopy());
  const { papers } = value(await night.ask('result/papers', {}));
  expect((count as unknown as CountFile).contests.map(({ contest }) => contest)).toEqual(papers.map(({ contest }) => contest));
  await night.until('preserve');
  expect(codeOf(await handCopy())).toBe('session/too-late');
});
