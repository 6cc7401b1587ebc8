// A night that stands at any of its acts, without the clicks that lead there: the application fills the store, then the window opens.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioName } from '../../../src/rehearsal/scenarios.ts';
import { aNight, type Night } from '../../support/practice-night.ts';
import { confirm, type Hands, handsOn, step, untilScreen } from './hands.ts';
import { launchDesk, type LaunchedDesk } from './launch.ts';
import { aPracticeHall, type PracticeHall } from './practice-hall.ts';

export interface Seed {
  readonly scenario?: ScenarioName;
  readonly ballots?: number;
  /** The act or the event that is due, as `session/state` names it: `import`, `card`, `reveal`, `handover-recorded`. */
  readonly until: string;
}

export interface SeededDesk {
  readonly desk: LaunchedDesk;
  readonly hands: Hands;
}

type Launch = Omit<Parameters<typeof launchDesk>[0], 'home'>;

/** Both officers have signed in; the supervisor has no number yet, see {@link giveSupervisorNumber}. */
export async function seededDesk(
  folder: string, { scenario = 'by-election', ballots = 3, until }: Seed, launch: Launch = {},
): Promise<SeededDesk> {
  return deskOf(await aPracticeHall(folder, scenario, ballots), until, launch);
}

/** The same in a hall that lies there; `last` is done to the night before the window opens. */
export async function deskOf(
  made: PracticeHall, until: string, launch: Launch = {}, last: (night: Night) => Promise<void> | void = () => undefined,
): Promise<SeededDesk> {
  const { folder, script, pin } = made;
  const night = aNight({ folder: join(folder, 'election'), script, pin }, join(folder, 'seed'));
  await night.begin();
  await night.until(until);
  await last(night);
  await night.end();
  const home = join(folder, 'seed', 'terminal');
  copyFileSync(join(made.home, 'config.json'), join(home, 'config.json'));
  const desk = await launchDesk({ ...launch, home });
  const hands = handsOn(desk.page, { ...made, home });
  await untilScreen(hands, '開-00');
  await desk.page.locator('.btn-go').waitFor();
  for (const _person of ['resume', 'first', 'second']) await step(hands);
  return { desk, hands };
}

/** As after any restart: the supervisor chooses a number again, and the two officers say whose it is. */
export async function giveSupervisorNumber(hands: Hands): Promise<void> {
  const { page } = hands;
  await page.getByRole('button', { name: 'ほかの操作' }).click();
  await page.getByRole('button', { name: '出席者を変更する' }).click();
  await giveNumber(hands);
}

/** The same from where the panel of an act leads. */
export async function giveNumber(hands: Hands): Promise<void> {
  const { page } = hands;
  await untilScreen(hands, '開-21');
  await page.locator('tr', { hasText: '開票管理者' }).getByRole('button').first().click();
  await untilScreen(hands, '開-2A');
  await step(hands);
  await confirm(hands);
  await untilScreen(hands, '開-21');
  await page.getByRole('button', { name: '元の画面に戻る' }).click();
}
