// Any sequence of proposals, numbers, sign-ins and records, held against a model: an act is done exactly when both have typed their
// number for it and nothing came between.
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, anElection, by, codeOf, value } from '../../../test/support/practice-night.ts';
import { aProvedNight, numberOf, type ProvedNight } from '../../../test/support/proved-night.ts';
import type { EventOf } from '../../core/session/events.ts';

const folder = aFolder();
let night: ProvedNight;
beforeAll(async () => {
  const election = await anElection(join(folder.path, 'election'));
  night = aProvedNight(election, join(folder.path, 'night'));
  value(await night.begin());
  await night.play('supervisor-arrived');
});
afterAll(async () => {
  await night.end();
  folder.remove();
});

const WRONG = '918273';
/** Of another act than the one that waits. */
const OTHER = 'ab'.repeat(32);

type Command =
  | { readonly do: 'propose' | 'withdraw' | 'record' }
  | { readonly do: 'sign-in'; readonly person: string }
  | { readonly do: 'approve'; readonly person: string; readonly number: 'own' | 'wrong'; readonly subject: 'this' | 'other' };

const officer = fc.constantFrom(...by);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('propose' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'record' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign-in' as const), person: officer }) },
  { weight: 12, arbitrary: fc.record({
    do: fc.constant('approve' as const), person: fc.oneof({ weight: 9, arbitrary: officer }, fc.constant('supervisor')),
    number: fc.constantFrom('own' as const, 'own' as const, 'wrong' as const),
    subject: fc.oneof({ weight: 9, arbitrary: fc.constant('this' as const) }, fc.constant('other' as const)),
  }) },
);

/** What must be so, written down apart from the code. */
interface Model {
  /** Wrong tries of those who are here. */
  readonly wrong: Map<string, number>;
  waits: { readonly approved: Set<string>; fresh: boolean } | null;
  done: number;
}

function expected(model: Model, given: Command): string {
  switch (given.do) {
    case 'propose': {
      const all = by.every((person) => model.wrong.has(person));
      model.waits = all ? { approved: new Set(), fresh: true } : null;
      return all ? 'ok' : 'approval/not-here';
    }
    case 'withdraw':
      model.waits = null;
      return 'ok';
    case 'record':
      if (!model.wrong.has(by[0])) return 'approval/not-here';
      if (model.waits !== null) model.waits.fresh = false;
      return 'ok';
    case 'sign-in':
      model.wrong.set(given.person, 0);
      if (model.waits !== null) model.waits.fresh = false;
      return 'ok';
    case 'approve': return expectedOfNumber(model, given);
  }
}

function expectedOfNumber(model: Model, { person, number, subject }: Extract<Command, { readonly do: 'approve' }>): string {
  const { waits, wrong } = model;
  if (waits === null) return 'approval/nothing-proposed';
  if (subject === 'other') return 'approval/subject-changed';
  if (!waits.fresh) {
    model.waits = null;
    return 'approval/subject-changed';
  }
  if (person === 'supervisor') return 'approval/not-asked';
  if (waits.approved.has(person)) return 'approval/same-officer';
  const before = wrong.get(person);
  if (before === undefined) return 'approval/not-here';
  if (number === 'wrong') {
    if (before === 2) wrong.delete(person);
    else wrong.set(person, before + 1);
    return before === 2 ? 'person/number-locked' : 'person/wrong-number';
  }
  wrong.set(person, 0);
  waits.approved.add(person);
  if (waits.approved.size === 2) {
    model.waits = null;
    model.done++;
  }
  return 'ok';
}

const trouble: EventOf<'trouble-reported'> = {
  type: 'trouble-reported', category: 'terminal', occurredAt: '2025-07-20T21:00:00+09:00' as never, place: '机', event: '音',
  reportedTo: null, receipt: null, by: by[0],
};

let clockOffset = 0;
let subject = OTHER;

async function asked(given: Command): Promise<string> {
  switch (given.do) {
    case 'propose': {
      // Another time each time: the same one again would stand already.
      const proposed = await night.propose({ kind: 'event', event: { type: 'clock-confirmed', clockOffset: ++clockOffset, by } });
      subject = proposed.ok ? proposed.value.subject : OTHER;
      return codeOf(proposed);
    }
    case 'withdraw': return codeOf(await night.ask('acts/withdraw', {}));
    case 'record': return codeOf(await night.record({ ...trouble, place: `机 ${++clockOffset}` }));
    case 'sign-in': return codeOf(await night.signIn(given.person));
    case 'approve': return codeOf(await night.approve(
      given.subject === 'this' ? subject : OTHER, given.person, given.number === 'own' ? numberOf(given.person) : WRONG,
    ));
  }
}

const confirmed = (): number => night.log().filter(({ event }) => event === 'clock-confirmed').length;

test('an act is done exactly when both have typed their own number for it', async () => {
  let done = 0;
  await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 40 }), async (commands) => {
    const model: Model = { wrong: new Map(), waits: null, done: 0 };
    const before = confirmed();
    for (const given of [{ do: 'withdraw' }, ...by.map((person) => ({ do: 'sign-in', person })), ...commands] as readonly Command[]) {
      expect(await asked(given), JSON.stringify(given)).toBe(expected(model, given));
      expect(confirmed() - before).toBe(model.done);
    }
    done += model.done;
  }), { numRuns: 25 });
  expect(done, 'some were').toBeGreaterThan(10);
  expect(night.faults).toEqual([]);
});
