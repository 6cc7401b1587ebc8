// A software card: a key file that stands for an IC card in rehearsals, with its counter of tries (formats/software-card).
import { createECDH, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Purpose } from '../../../core/election/definition.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import { isPin } from '../../../core/keys/pin.ts';
import type { CardFacts } from '../../ports/card.ts';
import { type CardFile, formatCardFile, LARGEST_CARD_FILE, MOST_TRIES, openCard, parseCardFile, sealCard } from './card-file.ts';

export interface NewCard {
  readonly label: string;
  /** Six to twelve digits. */
  readonly pin: string;
  /** The private key, 32 bytes. */
  readonly scalar: Uint8Array;
  /** Random bytes: the system's where it is left out. Only a rehearsal that shall be repeatable byte for byte gives its own. */
  readonly random?: (length: number) => Uint8Array;
}

export interface SoftwareCard {
  describe(): Promise<Result<CardFacts, CardRefusal>>;
  /** The act 'final-try' allows the last try, and is not needed before. */
  unlock(pin: string, act: 'first-tries' | 'final-try'): Promise<Result<SoftwareKey, CardRefusal>>;
}

export interface SoftwareKey {
  /** 32 bytes. */
  readonly scalar: Uint8Array;
  /** 65 bytes, as it stands on the card. */
  readonly publicKey: Uint8Array;
}

/** Writes a new card file, mode 0600, over nothing that is there, and answers its public key of 65 bytes. */
export async function createSoftwareCard(file: string, { label, pin, scalar, random = randomBytes }: NewCard): Promise<Uint8Array> {
  if (!isPin(pin)) throw new RangeError('a PIN has six to twelve digits');
  const publicKey = publicKeyOf(scalar);
  await writeDurably(file, formatCardFile(await sealCard(label, publicKey, { scalar, pin, salt: random(16), iv: random(12) })));
  return publicKey;
}

/** `election` is the purpose of the definition: a live election takes no software card, whatever the card says. */
export function openSoftwareCard(file: string, election: Purpose): SoftwareCard {
  async function load(): Promise<Result<CardFile, CardRefusal>> {
    if (election === 'live') return err({ code: 'card/rehearsal-only' });
    let bytes: Uint8Array | undefined;
    try {
      bytes = await readSmallFile(file);
    } catch (fault) {
      return err({ code: (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'card/absent' : 'card/unreadable' });
    }
    const card = bytes === undefined ? undefined : parseCardFile(bytes);
    return card === undefined ? err({ code: 'card/unreadable' }) : ok(card);
  }

  return {
    async describe() {
      const card = await load();
      if (!card.ok) return card;
      const { label, publicKey, purpose, triesLeft } = card.value;
      return ok({ label, publicKey: Buffer.from(publicKey, 'hex'), purpose, triesLeft });
    },

    async unlock(pin, act) {
      const loaded = await load();
      if (!loaded.ok) return loaded;
      const card = loaded.value;
      if (!isPin(pin)) return err({ code: 'card/pin-form' });
      if (card.triesLeft === 0) return err({ code: 'card/locked' });
      if (card.triesLeft === 1 && act !== 'final-try') return err({ code: 'card/final-try' });
      const left = card.triesLeft - 1;
      // The try is spent before it is made: pulling the plug gives nobody a try for nothing.
      if (!await record(file, { ...card, triesLeft: left })) {
        // The new number may stand there all the same; no try is lost that was not made.
        await record(file, card);
        return err({ code: 'card/tries-not-recorded' });
      }
      const scalar = await openCard(card, pin);
      if (scalar === undefined) return left === 0 ? err({ code: 'card/locked' }) : err({ code: 'card/wrong-pin', values: { left } });
      if (!await record(file, { ...card, triesLeft: MOST_TRIES })) return err({ code: 'card/tries-not-recorded' });
      return ok({ scalar, publicKey: Buffer.from(card.publicKey, 'hex') });
    },
  };
}

/** Undefined for what cannot be a card file. A link is not followed, a pipe or device not waited for. */
async function readSmallFile(file: string): Promise<Uint8Array | undefined> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) return undefined;
    const { bytesRead, buffer } = await handle.read(new Uint8Array(LARGEST_CARD_FILE + 1), 0, LARGEST_CARD_FILE + 1, 0);
    return bytesRead > LARGEST_CARD_FILE ? undefined : buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function publicKeyOf(scalar: Uint8Array): Uint8Array {
  const key = createECDH('prime256v1');
  key.setPrivateKey(scalar);
  return key.getPublicKey();
}

/** False where the medium does not take it. */
async function record(file: string, card: CardFile): Promise<boolean> {
  try {
    await rm(`${file}.new`, { force: true });
    await writeDurably(`${file}.new`, formatCardFile(card));
    await rename(`${file}.new`, file);
    await syncFolder(file);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file that was not there; a link or pipe of its name is one that is there. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
