// The package by electron-builder: around the binary of Electron where it is here, else around a stand-in that cannot run.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { buildApp } from './app-build.ts';
import { projectRoot } from './project-root.ts';
import { makeStandInElectron } from './stand-in-electron.ts';
import { buildWindow } from './window-build.ts';

const binaries = join(projectRoot, 'node_modules/electron/dist');

export interface Packaged {
  /** The unpacked application. */
  readonly folder: string;
  readonly asar: string;
  readonly around: 'electron' | 'stand-in';
}

/** `output`: an absolute folder, of which the content is replaced. */
export async function packageApp(output: string): Promise<Packaged> {
  await buildWindow();
  buildApp();
  const around = existsSync(join(binaries, 'electron')) ? 'electron' : 'stand-in';
  const work = mkdtempSync(join(tmpdir(), 'kaihyo-package-'));
  try {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8')) as { version: string };
    const distribution = around === 'electron' ? binaries : join(work, 'electron');
    if (around === 'stand-in') await makeStandInElectron(distribution, version);
    rmSync(output, { recursive: true, force: true });
    await build({
      projectDir: projectRoot,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: {
        extends: join(projectRoot, 'electron-builder.yml'), electronDist: distribution, electronVersion: version, directories: { output },
        // Fuses are bits of the real binary.
        ...(around === 'stand-in' && { electronFuses: null }),
      },
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const folder = join(output, 'linux-unpacked');
  return { folder, asar: join(folder, 'resources/app.asar'), around };
}
