// SoftHSM 2: tokens in a folder. It locks nothing, and cannot be pulled out.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { keyAgreementCertificate } from './certificate.ts';
import { countingModule } from './counting-module.ts';
import { bareKeyFile, publicKeyFile } from './key-files.ts';
import { runTool } from './run-tool.ts';
import type { TokenContents, TokenKind } from './token-kinds.ts';

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';

export const softhsm: TokenKind = {
  name: 'SoftHSM',
  found: 'by-key',
  tries: 'uncounted',
  places: 2,
  points: 500,
  async place(folder, tokens) {
    await configure(folder);
    for (const [index, token] of tokens.entries()) await make(folder, token, index);
    const counting = await countingModule(folder, MODULE, null);
    return {
      cardWith: (...keys) => ({ kind: 'pkcs11', modules: [counting.module], keys: keys.map(bytesToHex) }),
      pinsTried: () => Promise.resolve(counting.pinsTried()),
      remove: () => Promise.resolve(),
    };
  },
};

/** SoftHSM looks into the home of whoever calls it; a card process has no other words from its environment. */
async function configure(folder: string): Promise<void> {
  const configuration = join(process.env.HOME ?? '', '.config/softhsm2');
  await Promise.all([mkdir(configuration, { recursive: true }), mkdir(join(folder, 'tokens'))]);
  await writeFile(join(configuration, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\n`);
}

async function make(folder: string, { label, pin, scalar, shown }: TokenContents, index: number): Promise<void> {
  await runTool('softhsm2-util', ['--init-token', '--free', '--label', label, '--so-pin', '87654321', '--pin', pin]);
  if (scalar === null) return;
  const publicKey = shown ?? p256.getPublicKey(scalar, false);
  const files: Readonly<Record<string, Uint8Array>> = {
    privkey: bareKeyFile(scalar), pubkey: publicKeyFile(publicKey), cert: keyAgreementCertificate(label, publicKey),
  };
  for (const [type, bytes] of Object.entries(files)) {
    const file = join(folder, `${index}.${type}`);
    await writeFile(file, bytes);
    await runTool('pkcs11-tool', [
      '--module', MODULE, '--token-label', label, '--login', '--pin', pin,
      '--write-object', file, '--type', type, '--id', '01', '--label', 'key', '--usage-derive',
    ]);
  }
}
