import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../core/kernel/result.ts';
import { mediaFs } from './media-fs.ts';
import { list } from './reading.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kaihyo-media-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (...path: string[]): string => join(root, ...path);

/** Writes files under the root of the test. */
function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  }
}

function codeOf(result: Result<unknown, { readonly code: string; readonly place?: string }>): unknown {
  return result.ok ? 'done' : [result.error.code, result.error.place];
}

function big(fill: number): Uint8Array {
  return new Uint8Array(2.5 * 1024 * 1024).fill(fill);
}

describe('listing', () => {
  test('shows what stands in a folder, and what stands below it', async () => {
    put({ 'bag/b.txt': 'bb', 'bag/data/a.json': '{}', 'bag/data/deep/c.pdf': '' });
    mkdirSync(at('bag/empty'));
    const [a, data, deep, c, empty] = [
      { path: 'b.txt', type: 'file', size: 2 }, { path: 'data', type: 'directory', size: 0 }, { path: 'data/deep', type: 'directory', size: 0 },
      { path: 'data/deep/c.pdf', type: 'file', size: 0 }, { path: 'empty', type: 'directory', size: 0 },
    ];
    expect(await mediaFs.entries(at('bag'))).toEqual({ ok: true, value: [a, data, empty] });
    expect(await mediaFs.list(at('bag')))
      .toEqual({ ok: true, value: [a, data, { path: 'data/a.json', type: 'file', size: 2 }, deep, c, empty] });
  });

  test('never follows links, and tells pipes and undecodable names apart from files', async () => {
    put({ 'secret/a': 'x', 'bag/plain': 'x' });
    symlinkSync(at('secret'), at('bag/folder'));
    symlinkSync(at('secret/a'), at('bag/file'));
    symlinkSync(at('nowhere'), at('bag/broken'));
    execFileSync('mkfifo', [at('bag/pipe')]);
    writeFileSync(Buffer.concat([Buffer.from(at('bag/')), Buffer.from([0xff])]), 'x');
    const result = await mediaFs.list(at('bag'));
    expect(result.ok && result.value.map(({ path, type }) => [path, type])).toEqual([
      ['broken', 'other'], ['file', 'other'], ['folder', 'other'], ['pipe', 'other'], ['plain', 'file'], ['\uFFFD', 'other'],
    ]);
  });

  test('refuses what is no folder, and more than a bag ever holds', async () => {
    put({ file: '' });
    expect(codeOf(await mediaFs.list(at('nowhere')))).toEqual(['media/missing', 'nowhere']);
    expect(codeOf(await mediaFs.entries(at('file')))).toEqual(['media/missing', 'file']);
    put({ 'many/a': '', 'many/deep/b': '' });
    expect(codeOf(await list(at('many'), 3))).toBe('done');
    expect(codeOf(await list(at('many'), 2))).toEqual(['media/too-many-entries', 'many']);
  });
});

describe('reading', () => {
  test('gives all bytes up to the limit and none beyond', async () => {
    put({ a: big(1) });
    const whole = await mediaFs.read(at('a'), big(1).length);
    expect(whole.ok && Buffer.compare(whole.value, big(1))).toBe(0);
    expect(codeOf(await mediaFs.read(at('a'), big(1).length - 1))).toEqual(['media/too-large', 'a']);
  });

  test('refuses links, folders, pipes and what is not there', async () => {
    put({ a: 'x' });
    symlinkSync(at('a'), at('link'));
    execFileSync('mkfifo', [at('pipe')]);
    mkdirSync(at('folder'));
    for (const name of ['link', 'pipe', 'folder']) expect(codeOf(await mediaFs.read(at(name), 9))).toEqual(['media/not-a-file', name]);
    expect(codeOf(await mediaFs.read(at('nowhere'), 9))).toEqual(['media/missing', 'nowhere']);
  });

  test('inside a folder follows no link, neither the file nor a folder on the way', async () => {
    put({ 'bag/data/a': 'inside', 'elsewhere/a': 'outside' });
    const inside = await mediaFs.readInside(at('bag'), 'data/a', 6);
    expect(inside.ok && Buffer.from(inside.value).toString()).toBe('inside');
    expect(codeOf(await mediaFs.readInside(at('bag'), 'data/a', 5))).toEqual(['media/too-large', 'data/a']);
    expect(codeOf(await mediaFs.readInside(at('bag'), 'data/b', 9))).toEqual(['media/missing', 'data/b']);
    symlinkSync(at('elsewhere'), at('bag/linked'));
    symlinkSync(at('elsewhere/a'), at('bag/data/link'));
    symlinkSync('data', at('bag/beside'));
    for (const path of ['linked/a', 'data/link', 'beside/a']) {
      expect(codeOf(await mediaFs.readInside(at('bag'), path, 9))).toEqual(['media/not-a-file', path]);
    }
    for (const path of ['../elsewhere/a', at('elsewhere/a')]) await expect(mediaFs.readInside(at('bag'), path, 9)).rejects.toThrow('inside');
  });

  test('a name longer than any can be is a refusal', async () => {
    const long = 'a'.repeat(300);
    expect(codeOf(await mediaFs.read(at(long), 9))).toEqual(['media/not-supported', long]);
    expect(codeOf(await mediaFs.write(at(long), new Uint8Array(1)))).toEqual(['media/not-supported', long]);
    expect(codeOf(await mediaFs.list(at('a/'.repeat(2100))))).toEqual(['media/not-supported', 'a']);
  });

  test('in pieces gives the same bytes, 1 MiB at a time', async () => {
    put({ 'a': big(3), 'empty': '', 'link-target': 'x' });
    const pieces: Uint8Array[] = [];
    for await (const piece of mediaFs.chunks(at('a'))) pieces.push(piece);
    expect(pieces.map(({ length }) => length)).toEqual([1_048_576, 1_048_576, 524_288]);
    expect(Buffer.concat(pieces).equals(big(3))).toBe(true);
    for await (const _ of mediaFs.chunks(at('empty'))) expect.fail('an empty file has no piece');
    symlinkSync(at('link-target'), at('link'));
    await expect(mediaFs.chunks(at('link'))[Symbol.asyncIterator]().next()).rejects.toThrow('ELOOP');
    execFileSync('mkfifo', [at('pipe')]);
    await expect(mediaFs.chunks(at('pipe'))[Symbol.asyncIterator]().next()).rejects.toThrow('no file');
  });

  test('digests are those of the whole file, in the order asked', async () => {
    put({ 'bag/data/a': big(7), 'bag/data/b': '' });
    const hex = (name: string, content: Uint8Array): string => createHash(name).update(content).digest('hex');
    expect(await mediaFs.digest(at('bag'), ['data/b', 'data/a'])).toEqual({ ok: true, value: [
      { path: 'data/b', size: 0, sha256: hex('sha256', new Uint8Array(0)), sha512: hex('sha512', new Uint8Array(0)) },
      { path: 'data/a', size: big(7).length, sha256: hex('sha256', big(7)), sha512: hex('sha512', big(7)) },
    ] });
    expect(codeOf(await mediaFs.digest(at('bag'), ['data/a', 'data/c']))).toEqual(['media/missing', 'data/c']);
  });
});

describe('copying in', () => {
  const names = [{ path: 'bagit.txt', limit: 10 }, { path: 'data/a', limit: big(1).length }];

  test('copies the named files and no other, for the owner alone', async () => {
    put({ 'medium/bagit.txt': 'bagit', 'medium/data/a': big(1), 'medium/data/other': 'x' });
    expect(codeOf(await mediaFs.copyIn(at('medium'), names, at('received')))).toBe('done');
    expect(readFileSync(at('received/bagit.txt'), 'utf8')).toBe('bagit');
    expect(readFileSync(at('received/data/a')).equals(big(1))).toBe(true);
    expect(readdirSync(at('received/data'))).toEqual(['a']);
    expect(['received', 'received/data', 'received/data/a'].map((path) => lstatSync(at(path)).mode & 0o777)).toEqual([0o700, 0o700, 0o600]);
  });

  test.each([
    ['a file that vanished', 'media/missing', 'data/a', () => rmSync(at('medium/data/a'))],
    ['a file that grew', 'media/too-large', 'bagit.txt', () => put({ 'medium/bagit.txt': '12345678901' })],
    ['a link', 'media/not-a-file', 'data/a', () => {
      rmSync(at('medium/data/a'));
      symlinkSync(at('medium/bagit.txt'), at('medium/data/a'));
    }],
    ['a folder that is a link', 'media/not-a-file', 'data/a', () => {
      rmSync(at('medium/data'), { recursive: true });
      put({ 'elsewhere/a': 'x' });
      symlinkSync(at('elsewhere'), at('medium/data'));
    }],
    ['a pipe', 'media/not-a-file', 'data/a', () => {
      rmSync(at('medium/data/a'));
      execFileSync('mkfifo', [at('medium/data/a')]);
    }],
  ])('refuses %s and leaves nothing behind', async (_what, code, place, happens) => {
    put({ 'medium/bagit.txt': 'bagit', 'medium/data/a': 'x' });
    happens();
    expect(codeOf(await mediaFs.copyIn(at('medium'), names, at('received')))).toEqual([code, place]);
    expect(existsSync(at('received'))).toBe(false);
  });

  test('never writes into a folder that is there', async () => {
    put({ 'medium/bagit.txt': 'bagit', 'medium/data/a': 'x', 'received/old': 'kept' });
    expect(codeOf(await mediaFs.copyIn(at('medium'), names, at('received')))).toEqual(['media/already-there', 'received']);
    expect(readFileSync(at('received/old'), 'utf8')).toBe('kept');
  });

  test('a path out of the folder is our bug', async () => {
    mkdirSync(at('medium'));
    for (const path of ['../x', 'data/../../x', '/etc/passwd']) {
      await expect(mediaFs.copyIn(at('medium'), [{ path, limit: 1 }], at(`to${path.length}`))).rejects.toThrow('inside');
    }
  });
});

describe('writing', () => {
  test('replaces a file as a whole, and a part that a power cut left', async () => {
    put({ 'a.json': 'old and longer', 'a.json.part': 'left behind by a power cut' });
    expect(codeOf(await mediaFs.write(at('a.json'), new TextEncoder().encode('new')))).toBe('done');
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
    expect(readdirSync(root)).toEqual(['a.json']);
    expect(lstatSync(at('a.json')).mode & 0o777).toBe(0o600);
  });

  test('refuses a folder that is not there, and never writes through a link', async () => {
    expect(codeOf(await mediaFs.write(at('nowhere/a'), new Uint8Array(1)))).toEqual(['media/missing', 'a']);
    put({ target: 'kept' });
    symlinkSync(at('target'), at('a.part'));
    symlinkSync(at('target'), at('a'));
    expect(codeOf(await mediaFs.write(at('a'), new Uint8Array(1)))).toBe('done');
    expect(lstatSync(at('a')).isFile()).toBe(true);
    expect(readFileSync(at('target'), 'utf8')).toBe('kept');
  });

  test('a new folder is for the owner alone and shall not be there yet', async () => {
    expect(codeOf(await mediaFs.makeFolder(at('new')))).toBe('done');
    expect(lstatSync(at('new')).mode & 0o777).toBe(0o700);
    expect(codeOf(await mediaFs.makeFolder(at('new')))).toEqual(['media/already-there', 'new']);
    expect(codeOf(await mediaFs.makeFolder(at('no/where')))).toEqual(['media/missing', 'where']);
  });

  test('removing takes a file, a tree, or nothing; a link goes without its target', async () => {
    put({ 'tree/deep/a': 'x', 'file': 'x', 'target/a': 'kept' });
    symlinkSync(at('target'), at('link'));
    for (const name of ['tree', 'file', 'link', 'nothing', 'no/where']) expect(codeOf(await mediaFs.remove(at(name)))).toBe('done');
    expect(readdirSync(root)).toEqual(['target']);
    expect(readdirSync(at('target'))).toEqual(['a']);
  });

  test('says where writing is not permitted', () => {
    chmodSync(root, 0o755);
    for (const [name, mode] of [['locked', 0o555], ['unlocked', 0o777]] as const) {
      mkdirSync(at(name));
      chmodSync(at(name), mode);
    }
    const words = [fileURLToPath(new URL('../../../../test/support/write-as-nobody.ts', import.meta.url)), at('locked'), at('unlocked')];
    const [locked, unlocked] = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Parameters<typeof codeOf>[0][];
    expect([locked, unlocked].map((each) => each && codeOf(each))).toEqual([['media/not-permitted', 'a'], 'done']);
    expect(readdirSync(at('locked'))).toEqual([]);
  });
});

describe('copying out and comparing', () => {
  const tree = { 'bag/bagit.txt': 'bagit', 'bag/data/a': big(1), 'bag/data/deep/b': '' };

  test('a copied tree equals its source', async () => {
    put(tree);
    put({ 'KAIHYO.part/left': 'behind by a power cut' });
    expect(codeOf(await mediaFs.copyOut(at('bag'), at('KAIHYO')))).toBe('done');
    expect(codeOf(await mediaFs.compare(at('bag'), at('KAIHYO')))).toBe('done');
    expect(readdirSync(root).sort()).toEqual(['KAIHYO', 'bag']);
  });

  test('what is there is never overwritten', async () => {
    put(tree);
    mkdirSync(at('KAIHYO'));
    expect(codeOf(await mediaFs.copyOut(at('bag'), at('KAIHYO')))).toEqual(['media/already-there', 'KAIHYO']);
    expect(readdirSync(at('KAIHYO'))).toEqual([]);
  });

  test('a link is not copied, and nothing else either', async () => {
    put(tree);
    symlinkSync(at('bag/bagit.txt'), at('bag/data/link'));
    expect(codeOf(await mediaFs.copyOut(at('bag'), at('KAIHYO')))).toEqual(['media/not-a-file', 'data/link']);
    expect(codeOf(await mediaFs.copyOut(at('nowhere'), at('KAIHYO')))).toEqual(['media/missing', 'nowhere']);
    expect(readdirSync(root)).toEqual(['bag']);
  });

  test('a medium that is not there leaves nothing behind', async () => {
    put(tree);
    expect(codeOf(await mediaFs.copyOut(at('bag'), at('no/KAIHYO')))).toEqual(['media/missing', 'KAIHYO']);
    expect(readdirSync(root)).toEqual(['bag']);
  });

  test.each([
    ['a byte at the end of a large file', 'data/a', () => put({ 'copy/data/a': big(1).with(big(1).length - 1, 2) })],
    ['a byte more', 'bagit.txt', () => put({ 'copy/bagit.txt': 'bagit ' })],
    ['a file more', 'data/a1', () => put({ 'copy/data/a1': '' })],
    ['a file less', 'bagit.txt', () => rmSync(at('copy/bagit.txt'))],
    ['a folder more', 'empty', () => mkdirSync(at('copy/empty'))],
    ['a folder in place of a file', 'data/deep/b', () => {
      rmSync(at('copy/data/deep/b'));
      mkdirSync(at('copy/data/deep/b'));
    }],
  ])('%s is a difference, found from both sides', async (_what, place, change) => {
    put(tree);
    expect(codeOf(await mediaFs.copyOut(at('bag'), at('copy')))).toBe('done');
    change();
    expect(codeOf(await mediaFs.compare(at('bag'), at('copy')))).toEqual(['media/differs', place]);
    expect(codeOf(await mediaFs.compare(at('copy'), at('bag')))).toEqual(['media/differs', place]);
  });

  test('two equal links are not compared', async () => {
    put({ 'a/x': '', 'b/x': '' });
    for (const side of ['a', 'b']) symlinkSync('x', at(side, 'link'));
    expect(codeOf(await mediaFs.compare(at('a'), at('b')))).toEqual(['media/not-a-file', 'link']);
    expect(codeOf(await mediaFs.compare(at('a'), at('nowhere')))).toEqual(['media/missing', 'nowhere']);
    expect(codeOf(await mediaFs.compare(at('nowhere'), at('a')))).toEqual(['media/missing', 'nowhere']);
  });
});
