// Who is there in a window: everybody proves who they are, and has a number from then on.
import { describe, expect, test } from 'vitest';
import { by, codeOf, value } from '../../../test/support/practice-night.ts';
import { numberOf, type ProvedNight } from '../../../test/support/proved-night.ts';
import { isRecorded, provedNights } from '../../../test/support/proved-nights.ts';
import type { Named } from '../../core/approval/enrolled-person.ts';
import type { Act } from '../../core/session/act.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/ports.ts';

const { withNight, event, readied } = provedNights();

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
