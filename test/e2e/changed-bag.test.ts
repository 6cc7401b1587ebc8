// A preservation bag as the program really makes it: after any change of any file the verifier refuses it and names the place.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/verifier/checks/verify.ts';
import { folderSource, nodeDigests } from '../../src/verifier/node.ts';
import { count, kaihyo, rehearse } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-changed-'));
const election = join(folder, 'election');
const out = join(folder, 'out');
const bag = join(out, 'preservation');
let trust: { readonly definition: Uint8Array };
let files: readonly string[] = [];

beforeAll(async () => {
  await rehearse('notices', 30, election);
  expect(await count(election, out)).toMatchObject({ code: 0 });
  trust = { definition: readFileSync(join(election, 'definition/definition.json')) };
  files = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(bag, name)).isFile()).sort();
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const judge = (): ReturnType<typeof verify> => verify(folderSource(bag), trust, nodeDigests);

test('unchanged it is verified, and holds what the format names', async () => {
  expect(await judge()).toMatchObject({ verdict: 'verified', failures: [] });
  expect(files).toEqual(expect.arrayContaining([
    'bagit.txt', 'signature.p7s', 'data/definition.json', 'data/notices.json', 'data/received/data/ballots-1.kbx', 'data/count.json',
    'data/contest-1.csv', 'data/session.json', 'data/log.jsonl', 'data/checkpoints.json', 'data/session.cer', 'data/sheets/reconciliation.pdf',
    'data/specification/ballot.md',
  ]));
});

test('one flipped bit in any file, at its beginning, middle or end, is found and the file named', async () => {
  const unnoticed: string[] = [];
  for (const name of files) {
    const path = join(bag, name);
    const bytes = readFileSync(path);
    for (const at of new Set([0, bytes.length >> 1, bytes.length - 1])) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      writeFileSync(path, changed);
      const { verdict, failures } = await judge();
      if (verdict !== 'not-verified' || !failures.some(({ place }) => place.startsWith(name))) unnoticed.push(`${name} at ${at}`);
    }
    writeFileSync(path, bytes);
  }
  expect(unnoticed).toEqual([]);
  expect((await judge()).verdict).toBe('verified');
});

test('any file removed is found and named', async () => {
  const unnoticed: string[] = [];
  for (const name of files) {
    const path = join(bag, name);
    renameSync(path, join(folder, 'aside'));
    const { verdict, failures } = await judge();
    if (verdict !== 'not-verified' || !failures.some(({ place }) => place.startsWith(name))) unnoticed.push(name);
    renameSync(join(folder, 'aside'), path);
  }
  expect(unnoticed).toEqual([]);
});

test('a file added anywhere is found and named', async () => {
  for (const name of ['extra.txt', 'data/extra.txt', 'data/received/extra.txt', 'data/sheets/extra.pdf', 'data/received/data/ballots-9.kbx']) {
    writeFileSync(join(bag, name), 'x');
    const { verdict, failures } = await judge();
    expect([verdict, failures.some(({ place }) => place.startsWith(name))], name).toEqual(['not-verified', true]);
    rmSync(join(bag, name));
  }
});

describe('the program', () => {
  test('says so with exit code 1, in words and as JSON', async () => {
    const copy = join(folder, 'copy');
    cpSync(bag, copy, { recursive: true });
    rmSync(join(copy, 'data/count.json'));
    const words = await kaihyo(['verify', copy]);
    expect(words.code).toBe(1);
    expect(words.stdout).toMatch(/^NOT verified: \d+ failures?\n/);
    expect(words.stdout).toContain('data/count.json');
    const json = await kaihyo(['verify', copy, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ verdict: 'not-verified' });
  });
});
