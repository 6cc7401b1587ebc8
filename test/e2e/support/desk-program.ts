// The Chromium host as a program for tests: data folder, language, then words for the browser. Its first line is the folder of the profile.
import { runOnChromium } from '../../../src/main/hosts/chromium/run.ts';
import { untilClosed } from '../../../src/main/hosts/chromium/until-closed.ts';
import { prepareOwnProcess } from '../../../src/main/hosts/desktop/own-process.ts';
import { browserOfTests } from './launch.ts';

const [home = '', language, ...flags] = process.argv.slice(2);
await prepareOwnProcess();
const desk = await runOnChromium({
  home, flags, language: language === 'en' ? 'en' : 'ja', browser: browserOfTests(),
  onFault: (fault) => console.error(fault),
});
console.log(desk.window.profile);
await untilClosed(desk);
