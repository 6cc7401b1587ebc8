// Readers of IC cards as the rest of the program sees them: each question in a card process that ends with it.
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { CardModule } from '../ports/card.ts';
import type { CardReaders, InsertedToken } from '../ports/card-readers.ts';
import type { ProcessPort } from '../ports/processes.ts';
import { flat } from './card-in-process.ts';

export function cardReaders(processes: ProcessPort, modules: readonly CardModule[]): CardReaders {
  return {
    async list() {
      const child = processes.start('card');
      const tokens = flat(await child.ask('list', { modules }));
      await child.stop();
      return tokens;
    },

    async insert(publicKey): Promise<Result<InsertedToken, CardRefusal>> {
      const child = processes.start('card');
      const inserted = flat(await child.ask('insert', { kind: 'pkcs11', modules, keys: [publicKey] }));
      if (!inserted.ok) {
        await child.stop();
        // It was among the tokens that are listed, so that another one has taken its place since.
        return err(inserted.error.code === 'card/other-election' ? { code: 'card/removed' } : inserted.error);
      }
      return ok({
        facts: inserted.value.facts,
        unlock: async (pin, act) => {
          const unlocked = flat(await child.ask('unlock', { pin, act }));
          return unlocked.ok ? ok(undefined) : unlocked;
        },
        exercise: async (rounds) => flat(await child.ask('exercise', { rounds })),
        close: () => child.stop(),
      });
    },
  };
}
