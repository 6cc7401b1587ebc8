// Plays a script to the application: people's acts from the script, the terminal's acts when the machine says that they are due.
// After a restart the same script is played again; what stands already is passed over.
import type { Channel } from '../../../contract/channels.ts';
import type { Input, Output } from '../../../contract/contract.ts';
import { groupsOf } from '../../../core/kernel/digits.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { SessionEvent } from '../../../core/session/events.ts';
import type { Application } from '../../application/application.ts';
import type { CardSource } from '../../ports/card.ts';
import type { Script } from './script.ts';

export interface Hall {
  readonly medium: string;
  readonly card: CardSource;
  /** Two officers, by name or id, who let the last try of the card be made, should it stop there. */
  readonly finalTryBy: readonly [string, string] | null;
  /** Where the preservation bag goes, one folder for each medium. */
  readonly preservation: readonly string[];
  readonly workers: number | null;
  /** Asked once, when the card needs it; `card` is its label. */
  readPin(card: string): Promise<Result<string, Refusal>>;
  /** A target of the preservation bag that is there already, before a new count begins: it belongs to another. */
  readonly occupied: () => string | undefined;
  /** The count goes on from what an earlier run recorded. */
  onResume(): void;
  /** An act of the terminal is about to begin. */
  onAct(act: 'receiving' | 'opening' | 'sheets' | 'preserving'): void;
  readonly interrupted: () => boolean;
}

/** Thrown inside this file only, to leave the night at a refusal. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export interface Played {
  /** Where the session keeps its files; its sheets are in `sheets/`. */
  readonly folder: string;
  /** Whether everything had been done before. */
  readonly already: boolean;
}

export async function play(application: Application, script: Script, hall: Hall): Promise<Result<Played, Refusal>> {
  try {
    const { resumed, folder } = await ask(application, 'session/begin', {
      definition: script.definition, digits: script.slip.contextDigits, terminal: script.terminal,
    });
    const occupied = resumed ? undefined : hall.occupied();
    if (occupied !== undefined) return err({ code: 'script/output-taken', place: occupied });
    const rest = script.events.values();
    for (let acts = 0; ; acts++) {
      if (hall.interrupted()) return err({ code: 'ballot/interrupted' });
      const { due } = await ask(application, 'session/state', {});
      if (resumed && acts === 0 && due.act !== 'nothing') hall.onResume();
      if (due.act === 'nothing') return ok({ folder, already: acts === 0 });
      await act(application, script, hall, due, rest);
    }
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}

async function act(
  application: Application, script: Script, hall: Hall, due: Output<'session/state'>['due'], rest: Iterator<SessionEvent>,
): Promise<void> {
  switch (due.act) {
    case 'import':
      hall.onAct('receiving');
      await ask(application, 'transfer/import', { medium: hall.medium });
      return;
    case 'card':
      await unlock(application, script, hall, await ask(application, 'card/present', { card: hall.card, workers: hall.workers }));
      return;
    case 'open':
      hall.onAct('opening');
      await ask(application, 'ballots/open', { workers: hall.workers });
      return;
    case 'print':
      hall.onAct('sheets');
      await ask(application, 'sheets/make', {});
      return;
    case 'preserve':
    case 'verify':
      hall.onAct('preserving');
      await ask(application, 'preservation/write', { media: [...hall.preservation] });
      return;
    default:
      await actOfPeople(application, script, due, rest);
  }
}

/** The last try is made where the card stops at it and two officers allow it; every other try is an ordinary one. */
async function unlock(application: Application, { events }: Script, hall: Hall, { label }: Output<'card/present'>): Promise<void> {
  const { finalTryBy } = hall;
  const pin = taken(await hall.readPin(label));
  const first = await application.call('card/unlock', { pin, finalTry: null });
  if (first.ok) return;
  if (first.error.code !== 'card/final-try' || finalTryBy === null) throw new Refused(first.error);
  const [one, other] = finalTryBy.map((named) => idOf(named, events));
  await ask(application, 'card/unlock', { pin, finalTry: [one ?? '', other ?? ''] });
}

function idOf(named: string, events: Script['events']): string {
  const officer = events.flatMap((event) => (event.type === 'officer-signed-in' ? [event.officer] : [])).find(({ name }) => name === named);
  return officer?.id ?? named;
}

async function actOfPeople(
  application: Application, script: Script, { act: due, waits }: Output<'session/state'>['due'], rest: Iterator<SessionEvent>,
): Promise<void> {
  if (waits === 'fingerprint-confirmed') return typeGroups(application, script);
  if (waits === 'count-confirmed') return confirm(application, script);
  const next = rest.next();
  if (next.done === true) throw new Refused({ code: 'script/ended', place: waits ?? 'result-revealed' });
  if (next.value.type === 'result-revealed') {
    if (due === 'reveal') await ask(application, 'result/reveal', { by: next.value.by });
    return;
  }
  await ask(application, 'session/record', { event: next.value as unknown as Input<'session/record'>['event'] }, 'session/already-recorded');
  // A count that an earlier version of the program began is past it.
  if (next.value.type === 'terminal-readied') await ask(application, 'sheets/readiness', {}, 'session/too-late');
}

async function typeGroups(application: Application, { slip, confirmedBy }: Script): Promise<void> {
  const { groups } = await ask(application, 'session/asked-groups', {});
  const onPaper = groupsOf(slip.digits);
  await ask(application, 'session/type-groups', {
    typed: groups.map((group) => onPaper[group - 1] ?? ''), by: confirmedBy[0] ?? '',
  });
}

/** Both officers look at the same result; each approves the digest of what was shown. */
async function confirm(application: Application, { confirmedBy, events }: Script): Promise<void> {
  const by = events.find((event) => event.type === 'result-revealed')?.by ?? '';
  const { digest } = await ask(application, 'result/reveal', { by });
  const [one, other] = confirmedBy.map((officer) => ({ officer, digest: digest ?? '' }));
  if (one === undefined || other === undefined) throw new Error('two officers confirm');
  await ask(application, 'result/confirm', { approvals: [one, other] });
}

async function ask<C extends Channel>(application: Application, name: C, input: Input<C>, passOver?: string): Promise<Output<C>> {
  const reply = await application.call(name, input);
  if (reply.ok) return reply.value as Output<C>;
  if (reply.error.code === passOver) return {} as Output<C>;
  throw new Refused(reply.error);
}

function taken<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}
