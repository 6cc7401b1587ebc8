// NSS softokn: one token in a database. Its key comes with a certificate, as from a PKCS #12 file; it locks nothing.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pkcs11Modules } from '../../../scripts/lib/pkcs11-modules.ts';
import { keyAgreementCertificate } from './certificate.ts';
import { countingModule } from './counting-module.ts';
import { privateKeyFile } from './key-files.ts';
import { runTool } from './run-tool.ts';
import type { TokenContents, TokenKind } from './token-kinds.ts';

export const nss: TokenKind = {
  name: 'NSS softokn',
  found: 'by-key',
  tries: 'uncounted',
  places: 1,
  points: 500,
  async place(folder, [token]) {
    if (token === undefined) throw new Error('NSS has its one token');
    const database = join(folder, 'nss');
    await mkdir(database);
    await make(folder, database, token);
    const counting = await countingModule(folder, pkcs11Modules.nss, `configdir='sql:${database}' dbTokenDescription='${token.label}'`);
    return {
      cardWith: (...keys) => ({ kind: 'pkcs11', modules: [counting.module], keys: keys.map(bytesToHex) }),
      pinsTried: () => Promise.resolve(counting.pinsTried()),
      remove: () => Promise.resolve(),
    };
  },
};

async function make(folder: string, database: string, { label, pin, scalar, shown }: TokenContents): Promise<void> {
  const [pinFile, keyFile, packed] = ['pin.txt', 'key.pem', 'key.p12'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(pinFile, `${pin}\n`);
  await runTool('certutil', ['-N', '-d', `sql:${database}`, '-f', pinFile]);
  if (scalar === null) return;
  await writeFile(keyFile, `${privateKeyFile(scalar)}\n${pem(keyAgreementCertificate(label, p256.getPublicKey(scalar, false)))}`);
  await runTool('openssl', ['pkcs12', '-export', '-in', keyFile, '-name', label, '-passout', 'pass:packed', '-out', packed]);
  await runTool('pk12util', ['-i', packed, '-d', `sql:${database}`, '-k', pinFile, '-W', 'packed']);
  makeUnextractable(database);
  if (shown !== undefined) showOther(database, label, shown);
}

/** A key from a PKCS #12 file may leave the token again; one that was made on a card may not. */
function makeUnextractable(database: string): void {
  edit(join(database, 'key4.db'), 'UPDATE nssPrivate SET a162 = x\'00\'');
}

/** Public key and certificate of another key. Columns are attributes: CKA_CLASS 0, CKA_VALUE 11, CKA_EC_POINT 181. */
function showOther(database: string, label: string, shown: Uint8Array): void {
  const certificate = bytesToHex(keyAgreementCertificate(label, shown));
  edit(
    join(database, 'cert9.db'), `UPDATE nssPublic SET a181 = x'0441${bytesToHex(shown)}' WHERE a181 IS NOT NULL`,
    `UPDATE nssPublic SET a11 = x'${certificate}' WHERE a0 = x'00000001'`,
  );
}

function edit(file: string, ...statements: readonly string[]): void {
  const database = new Database(file);
  for (const statement of statements) {
    if (database.prepare(statement).run().changes !== 1) throw new Error(`NSS keeps its objects in another way: ${statement}`);
  }
  database.close();
}

function pem(certificate: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
}
