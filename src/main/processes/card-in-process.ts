// The card as the rest of the program sees it: a process of its own, asked one thing after the other.
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { CardPort } from '../ports/card.ts';
import type { CardToInsert, ChildFailure, ProcessPort } from '../ports/processes.ts';

/** Refused where no card of that kind is there, or it must not be used; then no process is left. */
export async function insertCard(processes: ProcessPort, card: CardToInsert): Promise<Result<CardPort, CardRefusal>> {
  const child = processes.start('card');
  const inserted = flat(await child.ask('insert', card));
  if (!inserted.ok) {
    await child.stop();
    return inserted;
  }
  return ok({
    pointsAtOnce: inserted.value.pointsAtOnce,
    describe: async () => flat(await child.ask('describe', null)),
    unlock: async (pin, act) => nothing(flat(await child.ask('unlock', { pin, act: act ?? 'first-tries' }))),
    meet: async (publicKey) => nothing(plain(await child.ask('meet', { publicKey }))),
    sharedX: async (points) => flat(await child.ask('sharedX', { points })),
    sharedXBlinded: async (points) => flat(await child.ask('sharedXBlinded', { points })),
    close: () => child.stop(),
  });
}

/** A process that was asked about a card, and what the card answered, as one result. */
export function flat<T>(answer: Result<Result<T, CardRefusal>, ChildFailure>): Result<T, CardRefusal> {
  return answer.ok ? answer.value : err(meaningOf(answer.error));
}

function plain<T>(answer: Result<T, ChildFailure>): Result<T, CardRefusal> {
  return answer.ok ? answer : err(meaningOf(answer.error));
}

function nothing(answer: Result<unknown, CardRefusal>): Result<void, CardRefusal> {
  return answer.ok ? ok(undefined) : answer;
}

/** A module that hangs, or takes its process down with it, is a card that cannot be used: never a crash of the count. */
function meaningOf(failure: ChildFailure): CardRefusal {
  return { code: failure === 'silent' ? 'card/silent' : 'card/stopped' };
}
