import { expect, test } from 'vitest';
import { aContest, aDefinition } from '../../../test/support/elections.ts';
import { checkStructure, type Entry } from '../bag/structure.ts';
import { SIGNATURE, TAG_MANIFEST } from '../bag/tag-files.ts';
import { transferRules } from './payload.ts';

const rules = transferRules(aDefinition({ contests: [aContest('HR_SMD'), aContest('HR_PR')], limits: { ballots: 1000 } }));
const listing: readonly Entry[] = [
  { path: 'data', type: 'directory', size: 0 },
  ...['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt', TAG_MANIFEST, SIGNATURE, ...rules.required]
    .map((path) => ({ path, type: 'file', size: 1 } as const)),
];
const resized = (path: string, size: number): readonly Entry[] =>
  listing.map((entry) => (entry.path === path ? { ...entry, size } : entry));

test('DR-14: the payload is five JSON files and one ballot file for each contest, never one for a part of it', () => {
  expect(checkStructure(listing, rules)).toEqual({ ok: true, value: [
    'data/ballots-1.kbx', 'data/ballots-2.kbx', 'data/definition.json', 'data/envelopes.json', 'data/keyrecord.json', 'data/roots.json', 'data/serial.json',
  ] });
});

test.each([
  ['the ballot file of a contest that is not of this election', [...listing, { path: 'data/ballots-3.kbx', type: 'file', size: 64 } as const], 'bag/payload-extra'],
  ['a folder below data', [...listing, { path: 'data/x/y.json', type: 'file', size: 1 } as const], 'bag/nested'],
  ['a JSON file above 16 MiB', resized('data/roots.json', 16 * 1024 * 1024 + 1), 'bag/too-large'],
  ['a ballot file with room for one more record than allowed', resized('data/ballots-1.kbx', 64 + 113 * 1001), 'bag/too-large'],
  ['a signature above 64 KiB', resized(SIGNATURE, 64 * 1024 + 1), 'bag/too-large'],
])('refused: %s', (_what, entries, code) => {
  expect(checkStructure(entries, rules)).toMatchObject({ ok: false, error: { code } });
});

test('DR-55: a ballot file that is not there is a fault, not zero ballots', () => {
  const lacking = listing.filter(({ path }) => path !== 'data/ballots-2.kbx');
  expect(checkStructure(lacking, rules)).toMatchObject({ ok: false, error: { code: 'bag/payload-missing', place: 'data/ballots-2.kbx' } });
});

test('a full ballot file is just allowed', () => {
  expect(checkStructure(resized('data/ballots-1.kbx', 64 + 113 * 1000), rules).ok).toBe(true);
});
