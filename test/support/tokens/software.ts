// The software card of rehearsals, as one kind of token.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CardFile, formatCardFile, MOST_TRIES, sealCard } from '../../../src/main/adapters/card-software/card-file.ts';
import { createSoftwareCard } from '../../../src/main/adapters/card-software/software-card.ts';
import type { TokenKind } from './token-kinds.ts';

export const software: TokenKind = {
  name: 'software card',
  found: 'by-name',
  tries: 'told',
  places: 1,
  points: 600,
  async place(folder, [token]) {
    const file = join(folder, 'card.json');
    if (token === undefined || token.scalar === null) throw new Error('a software card has a key');
    const { label, pin, scalar, shown } = token;
    if (shown === undefined) await createSoftwareCard(file, { label, pin, scalar });
    else await writeFile(file, formatCardFile(await sealCard(label, shown, { scalar, pin, ...noChance })));
    return {
      cardWith: () => ({ kind: 'software', file, election: 'rehearsal', workers: 1 }),
      pinsTried: async () => MOST_TRIES - (JSON.parse(await readFile(file, 'utf8')) as CardFile).triesLeft,
      remove: () => Promise.resolve(),
    };
  },
};

const noChance = { salt: new Uint8Array(16), iv: new Uint8Array(12) };
