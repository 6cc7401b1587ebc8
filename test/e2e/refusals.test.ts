// What must not go on, as the command line answers it: exit code 3, a code, four rows, and nothing lost.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { count, countWords, type Finished, kaihyo, rehearse } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-refusals-'));
const election = join(folder, 'election');
const other = join(folder, 'other');
beforeAll(async () => {
  await rehearse('house', 20, election);
  await rehearse('house', 20, other, 8);
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const outOf = (name: string): string => join(folder, name);
const withWord = (words: readonly string[], option: string, value: string): readonly string[] =>
  words.map((word, index) => (words[index - 1] === option ? value : word));

function expectRefusal(finished: Finished, code: string): void {
  expect(finished).toMatchObject({ code: 3, stdout: '' });
  const lines = finished.stderr.split('\n').filter((line) => /^(\[| {2}\S)/.test(line));
  expect(lines[0]).toMatch(new RegExp(`^\\[${code}`));
  expect(lines.slice(1).map((line) => line.trim().split(':')[0])).toEqual(expect.arrayContaining(['何が起きたか', '意味', '次にすること', '決める人']));
}

test('a wrong PIN says how many tries are left, and the right one goes on', async () => {
  const pin = join(folder, 'wrong-pin');
  const right = readFileSync(join(election, 'pin.txt'), 'utf8').trim();
  writeFileSync(pin, right === '000000' ? '111111\n' : '000000\n');
  const copy = outOf('wrong-pin-election');
  cpSync(election, copy, { recursive: true });
  const out = outOf('wrong-pin-out');
  const refused = await kaihyo(countWords(copy, out), { pin });
  expectRefusal(refused, 'card/wrong-pin');
  expect(refused.stderr).toContain('2');
  expect(await count(copy, out)).toMatchObject({ code: 0 });
});

test('the last try of a card is made where two officers of the script allow it, and only there', async () => {
  const copy = outOf('last-try-election');
  cpSync(election, copy, { recursive: true });
  const card = join(copy, 'card.key');
  writeFileSync(card, readFileSync(card, 'utf8').replace('"triesLeft":3', '"triesLeft":1'));
  const out = outOf('last-try-out');
  expectRefusal(await count(copy, out), 'card/final-try');
  expectRefusal(await count(copy, out, '--final-try-by', 'staff-1', '--final-try-by', 'nobody'), 'approval/not-signed-in');
  const { events } = JSON.parse(readFileSync(join(copy, 'session.json'), 'utf8')) as { events: { type: string; officer?: { name: string } }[] };
  const names = events.filter(({ type }) => type === 'officer-signed-in').map(({ officer }) => officer?.name ?? '');
  const allowed = names.slice(0, 2).flatMap((name) => ['--final-try-by', name]);
  expect(await count(copy, out, ...allowed)).toMatchObject({ code: 0 });
  const log = readFileSync(join(out, 'preservation/data/log.jsonl'), 'utf8');
  expect(log.match(/"event":"final-try-allowed"/g)).toHaveLength(1);
});

describe('no PIN is asked and nothing but one entry of the log is written', () => {
  // A PIN that were asked for would be read from here, and answered with card/pin-form.
  const noPin = '/dev/null';

  test.each([
    ['a changed ballot', 'KAIHYO/data/ballots-1.kbx', 'bag/'],
    ['a changed manifest', 'KAIHYO/manifest-sha256.txt', 'bag/'],
    ['a changed signature', 'KAIHYO/signature.p7s', 'bag/'],
  ])('%s', async (name, file, code) => {
    const medium = outOf(`medium ${name}`);
    cpSync(join(election, 'medium'), medium, { recursive: true });
    const bytes = readFileSync(join(medium, file));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(medium, file), bytes);
    const out = outOf(`out ${name}`);
    const refused = await kaihyo(withWord(countWords(election, out), '--medium', medium), { pin: noPin });
    expectRefusal(refused, code.slice(0, -1));
    expect(existsSync(join(out, 'preservation'))).toBe(false);
    expect(await count(election, out)).toMatchObject({ code: 0 });
    const log = readFileSync(join(out, 'preservation/data/log.jsonl'), 'utf8');
    expect(log.match(/"event":"transfer-refused"/g)).toHaveLength(1);
  });

  test('the medium of another election, which is named', async () => {
    const elsewhere = outOf('elsewhere');
    expect(await rehearse('upper-house', 20, elsewhere)).toMatchObject({ code: 0 });
    const refused = await kaihyo(withWord(countWords(election, outOf('out elsewhere')), '--medium', join(elsewhere, 'medium')), { pin: noPin });
    expectRefusal(refused, 'transfer/other-event');
    expect(refused.stderr).toContain('ほかの選挙（第27回参議院議員通常選挙）の投票データです。');
  });

  test('a medium of this election and place that others signed', async () => {
    const refused = await kaihyo(withWord(countWords(election, outOf('out other')), '--medium', join(other, 'medium')), { pin: noPin });
    expectRefusal(refused, 'bag/signature-signer-unknown');
  });

  test('no medium at all', async () => {
    expectRefusal(await kaihyo(withWord(countWords(election, outOf('out none')), '--medium', outOf('nothing')), { pin: noPin }), 'media/missing');
  });
});

test('a card of another election is known before any PIN', async () => {
  const words = withWord(countWords(election, outOf('out card')), '--card', `software:${join(other, 'card.key')}`);
  expectRefusal(await kaihyo(words, { pin: '/dev/null' }), 'card/other-election');
});

test('a definition whose digits are not those of the paper is not installed', async () => {
  const copy = outOf('digits');
  cpSync(election, copy, { recursive: true });
  const script = JSON.parse(readFileSync(join(copy, 'session.json'), 'utf8')) as { slip: { contextDigits: string } };
  script.slip.contextDigits = '0'.repeat(60);
  writeFileSync(join(copy, 'session.json'), JSON.stringify(script));
  expectRefusal(await count(copy, outOf('out digits')), 'install/digits-differ');
});

test('a script that ends before the night does says so, and a longer one goes on', async () => {
  const copy = outOf('short');
  cpSync(election, copy, { recursive: true });
  const whole = readFileSync(join(copy, 'session.json'), 'utf8');
  const script = JSON.parse(whole) as { events: unknown[] };
  script.events = script.events.slice(0, 12);
  writeFileSync(join(copy, 'session.json'), JSON.stringify(script));
  expectRefusal(await count(copy, outOf('out short')), 'script/ended');
  writeFileSync(join(copy, 'session.json'), whole);
  expect(await count(copy, outOf('out short'))).toMatchObject({ code: 0 });
});

test('the PIN may come through a pipe of the shell', () => {
  const out = outOf('out pipe');
  const words = countWords(election, out).map((word) => `'${word}'`).join(' ');
  const program = join(import.meta.dirname, '../../scripts/tasks/cli.ts');
  const shell = spawnSync('bash', ['-c', `'${process.execPath}' '${program}' ${words} 3< <(cat '${join(election, 'pin.txt')}')`], { encoding: 'utf8' });
  expect({ status: shell.status, stderr: shell.stderr }).toMatchObject({ status: 0 });
});

test('a descriptor that is not open is wrong usage, known before anything is read', async () => {
  const finished = await kaihyo(countWords(election, outOf('out no fd')));
  expect(finished).toMatchObject({ code: 2, stdout: '' });
  expect(finished.stderr).toContain('ファイル記述子 3');
});

test('one terminal can deliver to a folder that is not there yet, and another count does not go where one has been', async () => {
  const home = outOf('home');
  expect(await count(election, outOf('not/yet/there'), '--home', home)).toMatchObject({ code: 0 });
  const again = await count(election, outOf('second/place'), '--home', home);
  expect(again).toMatchObject({ code: 0 });
  expect(existsSync(join(outOf('second/place'), 'preservation/bagit.txt'))).toBe(true);
  expectRefusal(await count(other, outOf('not/yet/there')), 'script/output-taken');
});

test('with --json a refusal is one line of JSON', async () => {
  const refused = await kaihyo([...withWord(countWords(election, outOf('out json')), '--medium', outOf('nothing')), '--json'], { pin: '/dev/null' });
  expect(refused).toMatchObject({ code: 3, stderr: '' });
  expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, refusal: { code: 'media/missing' } });
});

test.each([
  ['no command', ['open'], 'open'],
  ['a missing option', ['count', '--session', 'x'], '--medium'],
  ['an unknown scenario', ['rehearse', '--scenario', 'nothing', '--out', join(tmpdir(), 'never')], 'house'],
])('wrong usage ends with 2 and says what is wrong: %s', async (_what, words, told) => {
  const finished = await kaihyo(words);
  expect(finished).toMatchObject({ code: 2, stdout: '' });
  expect(finished.stderr).toContain(told);
});
