// Builds the window: out/renderer and out/preload. Nothing is done where it is up to date.
import { buildWindow } from '../lib/window-build.ts';

const begun = performance.now();
const built = await buildWindow();
console.log(`window ${built === 'built' ? 'built' : 'is up to date'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
