// Boxes with the records of hostile voters, counted with the real card and the real processes: each is its class, and all others count.
import { join } from 'node:path';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { encodeChoice } from '../../../src/core/ballot/plaintext.ts';
import { asCount } from '../../../src/core/kernel/count.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { type Counted, type CountFile, doubtfulClasses } from '../../../src/core/tally/count-file.ts';
import { bagWith, type Boxes } from '../../support/hostile-bags/boxes.ts';
import { bagOf, hallOf, ordinaryElection, untilCard, writeCard } from '../../support/hostile-bags/hall.ts';
import { writeMedium } from '../../support/hostile-bags/medium.ts';
import { noneOpens, type RecordFault, recordFaults, sealed, type VotedContest } from '../../support/hostile-bags/record-faults.ts';
import { told, traceOf } from '../../support/hostile-bags/terminal.ts';
import { watchedCard, type WatchedCard } from '../../support/hostile-bags/watched-card.ts';
import { ctxOf } from '../../support/elections.ts';
import { aFolder, aNight, by, codeOf, type Night, value } from '../../support/practice-night.ts';

// Each box is opened by processes of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = aFolder();
const card = join(folder.path, 'card.key');
const ctx = hexToBytes(ctxOf(ordinaryElection.definition));
beforeAll(() => writeCard(card));
afterAll(folder.remove);

const candidate = (code: number, seed: string): Uint8Array => sealed(encodeChoice(1, { type: 'option', code }, 'HR_SMD'), seed, ctx, 1);
const blank = (seed: string): Uint8Array => sealed(encodeChoice(1, { type: 'blank' }, 'HR_SMD'), seed, ctx, 1);
const review = (dismissed: number, seed: string): Uint8Array => sealed(encodeChoice(3, { type: 'review', dismissed }, 'SC_REVIEW'), seed, ctx, 3);

/** Five for candidate 1, three for candidate 2 (one of them under the point of a vote for 1), none for 3, two blank. */
const goodVotes = [
  ...['a', 'b', 'c', 'd', 'e'].map((seed) => candidate(1, seed)), ...['e', 'f', 'g'].map((seed) => candidate(2, seed)), blank('h'), blank('i'),
];
/** × for judge 1 twice, for judges 1 and 3 once, none once. */
const goodReviews = [review(1, 'a'), review(1, 'b'), review(0b101, 'c'), review(0, 'd')];

const faultsOf = (contest: VotedContest): readonly RecordFault[] => recordFaults.filter((fault) => fault.contest === contest);
const recordsOf = (faults: readonly RecordFault[]): readonly Uint8Array[] => faults.map(({ make }) => make(ctx));
const classesOf = (faults: readonly RecordFault[]): readonly (readonly [RecordFault['class'], number])[] => doubtfulClasses
  .map((of) => [of, faults.filter((fault) => fault.class === of).length] as const).filter(([, ballots]) => ballots > 0);

/** All ballots of every class are invalid, and as many voted as there are ballots. */
function decisions(faults: ReadonlyMap<VotedContest, readonly RecordFault[]>, boxes: Boxes): readonly SessionEvent[] {
  return [
    ...[...faults].filter(([, each]) => each.length > 0).map(([contest, each]) => ({
      type: 'doubtful-decided' as const, contest, decidedBy: 'supervisor',
      decisions: classesOf(each).map(([of, ballots]) => ({
        class: of, ballots: asCount(ballots), treatment: 'invalid' as const, opinion: '異議がない。', reason: '確かめることができない。',
      })),
    })),
    ...boxes.map(({ contest, records }) => ({
      type: 'voters-entered' as const, contest, first: records.length, second: records.length, by })),
  ];
}

interface Box {
  readonly night: Night;
  readonly watched: WatchedCard;
}

/** A night that has the bag of these boxes, and waits for the opening. */
async function atOpening(name: string, boxes: Boxes, later: readonly SessionEvent[] = []): Promise<Box> {
  const watched = watchedCard();
  const [numbers, holders] = untilCard(ordinaryElection) as [Extract<SessionEvent, { type: 'ballot-numbers-confirmed' }>, SessionEvent];
  const typed = boxes.map(({ contest, records }) => ({ contest, first: asCount(records.length), second: asCount(records.length) }));
  const hall = hallOf(ordinaryElection, join(folder.path, name), {
    card, bag: bagWith(ordinaryElection, boxes), later: [{ ...numbers, numbers: typed }, holders, ...later],
  });
  const night = aNight(hall, join(folder.path, name, 'out'), { ports: watched.ports });
  await night.begin();
  await night.until('open');
  return { night, watched };
}

describe('a box with a record of every class beside good votes', () => {
  const faults = new Map([[1, faultsOf(1)], [3, faultsOf(3)]] as const);
  const boxes: Boxes = [
    { contest: 1, records: [...goodVotes, ...recordsOf(faultsOf(1))] },
    { contest: 3, records: [...goodReviews, ...recordsOf(faultsOf(3))] },
  ];
  let box: Box;
  let contests: readonly Counted[] = [];
  beforeAll(async () => {
    box = await atOpening('all', boxes, decisions(faults, boxes));
    await box.night.until('reveal');
    const { count } = value(await box.night.ask('result/reveal', { by: 'supervisor' }));
    contests = (count as unknown as CountFile).contests as readonly Counted[];
  });
  afterAll(() => box.night.end());

  test.each(doubtfulClasses)('%s: as many as were put in', (of) => {
    const member = { 'bad-point': 'badPoint', 'undecryptable': 'undecryptable', 'format-invalid': 'formatInvalid' } as const;
    expect(contests.map((each) => each[member[of]])).toEqual([1, 3].map((contest) => (
      recordFaults.filter((fault) => fault.contest === contest && fault.class === of).length)));
  });

  test('the good votes are counted as they were cast, and the others are invalid', () => {
    const [smd, judges] = contests;
    expect(smd).toMatchObject({
      records: goodVotes.length + faultsOf(1).length, valid: 8, result: { type: 'candidates', rows: [
        { code: 1, votes: 5 }, { code: 2, votes: 3 }, { code: 3, votes: 0 },
      ] },
    });
    expect(smd?.invalid).toBe(2 + faultsOf(1).length);
    expect(smd?.invalidClasses).toEqual(expect.arrayContaining([{ id: 'blank', ballots: 2 }]));
    expect(judges).toMatchObject({
      valid: 4, invalid: faultsOf(3).length, result: { type: 'review', judges: [
        { code: 1, held: true, dismiss: 3, retain: 1 }, { code: 2, held: true, dismiss: 0, retain: 4 },
        { code: 3, held: true, dismiss: 1, retain: 3 },
      ] },
    });
  });

  test('equal points are reported, and opened each', () => {
    const distinct = (records: readonly Uint8Array[]): number => new Set(records.map((record) => bytesToHex(record.subarray(0, 65)))).size;
    expect(contests.map(({ equalPoints }) => equalPoints)).toEqual(boxes.map(({ records }) => records.length - distinct(records)));
    expect(contests[0]?.equalPoints).toBeGreaterThan(0);
  });

  test('the card was given every good point and no bad one', () => {
    const points = (records: readonly Uint8Array[]): readonly string[] => records.map((record) => bytesToHex(record.subarray(0, 65)));
    const bad = points(recordsOf(recordFaults.filter((fault) => fault.class === 'bad-point')));
    expect(box.watched.bad).toEqual([]);
    const good = boxes.flatMap(({ records }) => points(records)).filter((point) => !bad.includes(point));
    expect(new Set(box.watched.given)).toEqual(new Set(good));
  });

  test('a bag that comes now is not even read', async () => {
    const { night } = box;
    const medium = join(folder.path, 'late');
    writeMedium(medium, bagOf(ordinaryElection, { id: '2d'.repeat(16) }));
    const [before, records] = [traceOf(night), night.log().length];
    expect(codeOf(await night.ask('transfer/import', { medium }))).toBe('session/too-late');
    expect(codeOf(await night.record({ type: 'seal-compared', role: 'main', slip: 'F-2', actual: 'F-2', by, difference: null }))).toBe('session/too-late');
    expect([traceOf(night), night.log().length]).toEqual([before, records]);
    expect(night.ports.store.registry().map(({ state }) => state)).toEqual(['asked', 'asked']);
  });

  test('nothing of ours failed', () => { expect(box.night.faults).toEqual([]); });
});

const of = (title: string): RecordFault => recordFaults.find((fault) => fault.title === title)!;
const [bad, worse] = [of('a point beside the curve'), of('a point in the hybrid form')];
const [garbage, otherKey] = [of('garbage under a good point'), of('a vote to another key')];

describe('a contest of hostile records only', () => {
  test.each([
    ['bad points', [bad, worse]],
    ['ciphertexts that do not open', [garbage, otherKey]],
    ['both', [bad, garbage, otherKey]],
  ])('that has none that opens stops the counting, and nothing is classed: %s', async (name, faults) => {
    const boxes: Boxes = [{ contest: 1, records: recordsOf(faults) }, { contest: 3, records: goodReviews }];
    const { night, watched } = await atOpening(`none-${name}`, boxes);
    const records = night.log().length;
    expect(codeOf(await night.ask('ballots/open', { workers: 1 }))).toBe(noneOpens.code);
    expect(told(night.log().slice(records))).toEqual([['opening-refused', noneOpens.code]]);
    expect(night.ports.store.registry().map(({ state }) => state)).toEqual(['asked', 'asked']);
    expect(watched.bad).toEqual([]);
    expect(night.faults).toEqual([]);
    await night.end();
  });

  test.each([
    ['one bad point alone', [bad]],
    ['one ciphertext alone that does not open', [garbage]],
    ['votes that open and cannot be read', [of('a vote for nobody'), of('a plaintext of ones'), of('a vote with another contest inside')]],
  ])('is classed where something opens, or where it is one record: %s', async (name, faults) => {
    const boxes: Boxes = [{ contest: 1, records: recordsOf(faults) }, { contest: 3, records: [] }];
    const { night, watched } = await atOpening(`classed-${name}`, boxes, decisions(new Map([[1, faults]]), boxes));
    await night.until('reveal');
    const { count } = value(await night.ask('result/reveal', { by: 'supervisor' }));
    const expected = { records: faults.length, valid: 0, invalid: faults.length };
    expect((count as unknown as CountFile).contests).toMatchObject([expected, { records: 0 }]);
    expect(watched.bad).toEqual([]);
    await night.end();
  });
});
