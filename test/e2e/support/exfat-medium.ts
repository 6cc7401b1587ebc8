// A medium with exFAT, as it is sold: an image behind a loop device, mounted by a program that a test can end as a hand pulls a stick.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export const mayMount = process.getuid?.() === 0 && ['/dev/fuse', '/dev/loop-control'].every((device) => existsSync(device));

/** Where the programs of root are. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };

export interface ExfatMedium {
  /** From now on whoever reads or writes it is told that the device is gone. */
  readonly pull: () => Promise<void>;
  /** Taken out in order; once pulled, only tidied up. */
  readonly remove: () => Promise<void>;
}

/** `image` is a new file, `folder` the new folder on which it is seen. */
export async function anExfatMedium(image: string, folder: string, mebibytes: number): Promise<ExfatMedium> {
  mkdirSync(folder, { recursive: true });
  const outside = statSync(folder).dev;
  writeFileSync(image, '');
  truncateSync(image, mebibytes * 1024 * 1024);
  execFileSync('mkfs.exfat', [image], { env, stdio: 'ignore' });
  const device = execFileSync('losetup', ['--find', '--show', image], { env, encoding: 'utf8' }).trim();
  // Debugging keeps it in the foreground.
  const daemon = spawn('mount.exfat-fuse', ['-d', device, folder], { env, stdio: 'ignore' });
  const ended = endOf(daemon);
  for (let tries = 0; statSync(folder).dev === outside; tries += 1) {
    if (tries === 400) throw new Error('the image is not mounted');
    await wait(25);
  }
  let isThere = true;
  return {
    pull: async () => {
      daemon.kill('SIGKILL');
      await ended;
    },
    remove: async () => {
      if (!isThere) return;
      isThere = false;
      execFileSync('umount', ['--lazy', folder], { env });
      await ended;
      execFileSync('losetup', ['--detach', device], { env });
      rmSync(folder, { recursive: true });
      rmSync(image);
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
