// The slot of a virtual reader: vpcd, the reader's driver inside pcscd, takes a card that connects to its port and says whole messages,
// u16 length ‖ bytes. A message of one byte asks for power or for the ATR; any other is a command.
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { concatBytes } from '@noble/hashes/utils.js';
import { readUint, uint } from '../../../../src/core/kernel/bytes.ts';

/** What lies in a slot. */
export interface CardInSlot {
  /** What it says to power. */
  atr(): Uint8Array;
  /** Power comes, goes, or comes back. */
  reset(): void;
  /** → the answer; undefined where the card says nothing. */
  answer(command: Uint8Array): Uint8Array | undefined;
}

/** The first port of vpcd, from its configuration in Debian; the second slot has the next one. */
const FIRST_PORT = 0x8c7b;

const ATR_WANTED = 4;

/** The service has to start before its driver listens. */
const LONGEST_START_MS = 30_000;

/** Tries until the driver listens. → takes the card out of the slot again. */
export async function insertInto(slot: number, card: CardInSlot): Promise<() => void> {
  const socket = await connected(FIRST_PORT + slot);
  const say = (bytes: Uint8Array): void => { socket.write(concatBytes(uint(bytes.length, 2), bytes)); };
  let heard: Uint8Array = new Uint8Array(0);
  socket.setNoDelay(true);
  socket.on('data', (bytes) => {
    heard = concatBytes(heard, bytes);
    while (heard.length >= 2 && heard.length >= 2 + readUint(heard, 0, 2)) {
      const message = heard.slice(2, 2 + readUint(heard, 0, 2));
      heard = heard.subarray(2 + message.length);
      if (message.length > 1) {
        const said = card.answer(message);
        if (said !== undefined) say(said);
      } else if (message[0] === ATR_WANTED) say(card.atr());
      else card.reset();
    }
  });
  // A service that ends takes the connection with it.
  socket.on('error', () => socket.destroy());
  return () => socket.destroy();
}

async function connected(port: number): Promise<Socket> {
  for (const begun = performance.now(); performance.now() - begun < LONGEST_START_MS;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    socket.destroy();
    await wait(10);
  }
  throw new Error(`no reader listens on port ${port}: is vsmartcard-vpcd installed?`);
}
