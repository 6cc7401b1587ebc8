// A random file of every format that this program both writes and reads, with the way to read it and to write it again.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { encodeHeader, parseHeader } from '../../src/core/ballot/ballot-file.ts';
import { suite1 } from '../../src/core/ballot/suites.ts';
import type { Definition } from '../../src/core/election/definition.ts';
import { planDigest } from '../../src/core/election/key-plan.ts';
import { parseNotices } from '../../src/core/election/notices.ts';
import { parseDefinition } from '../../src/core/election/parse-definition.ts';
import { asCount, type Count } from '../../src/core/kernel/count.ts';
import type { Result } from '../../src/core/kernel/result.ts';
import { read } from '../../src/core/kernel/shape.ts';
import * as texts from '../../src/core/kernel/text.ts';
import { type Time, timeAt } from '../../src/core/kernel/time.ts';
import { type VoteKind, voteKinds } from '../../src/core/law/vote-kinds.ts';
import { type Checkpoint, formatCheckpoints, parseCheckpoints, phases } from '../../src/core/log/checkpoint.ts';
import { formatLog, type LogEntry, parseLog } from '../../src/core/log/record.ts';
import { formatSessionFile, parseSessionFile, type SessionFile } from '../../src/core/preservation/session-file.ts';
import { formatCountFile, parseCountFile } from '../../src/core/tally/parse-count-file.ts';
import { checkEnvelopes, checkKeyRecord, formatKeyRecord, noEnvelopes } from '../../src/core/transfer/key-record.ts';
import { formatLabel, parseLabel } from '../../src/core/transfer/label.ts';
import { formatRoots, parseRoots } from '../../src/core/transfer/roots-file.ts';
import { formatSerial, parseSerial } from '../../src/core/transfer/serial-file.ts';
import { type CardFile, formatCardFile, parseCardFile } from '../../src/main/adapters/card-software/card-file.ts';
import { aLog } from './a-log.ts';
import { aBallotBox } from './ballot-boxes.ts';
import { aContest, aDefinition, aKeyPlan, ctxOf, fileBytes, inspectionSecret, publicKeyOf } from './elections.ts';
import { aHall, countingOf, isCountable } from './random-counts.ts';
import { anElection } from './random-elections.ts';

export interface FileSample {
  readonly bytes: Uint8Array;
  /** The bytes that the value in these bytes is written as; undefined where they are refused. */
  readonly rewritten: (bytes: Uint8Array) => Uint8Array | undefined;
  /** What the reader makes of the bytes, and what the writer was given: the same. */
  readonly read: () => unknown;
  readonly written: unknown;
}

function aSample<T>(value: T, format: (value: T) => Uint8Array, parse: (bytes: Uint8Array) => Result<T, unknown>): FileSample {
  const bytes = format(value);
  return {
    bytes,
    rewritten: (other) => {
      const parsed = parse(other);
      return parsed.ok ? format(parsed.value) : undefined;
    },
    read: () => {
      const parsed = parse(bytes);
      return parsed.ok ? parsed.value : parsed;
    },
    written: value,
  };
}

const hexOf = (bytes: number): fc.Arbitrary<string> => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(bytesToHex);
const grapheme = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.constantFrom('選管', '𠮷川 文夫', '髙﨑', '"', '\\', '=1+1'));
const text = grapheme.filter((value) => read(texts.text, value).ok);
const name = grapheme.filter((value) => read(texts.name, value).ok);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,5}$/).filter((value) => value !== 'terminal');
const time = fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds): Time => timeAt(seconds * 1000)!);
const count: fc.Arbitrary<Count> = fc.nat(0xffff_ffff).map(asCount);
const contestNumber = fc.integer({ min: 1, max: 65_535 });
const digits = fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }).map((each) => each.join(''));
const moment = fc.nat(Number.MAX_SAFE_INTEGER);
const kinds: fc.Arbitrary<readonly VoteKind[]> = fc.subarray([...voteKinds], { minLength: 1, maxLength: 3 });
const contestsOf = (chosen: readonly VoteKind[]): Definition['contests'] => chosen.map((kind) => aContest(kind)).sort((a, b) => a.contest - b.contest);

interface PerContest<T> {
  readonly definition: Definition;
  readonly entries: readonly (T & { readonly contest: number })[];
}

function perContest<T>(entry: fc.Arbitrary<T>): fc.Arbitrary<PerContest<T>> {
  return fc.tuple(kinds, fc.array(entry, { minLength: 3, maxLength: 3 })).map(([chosen, entries]) => {
    const definition = aDefinition({ contests: contestsOf(chosen) });
    return { definition, entries: definition.contests.map(({ contest }, index) => ({ contest, ...entries[index]! })) };
  });
}

const label = fc.record({ role: fc.constantFrom('main' as const, 'backup' as const), medium: text })
  .map((value) => aSample(value, formatLabel, parseLabel));

const roots = perContest(fc.record({ records: fc.nat(10_000).map(asCount), root: hexOf(32) })).map(({ definition, entries }) => aSample(
  entries.map((entry) => ({ ...entry, file: `ballots-${entry.contest}.kbx` })), formatRoots, (bytes) => parseRoots(bytes, definition),
));

const exported = perContest(fc.record({ received: count, duplicatesRemoved: count }));
const serial = fc.tuple(exported, hexOf(16), fc.integer({ min: 1, max: 999 }), digits)
  .map(([{ definition, entries }, bag, issue, previous]) => aSample(
    { bag, issue, previous: issue === 1 ? null : previous, exported: entries }, formatSerial,
    (bytes) => parseSerial(bytes, bag, definition),
  ));

const keyRecord = fc.record({
  random: hexOf(32), purpose: fc.constantFrom('live' as const, 'rehearsal' as const),
  inspection: fc.constantFrom('none', publicKeyOf(inspectionSecret)),
}).map(({ random, ...changes }) => {
  const plain = aDefinition(changes);
  const plan = { ...aKeyPlan(plain), random };
  const definition = { ...plain, ceremony: bytesToHex(planDigest(plan)) };
  return aSample(plan, (value) => formatKeyRecord(value, definition.keys), (bytes) => checkKeyRecord(bytes, definition));
});

const envelopes = fc.constant(aSample(undefined, () => noEnvelopes, checkEnvelopes));

const definitionFile = anElection({ ballots: 0 }).map(({ definition }) => aSample(definition, fileBytes, parseDefinition));

const noticesFile = anElection({ ballots: 0 }).filter(({ notices }) => notices !== null).map(({ definition, notices }) =>
  aSample(notices!, fileBytes, (bytes) => parseNotices(bytes, definition, ctxOf(definition))));

const countFile = fc.tuple(aBallotBox({ ballots: 12 }), aHall).filter(([box, hall]) => isCountable(box, hall)).map(([box, hall]) =>
  aSample(countingOf(box, hall).setting.count, formatCountFile, parseCountFile));

const duty = fc.constantFrom('staff', 'supervisor', 'deputy', 'acting-supervisor', 'witness');
const ascendingById = fc.uniqueArray(fc.record({ id, name, duty }), {
  selector: (person) => person.id, maxLength: 4,
}).map((all) => all.sort((a, b) => (a.id < b.id ? -1 : 1)));

const sheets = fc.uniqueArray(fc.record({
  file: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/).map((each) => `sheets/${each}.pdf`), form: text, contest: fc.option(contestNumber, { nil: null }),
  edition: fc.integer({ min: 1, max: 9 }), body: hexOf(32), sha256: hexOf(32),
}), { selector: ({ file }) => file, maxLength: 3 }).map((all) => all.sort((a, b) => (a.file < b.file ? -1 : 1)));

const sessionContests = fc.uniqueArray(fc.record({
  contest: contestNumber, declaredAt: time, declaredBy: id, confirmedAt: time,
  confirmedBy: fc.uniqueArray(id, { minLength: 2, maxLength: 2 }),
}), { selector: ({ contest }) => contest, maxLength: 3 }).map((all) => all.sort((a, b) => a.contest - b.contest));

const sessionFile: fc.Arbitrary<FileSample> = fc.record({
  format: fc.constant('kaihyo-session/1'), ctx: hexOf(32), purpose: fc.constantFrom('live', 'rehearsal'), terminal: text,
  software: fc.record({ name: text, version: text }), fingerprint: hexOf(32),
  label: fc.record({ role: fc.constantFrom('main', 'backup'), medium: text }), count: hexOf(32), version: fc.integer({ min: 1, max: 65_535 }),
  people: ascendingById, contests: sessionContests, card: fc.option(fc.record({ label: text, publicKey: hexOf(65) }), { nil: null }),
  sheets, log: fc.record({ seq: moment, head: hexOf(32) }),
}).map((value) => aSample<SessionFile>(value as SessionFile, formatSessionFile, parseSessionFile));

const signed = fc.record({ seq: moment, head: hexOf(32), signature: hexOf(64) });
const checkpoints = fc.tuple(text, fc.array(signed, { minLength: 3, maxLength: 3 }))
  .map(([terminal, each]) => aSample<readonly Checkpoint[]>(
    phases.map((phase, index) => ({ phase, terminal, ...each[index]! })), formatCheckpoints, parseCheckpoints,
  ));

const entry: fc.Arbitrary<LogEntry> = fc.record({
  wall: moment, mono: moment, boot: hexOf(16), actor: fc.oneof(id, fc.constant('terminal')),
  event: fc.constantFrom('card-removed', 'count-confirmed'),
  data: fc.dictionary(id, fc.oneof(text, fc.nat(), fc.constant(null), fc.boolean()), { maxKeys: 3, noNullPrototype: true }),
});
const log = fc.array(entry, { maxLength: 4 }).map((entries) => aSample(aLog(...entries), formatLog, (bytes) => parseLog(bytes, sha256)));

const card: fc.Arbitrary<FileSample> = fc.record({
  label: text, publicKey: hexOf(65), salt: hexOf(16), iv: hexOf(12), sealed: hexOf(48), triesLeft: fc.nat(3),
}).map(({ salt, ...rest }): CardFile => ({
  format: 'kaihyo-software-card/1', purpose: 'rehearsal', kdf: { name: 'scrypt', n: 32_768, r: 8, p: 1, salt }, ...rest,
})).map((value) => aSample(value, formatCardFile, (bytes) => {
  const parsed = parseCardFile(bytes);
  return parsed === undefined ? { ok: false, error: undefined } : { ok: true, value: parsed };
}));

const ballotHeader = fc.record({ contest: contestNumber, count: fc.nat(0xffff_ffff), ctx: fc.uint8Array({ minLength: 32, maxLength: 32 }) })
  .map((header) => aSample({ suite: suite1, ...header }, encodeHeader, parseHeader));

/** By what their pages call them. */
export const fileSamples = {
  label, roots, serial, 'key record': keyRecord, envelopes, definition: definitionFile, notices: noticesFile, count: countFile,
  session: sessionFile, checkpoints, 'software card': card, log, 'ballot header': ballotHeader,
} as const satisfies Readonly<Record<string, fc.Arbitrary<FileSample>>>;
