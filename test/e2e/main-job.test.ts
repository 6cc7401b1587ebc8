// The main job as a stranger runs it: a practice election in, the planned result and a verifiable bag out, for every scenario.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDefinition } from '../../src/core/election/parse-definition.ts';
import { scenarioNames } from '../../src/rehearsal/scenarios.ts';
import { count, kaihyo, rehearse } from '../support/cli.ts';
import { everyPlaintext, plaintextsIn } from '../support/plaintext-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-e2e-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Contests { readonly contests: readonly Readonly<Record<string, unknown>>[] }

const contestsOf = (file: string): Contests['contests'] => (JSON.parse(readFileSync(file, 'utf8')) as Contests).contests;
const filesIn = (at: string): string[] => readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(at, name)).isFile()).sort();

test.concurrent.each(scenarioNames)('the scenario %s is made, counted as planned, and its bag verified', async (scenario) => {
  const election = join(folder, scenario);
  const out = join(folder, `${scenario}-out`);
  const planned = scenario === 'one-ballot' ? 1 : scenario === 'zero-all' ? 0 : 40;
  expect(await rehearse(scenario, planned, election)).toMatchObject({ code: 0 });
  expect(await count(election, out)).toMatchObject({ code: 0, signal: null });
  const counted = contestsOf(join(out, 'preservation/data/count.json'));
  const expected = contestsOf(join(election, 'expected.json'));
  expect(counted).toHaveLength(expected.length);
  for (const [index, contest] of expected.entries()) expect(counted[index]).toMatchObject(contest);
  const trusted = await kaihyo(['verify', join(out, 'preservation'), '--trust', join(election, 'definition/definition.json')]);
  expect(trusted.stdout.split('\n')[0]).toBe('verified');
  expect(trusted.code).toBe(0);
});

describe('a count', () => {
  const election = join(folder, 'count');
  const once = join(folder, 'count-once');
  beforeAll(async () => {
    await rehearse('undecryptable', 60, election);
    await count(election, once, '--workers', '1', '--csv', 'cp932');
  });

  test('on another number of workers gives the same result, CSV and sheet bodies', async () => {
    const again = join(folder, 'count-again');
    expect(await count(election, again, '--workers', '2')).toMatchObject({ code: 0 });
    const results = filesIn(join(once, 'preservation/data')).filter((name) => name === 'count.json' || name.endsWith('.csv'));
    expect(results.length).toBeGreaterThan(1);
    for (const name of results) {
      expect(readFileSync(join(again, 'preservation/data', name))).toEqual(readFileSync(join(once, 'preservation/data', name)));
    }
    const bodies = (out: string): unknown => (JSON.parse(readFileSync(join(out, 'preservation/data/session.json'), 'utf8')) as {
      readonly sheets: readonly { readonly file: string; readonly body: string }[];
    }).sheets.map(({ file, body }) => [file, body]);
    expect(bodies(again)).toEqual(bodies(once));
  });

  test('leaves its figures for older programs beside the sheets, as they stand in the bag', () => {
    const read = (encoding: string, path: string): string => new TextDecoder(encoding).decode(readFileSync(join(once, path)));
    const names = filesIn(join(once, 'preservation/data')).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(read('shift_jis', `sheets/${name}.cp932.csv`)).toBe(read('utf-8', `preservation/data/${name}.csv`));
  });

  test('may be run again: it says where its results are and changes nothing', async () => {
    const before = filesIn(once).map((name) => [name, readFileSync(join(once, name)).length]);
    const again = await count(election, once);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('この開票は終了しています');
    expect(filesIn(once).map((name) => [name, readFileSync(join(once, name)).length])).toEqual(before);
  });

  test('leaves no PIN, no private key and no working file behind', () => {
    const pin = readFileSync(join(election, 'pin.txt'), 'utf8').trim();
    const names = filesIn(once);
    expect(names.filter((name) => /\.(key|part|tmp)$/.test(name))).toEqual([]);
    for (const name of names) expect(readFileSync(join(once, name)).includes(pin), name).toBe(false);
  });

  test('DR-15: leaves no readable ballot in any file: log, database, bags, sheets', () => {
    const definition = parseDefinition(readFileSync(join(election, 'definition/definition.json')));
    if (!definition.ok) throw new Error(definition.error.code);
    const plaintexts = everyPlaintext(definition.value);
    expect(plaintexts.length).toBeGreaterThan(500);
    for (const planted of [plaintexts[0]!, plaintexts[7]!, plaintexts.at(-1)!]) {
      const ballot = Buffer.from(planted);
      for (const written of [ballot, Buffer.from(ballot.toString('hex')), Buffer.from(ballot.toString('hex').toUpperCase())]) {
        expect(plaintextsIn(Buffer.concat([randomBytes(999), written, randomBytes(999)]), plaintexts)).toHaveLength(1);
      }
    }
    const names = filesIn(once);
    expect(names).toEqual(expect.arrayContaining(['preservation/data/log.jsonl', 'terminal/terminal.db', 'sheets/a-1-contest-1.pdf']));
    for (const name of names) expect(plaintextsIn(readFileSync(join(once, name)), plaintexts), name).toEqual([]);
  });

  test('has no choice beside a ballot in its log', () => {
    const log = readFileSync(join(once, 'preservation/data/log.jsonl'), 'utf8');
    for (const word of ['"choice"', '"votes"', '"code":', '"valid"', '"plaintext"']) expect(log).not.toContain(word);
  });

  test('without trust is whole, with other digits not verified', async () => {
    const bag = join(once, 'preservation');
    expect((await kaihyo(['verify', bag])).stdout.split('\n')[0]).toBe('whole, origin not compared');
    const other = await kaihyo(['verify', bag, '--digits', '0'.repeat(60)]);
    expect(other).toMatchObject({ code: 1 });
    expect(other.stdout).toMatch(/^NOT verified: \d+ failure/);
  });
});
