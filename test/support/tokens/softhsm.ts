// SoftHSM 2: tokens in a folder. It locks nothing, and cannot be pulled out.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pkcs11Modules } from '../../../scripts/lib/pkcs11-modules.ts';
import { keyAgreementCertificate } from './certificate.ts';
import { countingModule } from './counting-module.ts';
import { bareKeyFile, publicKeyFile } from './key-files.ts';
import { runTool } from './run-tool.ts';
import type { TokenContents, TokenKind } from './token-kinds.ts';

export const softhsm: TokenKind = {
  name: 'SoftHSM',
  found: 'by-key',
  tries: 'uncounted',
  places: 2,
  points: 500,
  async place(folder, tokens) {
    // SoftHSM looks into the home of whoever calls it; a card process has no other words from its environment.
    const configuration = join(process.env.HOME ?? '', '.config/softhsm2');
    await mkdir(configuration, { recursive: true });
    await configureSoftHsm(folder, join(configuration, 'softhsm2.conf'));
    for (const token of tokens) await makeSoftHsmToken(folder, token);
    const counting = await countingModule(folder, pkcs11Modules.softhsm, null);
    return {
      cardWith: (...keys) => ({ kind: 'pkcs11', modules: [counting.module], keys: keys.map(bytesToHex) }),
      pinsTried: () => Promise.resolve(counting.pinsTried()),
      remove: () => Promise.resolve(),
    };
  },
};

/** Tokens are in a subfolder of `folder`; `file` is the configuration that says so. */
export async function configureSoftHsm(folder: string, file: string): Promise<void> {
  await mkdir(join(folder, 'tokens'));
  await writeFile(file, `directories.tokendir = ${join(folder, 'tokens')}\nlog.level = ERROR\n`);
}

/** `environment` leads to the configuration, where it is not in the home. */
export async function makeSoftHsmToken(
  folder: string, { label, pin, scalar, shown }: TokenContents, environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  await runTool('softhsm2-util', ['--init-token', '--free', '--label', label, '--so-pin', '87654321', '--pin', pin], environment);
  if (scalar === null) return;
  const publicKey = shown ?? p256.getPublicKey(scalar, false);
  const files: Readonly<Record<string, Uint8Array>> = {
    privkey: bareKeyFile(scalar), pubkey: publicKeyFile(publicKey), cert: keyAgreementCertificate(label, publicKey),
  };
  for (const [type, bytes] of Object.entries(files)) {
    const file = join(folder, `${label}.${type}`);
    await writeFile(file, bytes);
    await runTool('pkcs11-tool', [
      '--module', pkcs11Modules.softhsm, '--token-label', label, '--login', '--pin', pin,
      '--write-object', file, '--type', type, '--id', '01', '--label', 'key', '--usage-derive',
    ], environment);
  }
}
