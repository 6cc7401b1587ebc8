// The contract: every call of the application with its input, its output, and what it may leave in the log.
// Input is checked in the main process before anything else; every text and list has its limit.
import { z } from 'zod';
import type { Channel } from './channels.ts';

interface Call {
  /** A query changes nothing; a command may, and what it does is logged. */
  readonly kind: 'query' | 'command';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** The events that an accepted command can leave in the log. */
  readonly records: readonly string[];
  /** The input holds a PIN: it is never logged, relayed at once and kept nowhere. */
  readonly secret?: true;
}

const path = z.string().min(1).max(4096);
const contest = z.int().min(1).max(65_535);
const count = z.int().min(0);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const officer = z.string().min(1).max(40);
const approval = z.strictObject({ officer, digest: hex32 });
const nothing = z.strictObject({});
const done = z.strictObject({});

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

export const contract = {
  'session/begin': {
    kind: 'command',
    input: z.strictObject({ definition: path, digits: z.string().max(100), terminal: z.string().min(1).max(200) }),
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
    records: ['fingerprint-confirmed'],
  },
  'transfer/import': { kind: 'command', input: z.strictObject({ medium: path }), output: received, records: ['bag-received', 'transfer-refused'] },
  'card/present': {
    kind: 'command',
    input: z.strictObject({ card: path, workers: z.int().min(1).max(64).nullable() }),
    output: z.strictObject({ label: z.string(), triesLeft: count }),
    records: ['card-inserted', 'card-refused'],
  },
  'card/unlock': {
    kind: 'command', secret: true, input: z.strictObject({ pin: z.string().max(64) }), output: done, records: ['card-asked', 'card-refused'],
  },
  'ballots/open': {
    kind: 'command', input: z.strictObject({ workers: z.int().min(1).max(64).nullable() }), output: done, records: ['ballots-opened'],
  },
  'result/reveal': { kind: 'command', input: z.strictObject({ by: officer }), output: revealed, records: ['result-revealed'] },
  'result/confirm': {
    kind: 'command',
    input: z.strictObject({ approvals: z.tuple([approval, approval]) }),
    output: done,
    records: ['count-confirmed'],
  },
  'sheets/make': {
    kind: 'command', input: nothing, output: z.strictObject({ files: z.array(z.string()) }), records: ['act-begun', 'act-done', 'sheets-printed'],
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

/** What the main process tells the window without being asked. Numbers of ballots only. */
export type Progress = { readonly event: 'opening' | 'receiving'; readonly contest: number; readonly done: number; readonly of: number };
