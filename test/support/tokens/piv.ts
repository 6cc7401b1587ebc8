// A virtual PIV card behind the whole real stack: reader driver, pcscd, OpenSC. It locks, and it can be pulled out.
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pkcs11Modules } from '../../../scripts/lib/pkcs11-modules.ts';
import { keyAgreementCertificate } from './certificate.ts';
import { pinned } from './counting-module.ts';
import { type SmartCardService, smartCardService } from './smart-card-service.ts';
import type { CardKind, Reader, TokenContents } from './token-kinds.ts';
import { aKey, memoryIn, newMemory, slots } from './virtual-piv/card-memory.ts';
import { type VirtualCard, virtualCard } from './virtual-piv/virtual-card.ts';

export const piv: CardKind = {
  name: 'PIV card',
  found: 'by-key',
  tries: 'last-told',
  places: 2,
  points: 40,
  async place(folder, tokens) {
    const cards = tokens.map((token, slot) => {
      const file = join(folder, `card-${slot}.json`);
      make(file, token);
      return virtualCard(slot, memoryIn(file));
    });
    const service = smartCardService();
    const insert = async (card: VirtualCard, slot: number): Promise<void> => {
      await card.insert();
      await service.seen(slot, 'card');
    };
    const start = async (): Promise<void> => {
      await service.start();
      await Promise.all(cards.map(insert));
    };
    await start();
    return {
      cardWith: (...keys) => ({ kind: 'pkcs11', modules: [pinned(pkcs11Modules.opensc)], keys: keys.map(bytesToHex) }),
      pinsTried: () => Promise.resolve(cards.reduce((sum, card) => sum + card.pinsTried(), 0)),
      reader: readerOf(cards[0]!, service, insert, start),
      async remove() {
        for (const card of cards) card.pull();
        await service.stop();
      },
    };
  },
};

function readerOf(
  card: VirtualCard, service: SmartCardService, insert: (card: VirtualCard, slot: number) => Promise<void>, start: () => Promise<void>,
): Reader {
  return {
    async pull() {
      card.pull();
      await service.seen(0, 'no-card');
    },
    insert: () => insert(card, 0),
    snatch: () => card.pull(),
    become: (nature) => card.become(nature),
    atDerivation: (n, then) => card.atDerivation(n, then),
    stopService: (how) => service.stop(how),
    startService: start,
  };
}

function make(file: string, { label, pin, scalar, shown }: TokenContents): void {
  const certificate = (key: Uint8Array): Uint8Array => keyAgreementCertificate(label, shown ?? p256.getPublicKey(key, false));
  newMemory(file, { pin, keys: scalar === null ? [] : [aKey(slots.keyManagement, scalar, certificate(scalar))] });
}
