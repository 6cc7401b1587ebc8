// Starts the hall desk: in Electron where its binary is here, else in the system's Chromium. `--practice` first makes a practice election.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, hasDisplay } from '../../src/main/hosts/chromium/browser.ts';
import { readDeskArguments } from '../../src/main/hosts/desktop/arguments.ts';
import { dataFolder } from '../../src/main/hosts/terminal/data-folder.ts';
import { appFolder, buildApp } from '../lib/app-build.ts';
import { makePracticeNight } from '../lib/practice-night.ts';
import { formatPapers } from '../lib/practice-papers.ts';
import { projectRoot } from '../lib/project-root.ts';
import { buildWindow } from '../lib/window-build.ts';

const usage = 'npm start -- [--home FOLDER] [--lang ja|en] [--practice]';
/** Ours alone; all other words are the host's. */
const PRACTICE = '--practice';
/** A few ballots in each contest: the ordinary night. */
const BALLOTS = 12;
/** Electron's package brings only its types until its binary is downloaded; requiring it would download. */
const electron = join(projectRoot, 'node_modules/electron/dist/electron');

process.exitCode = await start();

async function start(): Promise<number> {
  const given = process.argv.slice(2);
  const words = readDeskArguments(given.filter((word) => word !== PRACTICE));
  if (!words.ok) return told(`${words.error}\n${usage}`, 2);
  const { language } = words.value;
  const home = dataFolder(words.value.home, process.env);
  const inElectron = existsSync(electron);
  const browser = findBrowser();
  if (!inElectron && browser === undefined) return told('neither the binary of Electron nor Chromium is here; on Debian: apt-get install chromium', 3);
  if (!hasDisplay(process.env)) return told('there is no display here: start it in a graphical session, or with xvfb-run', 3);
  await buildWindow();
  if (inElectron) buildApp();
  if (given.includes(PRACTICE)) {
    const night = await makePracticeNight(home, { scenario: 'house', ballots: BALLOTS, seed: randomInt(1, 2 ** 31) });
    console.log(`\n${formatPapers(night)}`);
  }
  console.log(inElectron ? `kaihyo: in Electron (${electron})` : `kaihyo: in Chromium (${String(browser)}), since the binary of Electron is not here`);
  console.log(`kaihyo: data folder ${home}`);
  return run(inElectron
    ? [electron, appFolder]
    : [process.execPath, '--disable-sigusr1', join(projectRoot, 'src/main/hosts/chromium/main.ts')], ['--home', home, '--lang', language]);
}

/** The host is asked to end when we are; its exit code is ours. */
function run([program = '', ...words]: readonly string[], more: readonly string[]): Promise<number> {
  // The limit holds for every process of the host, those that start before its own code runs included.
  const child = spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', program, ...words, ...more], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function told(sentence: string, code: number): number {
  console.error(`kaihyo: ${sentence}`);
  return code;
}
