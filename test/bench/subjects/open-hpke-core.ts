// A peer: @hpke/core on the runtime's WebCrypto. Arguments: SETUP BALLOTS.
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { readFileSync } from 'node:fs';
import { HEADER_LENGTH } from '../../../src/core/ballot/ballot-file.ts';
import { suite1 } from '../../../src/core/ballot/suites.ts';
import { measureLoop } from './measure-loop.ts';

const [setupFile = '', ballotFile = ''] = process.argv.slice(2);
const setup = readFileSync(setupFile);
const records = readFileSync(ballotFile).subarray(HEADER_LENGTH);
const ballots = records.length / suite1.record;

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const recipientKey = await suite.kem.importKey('jwk', {
  kty: 'EC', crv: 'P-256', key_ops: ['deriveBits'],
  d: base64url(setup.subarray(0, 32)), x: base64url(setup.subarray(33, 65)), y: base64url(setup.subarray(65, 97)),
}, false);
const info = Uint8Array.from(setup.subarray(97)).buffer;

await measureLoop(ballots, async () => {
  let opened = 0;
  for (let i = 0; i < ballots; i++) {
    const record = records.subarray(i * suite1.record, (i + 1) * suite1.record);
    try {
      const enc = Uint8Array.from(record.subarray(0, suite1.enc)).buffer;
      const context = await suite.createRecipientContext({ recipientKey, info, enc });
      opened += (await context.open(Uint8Array.from(record.subarray(suite1.enc)).buffer)).byteLength / 32;
    } catch (error) {
      if (!(error instanceof Error)) throw error; // a ballot that cannot be opened
    }
  }
  return { opened };
});
