// The hall desk as the product: Electron's main process.
import { app, BrowserWindow, ipcMain, Menu, session, utilityProcess } from 'electron';
import { inspect } from 'node:util';
import { readDeskArguments, usage } from '../desktop/arguments.ts';
import { prepareOwnProcess } from '../desktop/own-process.ts';
import { dataFolder } from '../terminal/data-folder.ts';
import { runInElectron } from './run.ts';
import { refusedSwitch } from './switches.ts';

const MISUSED = 2;
/** EX_SOFTWARE of sysexits.h. */
const FAULT = 70;

// In development the first word is the folder of the application.
const words = process.argv.slice(app.isPackaged ? 1 : 2);
const refused = refusedSwitch(words);
const read = readDeskArguments(words);
if (refused !== undefined) {
  leave(`${refused} is not allowed`);
} else if (!read.ok) {
  leave(`${read.error}\n${usage}`);
} else {
  await prepareOwnProcess();
  // Not awaited: Electron is ready only once this module has run to its end.
  runInElectron({ app, BrowserWindow, ipcMain, Menu, session, utilityProcess }, {
    home: dataFolder(read.value.home, process.env), language: read.value.language, onFault: tell,
  }).catch((fault: unknown) => {
    tell(fault);
    app.exit(FAULT);
  });
}

function tell(fault: unknown): void {
  process.stderr.write(`kaihyo: ${inspect(fault)}\n`);
}

function leave(sentence: string): void {
  process.stderr.write(`kaihyo: ${sentence}\n`);
  app.exit(MISUSED);
}
