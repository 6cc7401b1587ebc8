// What several do together in a window: each of them types the own number for the same digest.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { by, codeOf, value } from '../../../test/support/practice-night.ts';
import { numberOf, perform, type ProvedNight, secrets } from '../../../test/support/proved-night.ts';
import { isRecorded, provedNights } from '../../../test/support/proved-nights.ts';
import { asCount, type Count } from '../../core/kernel/count.ts';
import type { Act } from '../../core/session/act.ts';
import type { SessionEvent } from '../../core/session/events.ts';

const { withNight, script, event, readied } = provedNights();

test('a whole night in which everything that two do is proposed and approved; no secret is kept or told', async () => {
  let records: readonly string[] = [];
  let replies: readonly string[] = [];
  const out = await withNight(async (night) => {
    await night.play('nothing').catch((error: unknown) => { if (!String(error).includes('ended before')) throw error; });
    expect((await night.due()).act).toBe('nothing');
    [records, replies] = [night.log().map((record) => JSON.stringify(record)), night.replies];
  });
  expect(records.filter((record) => record.includes('"person-proved"')).length).toBe(3);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name)));
  const isTold = (text: string): boolean => Object.values(secrets).some(({ passphrase, number }) =>
    (passphrase !== '' && text.includes(passphrase)) || new RegExp(`(?<![0-9a-f])${number}(?![0-9a-f])`).test(text));
  expect(isTold(JSON.stringify(secrets)), 'what this test looks for is found').toBe(true);
  expect([...records, ...replies].filter(isTold)).toEqual([]);
  expect(replies.length).toBeGreaterThan(50);
  expect(files.filter((bytes) => isTold(bytes.toString('utf8')) || isTold(bytes.toString('latin1')))).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test('what needs numbers is refused without them', () => withNight(async (night) => {
  await night.signInBoth();
  const codes = [
    await night.record(event('terminal-readied')), await night.record(event('opening-declared')), await night.record(event('printing-ordered')),
    await night.record(event('sheets-handed-over')),
    await night.ask('result/reveal', { by: 'supervisor' }),
    await night.ask('result/confirm', { approvals: [{ officer: by[0], digest: 'ab'.repeat(32) }, { officer: by[1], digest: 'ab'.repeat(32) }] }),
    await night.ask('card/unlock', { pin: '123456', finalTry: [...by] }),
  ].map(codeOf);
  expect(codes).toEqual(Array(7).fill('approval/numbers-needed'));
  expect(codeOf(await night.record(event('officer-signed-in')))).toBe('contract/own-command');
  expect(codeOf(await night.record({ type: 'officer-signed-out', officer: by[0] }))).toBe('contract/own-command');
  expect(codeOf(await night.propose({ kind: 'event', event: event('supervisor-arrived') }))).toBe('contract/own-command');
}));

test('nothing is recorded by nobody, nor in the name of one who is not here; hiding a result always can be', () => withNight(async (night) => {
  expect(codeOf(await night.record(event('supervisor-arrived')))).toBe('approval/nobody-here');
  expect(codeOf(await night.record({ type: 'result-hidden' }))).toBe('session/too-early');
  const own = [
    await night.ask('transfer/import', { medium: '/m' }), await night.presentCard(), await night.unlock(), await night.write(),
    await night.ask('ballots/open', { workers: 1 }), await night.ask('sheets/make', {}), await night.ask('sheets/readiness', {}),
    await night.ask('printer/test-page', {}), await night.ask('printer/print', { files: ['sheets/a.pdf'] }), await night.ask('result/hand-copy', {}),
    await night.ask('people/sign-out', { person: by[0] }),
  ];
  expect(own.map(codeOf)).toEqual(own.map(() => 'approval/nobody-here'));
  await night.play('import');
  expect(codeOf(await night.record({ ...event('medium-unsealed'), by: 'staff-9' } as SessionEvent))).toBe('approval/not-here');
  expect(codeOf(await night.ask('session/type-groups', { typed: [], by: 'staff-9' }))).toBe('approval/not-here');
}));

test('one person is not two, and who is not asked confirms nothing', () => withNight(async (night) => {
  await night.signInBoth();
  const { subject, persons } = value(await night.propose(readied()));
  expect(persons).toEqual([...by]);
  expect(codeOf(await night.approve(subject, 'supervisor', numberOf('staff-1')))).toBe('approval/not-asked');
  expect(value(await night.approve(subject, by[1])).missing).toEqual([by[0]]);
  expect(await night.approve(subject, by[1])).toMatchObject({ error: { code: 'approval/same-officer' } });
  expect(await night.ask('session/view', {})).toMatchObject({ value: { count: { here: [...by], pending: { subject, missing: [by[0]] } } } });
  expect(value(await night.approve(subject, by[0])).missing).toEqual([]);
  expect(codeOf(await night.approve(subject, by[0]))).toBe('approval/nothing-proposed');
  expect((await night.due()).waits).toBe('supervisor-arrived');
  expect(codeOf(await night.propose({ kind: 'event', event: { type: 'clock-confirmed', clockOffset: 1, by: [by[0], by[0]] } }))).toBe('approval/same-officer');
}));

test('a number holds for what was seen: another act, or anything recorded in between, begins anew', () => withNight(async (night) => {
  await night.signInBoth();
  const first = value(await night.propose(readied())).subject;
  value(await night.approve(first, by[0]));
  const clock: Act = { kind: 'event', event: { ...event('terminal-readied'), clockOffset: 60 } as SessionEvent };
  const second = value(await night.propose(clock)).subject;
  expect(second).not.toBe(first);
  expect(codeOf(await night.approve(first, by[1]))).toBe('approval/subject-changed');
  value(await night.approve(second, by[0]));
  value(await night.record({
    type: 'trouble-reported', category: 'terminal', occurredAt: script().startsAt, place: '机', event: '音', reportedTo: null, receipt: null, by: by[0],
  }));
  expect(codeOf(await night.approve(second, by[1]))).toBe('approval/subject-changed');
  expect(codeOf(await night.approve(second, by[1]))).toBe('approval/nothing-proposed');
  const third = value(await night.propose(clock)).subject;
  expect(third).not.toBe(second);
  value(await night.ask('acts/withdraw', {}));
  expect(codeOf(await night.approve(third, by[0]))).toBe('approval/nothing-proposed');
  expect(codeOf(await night.act(clock, [by[1], by[0]]))).toBe('ok');
}));

test('what stands against an act is said when it is proposed, and nothing is recorded', () => withNight(async (night) => {
  await night.signInBoth();
  const records = night.log().length;
  expect(codeOf(await night.propose({ kind: 'event', event: event('opening-declared') }))).toBe('session/too-early');
  expect(codeOf(await night.propose({ kind: 'reveal', by: 'supervisor' }))).toBe('session/too-early');
  expect(codeOf(await night.propose({ kind: 'confirm', by }))).toBe('session/too-early');
  expect(codeOf(await night.propose({ kind: 'final-try', by }))).toBe('session/too-early');
  expect(codeOf(await night.propose({ kind: 'number-of', person: 'supervisor', by }))).toBe('person/no-number-typed');
  expect(codeOf(await night.call('acts/propose', { act: { kind: 'event', event: { type: 'terminal-readied' } } }))).toBe('contract/input-form');
  expect(night.log().length).toBe(records);
}));

test('the figures are in no answer to a number, and the count is completed for the digest that both saw', () => withNight(async (night) => {
  await night.play('reveal');
  expect(codeOf(await night.ask('result/shown', {}))).toBe('session/not-revealed');
  const { subject } = value(await night.propose({ kind: 'reveal', by: 'supervisor' }));
  expect(await night.approve(subject, 'supervisor')).toEqual({ ok: true, value: { missing: [] } });
  const shown = value(await night.ask('result/shown', {}));
  const confirm = value(await night.propose({ kind: 'confirm', by }));
  value(await night.record({ type: 'result-hidden' }));
  expect(codeOf(await night.approve(confirm.subject, by[0]))).toBe('approval/subject-changed');
  expect(codeOf(await night.propose({ kind: 'confirm', by }))).toBe('session/not-revealed');
  expect(codeOf(await night.act({ kind: 'reveal', by: 'supervisor' }))).toBe('ok');
  expect(codeOf(await night.act({ kind: 'reveal', by: 'supervisor' })), 'once more').toBe('ok');
  expect(codeOf(await night.act({ kind: 'confirm', by }, [by[1], by[0]]))).toBe('ok');
  expect(night.log().find((record) => record.event === 'count-confirmed')?.data).toEqual({
    count: shown.digest, approvals: by.map((officer) => ({ officer, digest: shown.digest })),
  });
}));

test('the last try of a card is made when two have allowed it', () => withNight(async (night) => {
  await night.play('card');
  expect(codeOf(await night.propose({ kind: 'final-try', by }))).toBe('card/absent');
  value(await night.presentCard());
  const codes: string[] = [];
  for (let tries = 0; tries < 9 && codes.at(-1) !== 'card/final-try'; tries++) codes.push(codeOf(await night.unlock('111111')));
  expect(codes.at(-1)).toBe('card/final-try');
  expect(codeOf(await night.act({ kind: 'final-try', by }))).toBe('ok');
  expect(codeOf(await night.unlock())).toBe('ok');
  expect(night.log().findLast((record) => record.event === 'final-try-allowed')?.data).toMatchObject({ by: [...by] });
}));

test('what two allowed for one try is used up by it', () => withNight(async (night) => {
  await night.play('card');
  value(await night.presentCard());
  value(await night.act({ kind: 'final-try', by }));
  value(await night.presentCard());
  expect(codeOf(await night.unlock('111111'))).toBe('card/wrong-pin');
  expect(codeOf(await night.unlock('111111'))).toBe('card/wrong-pin');
  expect(isRecorded(night, 'final-try-allowed')).toBe(1);
}));

test('a paper that tells of another bag leaves its entry also where it is only proposed, but not by nobody', async () => {
  const given = event('ballot-numbers-confirmed') as Extract<SessionEvent, { type: 'ballot-numbers-confirmed' }>;
  const more = (records: Count): Count => asCount(records + 1);
  const other = { ...given, numbers: given.numbers.map((each) => ({ ...each, first: more(each.first), second: more(each.second) })) };
  const out = await withNight((night) => night.play('ballot-numbers-confirmed'));
  await withNight(async (night) => {
    const records = night.log().length;
    expect(codeOf(await night.propose({ kind: 'event', event: other }))).toBe('session/ballot-numbers-differ');
    expect(night.log().length).toBe(records);
    for (const officer of by) value(await night.signIn(officer));
    await otherPaper(night, other, given);
  }, undefined, out);
});

async function otherPaper(night: ProvedNight, other: SessionEvent, given: SessionEvent): Promise<void> {
  expect(codeOf(await night.propose({ kind: 'event', event: other }))).toBe('session/ballot-numbers-differ');
  expect(night.log().at(-1)).toMatchObject({ event: 'transfer-refused', data: { code: 'session/ballot-numbers-differ' } });
  await perform(night, given);
  expect((await night.due()).act).toBe('operator');
}
