// Two persons in a window: everybody proves who they are, and each types the own number for the same digest.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, anElection, by, codeOf, type PracticeElection, value } from '../../../test/support/practice-night.ts';
import { aProvedNight, numberOf, perform, type ProvedNight, secrets } from '../../../test/support/proved-night.ts';
import type { Named } from '../../core/approval/enrolled-person.ts';
import { asCount, type Count } from '../../core/kernel/count.ts';
import type { Act } from '../../core/session/act.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

let nights = 0;
async function withNight(
  work: (night: ProvedNight) => Promise<void>, ports?: (real: Ports) => Ports, out = join(folder.path, `night-${++nights}`),
): Promise<string> {
  const night = aProvedNight(election, out, ports);
  try {
    value(await night.begin());
    await work(night);
    expect(night.faults).toEqual([]);
  } finally {
    await night.end();
  }
  return out;
}

function event(type: SessionEvent['type']): SessionEvent {
  const found = election.script.events.find((each) => each.type === type);
  if (found === undefined) throw new Error(`no ${type} in the script`);
  return found;
}
const readied = (): Act => ({ kind: 'event', event: event('terminal-readied') });

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
    type: 'trouble-reported', category: 'terminal', occurredAt: election.script.startsAt, place: '机', event: '音', reportedTo: null, receipt: null, by: by[0],
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

const isRecorded = (night: ProvedNight, name: string): number => night.log().filter((record) => record.event === name).length;

describe('a number', () => {
  test('is tried three times; then its person proves themselves again, and both begin anew', () => withNight(async (night) => {
    await night.signInBoth();
    const { subject } = value(await night.propose(readied()));
    expect(codeOf(await night.approve(subject, by[0], '12345'))).toBe('person/number-form');
    expect(await night.approve(subject, by[0], '111111')).toMatchObject({ error: { code: 'person/wrong-number', values: { left: 2 } } });
    expect(await night.approve(subject, by[0], numberOf(by[1]))).toMatchObject({ error: { code: 'person/wrong-number', values: { left: 1 } } });
    expect(codeOf(await night.approve(subject, by[0]))).toBe('ok');
    expect(codeOf(await night.approve(subject, by[1], '111111'))).toBe('person/wrong-number');
    expect(codeOf(await night.approve(subject, by[1], '111111'))).toBe('person/wrong-number');
    expect(codeOf(await night.approve(subject, by[1], '111111'))).toBe('person/number-locked');
    expect(codeOf(await night.approve(subject, by[1]))).toBe('approval/not-here');
    expect(await night.ask('session/view', {})).toMatchObject({ value: { count: { here: [by[0]] } } });
    expect(codeOf(await night.propose(readied()))).toBe('approval/not-here');
    value(await night.signIn(by[1], { number: '660431' }));
    expect(codeOf(await night.approve(subject, by[1], '660431'))).toBe('approval/nothing-proposed');
    const anew = value(await night.propose(readied())).subject;
    value(await night.approve(anew, by[0]));
    expect(codeOf(await night.approve(anew, by[1]))).toBe('person/wrong-number');
    expect(codeOf(await night.approve(anew, by[1], '660431'))).toBe('ok');
    expect(isRecorded(night, 'officer-signed-in')).toBe(2);
  }));

  test('is not one that everybody tries first, nor that of the other', () => withNight(async (night) => {
    await night.signInBoth();
    const refused = ['12345', '123456', '000000', numberOf(by[0])].map((number) => night.signIn(by[1], { number }));
    expect((await Promise.all(refused)).map(codeOf))
      .toEqual(['person/number-form', 'person/number-simple', 'person/number-simple', 'person/number-of-another']);
    expect(codeOf(await night.signIn(by[1], { number: '４０７１９３' }))).toBe('person/number-of-another');
    expect(codeOf(await night.signIn(by[1], { number: numberOf(by[1]) })), 'the own one again').toBe('ok');
  }));
});

/** A clock that a test sets forward and back. */
function movable(moved: { by: number }): (real: Ports) => Ports {
  const over = (clock: Clock): Clock => (
    { ...clock, wall: () => clock.wall() + moved.by, withOffset: (offset) => over(clock.withOffset(offset)) });
  return (real) => ({ ...real, clock: over(real.clock) });
}

describe('a passphrase', () => {
  test('that is wrong and a person who is unknown are told with the same words', () => withNight(async (night) => {
    await night.signInBoth();
    const wrong = await night.signIn(by[0], { passphrase: 'something else' });
    expect(wrong).toEqual({ ok: false, error: { code: 'person/not-proved' } });
    expect(isRecorded(night, 'person-refused')).toBe(1);
    expect(await night.signIn('staff-9', { number: '907132' })).toEqual(wrong);
    expect(isRecorded(night, 'person-refused'), 'nobody of this name').toBe(1);
  }));

  test('that is mistyped costs more and more time, also over a restart and with the clock set back', async () => {
    const moved = { by: 0 };
    const out = await withNight(async (night) => {
      await night.signInBoth();
      const wrong = (): Promise<string> => night.signIn(by[0], { passphrase: 'something else' }).then(codeOf);
      expect([await wrong(), await wrong(), await wrong(), await wrong()])
        .toEqual(['person/not-proved', 'person/not-proved', 'person/not-proved', 'person/locked-until']);
      expect(await night.signIn(by[0])).toMatchObject({
        error: { code: 'person/locked-until', values: { until: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+09:00$/) as string } },
      });
      expect(codeOf(await night.signIn(by[1])), 'nobody else waits').toBe('ok');
      moved.by = 16_000;
      expect([await wrong(), await wrong()]).toEqual(['person/not-proved', 'person/locked-until']);
    }, movable(moved));
    moved.by = 0;
    await withNight(async (night) => {
      expect(codeOf(await night.signIn(by[0]))).toBe('person/locked-until');
      moved.by = 60_000;
      expect(codeOf(await night.signIn(by[0]))).toBe('ok');
      expect(codeOf(await night.signIn(by[0], { passphrase: 'something else' })), 'the tries are counted anew').toBe('person/not-proved');
      expect(codeOf(await night.signIn(by[0]))).toBe('ok');
    }, movable(moved), out);
  });

  test('that is mistyped costs its time also where the clock is set back while the program runs', () => {
    const moved = { by: 3_600_000 };
    return withNight(async (night) => {
      await night.signInBoth();
      for (let tries = 0; tries < 3; tries++) await night.signIn(by[0], { passphrase: 'something else' });
      moved.by = -3_600_000;
      expect(codeOf(await night.signIn(by[0]))).toBe('person/locked-until');
      moved.by += 16_000;
      expect(codeOf(await night.signIn(by[0])), 'the whole wait from then on, and no longer').toBe('ok');
    }, movable(moved));
  });

  test('that is mistyped costs the time of the system, whatever clock a rehearsal has', () => {
    const [system, practice] = [{ by: 0 }, { by: 0 }];
    return withNight(async (night) => {
      await night.signInBoth();
      for (let tries = 0; tries < 3; tries++) await night.signIn(by[0], { passphrase: 'something else' });
      practice.by = 86_400_000;
      const now = value(await night.ask('session/view', {})).count?.now ?? '';
      expect(await night.signIn(by[0])).toMatchObject({
        error: { code: 'person/locked-until', values: { until: expect.stringContaining(now.slice(0, 10)) as string } },
      });
      system.by = 16_000;
      expect(codeOf(await night.signIn(by[0]))).toBe('ok');
    }, (real) => ({ ...movable(system)(real), practiceClock: () => movable(practice)(real).clock }));
  });

  test('of whom the hall names is chosen once, and by no name but the one that stands there', () => withNight(async (night) => {
    const [aoki] = await officers(night);
    const enrol = (id: string, name: string, passphrase?: string): Promise<string> => night.enrol(id, name, passphrase).then(codeOf);
    expect(await enrol('staff-1', '別人', 'kaze-to-nami')).toBe('person/other-name');
    expect(await enrol('staff-9', '千葉', 'kaze-to-nami')).toBe('person/not-of-this-hall');
    expect(await enrol('Staff 9', '千葉', 'kaze-to-nami')).toBe('contract/input-form');
    expect(await enrol('terminal', '端末', 'kaze-to-nami')).toBe('session/id-of-terminal');
    expect(await enrol(aoki.id, aoki.name, 'short')).toBe('person/passphrase-short');
    expect(await enrol(aoki.id, aoki.name, '12345678')).toBe('person/passphrase-simple');
    expect(night.ports.store.persons()).toEqual([]);
    await night.signInBoth();
    expect(await enrol(aoki.id, aoki.name, 'kaze-to-nami')).toBe('person/already-enrolled');
    expect(await enrol('staff-9', '千葉　三', 'kaze-to-nami'), 'two are here, and have not let anybody in').toBe('person/not-of-this-hall');
    expect(codeOf(await night.letIn('staff-1', '別人', [...by]))).toBe('approval/same-officer');
    expect(codeOf(await night.letIn('terminal', '端末'))).toBe('session/id-of-terminal');
    value(await night.letIn('staff-9', '千葉　三'));
    expect(await enrol('staff-8', '千葉　三', 'kaze-to-nami'), 'somebody else').toBe('person/not-of-this-hall');
    expect(await enrol('staff-9', '千葉　三', 'short'), 'once more with another passphrase').toBe('person/passphrase-short');
    expect(await enrol('staff-9', '千葉　三', 'kaze-to-nami')).toBe('ok');
    expect(await enrol('staff-9', '千葉　三', 'other-passphrase'), 'once').toBe('person/already-enrolled');
    expect(codeOf(await night.signIn('staff-9', { passphrase: 'kaze-to-nami', number: '907132' }))).toBe('ok');
    expect(await enrol(aoki.id, aoki.name, 'nami-to-kaze'), 'two others are here, and were not asked').toBe('person/already-enrolled');
    const again = value(await night.propose({ kind: 'enrol', person: aoki, by: [by[1], 'staff-9'] }));
    value(await night.approve(again.subject, by[1]));
    expect(await enrol(aoki.id, aoki.name, 'nami-to-kaze')).toBe('person/already-enrolled');
    value(await night.approve(again.subject, 'staff-9', '907132'));
    expect(await enrol(aoki.id, aoki.name, 'nami-to-kaze')).toBe('ok');
    expect(await enrol('staff-9', '馬場　四', 'nami-to-kaze')).toBe('session/id-of-another');
    expect(codeOf(await night.signIn(aoki.id))).toBe('person/not-proved');
    expect(codeOf(await night.signIn(aoki.id, { passphrase: 'ｎａｍｉ-to-kaze' }))).toBe('ok');
    expect(isRecorded(night, 'person-enrolled')).toBe(4);
  }));
});

test('who was enrolled for another election signs in only where the hall names them', () => withNight(async (night) => {
  const [aoki] = await officers(night);
  const passphrase = await night.ports.passphrases.hash('kaze-to-nami');
  const before = [{ id: aoki.id, name: aoki.name }, { id: aoki.id, name: '別人' }, { id: 'staff-9', name: '他人' }];
  for (const person of before) value(night.ports.store.enrolPerson({ ...person, passphrase, failed: 0, lastFailure: null }));
  expect((value(await night.ask('session/view', {})).count?.enrolled)).toEqual([{ id: aoki.id, name: aoki.name }]);
  expect(codeOf(await night.signIn('staff-9', { passphrase: 'kaze-to-nami', number: '907132' }))).toBe('person/not-proved');
  expect(codeOf(await night.signIn(aoki.id, { passphrase: 'kaze-to-nami' }))).toBe('ok');
  expect(night.log().find((record) => record.event === 'officer-signed-in')?.data).toEqual({ officer: { id: aoki.id, name: aoki.name } });
}));

async function officers(night: ProvedNight): Promise<readonly [Named, Named]> {
  const view = value(await night.ask('session/view', {}));
  const [one, other] = view.count?.hall?.staff ?? [];
  if (one === undefined || other === undefined) throw new Error('a practice election names its staff');
  return [one, other];
}

test('after a restart everybody proves themselves again, and the count knows them already', async () => {
  const out = await withNight(async (night) => {
    await night.play('import');
    value(await night.propose({ kind: 'event', event: { type: 'clock-confirmed', clockOffset: 1, by } }));
  });
  await withNight(async (night) => {
    const clock: Act = { kind: 'event', event: { type: 'clock-confirmed', clockOffset: 1, by } };
    expect(await night.ask('session/view', {})).toMatchObject({ value: { count: { here: [], pending: null } } });
    expect(codeOf(await night.propose(clock))).toBe('approval/not-here');
    expect(codeOf(await night.record(event('medium-unsealed')))).toBe('approval/not-here');
    for (const officer of by) value(await night.signIn(officer));
    expect(isRecorded(night, 'officer-signed-in')).toBe(2);
    expect(isRecorded(night, 'person-proved')).toBe(5);
    expect(codeOf(await night.act(clock))).toBe('ok');
    expect(codeOf(await night.propose({ kind: 'number-of', person: 'supervisor', by }))).toBe('person/no-number-typed');
    value(await night.ask('people/set-number', { person: 'supervisor', number: numberOf('supervisor') }));
    expect(codeOf(await night.act({ kind: 'number-of', person: 'supervisor', by }))).toBe('ok');
    expect(await night.ask('session/view', {})).toMatchObject({ value: { count: { here: [...by, 'supervisor'] } } });
  }, undefined, out);
});

test('who leaves confirms nothing any more; two officers stay', () => withNight(async (night) => {
  await night.play('supervisor-arrived');
  const signOut = (person: string): Promise<string> => night.ask('people/sign-out', { person }).then(codeOf);
  expect(await signOut(by[0])).toBe('session/two-officers-needed');
  value(await night.letIn('staff-3', '千葉　三'));
  value(await night.enrol('staff-3', '千葉　三'));
  value(await night.signIn('staff-3'));
  expect(await signOut(by[0])).toBe('ok');
  expect(await signOut(by[0])).toBe('session/already-recorded');
  expect(codeOf(await night.propose({ kind: 'event', event: { type: 'clock-confirmed', clockOffset: 1, by } }))).toBe('approval/not-signed-in');
  expect(codeOf(await night.act({ kind: 'event', event: { type: 'clock-confirmed', clockOffset: 1, by: [by[1], 'staff-3'] } }))).toBe('ok');
}));

describe('the supervisor', () => {
  const typed = (night: ProvedNight, person: string, number: string): Promise<string> => night.ask('people/set-number', { person, number }).then(codeOf);
  const arrived = async (night: ProvedNight): Promise<void> => {
    await night.play('supervisor-arrived');
    value(await night.record(event('supervisor-arrived')));
  };

  test('types a number that serves once the attendance is confirmed', () => withNight(async (night) => {
    await night.play('opening-declared');
    const declared: Act = { kind: 'event', event: event('opening-declared') };
    expect(codeOf(await night.act(declared, [by[0], 'supervisor', by[1]]))).toBe('ok');
    expect(await night.ask('people/sign-out', { person: 'supervisor' })).toEqual({ ok: true, value: {} });
    expect(codeOf(await night.propose({ kind: 'event', event: event('printing-ordered') }))).toBe('session/too-early');
  }));

  test('has a number only when two others have confirmed whose it is', () => withNight(async (night) => {
    await night.play('supervisor-arrived');
    expect(await typed(night, 'supervisor', '739028')).toBe('person/not-in-office');
    value(await night.record(event('supervisor-arrived')));
    expect(await typed(night, 'supervisor', '654321')).toBe('person/number-simple');
    expect(await typed(night, 'supervisor', '739028')).toBe('ok');
    const numberAct: Act = { kind: 'number-of', person: 'supervisor', by };
    expect(codeOf(await night.propose({ ...numberAct, by: ['supervisor', by[0]] }))).toBe('approval/not-signed-in');
    const { subject, persons } = value(await night.propose(numberAct));
    expect(persons).toEqual([...by]);
    value(await night.approve(subject, by[0]));
    expect(await typed(night, 'supervisor', '739029')).toBe('ok');
    expect(codeOf(await night.approve(subject, by[1])), 'not for another number than the one that was there').toBe('approval/nothing-proposed');
    expect(codeOf(await night.act(numberAct))).toBe('ok');
    expect(night.log().at(-1)).toMatchObject({ event: 'person-proved', data: { person: 'supervisor', how: 'two-officers' } });
  }));

  test('may not have the number of an officer; that is said only when two have confirmed', () => withNight(async (night) => {
    await arrived(night);
    expect(await typed(night, 'supervisor', numberOf(by[1]))).toBe('ok');
    expect(codeOf(await night.act({ kind: 'number-of', person: 'supervisor', by }))).toBe('person/number-of-another');
    expect(await night.ask('session/view', {})).toMatchObject({ value: { count: { here: [...by] } } });
    expect(codeOf(await night.propose({ kind: 'number-of', person: 'supervisor', by }))).toBe('person/no-number-typed');
  }));

  test('is nobody whom one alone has put into the office', () => withNight(async (night) => {
    await night.play('printing-ordered');
    const [aoki] = await officers(night);
    const { contests } = event('supervisor-arrived') as Extract<SessionEvent, { type: 'supervisor-arrived' }>;
    value(await night.record({ type: 'deputy-began', contests: [...contests], person: aoki, reason: '急病' }));
    const order: Act = { kind: 'event', event: { type: 'printing-ordered', decidedBy: [aoki.id] } };
    expect(codeOf(await night.propose(order))).toBe('approval/office-not-confirmed');
    expect(codeOf(await night.propose({ kind: 'event', event: event('printing-ordered') }))).toBe('session/not-supervisor');
    expect(await typed(night, aoki.id, '904417')).toBe('ok');
    expect(codeOf(await night.propose({ kind: 'number-of', person: aoki.id, by }))).toBe('approval/same-officer');
    value(await night.letIn('staff-3', '千葉　三'));
    value(await night.enrol('staff-3', '千葉　三'));
    value(await night.signIn('staff-3'));
    expect(codeOf(await night.act({ kind: 'number-of', person: aoki.id, by: [by[1], 'staff-3'] }))).toBe('ok');
    value(await night.propose(order));
    // The two have seen this person in this office; whoever puts them into it once more has not asked the two.
    value(await night.record({ type: 'deputy-ended', contests: [...contests] }));
    value(await night.record({ type: 'deputy-began', contests: [...contests], person: aoki, reason: 'また急病' }));
    expect(codeOf(await night.propose(order))).toBe('approval/office-not-confirmed');
    expect(await typed(night, aoki.id, '904417')).toBe('ok');
    expect(codeOf(await night.act({ kind: 'number-of', person: aoki.id, by: [by[1], 'staff-3'] }))).toBe('ok');
    const { subject } = value(await night.propose(order));
    expect(codeOf(await night.approve(subject, aoki.id, '904417'))).toBe('ok');
  }));
});

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
