// The hands of the people of an ordinary night: what they press and type on each screen, counted as they go.
import type { Locator, Page } from 'playwright-core';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { labels, type PracticeHall } from './practice-hall.ts';

/** What the persons of a practice night keep to themselves, by their ids. */
export const passphraseOf = (id: string): string => `夜の${id}は長い言葉`;
export const numbers: Readonly<Record<string, string>> = { 'staff-1': '482915', 'staff-2': '730264', 'supervisor': '159374' };

export interface Tally {
  /** Choices between answers, and presses of the blue button that is the answer. */
  readonly decisions: string[];
  /** Fields that were filled: what for, never with what. */
  readonly typed: string[];
}

export interface Hands {
  readonly page: Page;
  readonly hall: PracticeHall;
  readonly tally: Tally;
}

export function handsOn(page: Page, hall: PracticeHall): Hands {
  return { page, hall, tally: { decisions: [], typed: [] } };
}

/** The number of the screen, as people tell it over the telephone. */
export async function screenOf({ page }: Hands): Promise<string> {
  return page.locator('.bar .code b').innerText();
}

export async function untilScreen({ page }: Pick<Hands, 'page'>, code: string): Promise<void> {
  await page.locator('.bar .code b').getByText(code, { exact: true }).waitFor();
}

/** The one blue button, once it is no longer dashed. */
export async function go({ page, tally }: Hands): Promise<void> {
  const button = page.locator('.btn-go[aria-disabled=false]');
  await button.waitFor();
  tally.decisions.push(await button.innerText());
  await button.click();
}

export async function press({ page, tally }: Hands, name: string | RegExp): Promise<void> {
  tally.decisions.push(String(name));
  await page.getByRole('button', { name }).first().click();
}

export async function choose({ page, tally }: Hands, option: string | RegExp, within = 'body'): Promise<void> {
  tally.decisions.push(String(option));
  await page.locator(within).locator('label').filter({ hasText: option }).first().click();
}

export async function type({ tally }: Hands, what: string, field: Locator, text: string): Promise<void> {
  tally.typed.push(what);
  await field.fill(text);
}

/** Each person's number in the order of the panels, and the blue button that sends the last one. */
export async function confirm(hands: Hands): Promise<void> {
  const { page, hall: { settings: { staff, supervisors } } } = hands;
  const persons = [...staff, ...supervisors.map(({ person }) => person)];
  await page.locator('.digest .num').waitFor();
  const panels = page.locator('.two > div', { has: page.locator('.six') });
  const names = await panels.locator('.who').allInnerTexts();
  for (const [at, name] of names.entries()) {
    const panel = page.locator('.two > div', { has: page.locator('.who').getByText(name, { exact: true }) });
    const { id = '' } = persons.find((person) => person.name === name) ?? {};
    await type(hands, '確認番号', panel.locator('.six'), numbers[id] ?? '');
    // All but the last turn into a mark with the time.
    if (at < names.length - 1) await panel.locator('.six').waitFor({ state: 'detached' });
  }
  await go(hands);
}

/** Why ballots that could not be opened are decided to be invalid. */
export const DECIDED_BECAUSE = '内容を確かめることができないため。';
/** What is written where the number of voters is another than that of the ballots. */
export const DIFFERS_BECAUSE = '不明';

/** What the script of the practice night says of an event. */
function scripted<T extends SessionEvent['type']>({ hall }: Hands, type: T): Extract<SessionEvent, { readonly type: T }> {
  const event = hall.script.events.find((each): each is Extract<SessionEvent, { readonly type: T }> => each.type === type);
  if (event === undefined) throw new Error(`the script has no ${type}`);
  return event;
}

async function eachField(hands: Hands, what: string, fields: Locator, values: readonly (string | number)[]): Promise<void> {
  for (const [at, value] of values.entries()) await type(hands, what, fields.nth(at), String(value));
}

async function signIn(hands: Hands): Promise<void> {
  const { page, hall } = hands;
  const heading = page.locator('h1');
  const before = await heading.innerText();
  const here = await page.locator('.notes .note').first().innerText();
  const person = hall.settings.staff.find(({ name }) => !here.includes(name));
  if (person === undefined) throw new Error('everybody is here');
  await choose(hands, person.name, '.sign-in');
  await page.locator('.sign-in label.on').waitFor();
  const secret = passphraseOf(person.id);
  const number = numbers[person.id] ?? '';
  const fields = page.locator('.sign-in input[type=password]');
  const values = await fields.count() === 4 ? [secret, secret, number, number] : [secret, number, number];
  await eachField(hands, 'パスワードと確認番号', fields, values);
  await go(hands);
  await heading.filter({ hasNotText: before }).waitFor();
}

/** What is done on each screen of an ordinary night, by its number. */
export const acts: Readonly<Record<string, (hands: Hands) => Promise<void>>> = {
  '開-00': async (hands) => {
    const open = hands.page.getByRole('button', { name: 'この開票を開く' });
    if (await open.count() > 0) await open.first().click();
    else await go(hands);
  },
  '開-01': async (hands) => {
    const { page, hall } = hands;
    await choose(hands, labels.settings);
    await type(hands, '端末の名前', page.locator('.terminal input').first(), hall.script.terminal);
    await eachField(hands, '鍵の作成の記録', page.locator('.fp input'), hall.contextGroups);
    await go(hands);
  },
  '開-02': signIn,
  '開-11': go,
  '開-12': async (hands) => {
    await choose(hands, '時刻が正しいことを確認した');
    await choose(hands, 'プリンターが使えないので、印刷せずに進む');
    await confirm(hands);
  },
  '開-20': (hands) => press(hands, '印刷は後で行う'),
  '開-21': async (hands) => {
    const arrivals = hands.page.locator('[data-arrival] button');
    for (let left = await arrivals.count(); left > 0; left = await arrivals.count()) {
      const row = hands.page.locator('tr', { has: arrivals }).first();
      const name = await row.locator('.name').innerText();
      await arrivals.first().click();
      await hands.page.locator('tr', { hasText: name }).locator('[data-arrival]').waitFor({ state: 'detached' });
    }
    await go(hands);
  },
  '開-2A': async (hands) => {
    const number = numbers.supervisor ?? '';
    await eachField(hands, '確認番号を決める', hands.page.locator('input[type=password]'), [number, number]);
    await go(hands);
  },
  '開-2B': confirm,
  '開-2C': confirm,
  '開-31': async (hands) => {
    await choose(hands, 'すべての投票箱が届いている');
    await confirm(hands);
  },
  '開-41': async (hands) => {
    const { slip, actual } = scripted(hands, 'seal-compared');
    for (const number of [slip, actual]) {
      await type(hands, '封印番号', hands.page.locator('.entries input'), number);
      await go(hands);
    }
    await confirm(hands);
  },
  '開-43': go,
  '開-44': async (hands) => {
    await choose(hands, labels.main);
    await go(hands);
  },
  '開-47': async (hands) => {
    for (const field of await hands.page.locator('.fp input').all()) {
      const group = /\d+/.exec(await field.getAttribute('aria-label') ?? '')?.[0] ?? '0';
      await type(hands, '照合番号の組', field, hands.hall.slipGroups[Number(group) - 1] ?? '');
    }
    await go(hands);
  },
  '開-48': async (hands) => {
    const { numbers: perContest } = scripted(hands, 'ballot-numbers-confirmed');
    for (const which of ['first', 'second'] as const) {
      await eachField(hands, '投票データの件数', hands.page.locator('.entries input'), perContest.map((each) => each[which]));
      await go(hands);
    }
    await confirm(hands);
  },
  '開-51': async (hands) => {
    await choose(hands, 'この2人がそれぞれ持っている');
    await go(hands);
  },
  '開-52': async (hands) => {
    await choose(hands, labels.card);
    await go(hands);
  },
  '開-53': async (hands) => {
    await type(hands, '暗証番号', hands.page.locator('.pin input[type=password]'), hands.hall.pin);
    await go(hands);
  },
  '開-61': go,
  '開-65': async (hands) => {
    const { page } = hands;
    for (const row of await page.locator('[data-witness]').all()) {
      hands.tally.decisions.push('異議なし');
      await row.locator('label').filter({ hasText: '異議なし' }).click();
    }
    await choose(hands, '無効とする', '.pick');
    await type(hands, '決定の理由', page.locator('.doubt textarea'), DECIDED_BECAUSE);
    await go(hands);
  },
  '開-66': confirm,
  '開-71': typeVoters,
  '開-72': typeVoters,
  '開-73': confirm,
  '開-74': async (hands) => {
    await type(hands, '差の理由', hands.page.locator('textarea'), DIFFERS_BECAUSE);
    await confirm(hands);
  },
  '開-81': async (hands) => {
    await choose(hands, '参観席・記者席から、画面が見えません');
    await confirm(hands);
  },
  '開-82': confirm,
  '開-91': async (hands) => {
    await choose(hands, hands.hall.settings.reports[0] ?? '', '.order');
    await confirm(hands);
  },
  // The set is made meanwhile; in a hall without a printer the figures are copied by hand.
  '開-92': async (hands) => {
    if (await hands.page.locator('.refuse').count() > 0) await press(hands, '手書きで転記する');
    else await go(hands);
  },
  '開-95': async (hands) => {
    await choose(hands, '参観席・記者席から、画面が見えません');
    await go(hands);
    await hands.page.locator('.res').first().waitFor();
    await press(hands, '票数を隠す');
    await press(hands, '書き写しを終え');
  },
  '開-93': async (hands) => {
    if (await hands.page.locator('.ho-report label').count() > 0) await choose(hands, hands.hall.settings.reports[0] ?? '', '.ho-report');
    await choose(hands, hands.hall.settings.receivers[0] ?? '', '.ho-receiver');
    if (await hands.page.locator('.ho-what').count() > 0) await choose(hands, '手書きで転記した引渡票', '.ho-what');
    await confirm(hands);
  },
  '開-94': async (hands) => {
    for (const check of ['集計係の入力の読み合わせ', '全部の頁そろって戻りました']) await choose(hands, check);
    await go(hands);
  },
  '開-101': async (hands) => {
    for (const [label, part] of [[labels.first, '正'], [labels.second, '副']] as const) {
      hands.tally.decisions.push(`${label} ${part}`);
      await hands.page.locator('tr', { hasText: label }).locator('label').filter({ hasText: part }).click();
    }
    await go(hands);
  },
  '開-102': async (hands) => {
    const cards = hands.page.locator('.seal-cards');
    if (await cards.count() > 0) await choose(hands, 'カード', '.seal-cards');
    const fields = await hands.page.locator('.seal-fields .field').all();
    for (const [at, field] of fields.entries()) {
      if (!(await field.innerText()).includes('あれば')) await type(hands, '封印番号', field.locator('input'), `F-02${10 + at}`);
    }
    await confirm(hands);
  },
};

async function typeVoters(hands: Hands): Promise<void> {
  const entered = hands.hall.script.events.flatMap((event) => (event.type === 'voters-entered' ? [event.first] : []));
  await eachField(hands, '投票者数', hands.page.locator('.voters input'), entered);
  await go(hands);
}

/** The verifier and the preservation media, on a machine that others use too. */
const LONGEST_WORK_MS = 90_000;

/** The last screen of a night. */
export const CLOSED = '開-103';

/** Does what the screen asks for, and waits for the next screen; its number. */
export async function step(hands: Hands): Promise<string> {
  const code = await screenOf(hands);
  const act = acts[code];
  if (act === undefined) throw new Error(`nobody knows what to do on screen ${code}`);
  const heading = await hands.page.locator('h1').innerText();
  await act(hands);
  await hands.page.waitForFunction(([former, title, last]) => {
    const now = document.querySelector('.bar .code b')?.textContent ?? former;
    // While something runs there is nothing to press; on the last screen there never is.
    const rests = document.querySelector('.btn-go') !== null || now === last;
    return rests && (now !== former || document.querySelector('h1')?.textContent !== title);
  }, [code, heading, CLOSED] as const, { timeout: LONGEST_WORK_MS }).catch((fault: unknown) => {
    throw new Error(`nothing follows screen ${code}`, { cause: fault });
  });
  return screenOf(hands);
}

/** Goes on with the ordinary night until this screen. */
export async function untilDue(hands: Hands, goal: string): Promise<void> {
  for (let steps = 0; await screenOf(hands) !== goal; steps += 1) {
    if (steps > 60) throw new Error(`the night does not come to ${goal}`);
    await step(hands);
  }
}
