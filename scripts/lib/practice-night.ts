// A fresh practice election in the data folder of a terminal, laid out as media, so that a whole night can be tried in the window.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, writeConfig } from '../../src/main/adapters/config-file/config-file.ts';
import { openHome } from '../../src/main/adapters/store-sqlite/home.ts';
import type { ExpectedContest } from '../../src/rehearsal/expectation.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import type { ScenarioName } from '../../src/rehearsal/scenarios.ts';
import type { Script } from '../../src/rehearsal/script.ts';
import { papersOf, type PracticePapers } from './practice-papers.ts';

export interface PracticeNight {
  /** Holds all that belongs to this night. */
  readonly folder: string;
  /** What the window calls inserted media: sub-folders of one folder that config.json names. */
  readonly media: {
    /** The definition, the notices and the hall settings, as they come from the office. */
    readonly settings: string;
    readonly ballots: string;
    /** With `card.key`. */
    readonly card: string;
    /** Empty, for the preservation bag. */
    readonly preservation: readonly [string, string];
  };
  readonly pin: string;
  /** Twelve groups each: of the paper of the key ceremony, and of the slip that came with the ballots. */
  readonly contextDigits: string;
  readonly fingerprintDigits: string;
  readonly papers: PracticePapers;
}

export interface PracticeRequest {
  readonly scenario: ScenarioName;
  readonly ballots: number;
  /** The same seed is the same election with the same key: a terminal takes it once. */
  readonly seed: number;
}

/** Throws where the data folder cannot be used or the election not be made: whoever practises sees why. */
export async function makePracticeNight(home: string, request: PracticeRequest): Promise<PracticeNight> {
  const opened = openHome(home);
  if (!opened.ok) throw new Error(`${home} cannot be used as a data folder: ${opened.error.code}`);
  const { path } = opened.value;
  const folder = join(path, `practice-${request.seed}`);
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  const made = join(folder, 'made');
  mkdirSync(made, { recursive: true, mode: 0o700 });
  const election = await rehearse({ ...request, out: made });
  if (!election.ok) throw new Error(`no practice election was made: ${JSON.stringify(election.error)}`);
  const { contests } = readJson(join(made, 'expected.json')) as { readonly contests: readonly ExpectedContest[] };
  const papers = papersOf(readJson(join(made, 'session.json')) as Script, contests);
  const pin = readFileSync(join(made, 'pin.txt'), 'utf8').trim();
  const media = layOut(made, join(folder, 'media'));
  rmSync(made, { recursive: true });
  nameMedia(path, join(folder, 'media'));
  return { folder, media, pin, papers, ...election.value };
}

function layOut(made: string, folder: string): PracticeNight['media'] {
  const [settings = '', ballots = '', card = '', first = '', second = ''] = ['1-開票所設定', '2-投票データ', '3-研修用カード', '4-保存用', '5-保存用']
    .map((name) => join(folder, name));
  for (const each of [settings, card, first, second]) mkdirSync(each, { recursive: true });
  for (const file of readdirSync(join(made, 'definition'))) renameSync(join(made, 'definition', file), join(settings, file));
  renameSync(join(made, 'medium'), ballots);
  renameSync(join(made, 'card.key'), join(card, 'card.key'));
  return { settings, ballots, card, preservation: [first, second] };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The media of this night take the place of those of an earlier one. */
function nameMedia(home: string, folder: string): void {
  const config = readConfig(home);
  if (!config.ok) throw new Error(`config.json is not used: ${config.error.code}`);
  const others = config.value.media.folders.filter((each) => !each.startsWith(join(home, 'practice-')));
  const written = writeConfig(home, { ...config.value, media: { folders: [...others, folder] } });
  if (!written.ok) throw new Error(`config.json was not written: ${written.error.code}`);
}
