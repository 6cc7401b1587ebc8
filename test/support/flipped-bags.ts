// Two small bags and who judges them: the transfer bag by the terminal's import, the preservation bag by the verifier.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { aContest, fileBytes } from './elections.ts';
import { memoryMedia } from './memory-media.ts';
import { memorySource } from './memory-source.ts';
import { aPreservationBag } from './preservation-bag.ts';
import { anExportedDefinition, aTransferBag } from './transfer-bags.ts';
import { formatLabel } from '../../src/core/transfer/label.ts';
import type { Definition } from '../../src/core/election/definition.ts';
import type { Result } from '../../src/core/kernel/result.ts';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';
import { mediaFs } from '../../src/main/adapters/media-fs/media-fs.ts';
import { type ImportRefusal, importTransfer, type ReceivedBag } from '../../src/main/usecases/import-transfer.ts';
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

/** The same bag, on a disk. */
export const transferBagOnDisk: JudgedBag = { files: transferBag.files, judge: (files) => importedFromDisk(definition, files) };

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
  const media = memoryMedia(new Map([...onMedium(files)].map(([path, bytes]) => [`/m/${path}`, bytes])));
  const imported = await importTransfer({ media, primitives: nodePrimitives }, { medium: '/m', definition: fileBytes(pinned), to: '/t' });
  const copied = [...media.files].filter(([path]) => path.startsWith('/t/')).map(([path, bytes]) => [path.slice(3), bytes] as const);
  return toldBy(imported, new Map(copied), files);
}

/** The same of a bag in a folder on the disk, as the terminal reads it. */
export async function importedFromDisk(pinned: Definition, files: Files): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-medium-'));
  try {
    const [medium, to] = [join(folder, 'medium'), join(folder, 'copy')];
    for (const [path, bytes] of onMedium(files)) {
      mkdirSync(dirname(join(medium, path)), { recursive: true });
      writeFileSync(join(medium, path), bytes);
    }
    const imported = await importTransfer({ media: mediaFs, primitives: nodePrimitives }, { medium, definition: fileBytes(pinned), to });
    return toldBy(imported, existsSync(to) ? filesIn(to) : new Map(), files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function onMedium(files: Files): Files {
  const bag = [...files].map(([path, bytes]) => [`KAIHYO/${path}`, bytes] as const);
  return new Map([['label.json', formatLabel({ role: 'main', medium: '第7号' })], ...bag]);
}

function filesIn(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(found.map(({ parentPath, name }) => join(parentPath, name)).map((file) => [relative(folder, file), readFileSync(file)]));
}

function toldBy(imported: Result<ReceivedBag, ImportRefusal>, copied: Files, files: Files): readonly string[] {
  if (!imported.ok) return [`${imported.error.code} ${imported.error.place ?? ''}`, ...[...copied.keys()].map((path) => `left ${path}`)];
  const isWhole = copied.size === files.size && [...copied].every(([path, bytes]) => Buffer.from(files.get(path) ?? '').equals(bytes));
  return [isWhole ? 'accepted' : 'accepted with another copy'];
}
