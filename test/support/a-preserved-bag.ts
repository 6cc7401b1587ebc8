// A preservation bag as inventory and labels tell of it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PreservedBag } from '../../src/core/sheets/bag-label.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';
import { sheetsOf } from '../../src/core/sheets/sheet-set.ts';

const specification = ['bag', 'ballot', 'conventions', 'count', 'definition', 'log', 'preservation', 'readme', 'transfer', 'verification'];

/** A bag with every kind of file, of sizes and digests that look like some. */
export function aPreservedBag(setting: SheetSetting, media = 2): PreservedBag {
  const { count: { contests }, notices } = setting;
  const counted = contests.filter(({ state }) => state === 'counted').map(({ contest }) => contest);
  const signed = ['definition', ...notices === null ? [] : ['notices']].flatMap((name) => [`data/${name}.json`, `data/${name}.p7s`]);
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt', 'signature.p7s', 'tagmanifest-sha256.txt'];
  const paths = [
    ...tags, ...signed, 'data/checkpoints.json', ...counted.map((contest) => `data/contest-${contest}.csv`), 'data/count.json', 'data/log.jsonl',
    ...tags.map((tag) => `data/received/${tag}`),
    ...['definition.json', 'key-record.json', 'label.json', 'roots.json', 'serial.json', ...counted.map((contest) => `ballots-${contest}.kbx`)]
      .map((name) => `data/received/data/${name}`),
    'data/session.cer', 'data/session.json',
    ...['readiness', ...sheetsOf(setting).map(({ file }) => file)].map((name) => `data/sheets/${name}.pdf`),
    ...specification.map((page) => `data/specification/${page}.md`),
  ];
  const files = paths.sort().map((path) => {
    const digest = sha256(utf8ToBytes(path));
    return { path, size: ((digest[0] ?? 0) << 9) + (digest[1] ?? 0), sha256: bytesToHex(digest) };
  });
  return { fingerprint: '7b'.repeat(32), files, media };
}
