// Bags that are not signed, or not by whom and as the definition of the terminal asks.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { afterAll, describe, expect, test } from 'vitest';
import { certificateRows } from '../../support/hostile-bags/certificates.ts';
import { testRows } from '../../support/hostile-bags/imported.ts';
import { signatureRows } from '../../support/hostile-bags/signatures.ts';
import { compressed, expired, forEncryption, notYetValid, p384, rsa, withUsageAside } from '../../support/hostile-bags/weak-signers.ts';
import { aFolder } from '../../support/practice-night.ts';

describe.each(Object.entries({ signatureRows, certificateRows }))('%s', (_name, rows) => { testRows(rows); });

describe('the signature of a weak signer is refused for its certificate alone: OpenSSL accepts it', () => {
  const folder = aFolder();
  afterAll(folder.remove);

  test.each(Object.entries({ rsa, p384, compressed, forEncryption, withUsageAside, expired, notYetValid }))('%s', (_name, make) => {
    const { signer, sign } = make();
    const content = utf8ToBytes('the bytes of a tag manifest\n');
    const pem = Buffer.from(signer.der).toString('base64').match(/.{1,64}/g)!;
    const certificate = ['-----BEGIN CERTIFICATE-----', ...pem, '-----END CERTIFICATE-----', ''].join('\n');
    for (const [name, bytes] of Object.entries({ 'signature.p7s': sign(content), content, 'signer.pem': certificate })) {
      writeFileSync(join(folder.path, name), bytes);
    }
    const words = 'cms -verify -binary -inform DER -in signature.p7s -content content -CAfile signer.pem -partial_chain -purpose any -no_check_time';
    const accepted = execFileSync('openssl', words.split(' '), { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] });
    expect(accepted.toString()).toBe('the bytes of a tag manifest\n');
  });
});
