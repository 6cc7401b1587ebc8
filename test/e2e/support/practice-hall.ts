// A hall in which a practice election waits: papers, media and card as people would have them in their hands.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallSettings } from '../../../src/core/hall/hall-settings.ts';
import { groupsOf } from '../../../src/core/kernel/digits.ts';
import type { Script } from '../../../src/main/hosts/cli/script.ts';
import { anElection, type PracticeElection } from '../../support/practice-night.ts';
import type { ScenarioName } from '../../../src/rehearsal/scenarios.ts';

export interface PracticeHall {
  readonly folder: string;
  /** The data folder of the terminal. */
  readonly home: string;
  /** Where everything is put in: each sub-folder is a medium. */
  readonly media: string;
  readonly script: Script;
  readonly settings: HallSettings;
  /** The twelve groups of the paper of the key ceremony, and of the slip of the main medium. */
  readonly contextGroups: readonly string[];
  readonly slipGroups: readonly string[];
  readonly pin: string;
}

/** The media, by the names on their labels. */
export const labels = { settings: '1-設定', main: '2-正', card: '3-カード', first: '4-保存用1', second: '5-保存用2' } as const;

export async function aPracticeHall(folder: string, scenario: ScenarioName = 'by-election', ballots = 3): Promise<PracticeHall> {
  return hallOf(folder, await anElection(join(folder, 'election'), scenario, ballots));
}

/** The hall of any election that lies in a folder within `folder`. */
export function hallOf(folder: string, election: PracticeElection): PracticeHall {
  const [home, media] = [join(folder, 'home'), join(folder, 'media')];
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const label of Object.values(labels)) mkdirSync(join(media, label), { recursive: true });
  cpSync(join(election.folder, 'definition'), join(media, labels.settings), { recursive: true });
  cpSync(join(election.folder, 'medium'), join(media, labels.main), { recursive: true });
  copyFileSync(join(election.folder, 'card.key'), join(media, labels.card, 'card.key'));
  writeFileSync(join(home, 'config.json'), JSON.stringify({ format: 'kaihyo-config/1', media: { folders: [media] } }));
  const { script, pin } = election;
  return {
    folder, home, media, script, pin,
    settings: JSON.parse(readFileSync(join(election.folder, 'definition', 'hall.json'), 'utf8')) as HallSettings,
    contextGroups: groupsOf(script.slip.contextDigits),
    slipGroups: groupsOf(script.slip.digits),
  };
}
