// The contract: every call of the application with its input, its output, and what it may leave in the log.
// Input is checked in the main process before anything else; every text and list has its limit.
import { z } from 'zod';
import type { Act } from './act.ts';
import type { Channel } from './channels.ts';
import type { BoardEntry, MediumInserted, PrinterState, View } from './view.ts';
import type { BallotPaper } from '../core/election/ballot-paper.ts';
import type { Readiness } from '../core/readiness/readiness.ts';

interface Call {
  /** A query changes nothing; a command may, and what it does is logged. */
  readonly kind: 'query' | 'command';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** The events that an accepted command can leave in the log. */
  readonly records: readonly string[];
  /** The input holds a PIN, a passphrase or a number of confirmation: it is never logged, relayed at once and kept nowhere. */
  readonly secret?: true;
  /** A query that is answered while a command runs: it reads what is committed, so that the window can tell of it at any time. */
  readonly atOnce?: true;
}

/** Longest name in a folder that the usual file systems take, bytes of UTF-8. */
const LONGEST_NAME = 255;
/** Absolute. */
const path = z.string().max(4096).startsWith('/').refine((value) => !value.includes('\0')
  && value.split('/').every((name) => new TextEncoder().encode(name).length <= LONGEST_NAME));
const contest = z.int().min(1).max(65_535);
const count = z.int().min(0);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const officer = z.string().min(1).max(40);
const twoOfficers = z.tuple([officer, officer]);
const approval = z.strictObject({ officer, digest: hex32 });
const nothing = z.strictObject({});
const done = z.strictObject({});

/** An IC card in any reader, or the key file of a rehearsal. */
const cardSource = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('inserted') }), z.strictObject({ kind: z.literal('software'), file: path })]);

/** Where the count stands and what it needs next (core/session/due.ts); `waits` is the event that leads on. */
const state = z.strictObject({
  step: z.string(),
  due: z.strictObject({ act: z.string(), waits: z.string().nullable(), contests: z.array(contest) }),
  board: z.array(z.strictObject({ contest, state: z.string() })),
});

const received = z.strictObject({
  fingerprint: hex32,
  issue: z.int().min(1),
  label: z.strictObject({ role: z.enum(['main', 'backup']), medium: z.string() }),
  contests: z.array(z.strictObject({ contest, records: count })),
  /** Entries on the medium that are not ours; they were not read. */
  foreignEntries: count,
});

/** The revealed result, as count.json holds it (formats/count), of the contests that are shown; the digest once all are. */
const revealed = z.strictObject({ digest: hex32.nullable(), count: z.json() });

/** One of the persons of the count, by id. */
const person = z.string().min(1).max(40);
/** Six digits (確認番号), as typed. */
const number = z.string().max(20);
const passphrase = z.string().max(200);

export const contract = {
  'hall/board': { kind: 'query', atOnce: true, input: nothing, output: z.strictObject({ counts: z.array(z.custom<BoardEntry>()) }), records: [] },
  /** What is inserted now and may be read or written: mounted removable media, and what config.json names. */
  'hall/media': { kind: 'query', atOnce: true, input: nothing, output: z.strictObject({ media: z.array(z.custom<MediumInserted>()) }), records: [] },
  /** Goes on with a count that is installed here, without its paper. */
  'session/resume': {
    kind: 'command', input: z.strictObject({ ctx: hex32 }),
    output: z.strictObject({ ctx: hex32, resumed: z.boolean(), folder: z.string() }),
    records: ['program-started', 'program-restarted'],
  },
  'session/view': { kind: 'query', atOnce: true, input: nothing, output: z.custom<View>(), records: [] },
  /** A person who may sign in on this terminal from now on. */
  'people/enrol': {
    kind: 'command', secret: true, input: z.strictObject({ person: z.strictObject({ id: person, name: officer }), passphrase }), output: done,
    records: ['person-enrolled'],
  },
  /** Proves who is there, and takes the number with which this person confirms until the program ends. */
  'people/sign-in': {
    kind: 'command', secret: true, input: z.strictObject({ person, passphrase, number }), output: done,
    records: ['officer-signed-in', 'person-proved', 'person-refused'],
  },
  'people/sign-out': { kind: 'command', input: z.strictObject({ person }), output: done, records: ['officer-signed-out'] },
  /** The supervisor's own number: he has no passphrase here; two officers confirm who he is. */
  'people/set-number': { kind: 'command', secret: true, input: z.strictObject({ person, number }), output: done, records: [] },
  /** What persons are about to do together; `subject` binds their numbers to it, and `persons` are those whose numbers it needs. */
  'acts/propose': {
    kind: 'command', input: z.strictObject({ act: z.custom<Act>() }),
    // A paper that tells of another bag is on record, also where it is only proposed.
    output: z.strictObject({ subject: hex32, persons: z.array(person) }), records: ['transfer-refused'],
  },
  /** The last number that was missing does the act. */
  'acts/approve': {
    kind: 'command', secret: true, input: z.strictObject({ subject: hex32, person, number }),
    output: z.strictObject({ missing: z.array(person) }), records: ['*'],
  },
  'acts/withdraw': { kind: 'command', input: nothing, output: done, records: [] },
  'readiness/check': { kind: 'query', input: nothing, output: z.custom<Readiness>(), records: [] },
  'session/begin': {
    kind: 'command',
    /** `terminal` is a text (formats/conventions §3) that also fits the common name of a certificate: up to 64 characters. */
    input: z.strictObject({ definition: path, digits: z.string().max(100), terminal: z.string().min(1).max(64) }),
    output: z.strictObject({ ctx: hex32, resumed: z.boolean(), folder: z.string() }),
    records: ['definition-installed', 'program-started', 'program-restarted'],
  },
  'session/state': { kind: 'query', input: nothing, output: state, records: [] },
  'session/record': { kind: 'command', input: z.strictObject({ event: z.json() }), output: done, records: ['*'] },
  'session/asked-groups': { kind: 'query', input: nothing, output: z.strictObject({ groups: z.array(z.int()) }), records: [] },
  'session/type-groups': {
    kind: 'command',
    input: z.strictObject({ typed: z.array(z.string().max(20)).max(4), by: officer }),
    output: done,
    records: ['fingerprint-confirmed', 'transfer-refused'],
  },
  'transfer/import': { kind: 'command', input: z.strictObject({ medium: path }), output: received, records: ['bag-received', 'transfer-refused'] },
  'card/present': {
    kind: 'command',
    input: z.strictObject({ card: cardSource, workers: z.int().min(1).max(64).nullable() }),
    output: z.strictObject({ label: z.string(), triesLeft: count.nullable() }),
    records: ['card-inserted', 'card-refused'],
  },
  'card/unlock': {
    kind: 'command',
    secret: true,
    /** `finalTry`: the two officers who allow the last try, after `card/final-try`; null for any other. */
    input: z.strictObject({ pin: z.string().max(64), finalTry: twoOfficers.nullable() }),
    output: done,
    records: ['card-asked', 'final-try-allowed', 'card-refused'],
  },
  'ballots/open': {
    kind: 'command',
    input: z.strictObject({ workers: z.int().min(1).max(64).nullable() }),
    output: done,
    records: ['ballots-opened', 'opening-refused'],
  },
  /** The names beside which figures stand, notices applied; `unprintable` are the characters for which another notation is printed. */
  'result/papers': {
    kind: 'query', input: nothing,
    output: z.strictObject({ papers: z.array(z.custom<BallotPaper>()), unprintable: z.array(z.string()) }), records: [],
  },
  'result/reveal': { kind: 'command', input: z.strictObject({ by: officer }), output: revealed, records: ['result-revealed'] },
  /** The result that the supervisor has shown and not hidden. */
  'result/shown': { kind: 'query', input: nothing, output: revealed, records: [] },
  'result/confirm': {
    kind: 'command',
    input: z.strictObject({ approvals: z.tuple([approval, approval]) }),
    output: done,
    records: ['count-confirmed'],
  },
  /** count.json as it was confirmed, to be copied by hand: from the order to print until the figures have come back. */
  'result/hand-copy': { kind: 'query', input: nothing, output: z.strictObject({ count: z.json() }), records: [] },
  /** Once the terminal is ready, until the first declaration; asked again, it names the sheet that is there. */
  'sheets/readiness': {
    kind: 'command', input: nothing, output: z.strictObject({ file: z.string() }), records: ['sheets-printed'],
  },
  'sheets/make': {
    kind: 'command', input: nothing, output: z.strictObject({ files: z.array(z.string()) }), records: ['sheets-printed'],
  },
  'printer/state': { kind: 'query', input: nothing, output: z.custom<PrinterState>(), records: [] },
  /** Every name of the election once, for two persons to look at. */
  'printer/test-page': { kind: 'command', input: nothing, output: done, records: ['print-begun', 'print-done'] },
  /** Prints sheets that were made, by their names as `sheets-printed` and `preservation/write` have them. */
  'printer/print': {
    kind: 'command', input: z.strictObject({ files: z.array(z.string().max(100)).min(1).max(200) }), output: done,
    records: ['print-begun', 'print-done'],
  },
  'preservation/write': {
    kind: 'command',
    input: z.strictObject({ media: z.array(path).min(1).max(9) }),
    output: z.strictObject({ fingerprint: hex32 }),
    records: ['preservation-begun', 'act-begun', 'act-done', 'preservation-verified'],
  },
} as const satisfies Record<Channel, Call>;

export type Contract = typeof contract;
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;

/** What the main process tells the window without being asked: how far a call is, and that the view is no longer what it was. */
export type WindowEvent = Progress | Preserving | { readonly event: 'changed' };
export type Progress = { readonly event: 'opening' | 'receiving'; readonly contest: number; readonly done: number; readonly of: number };
/** What is done now of `preservation/write`; `medium` counts from 1, and is null where it concerns none. */
export type Preserving = {
  readonly event: 'preserving'; readonly part: 'make' | 'write' | 'read-back' | 'label'; readonly medium: number | null;
};
