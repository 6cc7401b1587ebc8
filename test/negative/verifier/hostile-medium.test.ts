// Media that do not only hold wrong files but attack the reader: links, lies about sizes, files that change, endless names.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type Entry, mostEntries, type Source } from '../../../src/verifier/checks/source.ts';
import { verify, type Verification } from '../../../src/verifier/checks/verify.ts';
import { folderSource, nodeDigests } from '../../../src/verifier/node.ts';
import { formatReport } from '../../../src/verifier/report.ts';
import type { FileMap } from '../../support/ballot-records.ts';
import { memorySource } from '../../support/memory-source.ts';
import { aPreservationBag } from '../../support/preservation-bag.ts';

const { files, definition } = aPreservationBag();
const told = ({ failures }: Verification): readonly string[] => failures.map(({ check, place }) => `${check} ${place}`);
const verified = (source: Source): Promise<Verification> => verify(source, { definition }, nodeDigests);
const entry = (path: string, type: Entry['type'], size = 0): Entry => ({ path, type, size });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function written(bag: FileMap): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-bag-'));
  folders.push(folder);
  for (const [path, bytes] of bag) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

describe('entries', () => {
  test.each([
    ['a link', entry('data/link.txt', 'other')], ['an empty folder', entry('data/empty', 'directory')], ['an absolute path', entry('/etc/passwd', 'file', 9)],
    ['a path upwards', entry('../outside', 'file', 9)], ['a name with a line feed', entry('data/a\nb', 'file', 1)], ['a name that ends in a dot', entry('data/a.', 'file', 1)],
    ['a Windows folder', entry('System Volume Information/x', 'file', 1)], ['a segment of 81 characters', entry(`data/${'a'.repeat(81)}`, 'file', 1)],
  ])('%s is told and never read', async (_what, more) => {
    const source = memorySource(files, { more: [more] });
    const read: string[] = [];
    const answer = await verified({ list: source.list, chunks: (path) => (read.push(path), source.chunks(path)) });
    expect(told(answer)).toContain(`entries ${more.path}`);
    expect(read).not.toContain(more.path);
  });

  test('more than may be are told, and only the first looked at', async () => {
    const more = Array.from({ length: mostEntries }, (_, index) => entry(`data/x${index}`, 'directory'));
    expect(told(await verified(memorySource(files, { more })))).toContain('entries ');
  });

  test('a medium that cannot be listed is no whole bag', async () => {
    const answer = await verified({ list: () => Promise.reject(new Error('EIO')), chunks: memorySource(files).chunks });
    expect(told(answer)).toEqual(expect.arrayContaining(['unreadable ', 'missing-file bagit.txt']));
  });

  test('a check that itself fails makes the bag one that is not verified', async () => {
    const nameless = { ...entry('data/x', 'file'), path: undefined as unknown as string };
    expect(told(await verified(memorySource(files, { more: [nameless] })))).toEqual(['internal ']);
  });
});

describe('files', () => {
  test('longer or shorter than they were listed are told', async () => {
    const source = memorySource(files);
    const lying = (difference: number): Source => ({
      list: async () => (await source.list()).map((each) => (each.path === 'data/count.json' ? { ...each, size: each.size + difference } : each)),
      chunks: source.chunks,
    });
    expect(told(await verified(lying(-1)))).toContain('unreadable data/count.json');
    expect(told(await verified(lying(1)))).toContain('unreadable data/count.json');
  });

  test('endless ones end', async () => {
    const source = memorySource(files);
    const answer = await verified({
      list: source.list,
      chunks: async function* (path) {
        if (path === 'data/received/data/ballots-1.kbx') for (;;) yield new Uint8Array(1 << 16);
        yield* source.chunks(path);
      },
    });
    expect(told(answer)).toContain('unreadable data/received/data/ballots-1.kbx');
  });

  test.each(['data/count.json', 'data/received/data/ballots-1.kbx', 'data/definition.json'])('%s that changes between two readings is told', async (path) => {
    const changed = new Map([[path, files.get(path)!.with(70, 0x58)]]);
    expect(told(await verified(memorySource(files, { changed })))).toContain(`unreadable ${path}`);
  });

  test.each([
    ['nested', '['.repeat(1 << 20)], ['an object in objects', '{"a":'.repeat(1 << 18)], ['a list of a million', `[${'0,'.repeat(1 << 20)}0]`],
    ['a text of a million', `"${'a'.repeat(1 << 20)}"`], ['a name of a million', `{"${'a'.repeat(1 << 20)}":1}`],
  ])('JSON that is %s does no harm', async (_what, text) => {
    for (const path of ['data/count.json', 'data/session.json', 'data/definition.json', 'data/notices.json', 'data/checkpoints.json', 'data/log.jsonl']) {
      const answer = await verified(memorySource(new Map(files).set(path, utf8ToBytes(text))));
      expect(answer.verdict).toBe('not-verified');
      expect(told(answer).filter((each) => each.startsWith('internal'))).toEqual([]);
    }
  }, 60_000);

  test('failures beyond number are counted', async () => {
    const log = utf8ToBytes('{}\n'.repeat(20_000));
    const answer = await verified(memorySource(new Map(files).set('data/log.jsonl', log)));
    expect(answer.total).toBeGreaterThan(20_000);
    expect(answer.failures.length).toBe(5_000);
    expect(formatReport(answer, 'en').split('\n')[0]).toBe(`NOT verified: ${answer.total} failures`);
  });

  test('the report shows no control character of a name', async () => {
    const answer = await verified(memorySource(files, { more: [entry('data/\u001b[2J\u202Egpj.\nverified', 'file', 1)] }));
    const report = formatReport(answer, 'ja');
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202E]/); // eslint-disable-line no-control-regex -- exactly these
    expect(report).toContain('data/\\u{1b}[2J\\u{202e}gpj.\\u{a}verified');
    expect(report.split('\n').filter((line) => line === 'verified')).toEqual([]);
  });
});

describe('a folder', () => {
  test('as it was written is verified; a link in the place of a file is not followed', async () => {
    const folder = written(files);
    expect((await verified(folderSource(folder))).verdict).toBe('verified');
    rmSync(join(folder, 'data/count.json'));
    writeFileSync(join(folder, '..', 'kaihyo-outside.json'), files.get('data/count.json')!);
    symlinkSync(join(folder, '..', 'kaihyo-outside.json'), join(folder, 'data/count.json'));
    expect(told(await verified(folderSource(folder)))).toEqual(expect.arrayContaining(['entries data/count.json', 'missing-file data/count.json']));
    rmSync(join(folder, '..', 'kaihyo-outside.json'));
  });

  test('with a pipe in it does not stop the verifier', async () => {
    const folder = written(files);
    execFileSync('mkfifo', [join(folder, 'data/sheets/pipe.pdf')]);
    expect(told(await verified(folderSource(folder)))).toContain('entries data/sheets/pipe.pdf');
  });

  test('that is empty is no bag', async () => {
    const answer = await verified(folderSource(written(new Map())));
    expect(told(answer)).toContain('missing-file bagit.txt');
    expect(answer.verdict).toBe('not-verified');
  });
});
