// A print service of a test file's own world (tokens/own-worlds): CUPS on a socket in a folder, with printers that behave as they are told.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestPrintService {
  readonly socket: string;
  /** A command of CUPS. */
  run(program: string, ...words: readonly string[]): string;
  /** Files that cups-pdf has printed. */
  printed(): readonly Uint8Array[];
  /** What the service still keeps of jobs. */
  spooled(): readonly string[];
  /** Makes the printer `hungry` say that it has no paper, or that it has. */
  paper(state: 'out' | 'there'): void;
  stop(): Promise<void>;
}

const PPD = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const SERVER_BIN = '/usr/lib/cups';

/** With the printers `sheets` (cups-pdf, the ordinary one) and `hungry`. Only root may: the service changes to other users. */
export async function startPrintService(): Promise<TestPrintService> {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-print-service-'));
  chmodSync(folder, 0o755);
  for (const name of ['state', 'cache', 'spool', 'spool/tmp', 'root', 'log', 'printer', 'out', 'paper']) mkdirSync(join(folder, name));
  chmodSync(join(folder, 'paper'), 0o755);
  writeConfiguration(folder);
  writeHungryBackend(folder);
  execFileSync('mount', ['--bind', join(folder, 'cups-pdf.conf'), '/etc/cups/cups-pdf.conf']);
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, CUPS_SERVER: join(folder, 'socket'), LC_ALL: 'C' };
  const service = spawn('cupsd', ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')], { env, stdio: 'ignore' });
  const run = (program: string, ...words: readonly string[]): string => execFileSync(program, words, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  await untilItRuns(service, () => run('lpstat', '-r').includes('is running'), join(folder, 'log/error'));
  run('lpadmin', '-p', 'sheets', '-v', 'cups-pdf:/', '-P', PPD, '-E');
  run('lpadmin', '-p', 'hungry', '-v', 'hungry:/', '-P', PPD, '-E');
  run('lpadmin', '-d', 'sheets');
  return {
    socket: join(folder, 'socket'), run,
    printed: () => readdirSync(join(folder, 'out')).sort().map((name) => readFileSync(join(folder, 'out', name))),
    spooled: () => readdirSync(join(folder, 'spool')).filter((name) => name !== 'tmp'),
    paper: (state) => {
      if (state === 'there') writeFileSync(join(folder, 'paper/there'), '');
      else rmSync(join(folder, 'paper/there'), { force: true });
    },
    stop: async () => {
      const ended = new Promise((resolve) => { service.once('exit', resolve); });
      service.kill();
      await ended;
      execFileSync('umount', ['/etc/cups/cups-pdf.conf']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeConfiguration(folder: string): void {
  const files = {
    ServerRoot: 'root', StateDir: 'state', CacheDir: 'cache', RequestRoot: 'spool', TempDir: 'spool/tmp', ErrorLog: 'log/error', AccessLog: 'log/access',
    PageLog: 'log/page', ServerBin: 'bin',
  };
  writeFileSync(join(folder, 'cups-files.conf'), Object.entries(files).map(([name, path]) => `${name} ${join(folder, path)}\n`).join(''));
  // As it comes from Debian but for its doors; jobs are kept for a day.
  const ordinary = readFileSync('/etc/cups/cupsd.conf', 'utf8').split('\n').filter((line) => !/^(?:Listen|Port|Browsing|WebInterface)\b/.test(line));
  writeFileSync(join(folder, 'cupsd.conf'), [...ordinary, `Listen ${join(folder, 'socket')}`, 'Browsing No', 'WebInterface No', ''].join('\n'));
  writeFileSync(join(folder, 'cups-pdf.conf'), `Out ${join(folder, 'out')}\nSpool ${join(folder, 'printer')}\nLog ${join(folder, 'log')}\n`);
}

/** A printer without paper says so and waits. Everything else of CUPS is where it was. */
function writeHungryBackend(folder: string): void {
  mkdirSync(join(folder, 'bin/backend'), { recursive: true });
  for (const part of readdirSync(SERVER_BIN).filter((name) => name !== 'backend')) symlinkSync(join(SERVER_BIN, part), join(folder, 'bin', part));
  for (const backend of readdirSync(join(SERVER_BIN, 'backend'))) {
    symlinkSync(join(SERVER_BIN, 'backend', backend), join(folder, 'bin/backend', backend));
  }
  writeFileSync(join(folder, 'bin/backend/hungry'), `#!/bin/sh
[ $# -gt 0 ] || { echo 'direct hungry:/ "Unknown" "A printer that eats paper"'; exit 0; }
until [ -e ${folder}/paper/there ]; do echo 'STATE: +media-empty-error' >&2; sleep 0.1; done
echo 'STATE: -media-empty-error' >&2
cat > /dev/null
`);
  chmodSync(join(folder, 'bin/backend/hungry'), 0o755);
}

async function untilItRuns(service: ChildProcess, isRunning: () => boolean, log: string): Promise<void> {
  for (let tries = 0; tries < 300 && service.exitCode === null; tries++) {
    try {
      if (isRunning()) return;
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`no print service: ${readFileSync(log, 'utf8')}`);
}
