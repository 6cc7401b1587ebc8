// The Debian packages that tests need. Installed where they are missing and we may; told in one line where we may not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Command → package that brings it. */
const forTests: Readonly<Record<string, string>> = {
  openssl: 'openssl',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
};

/** Whether every command is there now. */
export function ensureTestPackages(): boolean {
  const missing = [...new Set(Object.entries(forTests).filter(([command]) => !onPath(command)).map(([, name]) => name))];
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0) {
    console.error(`kaihyo: the tests need Debian packages. As root: apt-get install ${missing.join(' ')}`);
    return false;
  }
  console.error(`kaihyo: installing Debian packages: ${missing.join(' ')} …`);
  const install = (): boolean => aptGet(['install', '-y', '--no-install-recommends', ...missing]);
  if (install() || (aptGet(['update']) && install())) return true;
  console.error(`kaihyo: apt-get cannot install ${missing.join(' ')}; install them and run the same command again`);
  return false;
}

function aptGet(words: readonly string[]): boolean {
  const done = spawnSync('apt-get', ['-qq', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));
}
