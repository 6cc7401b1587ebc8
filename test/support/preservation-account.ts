// Log, checkpoints and session.json of the bag in preservation-bag.ts (formats/log, formats/preservation §3).
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Definition } from '../../src/core/election/definition.ts';
import { canonicalBytes, canonicalText, type JsonValue } from '../../src/core/kernel/canonical-json.ts';
import type { CountFile } from '../../src/core/tally/count-file.ts';
import { type Ballots, type FileMap, hash } from './ballot-records.ts';
import type { CmsSigner } from './cms-signer.ts';

export type Members = Record<string, JsonValue>;

export interface Entry {
  wall: number;
  mono: number;
  boot: string;
  actor: string;
  event: string;
  data: Members;
}

export type LogLine = Entry & { v: number; seq: number; prev: string; hash: string };

export interface CheckpointLine { phase: string; seq: number; head: string; terminal: string; signature: string }

/** Changes of the account; what is made from them afterwards is consistent again. */
export interface AccountForgery {
  readonly entries?: (entries: Entry[]) => Entry[];
  readonly log?: (lines: LogLine[]) => LogLine[];
  readonly checkpoints?: (checkpoints: CheckpointLine[]) => CheckpointLine[];
  readonly session?: (session: Members) => void;
}

export interface AccountFacts {
  readonly definition: Definition;
  readonly ctx: string;
  readonly fingerprint: string;
  readonly count: CountFile;
  readonly countBytes: Uint8Array;
  readonly payload: FileMap;
  readonly ballots: ReadonlyMap<number, Ballots>;
  readonly session: CmsSigner;
  readonly forgery: AccountForgery;
}

const TERMINAL = '開票端末1';
const electionNight = Date.parse('2025-07-20T21:00:00+09:00');

/** log.jsonl, checkpoints.json, session.json and session.cer. */
export function theAccount(facts: AccountFacts): FileMap {
  const { forgery, session } = facts;
  const entries = theEntries(facts);
  const chained = chain(forgery.entries?.(entries) ?? entries);
  const before = chained.at(-1);
  const file = theSession(facts, { seq: before?.seq ?? 0, head: before?.hash ?? '' });
  forgery.session?.(file);
  const sessionBytes = canonicalBytes(file);
  const last = entry(chained.length, 'terminal', 'preservation-begun', { session: hash(sessionBytes) });
  const made = chain([...chained, { ...last, boot: before?.boot ?? last.boot, mono: Math.max(last.mono, before?.mono ?? 0) }]);
  const lines = forgery.log?.(made) ?? made;
  const checkpoints = (['opening', 'confirmation', 'preservation'] as const).map((phase) => checkpoint(phase, lines, facts.ctx, session));
  return new Map([
    ['data/session.json', sessionBytes],
    ['data/log.jsonl', utf8ToBytes(lines.map((line) => `${canonicalText({ ...line })}\n`).join(''))],
    ['data/checkpoints.json', canonicalBytes({
      format: 'kaihyo-checkpoints/1', checkpoints: (forgery.checkpoints?.(checkpoints) ?? checkpoints) as unknown as JsonValue,
    })],
    ['data/session.cer', session.der],
  ]);
}

function entry(index: number, actor: string, event: string, data: Entry['data']): Entry {
  return { wall: electionNight + index * 60_000, mono: index * 60_000, boot: '0b'.repeat(16), actor, event, data };
}

function theEntries({ ctx, fingerprint, count, countBytes, ballots, session }: AccountFacts): Entry[] {
  const counted = count.contests.filter(({ state }) => state === 'counted').map(({ contest }) => contest);
  const steps: readonly (readonly [string, string, Entry['data']])[] = [
    ['terminal', 'definition-installed', { ctx, sessionKey: { publicKey: bytesToHex(session.publicKey), certificateSha256: session.digest } }],
    ['ito', 'officer-signed-in', { officer: { id: 'ito', name: '伊藤光' } }],
    ['kato', 'opening-declared', { contests: counted, boxesArrived: true, declaredBy: 'kato', by: ['ito', 'ueda'], reason: null }],
    ['terminal', 'bag-received', {
      fingerprint, id: '1d'.repeat(16), issue: 1, role: 'main',
      contests: [...ballots].map(([contest, { records, root }]) => (
        { contest, records, root, received: records + 1, duplicatesRemoved: 1 })),
    }],
    ['terminal', 'ballots-opened', {
      contests: count.contests.flatMap((each) => (each.state === 'counted'
        ? [{
          contest: each.contest, opened: each.opened, badPoint: each.badPoint, undecryptable: each.undecryptable,
          formatInvalid: each.formatInvalid, equalPoints: each.equalPoints,
        }]
        : [])),
    }],
    ['kato', 'result-revealed', { by: 'kato' }],
    ['ito', 'count-confirmed', {
      count: hash(countBytes), approvals: [{ officer: 'ito', digest: hash(countBytes) }, { officer: 'ueda', digest: hash(countBytes) }],
    }],
  ];
  return steps.map(([actor, event, data], index) => entry(index, actor, event, data));
}

export function chain(entries: readonly Entry[]): LogLine[] {
  const lines: LogLine[] = [];
  for (const [seq, { wall, mono, boot, actor, event, data }] of entries.entries()) {
    const content = { v: 1, seq, wall, mono, boot, actor, event, data, prev: lines.at(-1)?.hash ?? '0'.repeat(64) };
    lines.push({ ...content, hash: hash(utf8ToBytes(`kaihyo-log/1\0${canonicalText(content)}`)) });
  }
  return lines;
}

const eventOf = { opening: 'opening-declared', confirmation: 'count-confirmed', preservation: 'preservation-begun' } as const;

export function checkpoint(phase: keyof typeof eventOf, lines: readonly LogLine[], ctx: string, session: CmsSigner): CheckpointLine {
  const { seq, hash: head } = lines.findLast(({ event }) => event === eventOf[phase]) ?? { seq: 0, hash: '0'.repeat(64) };
  const text = `kaihyo-log/1\nctx ${ctx}\nterminal ${TERMINAL}\nphase ${phase}\nseq ${seq}\nhead ${head}\n`;
  return { phase, seq, head, terminal: TERMINAL, signature: bytesToHex(p256.sign(utf8ToBytes(text), session.secretKey, { lowS: false })) };
}

function theSession(facts: AccountFacts, log: { readonly seq: number; readonly head: string }): Members {
  const { definition, ctx, fingerprint, count, countBytes, payload } = facts;
  const [card] = definition.keys.cards;
  return {
    format: 'kaihyo-session/1',
    ctx,
    purpose: definition.purpose,
    terminal: TERMINAL,
    software: { name: 'kaihyo', version: '0.1.0' },
    fingerprint,
    label: { role: 'main', medium: 'M-01' },
    count: hash(countBytes),
    version: count.version,
    people: [
      { id: 'ito', name: '伊藤光', duty: 'staff' },
      { id: 'kato', name: '加藤凛', duty: 'supervisor' },
      { id: 'ueda', name: '上田進', duty: 'staff' },
    ],
    contests: count.contests.filter(({ state }) => state === 'counted').map(({ contest }) => ({
      contest, declaredAt: '2025-07-20T21:02:00+09:00', declaredBy: 'kato', confirmedAt: '2025-07-20T21:06:00+09:00', confirmedBy: ['ito', 'ueda'],
    })),
    card: card === undefined ? null : { label: card.label, publicKey: card.publicKey },
    sheets: [...payload].filter(([path]) => path.startsWith('data/sheets/')).map(([path, bytes], index) => ({
      file: path.slice(5), form: index === 0 ? 'A-1' : 'A-4', contest: index === 0 ? 1 : 3, edition: 1,
      body: hash(utf8ToBytes(path)), sha256: hash(bytes),
    })),
    log: { ...log },
  };
}
