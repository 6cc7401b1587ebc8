// A virtual PIV card in the hand of a test: put into a slot, pulled out, broken, and asked what it was asked.
import { hexToBytes } from '@noble/hashes/utils.js';
import { answer, instructions, statusWords } from './apdu.ts';
import type { MemoryFile } from './card-memory.ts';
import { pivCard } from './piv-card.ts';
import { insertInto } from './vpcd-slot.ts';

export interface VirtualCard {
  /** Comes back when the reader's driver has taken it. */
  insert(): Promise<void>;
  pull(): void;
  become(nature: Nature): void;
  /** PINs that were given to be tried; VERIFY without one only asks for the counter. */
  pinsTried(): number;
  /** Calls back when the n-th GENERAL AUTHENTICATE from now has come, before it is answered. */
  atDerivation(n: number, then: () => void): void;
}

/** What the chip is: as it should be, one that says nothing any more, or another kind of card, which refuses every command of this kind. */
export type Nature = 'sound' | 'mute' | 'foreign';

const atrs: Readonly<Record<Nature, Uint8Array>> = {
  // One that OpenSC knows for a PIV card.
  sound: hexToBytes('3b7d96000080318065b0831117d683009000'),
  // No byte at all would stop the virtual reader, which waits for ever.
  mute: Uint8Array.of(0),
  foreign: hexToBytes('3b020000'),
};

export function virtualCard(slot: number, memory: MemoryFile): VirtualCard {
  let derivations = 0;
  let pins = 0;
  let nature: Nature = 'sound';
  let take: (() => void) | undefined;
  let waiting: { readonly at: number; readonly then: () => void } | undefined;

  const card = pivCard(memory, ({ ins, data }) => {
    const triesPin = (ins === instructions.verify && data.length > 0) || ins === instructions.changeReferenceData;
    if (triesPin) pins++;
    if (ins !== instructions.generalAuthenticate || ++derivations !== waiting?.at) return;
    waiting.then();
    waiting = undefined;
  });
  return {
    async insert() {
      take?.();
      card.reset();
      take = await insertInto(slot, {
        atr: () => atrs[nature],
        reset: () => card.reset(),
        answer: (command) => {
          const said = card.answer(command);
          switch (nature) {
            case 'sound': return said;
            case 'mute': return undefined;
            case 'foreign': return answer(statusWords.unknownInstruction);
          }
        },
      });
    },
    pull() {
      take?.();
      take = undefined;
    },
    become(other) { nature = other; },
    pinsTried: () => pins,
    atDerivation(n, then) { waiting = { at: derivations + n, then }; },
  };
}
