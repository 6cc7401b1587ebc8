// A folder that looks like a distribution of Electron, where its binary is not here: enough for electron-builder to pack the application.
// What is packed around it cannot run; the asar in it is what a real package would have.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];
const others = ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin'];

export async function makeStandInElectron(folder: string, version: string): Promise<void> {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const name of executables) {
    writeFileSync(join(folder, name), '#!/bin/sh\nexit 1\n');
    chmodSync(join(folder, name), 0o755);
  }
  for (const name of others) writeFileSync(join(folder, name), 'stand-in');
  for (const locale of ['ja', 'en-US']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  writeFileSync(join(folder, 'version'), version);
  const app = join(folder, 'default_app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{"name":"default_app","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), '');
  await createPackage(app, join(folder, 'resources/default_app.asar'));
}
