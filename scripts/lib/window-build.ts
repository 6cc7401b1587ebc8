// Builds what runs inside the window: the renderer, and the preload scripts as single files. All else runs from source.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { projectRoot } from './project-root.ts';

const out = join(projectRoot, 'out');

/** In which hosts find what was built. */
const folders = ['renderer', 'preload'] as const;

/** Everything that can change what is built. */
const sources = ['src/{renderer,preload,contract,core,texts}/**/*', 'package-lock.json', 'scripts/lib/window-build.ts'];
const stamp = join(out, 'window.built-from');

/** The Chromium of Electron 45 and of Debian 12, whichever is older. */
const TARGET = 'chrome140';

export type Built = 'built' | 'up-to-date';

/** Throws where something cannot be built; what was built before then stays. */
export async function buildWindow(): Promise<Built> {
  const state = stateOfSources();
  const isThere = folders.every((folder) => existsSync(join(out, folder)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return 'up-to-date';
  const fresh = join(out, `window-${process.pid}`);
  try {
    await build(rendererInto(join(fresh, 'renderer')));
    for (const script of preloadScripts) await build(preloadInto(join(fresh, 'preload'), script));
    // Another program may read the former files at this very moment: each folder changes in one step.
    for (const folder of folders) {
      mkdirSync(join(out, folder), { recursive: true });
      renameSync(join(out, folder), join(fresh, `former-${folder}`));
      renameSync(join(fresh, folder), join(out, folder));
    }
    writeFileSync(stamp, state);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return 'built';
}

const always: InlineConfig = { configFile: false, envDir: false, logLevel: 'warn', publicDir: false, mode: 'production' };

/** The window of tests that look at its words: `plugin` gives it others. Not where hosts find theirs. */
export async function buildRendererFor(outDir: string, plugin: Plugin): Promise<void> {
  const config = rendererInto(outDir);
  await build({ ...config, plugins: [...config.plugins ?? [], plugin] });
}

function rendererInto(outDir: string): InlineConfig {
  return {
    ...always,
    root: join(projectRoot, 'src/renderer'),
    base: '/',
    plugins: [react()],
    build: {
      outDir, emptyOutDir: true, target: TARGET, sourcemap: false, reportCompressedSize: false, chunkSizeWarningLimit: 4096,
      // The content security policy takes no data: for fonts, and no inline script for the polyfill.
      assetsInlineLimit: 0, modulePreload: { polyfill: false },
    },
  };
}

const preloadScripts = [
  { name: 'electron', format: 'cjs', file: 'electron.cjs' },
  { name: 'chromium-isolated', format: 'iife', file: 'chromium-isolated.js' },
  { name: 'chromium-page', format: 'iife', file: 'chromium-page.js' },
] as const;

/** A sandboxed preload script can require nothing but electron: whatever it imports is in the one file. */
function preloadInto(outDir: string, { name, format, file }: (typeof preloadScripts)[number]): InlineConfig {
  return {
    ...always,
    root: join(projectRoot, 'src/preload'),
    build: {
      outDir, emptyOutDir: false, target: TARGET, sourcemap: false, minify: false, reportCompressedSize: false,
      lib: { entry: `${name}.ts`, formats: [format], name: 'kaihyoPreload', fileName: () => file },
      rolldownOptions: { external: ['electron'] },
    },
  };
}

function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: projectRoot }).sort()) {
    const status = statSync(join(projectRoot, path));
    if (status.isFile() && !/\.test\.tsx?$/.test(path)) hash.update(`${path}\0${status.mtimeMs}\0${status.size}\n`);
  }
  return hash.digest('hex');
}
