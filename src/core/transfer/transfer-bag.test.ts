import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { aContest, aDefinition, aKeyPlan, aKeySet, fileBytes } from '../../../test/support/elections.ts';
import { aPayload, type BagChanges } from '../../../test/support/transfer-bags.ts';
import type { Definition } from '../election/definition.ts';
import { planDigest } from '../election/key-plan.ts';
import { parseCanonical } from '../kernel/canonical-json.ts';
import type { Result } from '../kernel/result.ts';
import { jsonPaths } from './payload.ts';
import type { TransferRefusal } from './refusals.ts';
import { checkTransfer, type TransferBag } from './transfer-bag.ts';

const id = '1d'.repeat(16);
const ours = aDefinition({ contests: [aContest('HR_SMD'), aContest('HR_PR')] });

function check(files: ReadonlyMap<string, Uint8Array>, pinned: Definition = ours): Result<TransferBag, TransferRefusal> {
  return checkTransfer({ pinned: { definition: pinned, bytes: fileBytes(pinned) }, files, bagId: id });
}

type Json = Record<string, unknown>;

/** Our payload with one JSON file changed. */
function withFile(path: string, change: (content: Json) => Json, changes: BagChanges = {}): Map<string, Uint8Array> {
  const files = aPayload(ours, changes);
  const parsed = parseCanonical(files.get(path)!);
  return files.set(path, fileBytes(change(parsed.ok ? parsed.value as Json : {})));
}

test('a bag of this election says its issue and the numbers of every contest', () => {
  const bag = check(aPayload(ours, { issue: 2, previous: '7'.repeat(60), records: 3 }));
  expect(bag).toMatchObject({
    ok: true,
    value: {
      id, issue: 2, previous: '7'.repeat(60),
      contests: [1, 2].map((contest) => ({ contest, file: `ballots-${contest}.kbx`, records: 3, received: 4, duplicatesRemoved: 1 })),
    },
  });
});

test('DR-55: a contest without ballots is there with the number 0', () => {
  expect(check(aPayload(ours, { records: 0 }))).toMatchObject({ ok: true, value: { contests: [{ records: 0 }, { records: 0 }] } });
});

describe('DR-36, DR-37: whose bag it is', () => {
  const event = { id: 'e-2025-10', name: '参議院青空県選挙区選出議員補欠選挙', kind: 'by-election', electionDay: ours.event.electionDay } as const;
  const district = { ...ours.unit, district: { code: 'aozora-2', name: '青空市第2開票区' } };
  const neighbour = { ...ours.unit, municipalities: [{ code: '132021', name: '若葉市' }] };
  test.each([
    ['practice data at a real count', aDefinition({ purpose: 'rehearsal' }), { code: 'transfer/rehearsal-data' }],
    ['another event', aDefinition({ event }), { code: 'transfer/other-event', values: { event: event.name } }],
    ['another district', aDefinition({ unit: district }), { code: 'transfer/other-district', values: { municipality: '青空市', district: '青空市第2開票区' } }],
    ['a district of the same code elsewhere', aDefinition({ unit: neighbour }), { code: 'transfer/other-district', values: { municipality: '若葉市' } }],
    ['practice data of another event', aDefinition({ purpose: 'rehearsal', event }), { code: 'transfer/rehearsal-data' }],
    ['another event in another district', aDefinition({ event, unit: district }), { code: 'transfer/other-event' }],
    ['another definition of this very count', aDefinition({ limits: { ballots: 9 } }), { code: 'transfer/definition-differs' }],
  ] as const)('%s', (_what, theirs, refusal) => {
    expect(check(aPayload(theirs))).toMatchObject({ ok: false, error: { ...refusal, place: 'data/definition.json' } });
  });

  test('real data at a practice', () => {
    expect(check(aPayload(ours), aDefinition({ purpose: 'rehearsal' }))).toMatchObject({ ok: false, error: { code: 'transfer/live-data' } });
  });

  test('a definition that cannot be read, or whose names could turn the text around them, only differs', () => {
    for (const theirs of [new Uint8Array(9), fileBytes([]), fileBytes({ purpose: 7 }), fileBytes({ ...ours, event: { ...event, name: 'a\u202Eb' } })]) {
      expect(check(aPayload(ours).set(jsonPaths.definition, theirs))).toMatchObject({ ok: false, error: { code: 'transfer/definition-differs' } });
    }
  });
});

test.each([
  ['a key record with a further member', withFile(jsonPaths.keyRecord, (file) => ({ ...file, note: 'x' })), 'transfer/key-record-form', 'note'],
  ['a key plan of another form', withFile(jsonPaths.keyRecord, (file) => ({ ...file, plan: { ...(file.plan as Json), random: '' } })), 'transfer/key-record-form', 'plan.random'],
  ['a key plan with another digest', withFile(jsonPaths.keyRecord, (file) => ({ ...file, plan: { ...(file.plan as Json), random: 'ff'.repeat(32) } })), 'transfer/key-record-differs', 'plan'],
  ['another key', withFile(jsonPaths.keyRecord, (file) => ({ ...file, key: aKeySet(new Uint8Array(32).fill(9)).key })), 'transfer/key-record-differs', 'key'],
  ['another share', withFile(jsonPaths.keyRecord, (file) => ({ ...file, shares: [['02'.repeat(33)]] })), 'transfer/key-record-differs', 'shares'],
  ['envelopes in scheme D', withFile(jsonPaths.envelopes, (file) => ({ ...file, envelopes: [{}] })), 'transfer/envelopes-form', 'envelopes'],

  ['an issue that replaces nothing', withFile(jsonPaths.serial, (file) => ({ ...file, issue: 2 })), 'transfer/serial-form', ''],
  ['a first issue that replaces one', withFile(jsonPaths.serial, (file) => ({ ...file, previous: '1'.repeat(60) })), 'transfer/serial-form', ''],
  ['an issue 0', withFile(jsonPaths.serial, (file) => ({ ...file, issue: 0 })), 'transfer/serial-form', 'issue'],
  ['the serial of another bag', withFile(jsonPaths.serial, (file) => ({ ...file, bag: '2e'.repeat(16) })), 'transfer/serial-of-another-bag', 'bag'],
  ['numbers that add up and that no count can hold', withFile(jsonPaths.serial, (file) => ({ ...file, exported: (file.exported as Json[]).map((each) => ({
    ...each, received: 2 ** 32 + 2, duplicatesRemoved: 2 ** 32 })) })), 'transfer/serial-form', 'exported[0].received'],
  ['a contest missing in the serial', withFile(jsonPaths.serial, (file) => ({ ...file, exported: (file.exported as Json[]).slice(1) })), 'transfer/serial-contests', 'exported'],

  ['a root of another file', withFile(jsonPaths.roots, (file) => ({ ...file, roots: (file.roots as Json[]).map((each) => ({ ...each, file: 'ballots-1.kbx' })) })), 'transfer/roots-form', 'roots[1]'],
  ['roots in another order', withFile(jsonPaths.roots, (file) => ({ ...file, roots: (file.roots as Json[]).toReversed() })), 'transfer/roots-form', 'roots'],
  ['a contest missing in the roots', withFile(jsonPaths.roots, (file) => ({ ...file, roots: (file.roots as Json[]).slice(1) })), 'transfer/roots-contests', undefined],
  ['more records than the definition allows', withFile(jsonPaths.roots, (file) => ({ ...file, roots: (file.roots as Json[]).map((each) => ({ ...each, records: 10_001 })) })), 'transfer/too-many-records', undefined],
  ['numbers that do not add up', withFile(jsonPaths.serial, (file) => ({ ...file, exported: (file.exported as Json[]).map((each) => ({ ...each, received: 2 })) })), 'transfer/counts-disagree', undefined],
])('refused: %s', (_what, files, code, member) => {
  expect(check(files)).toMatchObject({
    ok: false, error: { code, ...(member === undefined ? {} : { place: expect.stringContaining(`#${member}`) }) },
  });
});

test.each([jsonPaths.serial, jsonPaths.roots, jsonPaths.keyRecord, jsonPaths.envelopes])('DR-16: refused: a voter named in %s', (path) => {
  const refusal = check(withFile(path, (file) => ({ ...file, voter: '13201-0001' })));
  expect(refusal).toMatchObject({ ok: false, error: { place: `${path}#voter`, code: expect.stringMatching(/-form$/) } });
});

test('refused: a key plan that the definition names, though it was made for another district', () => {
  const plan = { ...aKeyPlan(ours), unit: 'aozora-2' };
  const misled = aDefinition({ contests: ours.contests, ceremony: bytesToHex(planDigest(plan)) });
  const files = aPayload(misled).set(jsonPaths.keyRecord, fileBytes({
    format: 'kaihyo-keyrecord/1', plan, key: misled.keys.key, shares: misled.keys.groups.map(({ shares }) => shares),
  }));
  expect(check(files, misled)).toMatchObject({ ok: false, error: { code: 'transfer/key-record-differs', place: 'data/keyrecord.json#plan.unit' } });
});

test('the first failing check in the order of the format decides', () => {
  const broken = new Uint8Array(1);
  const order = [
    [jsonPaths.definition, 'transfer/definition-differs'], [jsonPaths.keyRecord, 'transfer/key-record-form'],
    [jsonPaths.envelopes, 'transfer/envelopes-form'], [jsonPaths.serial, 'transfer/serial-form'], [jsonPaths.roots, 'transfer/roots-form'],
  ] as const;
  order.forEach(([, code], first) => {
    const files = aPayload(ours);
    for (const [path] of order.slice(first)) files.set(path, broken);
    expect(check(files)).toMatchObject({ ok: false, error: { code } });
  });
});

test('a JSON file that no one handed over is a bug of ours', () => {
  const files = aPayload(ours);
  files.delete(jsonPaths.roots);
  expect(() => check(files)).toThrow('data/roots.json');
});
