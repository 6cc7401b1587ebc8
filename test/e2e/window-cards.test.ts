// The window with an IC card in a reader, a virtual PIV card behind the whole real stack: what people see of a card that is not the one,
// of its tries, and of hands that pull it; and the night that ends with the planned result all the same. One night, told in order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { theirs, wrongPin } from '../support/tokens/bench.ts';
import { contestsOf, keyOf } from '../support/tokens/night-contract.ts';
import { inOwnWorld } from '../support/tokens/own-worlds.ts';
import { piv } from '../support/tokens/piv.ts';
import type { CardsInReaders, TokenContents } from '../support/tokens/token-kinds.ts';
import { choose, confirm, go, type Hands, step, type as fill, untilDue, untilScreen } from './support/hands.ts';
import type { LaunchedDesk } from './support/launch.ts';
import { giveSupervisorNumber, seededDesk } from './support/seeded.ts';
import { insertCard } from '../../src/main/processes/card-in-process.ts';

const patience = { timeout: 15_000 };

describe.skipIf(!inOwnWorld())('a window on the PIV card', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-cards-'));
  const usual = process.env.HOME;
  let desk: LaunchedDesk;
  let hands: Hands;
  let tokens: CardsInReaders | undefined;
  let cards = 0;

  beforeAll(async () => {
    // OpenSC looks there for settings.
    process.env.HOME = folder;
    ({ desk, hands } = await seededDesk(folder, { ballots: 9, until: 'card' }, {
      ports: (real) => ({ ...real, insertCard: ({ keys }) => insertCard(real.processes, inReader().cardWith(...keys.map(hexToBytes))) }),
    }));
  });
  afterAll(async () => {
    await desk.close();
    await tokens?.remove();
    process.env.HOME = usual;
    rmSync(folder, { recursive: true });
  });

  function inReader(): CardsInReaders {
    return tokens ?? expect.unreachable();
  }

  /** Takes away what was in the reader. */
  async function lay(contents: TokenContents): Promise<void> {
    await tokens?.remove();
    tokens = await piv.place(mkdtempSync(join(folder, `card-${cards++}-`)), [contents]);
  }

  async function ours(): Promise<TokenContents> {
    return { label: 'K-01', pin: hands.hall.pin, scalar: await keyOf({ ...hands.hall, folder: join(folder, 'election') }) };
  }

  async function read(): Promise<void> {
    await choose(hands, 'カードリーダーのカード');
    await go(hands);
  }

  const told = (code: string): Promise<void> => hands.page.locator('.errcode').getByText(code, { exact: true }).waitFor();
  const heading = (text: string): Promise<void> => hands.page.locator('h1', { hasText: text }).waitFor();

  async function typePin(pin: string): Promise<void> {
    const field = hands.page.locator('.pin input');
    await untilScreen(hands, '開-53');
    await fill(hands, '暗証番号', field, pin);
    await go(hands);
  }

  /** Two wrong PINs, and the two officers who allow the last try. */
  async function comeToTheLastTry(): Promise<void> {
    await typePin(wrongPin);
    await heading('残りの回数は、このカードからは分かりません');
    expect(await hands.page.locator('.pin input').inputValue()).toBe('');
    await typePin(wrongPin);
    await untilScreen(hands, '開-54');
    await heading('残り1回です。入力を止めました');
    await choose(hands, '2名で読み合わせた');
    await confirm(hands);
    await untilScreen(hands, '開-53');
  }

  test('asks for no PIN where the card is another election’s, upside down or not there, and says which of them it is', async () => {
    await untilScreen(hands, '開-52');
    await lay(theirs);
    await read();
    await told('card/other-election');
    expect(await hands.page.locator('.four').innerText()).toContain('暗証番号を入力しない。');
    expect(await hands.page.locator('.four').innerText()).toContain('研修-01');

    await lay(await ours());
    await inReader().reader.pull();
    await go(hands);
    await told('card/absent');
    inReader().reader.become('mute');
    await inReader().reader.insert();
    await go(hands);
    await told('card/unreadable');
    await inReader().reader.stopService('killed');
    await go(hands);
    await told('card/absent');
    expect(await hands.page.locator('input[type=password]').count()).toBe(0);
    expect(await inReader().pinsTried()).toBe(0);
  });

  test('stops before the last try, makes it once two officers allow it, and goes on', async () => {
    await lay(await ours());
    await go(hands);
    await comeToTheLastTry();
    expect(await inReader().pinsTried()).toBe(2);
    await heading('暗証番号を入力');
    await typePin(hands.hall.pin);
    await untilScreen(hands, '開-61');
    expect(await inReader().pinsTried()).toBe(3);
  });

  test('pulled in the middle of the opening: says what is safe and asks for the card again, with its PIN', async () => {
    inReader().reader.atDerivation(4, () => inReader().reader.snatch());
    await go(hands);
    await untilScreen(hands, '開-52');
    await told('card/removed');
    expect(await hands.page.locator('.notes').innerText()).toContain('途中までの票数は残らず');
    await read();
    await told('card/absent');
    await inReader().reader.insert();
    await go(hands);
    await untilScreen(hands, '開-53');
  });

  test('locked by its last try: no PIN reaches it any more, and the count waits for a spare', async () => {
    await comeToTheLastTry();
    await typePin(wrongPin);
    await told('card/locked');
    const tried = await inReader().pinsTried();
    await read();
    await expect.poll(() => desk.exchanges.findLast(({ name }) => name === 'card/present')?.reply, patience)
      .toMatchObject({ error: { code: 'card/locked' } });
    await told('card/locked');
    expect(await hands.page.locator('input[type=password]').count()).toBe(0);
    expect(await inReader().pinsTried()).toBe(tried);
  });

  test('with a spare card of the same key the count gives the planned result, and goes on', async () => {
    await lay(await ours());
    await read();
    await typePin(hands.hall.pin);
    await untilScreen(hands, '開-61');
    await untilDue(hands, '開-71');
    await giveSupervisorNumber(hands);
    await untilDue(hands, '開-82');
    // Why the number of voters is another was written with other words.
    const planned: unknown = JSON.parse(JSON.stringify(contestsOf(join(folder, 'election', 'expected.json'))), (name, value: unknown) => (
      name === 'reason' ? expect.any(String) as unknown : value));
    const shown = desk.exchanges.findLast(({ name }) => name === 'result/shown')?.reply;
    expect(shown).toMatchObject({ ok: true, value: { count: { contests: planned } } });
    await step(hands);
    await untilScreen(hands, '開-91');
    expect(desk.faults).toEqual([]);
  });
});
