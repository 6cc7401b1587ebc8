// One ordinary night by clicks and keys, from the empty terminal to the sealed bag: what it comes to, and how much it asks of people.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kaihyo } from '../support/cli.ts';
import { CLOSED, DIFFERS_BECAUSE, type Hands, handsOn, passphraseOf, numbers, step, untilDue, screenOf } from './support/hands.ts';
import { launchDesk, type LaunchedDesk } from './support/launch.ts';
import { aPracticeHall, labels, type PracticeHall } from './support/practice-hall.ts';

/** On a machine that others use too; alone it is half a minute. */
const LONGEST_NIGHT_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-window-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Contests { readonly contests: readonly Readonly<Record<string, unknown>>[] }
const contestsIn = (file: string): Contests['contests'] => (JSON.parse(readFileSync(file, 'utf8')) as Contests).contests;

/** As planned, with the words of these hands for why the numbers differ. */
function asTyped(planned: Readonly<Record<string, unknown>>): object {
  const { voters, ...rest } = planned as { readonly voters?: { readonly number: number; readonly reason: string | null } };
  return voters === undefined ? rest : { ...rest, voters: { ...voters, reason: voters.reason === null ? null : DIFFERS_BECAUSE } };
}

/** The bags that lie on the media for preservation. */
function bagsOn({ media }: PracticeHall): readonly string[] {
  return [labels.first, labels.second].flatMap((label) => readdirSync(join(media, label)).map((name) => join(media, label, name)));
}

async function expectCountedAsPlanned(hall: PracticeHall): Promise<void> {
  const bags = bagsOn(hall);
  expect(bags).toHaveLength(2);
  const expected = contestsIn(join(hall.folder, 'election/expected.json'));
  for (const bag of bags) {
    expect(contestsIn(join(bag, 'data/count.json'))).toMatchObject(expected.map(asTyped));
    const verified = await kaihyo(['verify', bag, '--trust', join(hall.folder, 'election/definition/definition.json')]);
    expect(verified.stdout.split('\n')[0]).toBe('verified');
  }
}

describe('the ordinary night', () => {
  let hall: PracticeHall;
  let desk: LaunchedDesk;
  let hands: Hands;
  const screens: string[] = [];

  beforeAll(async () => {
    hall = await aPracticeHall(join(folder, 'ordinary'));
    desk = await launchDesk({ home: hall.home });
    hands = handsOn(desk.page, hall);
    for (let code = await screenOf(hands); code !== CLOSED; code = await step(hands)) screens.push(code);
  }, LONGEST_NIGHT_MS);
  afterAll(() => desk.close());

  test('leads from the empty terminal to two verified bags with the planned result', async () => {
    await expectCountedAsPlanned(hall);
    expect(desk.faults).toEqual([]);
  });

  test('is refused nothing but the printing, since this hall has no printer', () => {
    const refused = desk.exchanges.flatMap(({ name, reply }) => {
      const { ok, error } = reply as { readonly ok: boolean; readonly error?: { readonly code: string } };
      return ok ? [] : [`${name} ${error?.code ?? ''}`];
    });
    expect(refused).toEqual(['printer/print printer/absent']);
  });

  test('asks for each thing once', () => {
    // The setting up is the office's, before the night; from the first check on it is the hall's.
    expect(screens.filter((code, at) => screens.indexOf(code) !== at)).toEqual(['開-02']);
    const { typed, decisions } = hands.tally;
    const count = (what: string): number => typed.filter((each) => each === what).length;
    const confirmations = count('確認番号');
    const setUp = count('端末の名前') + count('鍵の作成の記録');
    const signIn = count('パスワードと確認番号') + count('確認番号を決める');
    const content = typed.length - confirmations - setUp - signIn;
    console.log([
      `decisions ${decisions.length}: ${decisions.join(' / ')}`,
      `typed: content ${content}, numbers of confirmation ${confirmations}, signing in ${signIn}, setting up before the night ${setUp}`,
    ].join('\n'));
    expect(content).toBeLessThanOrEqual(25);
    expect(confirmations).toBeLessThanOrEqual(28);
    expect(decisions.length).toBeLessThanOrEqual(70);
  });

  test('leaves no passphrase, no number and no PIN in any file of the terminal or the media', () => {
    const secrets = [hall.pin, ...Object.values(numbers), ...Object.keys(numbers).map(passphraseOf)].map((secret) => Buffer.from(secret));
    const files = [hall.home, ...[labels.first, labels.second].map((label) => join(hall.media, label))]
      .flatMap((at) => readdirSync(at, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(30);
    // Six digits stand by chance among the digits of PDF files and digests: they are looked for as whole words.
    const isIn = (bytes: Buffer, secret: Buffer): boolean => {
      const isDigit = (byte: number | undefined): boolean => byte !== undefined && /[0-9a-f]/.test(String.fromCharCode(byte));
      for (let at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, at + 1)) {
        if (!isDigit(bytes[at - 1]) && !isDigit(bytes[at + secret.length])) return true;
      }
      return false;
    };
    const found = files.filter((file) => !file.endsWith('.pdf'))
      .flatMap((file) => secrets.filter((secret) => isIn(readFileSync(file), secret)).map(() => file));
    expect(found).toEqual([]);
  });

  test('lets the window read no passphrase and no PIN back', () => {
    const answers = JSON.stringify(desk.exchanges.map(({ reply }) => reply));
    for (const secret of [hall.pin, ...Object.keys(numbers).map(passphraseOf)]) expect(answers).not.toContain(secret);
  });
});

test('an empty box is counted without a card', async () => {
  const hall = await aPracticeHall(join(folder, 'empty'), 'zero-all', 0);
  const desk = await launchDesk({ home: hall.home });
  const hands = handsOn(desk.page, hall);
  const screens: string[] = [];
  for (let code = await screenOf(hands); code !== CLOSED; code = await step(hands)) screens.push(code);
  expect(screens.filter((code) => code.startsWith('開-5'))).toEqual([]);
  expect(desk.exchanges.map(({ name }) => name)).not.toContain('card/present');
  await expectCountedAsPlanned(hall);
  await desk.close();
}, LONGEST_NIGHT_MS);

test('one ballot is counted like any other number', async () => {
  const hall = await aPracticeHall(join(folder, 'one'), 'one-ballot', 1);
  const desk = await launchDesk({ home: hall.home });
  const hands = handsOn(desk.page, hall);
  await untilDue(hands, CLOSED);
  await expectCountedAsPlanned(hall);
  await desk.close();
}, LONGEST_NIGHT_MS);
