import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../kernel/time.ts';
import { checkManifests } from './manifests.ts';
import { checkStructure, tagFileLimits } from './structure.ts';
import { type BagContent, type PayloadFile, tagFiles } from './tag-files.ts';

function aPayloadFile(path: string, content: Uint8Array): PayloadFile {
  return { path, size: content.length, sha256: bytesToHex(sha256(content)), sha512: bytesToHex(sha512(content)) };
}

const bag: BagContent = {
  format: 'kaihyo-transfer/1',
  id: '000102030405060708090a0b0c0d0e0f',
  date: '2025-07-20' as IsoDate,
  payload: [aPayloadFile('data/hello.txt', utf8ToBytes('Hello, world\n')), aPayloadFile('data/empty.kbx', new Uint8Array(0))],
};
const files = tagFiles(bag);
const textOf = (name: string): string => new TextDecoder().decode(files.get(name));

function judge(given: ReadonlyMap<string, Uint8Array>, payload = bag.payload, format: BagContent['format'] = bag.format): unknown {
  const result = checkManifests(given, payload, format);
  return result.ok ? { ...result.value, fingerprint: bytesToHex(result.value.fingerprint) } : result.error.code;
}

/** The bag with one tag file written anew, and a tag manifest that lists the new one. */
function rewritten(name: string, text: string): ReadonlyMap<string, Uint8Array> {
  const changed = new Map(files).set(name, utf8ToBytes(text));
  if (name === 'tagmanifest-sha256.txt') return changed;
  const tagManifest = textOf('tagmanifest-sha256.txt').replace(bytesToHex(sha256(files.get(name)!)), bytesToHex(sha256(utf8ToBytes(text))));
  return changed.set('tagmanifest-sha256.txt', utf8ToBytes(tagManifest));
}

// Made with sha256sum and sha512sum of GNU coreutils 9.1.
const tagManifest = `\
b3db47107f69ae6181ac7ab0c446c4463248f406251743293b339db0bd80a96d  bag-info.txt
1712ecfb074bf29c4188ad3421032509159a09739fd604f8fe57038b4ddefcc9  bagit.txt
44af7418279025feb682dce32662ef629775b8bc6560587e9e504aed72cb4d7a  manifest-sha256.txt
3f8afcecc49a3757cc749c71f117e93b311e4dedced67144fa327a7377ea8b86  manifest-sha512.txt
`;
const identity = { id: bag.id, date: bag.date, fingerprint: '3e932646b77e0424c5d1e63518f9b70f7981b0c6ce9a21bbc663f9c736886e45' };

test('the tag files of a bag are those that other tools make', () => {
  expect([...files.keys()].sort()).toEqual([...tagFileLimits.keys()].filter((name) => name !== 'signature.p7s').sort());
  expect(textOf('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  expect(textOf('bag-info.txt')).toBe('Kaihyo-Format: kaihyo-transfer/1\nExternal-Identifier: 000102030405060708090a0b0c0d0e0f\n'
    + 'Bagging-Date: 2025-07-20\nPayload-Oxum: 13.2\n');
  expect(textOf('manifest-sha256.txt')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/empty.kbx\n'
    + '37980c33951de6b0e450c3701b219bfeee930544705f637cd1158b63827bb390  data/hello.txt\n');
  expect(textOf('tagmanifest-sha256.txt')).toBe(tagManifest);
  expect(judge(files)).toEqual(identity);
});

test('what cannot be a bag is our bug', () => {
  const wrong: readonly Partial<BagContent>[] = [
    { id: 'ABCDEF00000000000000000000000000' },
    { payload: [aPayloadFile('data/A', new Uint8Array(0))] },
    { payload: [bag.payload[0]!, bag.payload[0]!] },
  ];
  for (const each of wrong) expect(() => tagFiles({ ...bag, ...each })).toThrow();
});

test('bags of any content and order pass their own checks', () => {
  const segment = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}(\.[a-z]{1,3})?$/);
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `data/${segments.join('/')}`);
  const payload = fc.uniqueArray(fc.tuple(path, fc.uint8Array()), { selector: ([each]) => each, maxLength: 12 });
  fc.assert(fc.property(payload, fc.constantFrom('kaihyo-transfer/1', 'kaihyo-preservation/1'), (contents, format) => {
    const digests = contents.map(([each, content]) => aPayloadFile(each, content));
    const made = tagFiles({ ...bag, format, payload: digests });
    expect(tagFiles({ ...bag, format, payload: [...digests].reverse() })).toEqual(made);
    expect(checkManifests(made, digests, format).ok).toBe(true);
    const listing = [...made].map(([name, bytes]) => ({ path: name, type: 'file', size: bytes.length }) as const);
    const entries = [...listing, { path: 'signature.p7s', type: 'file', size: 0 } as const, ...digests.map((file) => ({ ...file, type: 'file' }) as const)];
    const paths = digests.map((file) => file.path);
    expect(checkStructure(entries, { payload: () => 4096, required: paths, nested: 'nested' })).toEqual({ ok: true, value: paths.sort() });
  }), { numRuns: 50 });
});

test.each([...files.keys()])('every flip of every bit of %s is refused', (name) => {
  const bytes = files.get(name)!;
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    if (typeof judge(new Map(files).set(name, flipped)) !== 'string') expect.fail(`bit ${bit} may flip`);
  }
});

describe('refused', () => {
  const manifest = textOf('manifest-sha256.txt');
  const [empty, hello] = manifest.split(/(?<=\n)/) as [string, string];

  test.each([
    ['CRLF', manifest.replaceAll('\n', '\r\n'), 'bag/manifest-form'],
    ['a byte order mark', `\uFEFF${manifest}`, 'bag/manifest-form'],
    ['upper-case digits', manifest.replace(/^[0-9a-f]+/, (digits) => digits.toUpperCase()), 'bag/manifest-form'],
    ['no line feed at the end', manifest.slice(0, -1), 'bag/manifest-form'],
    ['an empty line', `${manifest}\n`, 'bag/manifest-form'],
    ['one space', manifest.replace('  ', ' '), 'bag/manifest-form'],
    ['a tab', manifest.replace('  ', '\t'), 'bag/manifest-form'],
    ['the asterisk of binary mode', manifest.replace('  ', ' *'), 'bag/manifest-form'],
    ['a shorter digest', manifest.slice(1), 'bag/manifest-form'],
    ['a percent sign', manifest.replace('hello', '%0ahello'), 'bag/path'],
    ['a way out', manifest.replace('data/hello', 'data/../hello'), 'bag/path'],
    ['an absolute path', manifest.replace('data/hello', '/data/hello'), 'bag/path'],
    ['letters that are not ASCII', manifest.replace('hello', 'こんにちは'), 'bag/manifest-form'],
    ['another order', hello + empty, 'bag/manifest-order'],
    ['a line twice', empty + empty + hello, 'bag/manifest-order'],
    ['a file less', hello, 'bag/manifest-lacks-file'],
    ['nothing', '', 'bag/manifest-lacks-file'],
    ['a file more', manifest + hello.replace('hello', 'world'), 'bag/manifest-names-missing-file'],
    ['a tag file', empty.replace('data/empty.kbx', 'bagit.txt') + manifest, 'bag/manifest-names-missing-file'],
    ['another digest', manifest.replace(/^e3/, 'e4'), 'bag/content-differs'],
  ])('a manifest with %s', (_what, text, code) => {
    expect(judge(rewritten('manifest-sha256.txt', text))).toBe(code);
  });

  test.each(['manifest-sha256.txt', 'manifest-sha512.txt', 'tagmanifest-sha256.txt'])('%s in another order', (name) => {
    expect(judge(rewritten(name, textOf(name).split(/(?<=\n)/).reverse().join('')))).toBe('bag/manifest-order');
  });

  test('a tag manifest that lists itself, the signature or the payload', () => {
    for (const name of ['tagmanifest-sha256.txt', 'signature.p7s']) {
      expect(judge(rewritten('tagmanifest-sha256.txt', `${tagManifest}${'0'.repeat(64)}  ${name}\n`))).toMatch(/^bag\/(path|manifest-order)$/);
    }
    expect(judge(rewritten('tagmanifest-sha256.txt', tagManifest.replace('bagit.txt\n', `bagit.txt\n${'0'.repeat(64)}  data/hello.txt\n`))))
      .toBe('bag/manifest-names-missing-file');
  });

  test('content that is not what was listed, and where', () => {
    const other = [aPayloadFile('data/hello.txt', utf8ToBytes('Hello, World\n')), bag.payload[1]!];
    expect(checkManifests(files, other, bag.format)).toEqual({ ok: false, error: { code: 'bag/content-differs', place: 'data/hello.txt' } });
    const onlyLong = [{ ...bag.payload[0]!, sha512: '0'.repeat(128) }, bag.payload[1]!];
    expect(judge(files, onlyLong)).toBe('bag/content-differs');
  });

  test('a file that no manifest lists, and a listed one that is not there', () => {
    expect(judge(files, [...bag.payload, aPayloadFile('data/more', new Uint8Array(0))])).toBe('bag/manifest-lacks-file');
    expect(judge(files, bag.payload.slice(1))).toBe('bag/manifest-names-missing-file');
  });

  test('sums of sizes and numbers that are not true', () => {
    for (const oxum of ['12.2', '13.3', '013.2', '13.2.0']) {
      expect(judge(rewritten('bag-info.txt', textOf('bag-info.txt').replace('13.2', oxum)))).toMatch(/^bag\/(sum-of-sizes|info)$/);
    }
    expect(judge(rewritten('bag-info.txt', textOf('bag-info.txt').replace('13.2', '13.3')))).toBe('bag/sum-of-sizes');
  });

  test.each([
    ['another order of lines', (text: string) => text.split(/(?<=\n)/).reverse().join('')],
    ['a line more', (text: string) => `${text}Contact-Name: nobody\n`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['an identifier in capitals', (text: string) => text.replace('0a0b', '0A0B')],
    ['a day that does not exist', (text: string) => text.replace('07-20', '02-30')],
  ])('bag-info.txt with %s', (_what, change) => {
    expect(judge(rewritten('bag-info.txt', change(textOf('bag-info.txt'))))).toBe('bag/info');
  });

  test('a bag of another kind', () => {
    expect(judge(files, bag.payload, 'kaihyo-preservation/1')).toBe('bag/other-format');
    expect(judge(rewritten('bag-info.txt', textOf('bag-info.txt').replace('transfer/1', 'transfer/2')))).toBe('bag/other-format');
  });

  test('another version of BagIt', () => {
    expect(judge(rewritten('bagit.txt', textOf('bagit.txt').replace('1.0', '0.97')))).toBe('bag/declaration');
    expect(judge(rewritten('bagit.txt', textOf('bagit.txt').replaceAll('\n', '\r\n')))).toBe('bag/declaration');
  });

  test('a missing tag file is our bug: the structure was checked before', () => {
    expect(() => judge(new Map())).toThrow(/bagit\.txt/);
  });
});
