// The card as the rest of the program sees it: a process of its own, asked one thing after the other.
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { CardPort } from '../ports/card.ts';
import type { CardToInsert, ChildFailure, ProcessPort } from '../ports/processes.ts';

/** Refused where the file is no card or the election is live; then no process is left. */
export async function insertSoftwareCard(processes: ProcessPort, card: CardToInsert): Promise<Result<CardPort, CardRefusal>> {
  const child = processes.start('card');
  const inserted = flat(await child.ask('insert', card));
  if (!inserted.ok) {
    await child.stop();
    return inserted;
  }
  return ok({
    describe: async () => flat(await child.ask('describe', null)),
    unlock: async (pin, act) => {
      const unlocked = flat(await child.ask('unlock', { pin, act: act ?? 'first-tries' }));
      return unlocked.ok ? ok(undefined) : unlocked;
    },
    meet: async (publicKey) => {
      const met = await child.ask('meet', { publicKey });
      return met.ok ? ok(undefined) : err({ code: 'card/stopped' });
    },
    sharedX: async (points) => flat(await child.ask('sharedX', { points })),
    close: () => child.stop(),
  });
}

function flat<T>(answer: Result<Result<T, CardRefusal>, ChildFailure>): Result<T, CardRefusal> {
  return answer.ok ? answer.value : err({ code: 'card/stopped' });
}
