// The rival whom everybody has: one `openssl cms -decrypt` for each message, AES-256-GCM to a key on P-256.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, WrongResult } from './case.ts';
import { benchFolder, run } from './programs.ts';

const MESSAGES = 40;

export function cmsLoop(): Contender {
  const folder = join(benchFolder, 'cms');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const openssl = (...words: readonly string[]): void => { execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }); };
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key.pem', '-out', 'certificate.pem', '-subj', '/CN=bench');
  for (let i = 0; i < MESSAGES; i++) {
    writeFileSync(join(folder, `${i}.plain`), plaintext(i));
    openssl('cms', '-encrypt', '-binary', '-aes-256-gcm', '-outform', 'DER', '-in', `${i}.plain`, '-out', `${i}.cms`, 'certificate.pem');
  }
  const decrypt = 'for i in $(seq 0 "$1"); do openssl cms -decrypt -binary -inform DER -in "$2/$i.cms" -inkey "$2/key.pem" -out "$2/$i.opened" || exit 1; done';
  return {
    name: 'openssl cms loop',
    part: 'reference',
    async run() {
      const { used } = await run({ words: ['sh', '-c', decrypt, 'sh', String(MESSAGES - 1), folder] });
      for (let i = 0; i < MESSAGES; i++) {
        if (!readFileSync(join(folder, `${i}.opened`)).equals(plaintext(i))) throw new WrongResult(`openssl cms opened message ${i} wrongly`);
      }
      return { units: MESSAGES, ...used };
    },
  };
}

/** As long as a ballot's. */
function plaintext(i: number): Buffer {
  return Buffer.alloc(32, i);
}
