// Bags that are no bags: tag files, manifests, names and forms, with manifest and signature made anew where that can be.
import { createHash } from 'node:crypto';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes } from '../../../src/core/kernel/canonical-json.ts';
import type { FileMap } from '../../support/ballot-records.ts';
import { cmsSignature, type CmsSigner } from '../../support/cms-signer.ts';
import { type Forgery, theSigners } from '../../support/preservation-bag.ts';
import type { ForgedCase } from './forged-case.ts';

const text = (files: FileMap, path: string): string => new TextDecoder().decode(files.get(path));
const lines = (files: FileMap, path: string): string[] => text(files, path).split('\n').slice(0, -1);
const joined = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** A tag file changed, tag manifest and signature made anew. */
function tag(name: string, change: (text: string, lines: string[]) => string): Forgery {
  return { sealed: (files) => retag(files, name, change, theSigners.session) };
}

function receivedTag(name: string, change: (text: string, lines: string[]) => string): Forgery {
  return { receivedSealed: (files) => retag(files, name, change, theSigners.transfer) };
}

function retag(files: FileMap, name: string, change: (text: string, lines: string[]) => string, signers: readonly CmsSigner[]): void {
  files.set(name, utf8ToBytes(change(text(files, name), lines(files, name))));
  if (name !== 'tagmanifest-sha256.txt') {
    const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'];
    files.set('tagmanifest-sha256.txt', utf8ToBytes(joined(tags.map((each) => `${createHash('sha256').update(files.get(each)!).digest('hex')}  ${each}`))));
  }
  files.set('signature.p7s', cmsSignature(files.get('tagmanifest-sha256.txt')!, signers));
}

const at = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.')}$`);
const zeros = '0'.repeat(64);

const tags: readonly ForgedCase[] = [
  ['bagit.txt of another version', tag('bagit.txt', (all) => all.replace('1.0', '0.97')), ['bagit'], at('bagit.txt')],
  ['bagit.txt with CRLF', tag('bagit.txt', (all) => all.replaceAll('\n', '\r\n')), ['bagit'], at('bagit.txt')],
  ['a byte order mark', tag('bagit.txt', (all) => `\uFEFF${all}`), ['bagit'], at('bagit.txt')],
  ['the format of a transfer bag', tag('bag-info.txt', (all) => all.replace('preservation', 'transfer')), ['bag-info'], at('bag-info.txt')],
  ['an id in capitals', tag('bag-info.txt', (all) => all.replace('1d1d', '1D1D')), ['bag-info'], at('bag-info.txt')],
  ['no date', tag('bag-info.txt', (all) => all.replace('2025-07-20', '2025-02-29')), ['bag-info'], at('bag-info.txt')],
  ['a sum that is not true', tag('bag-info.txt', (all) => all.replace(/Oxum: \d/, 'Oxum: 9')), ['bag-info'], at('bag-info.txt')],
  ['a fifth line', tag('bag-info.txt', (all) => `${all}Contact: x\n`), ['bag-info'], at('bag-info.txt')],
  ['lines in another order', tag('bag-info.txt', (_, all) => joined(all.toReversed())), ['bag-info'], at('bag-info.txt')],
  ['a manifest without a file', tag('manifest-sha256.txt', (_, all) => joined(all.slice(1))), ['manifest'], at('data/checkpoints.json')],
  ['a manifest with a file that is not there', tag('manifest-sha256.txt', (all) => `${all}${zeros}  data/zzz.txt\n`), ['manifest'], at('data/zzz.txt')],
  ['a manifest out of order', tag('manifest-sha512.txt', (_, all) => joined(all.toReversed())), ['manifest'], at('manifest-sha512.txt#2')],
  ['a file twice', tag('manifest-sha256.txt', (_, all) => joined([all[0]!, ...all])), ['manifest'], at('manifest-sha256.txt#2')],
  ['a digest in capitals', tag('manifest-sha256.txt', (_, all) => joined([all[0]!.toUpperCase(), ...all.slice(1)])), ['manifest'], at('manifest-sha256.txt#1')],
  ['one space', tag('manifest-sha256.txt', (all) => all.replace('  ', ' ')), ['manifest'], at('manifest-sha256.txt#1')],
  ['no last line feed', tag('manifest-sha256.txt', (all) => all.slice(0, -1)), ['manifest'], /^manifest-sha256\.txt/],
  ['an empty manifest', tag('manifest-sha512.txt', () => ''), ['manifest'], at('data/session.json')],
  ['another digest', tag('manifest-sha512.txt', (_, all) => joined([`${'0'.repeat(128)}${all[0]!.slice(128)}`, ...all.slice(1)])), ['digest'], at('data/checkpoints.json')],
  ['a tag manifest that lists itself', tag('tagmanifest-sha256.txt', (all) => `${all}${zeros}  tagmanifest-sha256.txt\n`), ['tag-manifest'], /^tagmanifest-sha256\.txt/],
  ['a tag manifest without bagit.txt', tag('tagmanifest-sha256.txt', (_, all) => joined([all[0]!, ...all.slice(2)])), ['tag-manifest'], at('bagit.txt')],
  ['a tag manifest of other bytes', tag('tagmanifest-sha256.txt', (_, all) => joined([`${zeros}  bag-info.txt`, ...all.slice(1)])), ['tag-manifest'], at('bag-info.txt')],
];

const received: readonly ForgedCase[] = [
  ['the format of a preservation bag', receivedTag('bag-info.txt', (all) => all.replace('transfer', 'preservation')), ['bag-info'], at('data/received/bag-info.txt')],
  ['a manifest out of order', receivedTag('manifest-sha256.txt', (_, all) => joined(all.toReversed())), ['manifest'], at('data/received/manifest-sha256.txt#2')],
  ['another digest', receivedTag('manifest-sha512.txt', (_, all) => joined([`${'0'.repeat(128)}${all[0]!.slice(128)}`, ...all.slice(1)])),
    ['digest'], at('data/received/data/ballots-1.kbx')],
  ['envelopes that are not canonical', {
    received: (payload) => payload.set('data/envelopes.json', utf8ToBytes('{"format":"kaihyo-envelopes/1","envelopes":[]}')),
  }, ['json'], at('data/received/data/envelopes.json')],
  ['envelopes with a further member', {
    received: (payload) => payload.set('data/envelopes.json', canonicalBytes({ format: 'kaihyo-envelopes/1', envelopes: [], more: 1 })),
  }, ['shape'], at('data/received/data/envelopes.json#more')],
  ['envelopes in scheme D', {
    received: (payload) => payload.set('data/envelopes.json', canonicalBytes({ format: 'kaihyo-envelopes/1', envelopes: [1] })),
  }, ['shape'], at('data/received/data/envelopes.json#envelopes')],
  ['a file more', { received: (payload) => payload.set('data/plan.json', utf8ToBytes('{}')) }, ['extra-file'], at('data/received/data/plan.json')],
  ['a fetch.txt', { receivedSealed: (files) => files.set('fetch.txt', utf8ToBytes('')) }, ['extra-file'], at('data/received/fetch.txt')],
  ['a folder in the payload', { received: (payload) => payload.set('data/more/a.json', utf8ToBytes('{}')) }, ['extra-file'], at('data/received/data/more/a.json')],
  ['no roots', { received: (payload) => payload.delete('data/roots.json') }, ['missing-file'], at('data/received/data/roots.json')],
  ['no signature', { receivedSealed: (files) => files.delete('signature.p7s') }, ['missing-file'], at('data/received/signature.p7s')],
];

const payload = (change: (payload: FileMap) => void): Forgery => ({ payload: change });
const files: readonly ForgedCase[] = [
  ['a file more', payload((all) => all.set('data/readme.txt', utf8ToBytes('x'))), ['extra-file'], at('data/readme.txt')],
  ['a CSV of a contest not counted', payload((all) => all.set('data/contest-4.csv', utf8ToBytes('x'))), ['extra-file'], at('data/contest-4.csv')],
  ['a CSV missing', payload((all) => all.delete('data/contest-5.csv')), ['missing-file'], at('data/contest-5.csv')],
  ['a page missing', payload((all) => all.delete('data/specification/count.md')), ['missing-file'], at('data/specification/count.md')],
  ['notices without signature', payload((all) => all.delete('data/notices.p7s')), ['missing-file'], at('data/notices.p7s')],
  ['a signature without notices', payload((all) => all.delete('data/notices.json')),
    ['missing-file', 'count-origin', 'count-invalid', 'count-rows', 'count-struck', 'csv'], at('data/notices.json')],
  ['no checkpoints', payload((all) => all.delete('data/checkpoints.json')), ['missing-file'], at('data/checkpoints.json')],
  ['no count', payload((all) => all.delete('data/count.json')), ['missing-file'], at('data/count.json')],
  ['no session', payload((all) => all.delete('data/session.json')), ['missing-file'], at('data/session.json')],
  ['no session certificate', payload((all) => all.delete('data/session.cer')), ['missing-file'], at('data/session.cer')],
  ['no definition', payload((all) => all.delete('data/definition.json')), ['missing-file', 'trust'], at('data/definition.json')],
  ['a name in capitals', payload((all) => all.set('data/specification/README.md', utf8ToBytes('x'))), ['entries', 'bag-info', 'manifest'], at('data/specification/README.md')],
  ['a name that points upwards', payload((all) => all.set('data/sheets/a..b.pdf', utf8ToBytes('%PDF-'))), ['entries', 'bag-info', 'manifest'], at('data/sheets/a..b.pdf')],
  ['a log larger than may be', payload((all) => all.set('data/log.jsonl', new Uint8Array((64 << 20) + 1))), ['size'], at('data/log.jsonl')],
  ['a signature larger than may be', payload((all) => all.set('data/notices.p7s', new Uint8Array((64 << 10) + 1))), ['size'], at('data/notices.p7s')],
];

export const forgedTags = tags;
export const forgedReceived = received;
export const forgedFiles = files;
