import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLog, anEntry, anInstallation, chain } from '../../../test/support/a-log.ts';
import { canonicalBytes, type JsonValue } from '../kernel/canonical-json.ts';
import { formatLog, formatRecord, type LogRecord, nextRecord, parseLog, parseRecord } from './record.ts';

const aHex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(bytesToHex);
const anyEntry = fc.record({
  wall: fc.nat({ max: Number.MAX_SAFE_INTEGER }), mono: fc.nat(), boot: aHex(16), // A start of its own for each record.
  actor: fc.constantFrom('terminal', 'sato', 'officer-2'),
  event: fc.constantFrom('card-removed', 'count-confirmed', 'act-begun'),
  data: fc.dictionary(
    fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__'),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat(), fc.constant(null)),
    { maxKeys: 3, noNullPrototype: true },
  ),
});

/** A record of any content with a hash that fits it. */
function rehashed(content: Readonly<Record<string, JsonValue>>): LogRecord {
  return { ...content, hash: bytesToHex(sha256(concatBytes(utf8ToBytes('kaihyo-log/1\0'), canonicalBytes(content)))) } as unknown as LogRecord;
}

function withoutHash({ hash: _hash, ...content }: LogRecord): Readonly<Record<string, JsonValue>> {
  return { ...content };
}

test('parsing inverts formatting for every chain that begins with the installation', () => {
  fc.assert(fc.property(fc.array(anyEntry, { maxLength: 6 }), (entries) => {
    const log = aLog(...entries);
    expect(parseLog(formatLog(log), sha256)).toEqual({ ok: true, value: log });
  }), { numRuns: 40 });
});

test('the first record has number 0 and 64 zeros before it; each later one carries the hash of the one before', () => {
  const [first, second, third] = aLog(anEntry(), anEntry());
  expect(first).toMatchObject({ v: 1, seq: 0, prev: '0'.repeat(64) });
  expect(second).toMatchObject({ seq: 1, prev: first?.hash });
  expect(third).toMatchObject({ seq: 2, prev: second?.hash });
});

test('the hash is SHA-256 over the domain string and the canonical record without its hash', () => {
  // Computed apart from this program: printf 'kaihyo-log/1\0{…}' | sha256sum
  const content = '{"actor":"terminal","boot":"000102030405060708090a0b0c0d0e0f","data":{},"event":"card-removed","mono":5,'
    + `"prev":"${'0'.repeat(64)}","seq":0,"v":1,"wall":1752955200000}`;
  const record = nextRecord(null, anEntry({ boot: '000102030405060708090a0b0c0d0e0f', mono: 5 }), sha256);
  expect(record.hash).toBe('f1764b371861197a9927ba974152693276b4a1a977c94eb6c43626562402f02b');
  expect(new TextDecoder().decode(formatRecord(record)))
    .toBe(`${content.replace('"mono"', `"hash":"${record.hash}","mono"`)}\n`);
});

test('a log with any one bit of any byte changed is refused', () => {
  const bytes = formatLog(aLog(anEntry({ actor: 'sato', data: { label: '開票区' } })));
  for (let index = 0; index < bytes.length; index++) {
    const flipped = bytes.slice();
    flipped[index]! ^= 1 << (index % 8);
    expect(parseLog(flipped, sha256).ok, `byte ${index}`).toBe(false);
  }
});

test.each([
  ['nothing at all', [], 'log/no-records', undefined],
  ['a first record that is not the installation', chain([anEntry()]), 'log/wrong-first-record', 0],
  ['an installation without a session key', chain([anEntry({ event: 'definition-installed', data: { ctx: 'c0'.repeat(32) } })]), 'log/wrong-first-record', 0],
  ['a record left out', [0, 2].map((seq) => aLog(anEntry(), anEntry({ mono: 1 }))[seq]!), 'log/wrong-sequence', 1],
  ['a record twice', [0, 1, 1].map((seq) => aLog(anEntry())[seq]!), 'log/wrong-sequence', 2],
  ['a record of another log', [aLog()[0]!, chain([anInstallation('dd'.repeat(32)), anEntry()])[1]!], 'log/broken-chain', 1],
  ['a hash of another record', [aLog()[0]!, { ...aLog(anEntry())[1]!, hash: 'ab'.repeat(32) }], 'log/wrong-hash', 1],
  ['a record with a further member', [rehashed({ ...withoutHash(aLog()[0]!), choice: 7 })], 'log/not-a-record', 0],
  ['a record without its actor', [rehashed(Object.fromEntries(Object.entries(withoutHash(aLog()[0]!)).filter(([name]) => name !== 'actor')))], 'log/not-a-record', 0],
  ['data that are a list', [rehashed({ ...withoutHash(aLog()[0]!), data: [] })], 'log/not-a-record', 0],
] as const)('refused: %s', (_what, records, code, seq) => {
  const parsed = parseLog(formatLog(records), sha256);
  expect(parsed).toMatchObject({ ok: false, error: { code, ...(seq === undefined ? {} : { values: { seq }, place: `log.jsonl#${seq + 1}` }) } });
});

test('refused: a log whose last line has no line feed', () => {
  expect(parseLog(formatLog(aLog()).subarray(0, -1), sha256)).toMatchObject({ ok: false, error: { code: 'log/not-a-record' } });
});

test('refused: a line that is JSON but not canonical', () => {
  const line = new TextDecoder().decode(formatLog(aLog())).replace('"actor":', '"actor": ');
  expect(parseLog(utf8ToBytes(line), sha256)).toMatchObject({ ok: false, error: { code: 'log/not-a-record' } });
});

test('the wall clock may be set back, the monotonic one goes on within one start of the program', () => {
  const log = aLog(anEntry({ mono: 5 }), anEntry({ mono: 5, wall: 1 }), anEntry({ mono: 0, boot: 'bb'.repeat(16) }));
  expect(parseLog(formatLog(log), sha256)).toEqual({ ok: true, value: log });
});

test.each([
  ['a monotonic clock that goes back', [anEntry({ mono: 5 }), anEntry({ mono: 4 })], 2],
  ['a start of the program that comes again', [anEntry(), anEntry({ boot: 'bb'.repeat(16) }), anEntry({ mono: 9 })], 3],
])('refused: %s', (_what, entries, seq) => {
  const records = [anInstallation(), ...entries].reduce<LogRecord[]>((log, entry) => {
    const previous = log.at(-1);
    const { hash: _hash, ...content } = nextRecord(previous ?? null, { ...entry, boot: `${log.length}`.padStart(32, '0') }, sha256);
    return [...log, rehashed({ ...content, boot: entry.boot })];
  }, []);
  expect(parseLog(formatLog(records), sha256)).toMatchObject({ ok: false, error: { code: 'log/time-goes-back', values: { seq } } });
  expect(parseLog(formatLog(records.slice(0, seq)), sha256).ok).toBe(true);
});

test('one line is read in its place after the record before it', () => {
  const [first, second] = aLog(anEntry());
  expect(parseRecord(formatRecord(second!), first!, sha256)).toEqual({ ok: true, value: second });
  expect(parseRecord(formatRecord(second!), null, sha256)).toMatchObject({ ok: false, error: { code: 'log/wrong-sequence' } });
});

test('an entry that the format does not allow is a bug of ours', () => {
  expect(() => nextRecord(null, anEntry({ boot: 'zz' }), sha256)).toThrow('boot');
  expect(() => nextRecord(null, anEntry({ mono: 0.5 }), sha256)).toThrow('not-an-integer');
  expect(() => aLog(anEntry({ mono: 2 }), anEntry({ mono: 1 }))).toThrow('went back');
});
