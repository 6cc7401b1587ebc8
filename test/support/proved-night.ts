// A practice night as a window plays it: everybody proves who they are, and what persons do together is proposed and approved.
import type { Channel } from '../../src/contract/channels.ts';
import type { Input, Output } from '../../src/contract/contract.ts';
import { groupsOf } from '../../src/core/kernel/digits.ts';
import type { Refusal } from '../../src/core/kernel/refusal.ts';
import { ok, type Result } from '../../src/core/kernel/result.ts';
import { type Act, personsOf } from '../../src/core/session/act.ts';
import { proofFor } from '../../src/core/session/acting.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { scryptPassphrases } from '../../src/main/adapters/crypto-node/passphrases.ts';
import type { Ports } from '../../src/main/ports/ports.ts';
import { aNight, by, type Night, type PracticeElection, value } from './practice-night.ts';

/** What each person of a practice night knows. */
export const secrets: Readonly<Record<string, { readonly passphrase: string; readonly number: string }>> = {
  'staff-1': { passphrase: 'いろはにほへと ちりぬるを', number: '407193' },
  'staff-2': { passphrase: 'correct horse battery', number: '582640' },
  'staff-3': { passphrase: 'kaze-to-nami-42', number: '160975' },
  'supervisor': { passphrase: '', number: '739028' },
};

export function numberOf(person: string): string {
  return secrets[person]?.number ?? '';
}

/** The same hash for less work. */
export function quickPassphrases(real: Ports): Ports {
  return { ...real, passphrases: scryptPassphrases({ n: 2 ** 10, r: 8, p: 1 }) };
}

export interface ProvedNight extends Night {
  /** Every reply that a window was given, as JSON. */
  readonly replies: readonly string[];
  enrol(id: string, name: string, passphrase?: string): Promise<Result<unknown, Refusal>>;
  /** By two who are here. */
  letIn(id: string, name: string, by?: readonly [string, string]): Promise<Result<unknown, Refusal>>;
  signIn(id: string, change?: Partial<Input<'people/sign-in'>>): Promise<Result<unknown, Refusal>>;
  propose(act: Act): Promise<Result<Output<'acts/propose'>, Refusal>>;
  approve(subject: string, person: string, number?: string): Promise<Result<Output<'acts/approve'>, Refusal>>;
  /** Proposed, and approved by everybody whom it needs, in this order. */
  act(act: Act, persons?: readonly string[]): Promise<Result<unknown, Refusal>>;
  /** Both officers, by the names of the script. */
  signInBoth(): Promise<void>;
  /** Plays the night until this act or event is due. */
  play(goal: string): Promise<void>;
}

export function aProvedNight(election: PracticeElection, out: string, ports: (real: Ports) => Ports = (real) => real): ProvedNight {
  const replies: string[] = [];
  const night = aNight(election, out, {
    persons: 'proved', ports: (real) => ports(quickPassphrases(real)), onReply: (reply) => { replies.push(JSON.stringify(reply)); },
  });
  const rest = election.script.events.values();
  const proved: ProvedNight = {
    ...night, replies,
    enrol: (id, name, passphrase = secrets[id]?.passphrase ?? '') => night.ask('people/enrol', { person: { id, name }, passphrase }),
    letIn: (id, name, two = by) => proved.act({ kind: 'enrol', person: { id, name }, by: [...two] }),
    signIn: (person, change) => night.ask('people/sign-in', {
      person, passphrase: secrets[person]?.passphrase ?? '', number: numberOf(person), ...change,
    }),
    propose: (act) => night.ask('acts/propose', { act }),
    approve: (subject, person, number = numberOf(person)) => night.ask('acts/approve', { subject, person, number }),
    async act(act, persons = personsOf(act)) {
      const proposed = await proved.propose(act);
      if (!proposed.ok) return proposed;
      let last: Result<unknown, Refusal> = ok({});
      for (const person of persons) {
        last = await proved.approve(proposed.value.subject, person);
        if (!last.ok) return last;
      }
      return last;
    },
    async signInBoth() {
      for (const event of election.script.events) {
        if (event.type !== 'officer-signed-in') continue;
        await proved.enrol(event.officer.id, event.officer.name);
        value(await proved.signIn(event.officer.id));
      }
    },
    async play(goal) {
      for (let acts = 0; acts < 200; acts++) {
        const due = await night.due();
        if (due.act === goal || due.waits === goal) return;
        if (due.act === 'nothing') throw new Error(`the night ended before ${goal}`);
        await step(proved, election, due, rest);
      }
      throw new Error(`the night does not come to ${goal}`);
    },
  };
  return proved;
}

async function step(night: ProvedNight, { folder, script }: PracticeElection, due: Output<'session/state'>['due'], rest: Iterator<SessionEvent>): Promise<void> {
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<void> => { value(await night.ask(channel, input)); };
  switch (due.act) {
    case 'import': return ask('transfer/import', { medium: `${folder}/medium` });
    case 'card':
      value(await night.presentCard());
      value(await night.unlock());
      return;
    case 'open': return ask('ballots/open', { workers: 1 });
    case 'print': return ask('sheets/make', {});
    case 'preserve': case 'verify':
      value(await night.write());
      return;
    case 'reveal':
      value(await night.act({ kind: 'reveal', by: 'supervisor' }));
      return;
  }
  if (due.waits === 'fingerprint-confirmed') {
    const { groups } = value(await night.ask('session/asked-groups', {}));
    const onPaper = groupsOf(script.slip.digits);
    return ask('session/type-groups', { typed: groups.map((group) => onPaper[group - 1] ?? ''), by: by[0] });
  }
  if (due.waits === 'count-confirmed') {
    value(await night.act({ kind: 'confirm', by }));
    return;
  }
  const next = rest.next();
  if (next.done === true) throw new Error('the script is used up');
  await perform(night, next.value);
}

/** Recorded, or proposed and approved, as the event wants it. */
export async function perform(night: ProvedNight, event: SessionEvent): Promise<void> {
  if (event.type === 'officer-signed-in') {
    const { id, name } = event.officer;
    await night.enrol(id, name);
    value(await night.signIn(id));
  } else if (event.type === 'result-revealed') {
    return;
  } else {
    const done = proofFor(event) === 'numbers' ? await night.act({ kind: 'event', event }) : await night.record(event);
    if (!done.ok && done.error.code !== 'session/already-recorded') throw new Error(JSON.stringify([event, done.error]));
  }
  if (event.type === 'supervisor-arrived') value(await night.ask('people/set-number', { person: event.person.id, number: numberOf(event.person.id) }));
}
