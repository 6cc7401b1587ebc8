// The Debian packages that tests and measurements need. Installed where they are missing and we may; told in one line where we may not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { pkcs11Modules } from './pkcs11-modules.ts';

/** Command, or file where a package brings none → package that brings it. */
const forTests: Readonly<Record<string, string>> = {
  'openssl': 'openssl',
  'pdftotext': 'poppler-utils',
  'pdftoppm': 'poppler-utils',
  'pdffonts': 'poppler-utils',
  'qpdf': 'qpdf',
  'iconv': 'libc-bin',
  // Another opinion on the glyphs of names.
  'hb-shape': 'libharfbuzz-bin',
  'hb-view': 'libharfbuzz-bin',
  // test/support/io-faults/shim.c is compiled on the machine.
  'gcc': 'gcc',
  '/usr/include/stdio.h': 'libc6-dev',
  // pkcs11js is compiled on the machine.
  'g++': 'g++',
  'make': 'make',
  'python3': 'python3',
  // Plays a terminal.
  'script': 'bsdutils',
  // The tokens of test/support/tokens.
  'softhsm2-util': 'softhsm2',
  [pkcs11Modules.softhsm]: 'softhsm2',
  [pkcs11Modules.nss]: 'libnss3',
  'pk12util': 'libnss3-tools',
  'pkcs11-tool': 'opensc',
  [pkcs11Modules.opensc]: 'opensc-pkcs11',
  'pcscd': 'pcscd',
  '/etc/reader.conf.d/vpcd': 'vsmartcard-vpcd',
  'ip': 'iproute2',
  // Sheets are printed to cups-pdf, whose pictures are compared with those of the PDF.
  'cupsd': 'cups-daemon',
  'lp': 'cups-client',
  '/usr/lib/cups/filter/pdftops': 'cups-filters-core-drivers',
  '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd': 'printer-driver-cups-pdf',
  'gs': 'ghostscript',
  // Media that are pulled out and media that are full.
  'mkfs.exfat': 'exfatprogs',
  'mount.exfat-fuse': 'exfat-fuse',
  'losetup': 'mount',
  // The window, on a display of its own.
  'chromium': 'chromium',
  'Xvfb': 'xvfb',
};

/** The limits in C, and what they and rivals need. */
const forBench: Readonly<Record<string, string>> = {
  'openssl': 'openssl',
  'gcc': 'gcc',
  'g++': 'g++',
  'make': 'make',
  'python3': 'python3',
  '/usr/include/stdio.h': 'libc6-dev',
  '/usr/include/openssl/evp.h': 'libssl-dev',
  '/usr/include/p11-kit-1/p11-kit/pkcs11.h': 'libp11-kit-dev',
  'softhsm2-util': 'softhsm2',
  'pkcs11-tool': 'opensc',
  'taskset': 'util-linux',
  'chromium': 'chromium',
  'Xvfb': 'xvfb',
  'pdftotext': 'poppler-utils',
};

/** The packages of which something is not there now. */
export function missingTestPackages(): readonly string[] {
  return missingOf(forTests);
}

/** Whether everything is there now. */
export function ensureTestPackages(): boolean {
  return ensure(missingTestPackages());
}

export function ensureBenchPackages(): boolean {
  return ensure(missingOf(forBench));
}

function missingOf(things: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.entries(things).filter(([thing]) => !isThere(thing)).map(([, name]) => name))];
}

function ensure(missing: readonly string[]): boolean {
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0) {
    console.error(`kaihyo: Debian packages are missing. As root: apt-get install ${missing.join(' ')}`);
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

/** Services are in folders that are not on everybody's path. */
function isThere(thing: string): boolean {
  if (isAbsolute(thing)) return existsSync(thing);
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, thing)));
}
