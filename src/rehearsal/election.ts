// The papers of a practice election: keys and certificates, key plan, definition, notices, and their signatures.
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { assembleSignature, signedAttributes } from '../core/bag/signature.ts';
import { contextOf } from '../core/election/context.ts';
import type { Definition } from '../core/election/definition.ts';
import { type KeyPlan, planDigest } from '../core/election/key-plan.ts';
import { compress } from '../core/election/key-shapes.ts';
import type { Notices } from '../core/election/notices.ts';
import { canonicalBytes, type JsonValue } from '../core/kernel/canonical-json.ts';
import { millisecondsOf, type Time, timeAt } from '../core/kernel/time.ts';
import { selfSignedCertificate } from '../main/adapters/certificates/self-signed.ts';
import { nodePrimitives } from '../main/adapters/crypto-node/primitives.ts';
import { type Randomness, randomness } from './random.ts';
import type { Scenario } from './scenario.ts';
import { pointOf, type Recipient, recipientWith } from './seal.ts';

export interface PractisedElection {
  /** The private election key, 32 bytes; null where an IC card holds it. */
  readonly electionKey: Uint8Array | null;
  readonly recipient: Recipient;
  readonly plan: KeyPlan;
  readonly definition: Definition;
  readonly ctx: Uint8Array;
  /** Files of the folder `definition/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Signs as the definition asks for the act `transfer`. */
  readonly signTransfer: (content: Uint8Array) => Uint8Array;
  /** When the office made the transfer bag. */
  readonly exportedAt: Time;
}

interface Signer {
  readonly certificate: Uint8Array;
  readonly sign: (digest: Uint8Array) => Uint8Array;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** An IC card for rehearsals, whose key the election shall have. */
export interface PractisedCard {
  readonly label: string;
  /** 65 bytes, hexadecimal, a point of P-256. */
  readonly publicKey: string;
}

/** Without a card, the election has a key of the rehearsal's own. */
export function practisedElection(scenario: Scenario, rehearsalKey: Uint8Array, card: PractisedCard | null = null): PractisedElection {
  const { pollsCloseAt, unit } = scenario;
  const random = randomness(rehearsalKey, 'papers');
  const drawn = random.scalar();
  const electionKey = card === null ? drawn : null;
  const recipient = card === null ? recipientWith(drawn) : { publicKey: hexToBytes(card.publicKey), privateKey: null };
  const chair = newSigner(`${unit.board}委員長`, random);
  const clerk = newSigner(`${unit.board}事務局`, random);
  const plan = newPlan(scenario, recipient.publicKey, random.bytes(32));
  const definition = newDefinition(scenario, plan, card?.label ?? CARD_LABEL, {
    definition: [chair, clerk], transfer: [clerk], notices: [chair],
  });
  const definitionBytes = fileBytes(definition);
  const ctx = contextOf(definitionBytes);
  const exportedAt = after(pollsCloseAt, 10 * MINUTE);
  const files = new Map([
    ['definition.json', definitionBytes],
    ['definition.p7s', signature(definitionBytes, [chair, clerk], after(pollsCloseAt, -20 * DAY))],
  ]);
  if (scenario.notices.length > 0) {
    const notices = fileBytes(newNotices(scenario, ctx));
    files.set('notices.json', notices).set('notices.p7s', signature(notices, [chair], after(pollsCloseAt, -60 * MINUTE)));
  }
  return {
    electionKey, recipient, plan, definition, ctx, files, exportedAt,
    signTransfer: (content) => signature(content, [clerk], exportedAt),
  };
}

function newSigner(name: string, random: Randomness): Signer {
  const privateKey = random.scalar();
  // ECDSA of RFC 6979: no chance in it, so that the files of a seed stay the same.
  const sign = (digest: Uint8Array): Uint8Array => p256.sign(digest, privateKey, { prehash: false, lowS: false });
  const serial = Uint8Array.from(random.bytes(16), (byte, i) => (i === 0 ? byte & 0x7f | 0x40 : byte));
  const certificate = selfSignedCertificate({
    name, publicKey: pointOf(privateKey), serial, sign,
    notBefore: '2024-04-01T00:00:00+09:00' as Time, notAfter: '2029-03-31T23:59:59+09:00' as Time,
  });
  return { certificate, sign };
}

function signature(content: Uint8Array, signers: readonly Signer[], at: Time): Uint8Array {
  return assembleSignature(signers.map(({ certificate, sign }) => {
    const attributes = signedAttributes(content, certificate, at);
    return { certificate, attributes, signature: sign(nodePrimitives.sha256(attributes)) };
  }));
}

function newPlan({ event, unit }: Scenario, key: Uint8Array, random: Uint8Array): KeyPlan {
  return {
    format: 'kaihyo-plan/1', purpose: 'rehearsal', event: event.id, unit: unit.district.code, scheme: 'D', groups: [{ k: 1, n: 1 }],
    cards: [bytesToHex(key)], inspection: 'none', random: bytesToHex(random),
  };
}

function newDefinition(scenario: Scenario, plan: KeyPlan, cardLabel: string, signers: {
  readonly definition: readonly Signer[]; readonly transfer: readonly Signer[]; readonly notices: readonly Signer[];
}): Definition {
  const { event, unit, pollsCloseAt, opensAt, contests } = scenario;
  const [key = ''] = plan.cards;
  return {
    format: 'kaihyo-definition/1', purpose: 'rehearsal', law: 'jp-2025', event, unit, pollsCloseAt, opensAt, suite: 1,
    ceremony: bytesToHex(planDigest(plan)),
    keys: {
      scheme: 'D', schemeDAccepted: true, key, groups: [{ k: 1, n: 1, shares: [compress(key)] }],
      cards: [{ label: cardLabel, group: 1, index: 1, publicKey: key }],
    },
    inspection: 'none',
    signers: {
      definition: digestsOf(signers.definition), transfer: digestsOf(signers.transfer), notices: digestsOf(signers.notices),
      preservation: [],
    },
    limits: { ballots: LARGEST }, resultBlock: 2048, contests: contests.map(({ contest }) => contest),
  };
}

/** Label of the one card, where it is no IC card. */
export const CARD_LABEL = '研修-01';
/** Largest number of ballots of one contest. */
export const LARGEST = 4_000_000;

function newNotices({ notices }: Scenario, ctx: Uint8Array): Notices {
  return { format: 'kaihyo-notices/1', ctx: bytesToHex(ctx), notices: notices.map((notice, i) => ({ number: i + 1, ...notice })) };
}

function digestsOf(signers: readonly Signer[]): readonly string[] {
  return signers.map(({ certificate }) => bytesToHex(nodePrimitives.sha256(certificate))).sort();
}

function fileBytes(value: object): Uint8Array {
  return canonicalBytes(value as JsonValue);
}

function after(at: Time, milliseconds: number): Time {
  const moment = timeAt(millisecondsOf(at) + milliseconds);
  if (moment === undefined) throw new RangeError('no such time');
  return moment;
}
