// Packs the product to out/package.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { packageApp } from '../lib/package-app.ts';
import { projectRoot } from '../lib/project-root.ts';

const { folder, asar, around } = await packageApp(join(projectRoot, 'out/package'));
console.log(`${folder} (app.asar ${(statSync(asar).size / 1e6).toFixed(1)} MB)`);
if (around === 'stand-in') console.log('the binary of Electron is not here: packed around a stand-in, which shows what goes in and cannot run');
