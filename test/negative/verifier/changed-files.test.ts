// Every file of a bag, changed, removed, added to or renamed: never verified, and a failure names the file.
import { describe, expect, test } from 'vitest';
import { verify, type Verification } from '../../../src/verifier/checks/verify.ts';
import { nodeDigests } from '../../../src/verifier/node.ts';
import { memorySource } from '../../support/memory-source.ts';
import { aPreservationBag } from '../../support/preservation-bag.ts';

const { files, definition } = aPreservationBag();
const paths = [...files.keys()].toSorted();

async function verified(change: (files: Map<string, Uint8Array>) => void): Promise<Verification> {
  const copy = new Map(files);
  change(copy);
  return verify(memorySource(copy), { definition }, nodeDigests);
}

function expectNamed({ verdict, failures }: Verification, path: string, what: string): void {
  expect(verdict, what).toBe('not-verified');
  expect(failures.some(({ place }) => place === path || place.startsWith(`${path}#`)), `${what}: ${JSON.stringify(failures)}`).toBe(true);
  expect(failures.filter(({ check }) => check === 'internal'), what).toEqual([]);
}

/** Every byte of a small tag file, else both ends and one between. Every byte of a signature: src/verifier/checks/cms.test.ts. */
function positionsIn(path: string, length: number): readonly number[] {
  if (!path.startsWith('data/') && length < 200) return Array.from({ length }, (_, at) => at);
  return [...new Set([0, Math.floor(length / 2), length - 1])];
}

test('the untouched bag is verified', async () => {
  expect((await verified(() => undefined)).verdict).toBe('verified');
});

describe.each(paths)('%s', (path) => {
  const bytes = files.get(path)!;

  test('one byte changed', async () => {
    for (const at of positionsIn(path, bytes.length)) {
      const answer = await verified((copy) => copy.set(path, bytes.with(at, bytes[at]! ^ (1 << (at % 8)))));
      expectNamed(answer, path, `byte ${at}`);
    }
  });

  test('cut off, lengthened, emptied', async () => {
    for (const changed of [bytes.slice(0, -1), Uint8Array.from([...bytes, 0x0a]), new Uint8Array()]) {
      expectNamed(await verified((copy) => copy.set(path, changed)), path, `${changed.length} bytes`);
    }
  });

  test('removed', async () => {
    expectNamed(await verified((copy) => copy.delete(path)), path, 'removed');
  });

  test('renamed, and a copy beside it', async () => {
    const twin = path.replace(/(\.[a-z0-9]+)$/, '-2$1');
    const renamed = await verified((copy) => copy.set(twin, bytes).delete(path));
    expectNamed(renamed, path, 'renamed');
    expectNamed(renamed, twin, 'renamed');
    expectNamed(await verified((copy) => copy.set(twin, bytes)), twin, 'copied');
  });
});

test('files exchanged with each other', async () => {
  const [one, two] = ['data/sheets/a-1-contest-1.pdf', 'data/sheets/a-4-contest-3.pdf'];
  const answer = await verified((copy) => copy.set(one, files.get(two)!).set(two, files.get(one)!));
  expectNamed(answer, one, 'exchanged');
  expectNamed(answer, two, 'exchanged');
});
