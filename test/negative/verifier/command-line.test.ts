// The verifier as people call it: first line, exit code, report in two languages, JSON.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checks } from '../../../src/verifier/checks/check-ids.ts';
import { aPreservationBag } from '../../support/preservation-bag.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'kaihyo-verify-'));
const { files, definition, digits } = aPreservationBag();
for (const [name, bag] of [['whole', files], ['broken', new Map(files).set('data/count.json', new Uint8Array([0x7b]))]] as const) {
  for (const [path, bytes] of bag) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), bytes);
  }
}
writeFileSync(join(folder, 'definition.json'), definition);
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly first: string;
}

function call(...argv: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/verifier/main.ts'), ...argv], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr, first: stdout.split('\n')[0] ?? '' };
}

const grouped = digits.replace(/\d{5}(?=\d)/g, '$& ');

describe('the verifier', () => {
  test('verifies with the definition, and with the digits as they stand on paper', () => {
    expect(call('whole', '--trust', 'definition.json')).toMatchObject({ status: 0, first: 'verified', stderr: '' });
    expect(call('whole', '--digits', grouped)).toMatchObject({ status: 0, first: 'verified' });
  });

  test('without trust says so', () => {
    expect(call('whole')).toMatchObject({ status: 0, first: 'whole, origin not compared' });
  });

  test('tells each failure on its line, check, place and message', () => {
    const { status, first, stdout } = call('broken', '--lang', 'en');
    expect(status).toBe(1);
    expect(first).toMatch(/^NOT verified: \d+ failures$/);
    expect(stdout).toMatch(/^digest {2}data\/count\.json {2}\S/m);
    expect(stdout).toMatch(/^json {2}data\/count\.json {2}\S/m);
  });

  test('other digits are a failure', () => {
    expect(call('whole', '--digits', '0'.repeat(60))).toMatchObject({ status: 1, first: 'NOT verified: 1 failures' });
  });

  test('ends with what is to be compared with paper, and what was not checked', () => {
    const japanese = call('whole').stdout;
    expect(japanese).toContain(`選挙の定義の照合番号  ${grouped}`);
    expect(japanese).toMatch(/投票データ一式の照合番号 {2}(?:\d{5} ){11}\d{5}\n/);
    expect(japanese).toMatch(/count\.json のSHA-256 {2}(?:[0-9a-f]{4} ){15}[0-9a-f]{4}\n/);
    expect(japanese).toMatch(/^ {2}第6号 {2}\d{5} \d{5} {2}[0-9a-f]{64}$/m);
    expect(japanese).toMatch(/確かめていないこと：.+\n$/);
    expect(call('whole', '--lang', 'en').stdout).toMatch(/Not checked: .+\n$/);
  });

  test('gives programs one JSON object', () => {
    const answer = JSON.parse(call('broken', '--json').stdout) as { verdict: string; failures: { check: string }[]; checks: { id: string; failures: number }[] };
    expect(answer).toMatchObject({ verdict: 'not-verified', digits: { ctx: digits, count: null } });
    expect(answer.checks.map(({ id }) => id)).toEqual(Object.keys(checks));
    expect(answer.checks.find(({ id }) => id === 'json')?.failures).toBe(1);
    expect(JSON.parse(call('whole', '--json', '--trust', 'definition.json').stdout)).toMatchObject({ verdict: 'verified', total: 0, failures: [] });
  });

  test.each([
    ['no folder', []], ['two folders', ['whole', 'broken']], ['a folder that is not there', ['nowhere']], ['a file', ['definition.json']],
    ['an unknown option', ['whole', '--fast']], ['another language', ['whole', '--lang', 'fr']], ['fifty-nine digits', ['whole', '--digits', '1'.repeat(59)]],
    ['a trust that is not there', ['whole', '--trust', 'nothing.json']], ['a trust without value', ['whole', '--trust']],
  ])('%s is a wrong call', (_what, argv) => {
    const { status, stdout, stderr } = call(...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage: ');
  });
});
