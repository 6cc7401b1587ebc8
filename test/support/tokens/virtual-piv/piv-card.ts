// A PIV card (SP 800-73-4 part 2): a PIN with its counter of tries, and keys that agree and sign. For tests only.
import { createECDH } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { equalBytes, readUint } from '../../../../src/core/kernel/bytes.ts';
import { answer, type Command, instructions, parseCommand, statusWords } from './apdu.ts';
import { parseTlv, tlv, valueOf } from './ber-tlv.ts';
import { type MemoryFile, MOST_TRIES, scalarOf, slots } from './card-memory.ts';
import { applicationId, dataObject } from './data-objects.ts';

export interface PivCard {
  /** Power comes or comes back: nothing is verified, nothing is half said. */
  reset(): void;
  /** Bytes of a command → bytes of the answer. */
  answer(bytes: Uint8Array): Uint8Array;
}

/** `onCommand` hears of each whole command before it is answered. */
export function pivCard(memory: MemoryFile, onCommand: (command: Command) => void): PivCard {
  let verified = false;
  let begun: Uint8Array[] = [];
  let unsaid: Uint8Array = new Uint8Array(0);

  const say = (data: Uint8Array, most: number): Uint8Array => {
    const said = data.subarray(0, Math.min(most || 0x100, 0x100));
    unsaid = data.subarray(said.length);
    return answer(unsaid.length === 0 ? statusWords.done : 0x6100 | Math.min(unsaid.length, 0xff), said);
  };

  const tryPin = (given: Uint8Array): number => {
    const { triesLeft, pin } = memory.read();
    if (triesLeft === 0) return statusWords.locked;
    // Spent before it is made, as on a card that loses its power in between.
    memory.write({ triesLeft: triesLeft - 1 });
    verified = equalBytes(given, padded(pin));
    if (verified) memory.write({ triesLeft: MOST_TRIES });
    return verified ? statusWords.done : stateOfTries(triesLeft - 1);
  };

  const verify = ({ p1, data }: Command): Uint8Array => {
    if (p1 === 0xff) verified = false;
    if (p1 === 0xff || (data.length === 0 && verified)) return answer(statusWords.done);
    if (data.length === 0) return answer(stateOfTries(memory.read().triesLeft));
    return answer(data.length === 8 ? tryPin(data) : statusWords.wrongData);
  };

  const changePin = ({ data }: Command): Uint8Array => {
    if (data.length !== 16) return answer(statusWords.wrongData);
    const status = tryPin(data.subarray(0, 8));
    if (status === statusWords.done) memory.write({ pin: new TextDecoder().decode(data.subarray(8).filter((byte) => byte !== 0xff)) });
    return answer(status);
  };

  /** Key agreement with a point, or a signature over a digest (part 2 §3.2.4, table 7). */
  const authenticate = ({ p2, data, most }: Command): Uint8Array => {
    const key = memory.read().keys.find(({ slot }) => slot === p2);
    if (key === undefined) return answer(statusWords.noReference);
    if (key.slot !== slots.cardAuthentication && !verified) return answer(statusWords.notVerified);
    const asked = parseTlv(valueOf(0x7c, parseTlv(data)) ?? new Uint8Array(0));
    const [digest, point] = [valueOf(0x81, asked), valueOf(0x85, asked)];
    const result = point === undefined ? digest && signature(digest, scalarOf(key)) : shared(point, scalarOf(key));
    return result === undefined ? answer(statusWords.wrongData) : say(tlv(0x7c, tlv(0x82, result)), most);
  };

  const obey = (command: Command): Uint8Array => {
    const { ins, data, most } = command;
    switch (ins) {
      case instructions.select: return isApplication(data) ? say(application, most) : answer(statusWords.notFound);
      case instructions.getResponse: return say(unsaid, most);
      case instructions.getData: {
        const id = valueOf(0x5c, parseTlv(data));
        const found = id && dataObject(numberOf(id), memory.read());
        return found === undefined ? answer(statusWords.notFound) : say(found, most);
      }
      case instructions.verify: return verify(command);
      case instructions.changeReferenceData: return changePin(command);
      case instructions.generalAuthenticate: return authenticate(command);
      default: return answer(statusWords.unknownInstruction);
    }
  };

  return {
    reset() {
      verified = false;
      begun = [];
      unsaid = new Uint8Array(0);
    },
    answer(bytes) {
      const part = parseCommand(bytes);
      if (part === undefined) return answer(statusWords.wrongLength);
      begun.push(part.data);
      if (part.chained) return answer(statusWords.done);
      const command = { ...part, data: concatBytes(...begun) };
      begun = [];
      onCommand(command);
      return obey(command);
    },
  };
}

/** Application property template (part 2 §3.1.1). */
const application = tlv(0x61, tlv(0x4f, applicationId.subarray(5)), tlv(0x79, tlv(0x4f, applicationId.subarray(0, 5))));

/** Selected by its whole name or a beginning of it. */
function isApplication(name: Uint8Array): boolean {
  return name.length >= 5 && equalBytes(name, applicationId.subarray(0, name.length));
}

function stateOfTries(left: number): number {
  return left === 0 ? statusWords.locked : 0x63c0 | left;
}

/** Eight bytes, filled up (part 2 §3.2.1). */
function padded(pin: string): Uint8Array {
  return concatBytes(utf8ToBytes(pin), new Uint8Array(8 - pin.length).fill(0xff));
}

function numberOf(id: Uint8Array): number {
  return id.length === 1 ? id[0]! : id.length === 3 ? (readUint(id, 0, 1) << 16) | readUint(id, 1, 2) : 0;
}

/** The x-coordinate; undefined for what is no point of the curve. */
function shared(point: Uint8Array, scalar: Uint8Array): Uint8Array | undefined {
  if (!p256.utils.isValidPublicKey(point, false)) return undefined;
  const key = createECDH('prime256v1');
  key.setPrivateKey(scalar);
  return key.computeSecret(point);
}

function signature(digest: Uint8Array, scalar: Uint8Array): Uint8Array | undefined {
  return digest.length === 32 ? p256.sign(digest, scalar, { prehash: false, lowS: false, format: 'der' }) : undefined;
}
