// The application as Electron runs it: every module that its entries reach, without its types, at the same place. Nothing is bundled.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from './project-root.ts';

const out = join(projectRoot, 'out');
export const appFolder = join(out, 'app');

/** What is started by its file's name, seen from `src`. */
const entries = [
  'main/hosts/electron/main.ts',
  'main/processes/card.ts', 'main/processes/counter.ts', 'main/processes/recount.ts', 'main/processes/verify.ts',
  'main/processes/threads/ecdh.ts', 'main/processes/threads/opener.ts',
  'verifier/main.ts',
] as const;

export const APP_MAIN = 'src/main/hosts/electron/main.js';

/** The window must have been built. Answers the number of modules. */
export function buildApp(): number {
  const fresh = join(out, `app-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const modules = reachedFrom(entries.map((entry) => join(projectRoot, 'src', entry)));
  for (const [path, text] of modules) {
    const target = join(fresh, relative(projectRoot, path).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  cpSync(join(projectRoot, 'docs/formats'), join(fresh, 'docs/formats'), { recursive: true });
  // Under `src`, so that the digest of the software holds the window as well.
  for (const folder of ['renderer', 'preload']) cpSync(join(out, folder), join(fresh, 'src/window', folder), { recursive: true });
  writeFileSync(join(fresh, 'package.json'), JSON.stringify(ownPackage(), null, 2));
  rmSync(appFolder, { recursive: true, force: true });
  renameSync(fresh, appFolder);
  return modules.size;
}

/** How a module names another one of ours; types are gone by then. */
const OWN_IMPORT = /(?<=^import '|^\} from '|^(?:import|export) .* from '|\bimport\(')(\.{1,2}\/[^']+)\.ts(?=')/gm;

/** Absolute path of each module → its text, in which blanks stand for types. */
function reachedFrom(starts: readonly string[]): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path)) continue;
    const folder = dirname(path);
    modules.set(path, stripTypeScriptTypes(readFileSync(path, 'utf8')).replace(OWN_IMPORT, (_all, name: string) => {
      waiting.push(join(folder, `${name}.ts`));
      return `${name}.js`;
    }));
  }
  return modules;
}

function ownPackage(): object {
  const { name, version, license, type, dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Record<string, unknown>;
  return { name, version, license, type, main: APP_MAIN, dependencies };
}
