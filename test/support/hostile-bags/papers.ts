// The files in which a definition and its notices come: signatures, notices, and what is no file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { concatBytes } from '@noble/hashes/utils.js';
import type { Change } from '../../../src/core/election/notices.ts';
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import { aCmsSigner, cmsSignature } from '../cms-signer.ts';
import { aCandidate, aDefinition, aNotices, aStrike, dayBeforeElection, fileBytes, onElectionDay } from '../elections.ts';
import { chair, clerk, ordinaryElection, writePapers } from './hall.ts';
import type { PapersRow, Row } from './row.ts';

const { definition } = ordinaryElection;
const bytes = fileBytes(definition);
const stranger = aCmsSigner('誰も知らない者');

const withPapers = (title: string, code: RefusalCode, papers: Readonly<Record<string, Uint8Array | null>>): PapersRow => ({
  title, code, make: (folder) => { writePapers(folder, ordinaryElection, papers); },
});
const signed = (title: string, code: RefusalCode, signature: Uint8Array): PapersRow => withPapers(title, code, { 'definition.p7s': signature });
const on = (title: string, code: RefusalCode, name: string, act: (file: string) => void): PapersRow => ({
  title, code,
  make: (folder) => {
    writePapers(folder, ordinaryElection);
    act(join(folder, name));
  },
});
const good = cmsSignature(bytes, [chair]);

export const definitionPapers: readonly PapersRow[] = [
  signed('a definition that a stranger signed', 'bag/signature-signer-unknown', cmsSignature(bytes, [stranger])),
  signed('a definition that the signer of the bags signed', 'bag/signature-signer-unknown', cmsSignature(bytes, [clerk])),
  signed('a definition with a second signer', 'bag/signature-signer-unknown', cmsSignature(bytes, [chair, clerk])),
  signed('a definition that nobody signed', 'bag/signature-signer-missing', cmsSignature(bytes, [])),
  signed('the signature of another definition', 'bag/signature-other-content', cmsSignature(fileBytes(aDefinition()), [chair])),
  signed('a definition whose signature has bytes after it', 'bag/signature-not-der', concatBytes(good, Uint8Array.of(0))),
  signed('a definition signed with another key', 'bag/signature-wrong', cmsSignature(bytes, [{ ...chair, secretKey: stranger.secretKey }])),
  withPapers('a definition without signature', 'install/file-missing', { 'definition.p7s': null }),
  withPapers('a signature without definition', 'install/file-missing', { 'definition.json': null }),
  on('a definition that is a link', 'media/not-a-file', 'definition.json', (file) => { renameSync(file, `${file}-2`); symlinkSync(`${file}-2`, file); }),
  on('a definition that is a folder', 'media/not-a-file', 'definition.json', (file) => { rmSync(file); mkdirSync(file); }),
  on('a definition that is a pipe', 'media/not-a-file', 'definition.json', (file) => { rmSync(file); execFileSync('mkfifo', [file]); }),
  on('a definition that claims to be 1 TiB (a hole)', 'media/too-large', 'definition.json', (file) => { truncateSync(file, 2 ** 40); }),
  on('a signature of a definition that claims to be 1 TiB (a hole)', 'media/too-large', 'definition.p7s', (file) => { truncateSync(file, 2 ** 40); }),
];

const withNotices = (title: string, code: RefusalCode, notices: object, by = chair): PapersRow => {
  const file = fileBytes(notices);
  return withPapers(title, code, { 'notices.json': file, 'notices.p7s': cmsSignature(file, [by]) });
};
const changes = (title: string, code: RefusalCode, ...made: readonly Change[]): PapersRow => (
  withNotices(title, code, aNotices(definition, made)));
const death = aStrike(1, 1);
const ruling = { by: '選挙長', text: '投票の効力に影響しない。' };
const added = (change: Parameters<typeof aCandidate>[0]): Change => ({ type: 'option-added', contest: 1, party: null, option: aCandidate(change) });
const notHeld: Change = { type: 'contest-not-held', contest: 3, cause: 'not-held' };

export const noticePapers: readonly PapersRow[] = [
  withPapers('notices without signature', 'install/file-missing', { 'notices.json': fileBytes(aNotices(definition, [death])) }),
  withNotices('notices that a stranger signed', 'bag/signature-signer-unknown', aNotices(definition, [death]), stranger),
  withNotices('notices of another definition', 'election/notices-of-another-definition', aNotices(aDefinition(), [death])),
  withNotices('notices with a member that no page names', 'election/notices-form', { ...aNotices(definition, [death]), remark: 'x' }),
  withNotices('notices that do not begin with number 1', 'election/notice-out-of-order', {
    ...aNotices(definition, []), notices: aNotices(definition, [death, aStrike(1, 2)]).notices.slice(1) }),
  changes('a notice on a contest that there is not', 'election/unknown-contest', aStrike(9, 1)),
  changes('a notice on nobody', 'election/unknown-option', aStrike(1, 99)),
  changes('a cause of another kind of vote', 'election/cause-not-of-kind', aStrike(3, 1, { cause: 'withdrawal' })),
  changes('one candidate struck twice', 'election/struck-twice', death, death),
  changes('a death on election day without ruling', 'election/ruling-missing', aStrike(1, 1, { occurredAt: onElectionDay, ruling: null })),
  changes('a ruling where none is needed', 'election/ruling-without-need', aStrike(1, 1, { occurredAt: dayBeforeElection, ruling })),
  changes('an added candidate with a code that was given out', 'election/code-reused', added({ code: 2, number: 9 })),
  changes('an added candidate with a number that was given out', 'election/number-reused', added({ code: 9, number: 2 })),
  changes('an added candidate whose name turns round', 'election/notices-form', added({ code: 9, name: '\u202E郎太' })),
  changes('a contest declared not held twice', 'election/not-held-twice', notHeld, notHeld),
  changes('notices after which no contest is held', 'install/no-contest-held', { ...notHeld, contest: 1 }, notHeld),
];

/** Told by what stands on the paper of the key ceremony, and by what is installed already. */
export const digitsOfAnother: Row = { title: 'a definition under the digits of another', code: 'install/digits-differ' };
export const keyOfAnother: Row = { title: 'a definition with the key of one that is installed', code: 'transfer/key-of-another-definition' };
