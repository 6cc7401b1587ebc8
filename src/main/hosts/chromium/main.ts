// The hall desk in the system's Chromium: for machines without the binary of Electron.
import { inspect } from 'node:util';
import { prepareOwnProcess } from '../desktop/own-process.ts';
import { readDeskArguments, usage } from '../desktop/arguments.ts';
import { dataFolder } from '../terminal/data-folder.ts';
import { findBrowser, hasDisplay } from './browser.ts';
import { runOnChromium } from './run.ts';
import { untilClosed } from './until-closed.ts';

/** sysexits.h: EX_USAGE is 64 there; the command line of this program says 2. */
const MISUSED = 2;
const NOT_STARTED = 3;

process.exitCode = await main();

async function main(): Promise<number> {
  const words = readDeskArguments(process.argv.slice(2));
  if (!words.ok) return told(`${words.error}\n${usage}`, MISUSED);
  const browser = findBrowser();
  if (browser === undefined) return told('there is no Chromium here; on Debian: apt-get install chromium', NOT_STARTED);
  if (!hasDisplay(process.env)) return told('there is no display here: start it in a graphical session, or under xvfb-run', NOT_STARTED);
  await prepareOwnProcess();
  const { home, language } = words.value;
  await untilClosed(await runOnChromium({
    browser, language, home: dataFolder(home, process.env),
    onFault: (fault) => process.stderr.write(`kaihyo: ${inspect(fault)}\n`),
  }));
  return 0;
}

function told(sentence: string, code: number): number {
  process.stderr.write(`kaihyo: ${sentence}\n`);
  return code;
}
