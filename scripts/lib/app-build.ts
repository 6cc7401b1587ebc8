// The application as Electron runs it: every module that its entries reach, without its types, at the same place. Nothing is bundled.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './project-root.ts';

const out = join(projectRoot, 'out');
export const appFolder = join(out, 'app');

/** What is started by its file's name, seen from `src`. */
const entries = [
  'main/hosts/electron/main.ts',
  'main/processes/card.ts', 'main/processes/counter.ts', 'main/processes/recount.ts',
  'main/processes/threads/ecdh.ts', 'main/processes/threads/opener.ts',
  'verifier/main.ts',
] as const;

export const APP_MAIN = 'src/main/hosts/electron/main.js';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, isolatedModules: true,
  rewriteRelativeImportExtensions: true,
};

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
  for (const folder of ['renderer', 'preload']) cpSync(join(out, folder), join(fresh, 'out', folder), { recursive: true });
  writeFileSync(join(fresh, 'package.json'), JSON.stringify(ownPackage(), null, 2));
  rmSync(appFolder, { recursive: true, force: true });
  renameSync(fresh, appFolder);
  return modules.size;
}

/** Absolute path of each module → its text without types. Imports of types are gone, and so is what only they name. */
function reachedFrom(starts: readonly string[]): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (modules.has(path)) continue;
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions, fileName: path });
    modules.set(path, outputText);
    const folder = dirname(path);
    const relatives = ts.preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
    waiting.push(...relatives.map((name) => sourceOf(join(folder, name))));
  }
  return modules;
}

function sourceOf(built: string): string {
  const source = built.replace(/\.js$/, '.ts');
  if (!existsSync(source)) throw new Error(`${built} has no source`);
  return source;
}

function ownPackage(): object {
  const { name, version, license, type, dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Record<string, unknown>;
  return { name, version, license, type, main: APP_MAIN, dependencies };
}
