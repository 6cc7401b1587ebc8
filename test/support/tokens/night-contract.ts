// A whole night with a card that is pulled while it opens ballots: nothing of the count is left, and the night goes on to its result.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCard, parseCardFile } from '../../../src/main/adapters/card-software/card-file.ts';
import { insertCard } from '../../../src/main/processes/card-in-process.ts';
import { aFolder, aNight, anElection, codeOf, type PracticeElection } from '../practice-night.ts';
import { aBench } from './bench.ts';
import type { CardKind } from './token-kinds.ts';

export function nightContract(kind: CardKind): void {
  describe(`${kind.name}: a night`, () => {
    const bench = aBench(kind);

    test('in which the card is pulled while ballots are opened ends with the planned result', async () => {
      const folder = aFolder();
      onTestFinished(folder.remove);
      const election = await anElection(join(folder.path, 'election'), 'by-election', 9);
      const tokens = await bench.place({ label: 'K-01', pin: election.pin, scalar: await keyOf(election) });
      const night = aNight(election, join(folder.path, 'night'), {
        ports: (real) => ({ ...real, insertCard: ({ keys }) => insertCard(real.processes, tokens.cardWith(...keys.map(hexToBytes))) }),
      });
      await night.begin();
      await night.until('open');
      tokens.reader.atDerivation(4, () => tokens.reader.snatch());
      expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe('card/removed');
      expect(night.log().at(-1)).toMatchObject({ event: 'opening-refused', data: { code: 'card/removed' } });
      expect((await night.due()).act).toBe('card');
      expect(codeOf(await night.presentCard())).toBe('card/absent');

      await tokens.reader.insert();
      await night.until('session-closed');
      const [planned, counted] = [join(election.folder, 'expected.json'), join(night.folder(), 'preservation/data/count.json')].map(contestsOf);
      expect(planned!.length).toBeGreaterThan(0);
      expect(counted).toMatchObject(planned!);
      expect(night.faults).toEqual([]);
      await night.end();
    });
  });
}

export function contestsOf(file: string): readonly object[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly contests: readonly object[] }).contests;
}

/** The key of a practice election, out of the software card that was made for it. */
export async function keyOf({ folder, pin }: PracticeElection): Promise<Uint8Array> {
  const file = parseCardFile(readFileSync(join(folder, 'card.key')));
  const scalar = file && await openCard(file, pin);
  if (scalar === undefined) throw new Error('the card of the rehearsal cannot be opened');
  return scalar;
}
