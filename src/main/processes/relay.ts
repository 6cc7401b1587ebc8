// What our processes send each other through the main process, sealed: HPKE base mode with many messages (RFC 9180 §5.1.1, §5.2), to
// keys that live as long as the processes.
//
// An honest main process never holds what would give away a ballot or a total: neither its heap nor a dump of it shows one. A message
// that is changed, repeated, left out or moved does not open; one left out at the end shows when the totals are compared.
// Not protected: the main process hands over the public keys, so that one which has been subverted could stand between both ends, and
// base mode does not say who sealed.
import { type HpkeAlgorithms, keySchedule, type MessageKey, messageNonce } from '../../core/hpke/hpke.ts';
import { type EcdhKey, ecdhKey, freshScalar } from '../adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { aes256GcmSeal } from '../adapters/crypto-node/seal.ts';

/** From card to counter, from counter to recount, and back from there. */
export type Sent = 'x-coordinates' | 'plaintexts' | 'totals';

/** Messages are numbered as they are given, and may be ready in another order. The first one is preceded by `enc` (65 bytes). */
export type Sealer = (message: Uint8Array | Promise<Uint8Array>) => Promise<Uint8Array>;

/** The next message; undefined for anything else. */
export type Opener = (sealed: Uint8Array) => Uint8Array | undefined;

const ALGORITHMS: HpkeAlgorithms = { kem: 0x0010, kdf: 0x0001, aead: 0x0002, keyLength: 32 };
const POINT = 65;
const EMPTY = new Uint8Array(0);

export function relayKey(): EcdhKey {
  return ecdhKey(freshScalar());
}

/** `recipient` is a public key of 65 bytes; throws where it is none. */
export function relaySealer(recipient: Uint8Array, sent: Sent): Sealer {
  const ephemeral = relayKey();
  const enc = ephemeral.publicKey;
  const { key, nonce } = keySchedule(nodePrimitives, ALGORITHMS, recipient, infoOf(sent))(ephemeral.x(recipient), enc);
  let next = 0;
  return async (message) => {
    const sequence = next++;
    const sealed = aes256GcmSeal(key, messageNonce(nonce, sequence), await message);
    return sequence === 0 ? Buffer.concat([enc, sealed]) : sealed;
  };
}

export function relayOpener(own: EcdhKey, sent: Sent): Opener {
  const schedule = keySchedule(nodePrimitives, ALGORITHMS, own.publicKey, infoOf(sent));
  let begun: MessageKey | undefined;
  let next = 0;

  function begin(enc: Uint8Array): MessageKey | undefined {
    return nodePrimitives.isP256Point(enc) ? schedule(own.x(enc), enc) : undefined;
  }

  return (message) => {
    const context = begun ?? begin(message.subarray(0, POINT));
    if (context === undefined) return undefined;
    const sealed = begun === undefined ? message.subarray(POINT) : message;
    const opened = nodePrimitives.aes256GcmOpen(context.key, messageNonce(context.nonce, next), EMPTY, sealed);
    if (opened === undefined) return undefined;
    begun = context;
    next += 1;
    return opened;
  };
}

/** formats/conventions §1.4 */
function infoOf(sent: Sent): Uint8Array {
  return Buffer.from(`kaihyo-relay/1\0${sent}`, 'utf8');
}
