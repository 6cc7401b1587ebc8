// The election to which the hostile bags are brought: its definition, who signs, its papers, its good bag, and what its hall says.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { TAG_MANIFEST } from '../../../src/core/bag/tag-files.ts';
import type { Contest, Definition } from '../../../src/core/election/definition.ts';
import { asCount } from '../../../src/core/kernel/count.ts';
import { sixtyDigits } from '../../../src/core/kernel/digits.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { createSoftwareCard } from '../../../src/main/adapters/card-software/software-card.ts';
import type { Script } from '../../../src/main/hosts/cli/script.ts';
import { aCmsSigner, type CmsSigner, cmsSignature } from '../cms-signer.ts';
import { aContest, aDefinition, ctxOf, electionSecret, fileBytes } from '../elections.ts';
import { by, type PracticeElection } from '../practice-night.ts';
import type { TestSigner } from '../signer.ts';
import { aTransferBag, type BagChanges } from '../transfer-bags.ts';
import { type Files, writeMedium } from './medium.ts';

export interface HallElection {
  readonly definition: Definition;
  /** Who signs the transfer bags, as the definition asks. */
  readonly signers: readonly CmsSigner[];
}

export const chair = aCmsSigner('青空市選挙管理委員会委員長');
export const clerk = aCmsSigner('青空市選挙管理委員会事務局');
export const RECORDS = 3;

/** A rehearsal with a constituency (contest 1) and a review (contest 3), whose transfer bags these sign. */
export function anElectionOf(signers: readonly CmsSigner[], changes: Partial<Definition> = {}): HallElection {
  const definition = aDefinition({
    purpose: 'rehearsal',
    contests: [aContest('HR_SMD'), aContest('SC_REVIEW')],
    signers: {
      definition: [chair.digest], transfer: signers.map(({ digest }) => digest).sort(), notices: [chair.digest], preservation: [],
    },
    ...changes,
  });
  return { definition, signers };
}

export const ordinaryElection = anElectionOf([clerk]);

/** A signer whose bag core itself puts together. */
export function officeOf({ secretKey, publicKey, der, digest }: CmsSigner): TestSigner {
  return {
    secretKey, publicKey, certificate: der, digest,
    sign: (message) => p256.sign(message, secretKey, { prehash: false, lowS: false }),
  };
}

export function bagOf({ definition, signers }: HallElection, changes: BagChanges = {}): Files {
  return aTransferBag(definition, { records: RECORDS, signers: signers.map(officeOf), ...changes });
}

/** Definition and signature in a new folder; what is given stands in the place of both or beside them. */
export function writePapers(folder: string, { definition }: HallElection, papers: Readonly<Record<string, Uint8Array | null>> = {}): void {
  mkdirSync(folder, { recursive: true });
  const bytes = papers['definition.json'] ?? fileBytes(definition);
  const all: Readonly<Record<string, Uint8Array | null>> = { 'definition.json': bytes, 'definition.p7s': cmsSignature(bytes, [chair]), ...papers };
  for (const [name, content] of Object.entries(all)) if (content !== null) writeFileSync(join(folder, name), content);
}

export const PIN = '918273';

/** A card with the key of every definition that the test builders make. */
export async function writeCard(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await createSoftwareCard(file, { label: 'K-01', pin: PIN, scalar: electionSecret });
}

export interface HallGiven {
  /** The file of {@link writeCard}. */
  readonly card: string;
  /** The bag on the medium, where there is one. */
  readonly bag?: Files;
  /** What people say once the medium is unsealed. */
  readonly later?: readonly SessionEvent[];
}

/** What a hall is given before the night: a folder with papers, card and medium, and what its people say. */
export function hallOf(election: HallElection, folder: string, { card, bag, later = [] }: HallGiven): PracticeElection {
  const papers = join(folder, 'definition');
  writePapers(papers, election);
  if (bag !== undefined) writeMedium(join(folder, 'medium'), bag);
  copyFileSync(card, join(folder, 'card.key'));
  const script: Script = {
    format: 'kaihyo-script/1', terminal: '1号機', startsAt: election.definition.opensAt, definition: papers, confirmedBy: [...by],
    slip: { digits: fingerprintDigits(bag), contextDigits: digitsOf(election.definition) },
    events: [...untilUnsealed(election), ...later],
  };
  return { folder, script, pin: PIN };
}

export function digitsOf(definition: Definition): string {
  return sixtyDigits(hexToBytes(ctxOf(definition)));
}

export function fingerprintDigits(bag: Files | undefined): string {
  return sixtyDigits(sha256(bag?.get(TAG_MANIFEST) ?? new Uint8Array()));
}

const supervisor = { id: 'supervisor', name: '佐々木誠' };

function untilUnsealed({ definition }: HallElection): readonly SessionEvent[] {
  const contests = numbersOf(definition.contests);
  return [
    ...by.map((id, index) => ({ type: 'officer-signed-in', officer: { id, name: ['青木翔', '馬場葵'][index] ?? '' } } as const)),
    { type: 'terminal-readied', by, clockOffset: 0, network: 'none', earlierCount: 'none' },
    { type: 'supervisor-arrived', contests, person: supervisor },
    ...['千葉優', '土井蓮', '江口凛'].map((name, index) => (
      { type: 'witness-arrived', contests, person: { id: `witness-${index + 1}`, name }, party: null } as const)),
    { type: 'attendance-confirmed', contests, by },
    { type: 'opening-declared', contests, boxesArrived: true, declaredBy: supervisor.id, by, reason: null },
    ...unsealing('F-0107'),
  ];
}

/** A seal that was looked at, and broken. Another number is another medium. */
export function unsealing(seal: string): readonly SessionEvent[] {
  return [
    { type: 'seal-compared', role: 'main', slip: seal, actual: seal, by, difference: null },
    { type: 'medium-unsealed', role: 'main', by: by[0] },
  ];
}

/** From the received bag to the card: the numbers of the paper, and who holds the card. */
export function untilCard({ definition }: HallElection, records = RECORDS): readonly SessionEvent[] {
  return [
    {
      type: 'ballot-numbers-confirmed', by,
      numbers: numbersOf(definition.contests).map((contest) => ({ contest, first: asCount(records), second: asCount(records) })),
    },
    {
      type: 'card-holders-recorded', holder: { id: 'card-holder', name: '福田陸' }, pinKeeper: { id: 'pin-keeper', name: '後藤咲' },
    },
  ];
}

function numbersOf(contests: readonly Contest[]): number[] {
  return contests.map(({ contest }) => contest);
}
