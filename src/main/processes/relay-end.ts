// One end of what the two computations send each other through the main process: HPKE base mode with many messages (RFC 9180 §5.1.1,
// §5.2) to keys that live as long as the processes.
//
// An honest main process never holds a plaintext or a total in a form that it could read: neither its heap nor a dump of it shows one.
// A message that is changed, repeated, left out or moved does not open; one left out at the end shows when the totals are compared.
// Not protected: the main process hands over the public keys, so that one which has been subverted could stand between both ends, and
// base mode does not say who sealed.
import { type HpkeAlgorithms, keySchedule, type MessageKey, messageNonce } from '../../core/hpke/hpke.ts';
import { type EcdhKey, ecdhKey, freshScalar } from '../adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../adapters/crypto-node/primitives.ts';
import { aes256GcmSeal } from '../adapters/crypto-node/seal.ts';

export interface RelayEnd {
  /** 65 bytes, for the other end. */
  readonly publicKey: Uint8Array;
  /** Takes the other end's public key. Throws where it is none. */
  meet(other: Uint8Array): void;
  /** The next message to the other end, which must have been met. The first one is preceded by `enc` (65 bytes). */
  seal(message: Uint8Array): Uint8Array;
  /** The next message of the other end; undefined for anything else. */
  open(sealed: Uint8Array): Uint8Array | undefined;
}

/** What is sent: the plaintexts of ballots to the second computation, its totals back. */
export type Sent = 'plaintexts' | 'totals';

const ALGORITHMS: HpkeAlgorithms = { kem: 0x0010, kdf: 0x0001, aead: 0x0002, keyLength: 32 };
const POINT = 65;
const EMPTY = new Uint8Array(0);

export function relayEnd({ sends, receives }: { readonly sends: Sent; readonly receives: Sent }): RelayEnd {
  const own = ecdhKey(freshScalar());
  const open = opener(own, receives);
  let seal: RelayEnd['seal'] = () => { throw new Error('sealed before the other end was met'); };
  return {
    publicKey: own.publicKey,
    meet: (other) => { seal = sealer(other, sends); },
    seal: (message) => seal(message),
    open,
  };
}

function sealer(recipient: Uint8Array, sent: Sent): RelayEnd['seal'] {
  const ephemeral = ecdhKey(freshScalar());
  const enc = ephemeral.publicKey;
  const { key, nonce } = keySchedule(nodePrimitives, ALGORITHMS, recipient, infoOf(sent))(ephemeral.x(recipient), enc);
  let next = 0;
  return (message) => {
    const sequence = next++;
    const sealed = aes256GcmSeal(key, messageNonce(nonce, sequence), message);
    return sequence === 0 ? Buffer.concat([enc, sealed]) : sealed;
  };
}

function opener(own: EcdhKey, sent: Sent): RelayEnd['open'] {
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
