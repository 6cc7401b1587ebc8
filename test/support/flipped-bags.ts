// Two small bags and who judges them: the transfer bag by the terminal's import, the preservation bag by the verifier.
import { aContest, fileBytes } from './elections.ts';
import { memoryMedia } from './memory-media.ts';
import { memorySource } from './memory-source.ts';
import { aPreservationBag } from './preservation-bag.ts';
import { anExportedDefinition, aTransferBag } from './transfer-bags.ts';
import { formatLabel } from '../../src/core/transfer/label.ts';
import type { Definition } from '../../src/core/election/definition.ts';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';
import { importTransfer } from '../../src/main/usecases/import-transfer.ts';
import { verify } from '../../src/verifier/checks/verify.ts';
import { nodeDigests } from '../../src/verifier/node.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export interface JudgedBag {
  readonly files: Files;
  /** `accepted`, or `<code> <place>` of what is wrong; several, where the judge tells more than one. */
  readonly judge: (files: Files) => Promise<readonly string[]>;
}

const definition: Definition = anExportedDefinition({ contests: [aContest('HR_SMD'), aContest('SC_REVIEW')] });

/** Two contests, two ballots each. */
export const transferBag: JudgedBag = { files: aTransferBag(definition), judge: (files) => importedBy(definition, files) };

const preservation = aPreservationBag();

export const preservationBag: JudgedBag = {
  files: preservation.files,
  judge: async (files) => {
    const { verdict, failures } = await verify(memorySource(files), { definition: preservation.definition }, nodeDigests);
    return verdict === 'verified' ? ['accepted'] : failures.map(({ check, place }) => `${check} ${place}`);
  },
};

/** What the import of a terminal with this definition says of a bag; it leaves a copy where it takes the bag, and else nothing. */
export async function importedBy(pinned: Definition, files: Files): Promise<readonly string[]> {
  const media = memoryMedia(new Map([
    ['/m/label.json', formatLabel({ role: 'main', medium: '第7号' })],
    ...[...files].map(([path, bytes]) => [`/m/KAIHYO/${path}`, bytes] as const),
  ]));
  const imported = await importTransfer({ media, primitives: nodePrimitives }, { medium: '/m', definition: fileBytes(pinned), to: '/t' });
  const copied = [...media.files].filter(([path]) => path.startsWith('/t/'));
  if (!imported.ok) return [`${imported.error.code} ${imported.error.place ?? ''}`, ...copied.map(([path]) => `left ${path}`)];
  const isWhole = copied.length === files.size && copied.every(([path, bytes]) => Buffer.from(files.get(path.slice(3)) ?? '').equals(bytes));
  return [isWhole ? 'accepted' : 'accepted with another copy'];
}
