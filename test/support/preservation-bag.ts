// A whole, valid preservation bag, made from the format pages without any code of the producer, and forged at any stage:
// everything after that stage is made again, digests, chain and signatures included.
import { createHash } from 'node:crypto';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Definition } from '../../src/core/election/definition.ts';
import type { Change, Notices } from '../../src/core/election/notices.ts';
import { compareBytes } from '../../src/core/kernel/bytes.ts';
import { canonicalBytes, type JsonValue } from '../../src/core/kernel/canonical-json.ts';
import { sixtyDigits } from '../../src/core/kernel/digits.ts';
import type { Time } from '../../src/core/kernel/time.ts';
import type { CountFile } from '../../src/core/tally/count-file.ts';
import { type Ballots, ballotFile, equalPointsOf, type FileMap, hash, merkleRoot, theRecords } from './ballot-records.ts';
import { aCmsSigner, cmsSignature, type CmsSigner } from './cms-signer.ts';
import { aCountFile, csvOf } from './count-figures.ts';
import {
  aCandidate, aCandidateContest, aContest, aCouncillorsListContest, aDefinition, aKeyPlan, aNotices, aReviewContest, aStrike,
} from './elections.ts';
import { type AccountForgery, theAccount } from './preservation-account.ts';

/** Each hook changes one thing; what is made from it afterwards is consistent again. */
export interface Forgery extends AccountForgery {
  readonly definition?: (definition: Definition) => Definition;
  readonly notices?: (notices: Notices) => Notices | null;
  /** Records of a contest before they are sorted; or the bytes of the whole file. */
  readonly records?: (contest: number, records: Uint8Array[]) => Uint8Array[];
  readonly ballotFile?: (contest: number, bytes: Uint8Array) => Uint8Array;
  /** The root that every other file gives for a contest. */
  readonly root?: (contest: number, root: string) => string;
  /** Payload of the transfer bag before it is sealed. */
  readonly received?: (payload: FileMap) => void;
  /** Every file of the transfer bag after it was sealed. */
  readonly receivedSealed?: (files: FileMap) => void;
  readonly count?: (count: CountFile) => CountFile;
  readonly csv?: (contest: number, text: string) => string;
  /** Payload of the preservation bag before it is sealed. */
  readonly payload?: (payload: FileMap) => void;
  /** Every file after the bag was sealed. */
  readonly sealed?: (files: FileMap) => void;
  /** The signers by act. */
  readonly signers?: Partial<Signers>;
  /** Makes a signature file; `act` says of what. */
  readonly sign?: (act: Act, content: Uint8Array, signers: readonly CmsSigner[]) => Uint8Array;
}

export type Act = 'definition' | 'notices' | 'transfer' | 'preservation';
export type Signers = Readonly<Record<Act | 'session', readonly CmsSigner[]>>;

export const theSigners: Signers = {
  definition: [aCmsSigner('青空市選挙管理委員会'), aCmsSigner('青空県選挙管理委員会')],
  notices: [aCmsSigner('選挙長')],
  transfer: [aCmsSigner('青空市選挙管理委員会')],
  preservation: [],
  session: [aCmsSigner('terminal-1 session')],
};

/** The bag as files by their path in it, ready to be written or verified. */
export interface PreservationBag {
  readonly files: FileMap;
  readonly definition: Uint8Array;
  /** Sixty digits of the context. */
  readonly digits: string;
}

export function aPreservationBag(forgery: Forgery = {}): PreservationBag {
  const signers = { ...theSigners, ...forgery.signers };
  const sign = (act: Act, content: Uint8Array, by: readonly CmsSigner[]): Uint8Array =>
    forgery.sign?.(act, content, by) ?? cmsSignature(content, by);
  const definition = theDefinition(signers, forgery);
  const definitionBytes = fileBytes(definition);
  const ctx = hash(concatBytes(utf8ToBytes('kaihyo-ctx/1\0'), definitionBytes));
  const notices = forgery.notices === undefined ? theNotices(definition) : forgery.notices(theNotices(definition));
  const noticesBytes = notices === null ? null : fileBytes(notices);

  const { payload: receivedPayload, ballots } = theTransferPayload(definition, definitionBytes, ctx, forgery);
  const received = sealed(receivedPayload, 'kaihyo-transfer/1', (content) => sign('transfer', content, signers.transfer));
  forgery.receivedSealed?.(received);
  const fingerprint = hash(received.get('tagmanifest-sha256.txt') ?? new Uint8Array());

  const plain = aCountFile({ definition, notices, ctx, fingerprint, noticesDigest: noticesBytes && hash(noticesBytes), ballots });
  const count = forgery.count?.(plain) ?? plain;
  const countBytes = fileBytes(count);

  const payload: FileMap = new Map([
    ['data/definition.json', definitionBytes],
    ['data/definition.p7s', sign('definition', definitionBytes, signers.definition)],
    ...(noticesBytes === null ? [] : [
      ['data/notices.json', noticesBytes], ['data/notices.p7s', sign('notices', noticesBytes, signers.notices)],
    ] as const),
    ...[...received].map(([path, bytes]) => [`data/received/${path}`, bytes] as const),
    ['data/count.json', countBytes],
    ...count.contests.flatMap((contest) => {
      if (contest.state !== 'counted') return [];
      const text = csvOf(contest);
      return [[`data/contest-${contest.contest}.csv`, utf8ToBytes(forgery.csv?.(contest.contest, text) ?? text)] as const];
    }),
    ...['a-1-contest-1', 'a-4-contest-3'].map((name) => [`data/sheets/${name}.pdf`, utf8ToBytes(`%PDF-1.7\n${name}\n%%EOF\n`)] as const),
    ...pages.map((page) => [`data/specification/${page}.md`, utf8ToBytes(`# ${page}\n`)] as const),
  ]);
  const [session] = signers.session;
  if (session === undefined) throw new Error('a count has a session key');
  const account = theAccount({ definition, ctx, fingerprint, count, countBytes, payload, ballots, session, forgery });
  for (const [path, bytes] of account) payload.set(path, bytes);
  forgery.payload?.(payload);
  const bySession = signers.preservation.length === 0 ? signers.session : signers.preservation;
  const files = sealed(payload, 'kaihyo-preservation/1', (content) => sign('preservation', content, bySession));
  forgery.sealed?.(files);
  return { files, definition: definitionBytes, digits: sixtyDigits(hexToBytes(ctx)) };
}

const pages = [
  'ballot', 'bag', 'conventions', 'count', 'definition', 'log', 'preservation', 'readme', 'software-card', 'transfer', 'verification',
];

/** HR_SMD 1, SC_REVIEW 3, HC_DIST 4 (uncontested), HC_PR 5. */
function theDefinition(signers: Signers, forgery: Forgery): Definition {
  const digests = (act: Act): readonly string[] => signers[act].map(({ digest }) => digest).toSorted();
  const made = aDefinition({
    signers: {
      definition: digests('definition'), transfer: digests('transfer'), notices: digests('notices'), preservation: digests('preservation'),
    },
    contests: [aCandidateContest(), aReviewContest(), aContest('HC_DIST', { uncontested: true }), aCouncillorsListContest()],
  });
  return forgery.definition?.(made) ?? made;
}

/** Candidate 2, judge 3 and member 213 struck; candidate 3 struck on the day, which changes nothing; candidate 4 added. */
function theNotices(definition: Definition): Notices {
  const changes: readonly Change[] = [
    aStrike(1, 2),
    aStrike(3, 3, { cause: 'left-office' }),
    aStrike(5, 213, { cause: 'removal' }),
    aStrike(1, 3, { occurredAt: `${definition.event.electionDay}T09:15:00+09:00` as Time }),
    { type: 'option-added', contest: 1, party: null, option: aCandidate({ code: 4, number: 4, name: '=高橋"桜"', kana: 'たかはしさくら' }) },
  ];
  return aNotices(definition, changes);
}

function theTransferPayload(
  definition: Definition, definitionBytes: Uint8Array, ctx: string, forgery: Forgery,
): { readonly payload: FileMap; readonly ballots: ReadonlyMap<number, Ballots> } {
  const bag = '1d'.repeat(16);
  const { key, groups } = definition.keys;
  const ballots = new Map<number, Ballots>();
  const payload: FileMap = new Map([
    ['data/definition.json', definitionBytes],
    ['data/envelopes.json', json({ format: 'kaihyo-envelopes/1', envelopes: [] })],
    ['data/keyrecord.json', json({
      format: 'kaihyo-keyrecord/1', plan: aKeyPlan(definition) as unknown as JsonValue, key, shares: groups.map(({ shares }) => shares),
    })],
  ]);
  for (const { contest } of definition.contests) {
    const own = theRecords(contest);
    const records = (forgery.records?.(contest, own) ?? own).toSorted(compareBytes);
    const bytes = ballotFile(contest, records, ctx);
    payload.set(`data/ballots-${contest}.kbx`, forgery.ballotFile?.(contest, bytes) ?? bytes);
    const root = merkleRoot(records);
    ballots.set(contest, { records: records.length, root: forgery.root?.(contest, root) ?? root, equalPoints: equalPointsOf(records) });
  }
  const listed = [...ballots];
  payload.set('data/roots.json', json({
    format: 'kaihyo-roots/1', roots: listed.map(([contest, { records, root }]) => ({ contest, file: `ballots-${contest}.kbx`, records, root })),
  }));
  payload.set('data/serial.json', json({
    format: 'kaihyo-serial/1', bag, issue: 1, previous: null,
    exported: listed.map(([contest, { records }]) => ({ contest, received: records + 1, duplicatesRemoved: 1 })),
  }));
  forgery.received?.(payload);
  return { payload, ballots };
}

/** The payload with its tag files and signature. */
export function sealed(payload: FileMap, format: string, sign: (content: Uint8Array) => Uint8Array): FileMap {
  const paths = [...payload.keys()].toSorted((a, b) => compareBytes(utf8ToBytes(a), utf8ToBytes(b)));
  const manifest = (algorithm: string, files: FileMap, names: readonly string[]): Uint8Array =>
    utf8ToBytes(names.map((name) => `${createHash(algorithm).update(files.get(name) ?? '').digest('hex')}  ${name}\n`).join(''));
  const size = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  const tags: FileMap = new Map([
    ['bag-info.txt', utf8ToBytes(
      `Kaihyo-Format: ${format}\nExternal-Identifier: ${'1d'.repeat(16)}\nBagging-Date: 2025-07-20\nPayload-Oxum: ${size}.${paths.length}\n`,
    )],
    ['bagit.txt', utf8ToBytes('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['manifest-sha256.txt', manifest('sha256', payload, paths)],
    ['manifest-sha512.txt', manifest('sha512', payload, paths)],
  ]);
  const tagManifest = manifest('sha256', tags, [...tags.keys()]);
  return new Map([...payload, ...tags, ['tagmanifest-sha256.txt', tagManifest], ['signature.p7s', sign(tagManifest)]]);
}

function json(value: JsonValue): Uint8Array {
  return canonicalBytes(value);
}

function fileBytes(value: object): Uint8Array {
  return canonicalBytes(value as JsonValue);
}
