// JSON files of the payload that are not canonical, not of their form, or not of this election: sealed and signed as they are.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Definition } from '../../../src/core/election/definition.ts';
import { canonicalBytes, type JsonValue } from '../../../src/core/kernel/canonical-json.ts';
import { formatKeyRecord } from '../../../src/core/transfer/key-record.ts';
import { jsonPaths } from '../../../src/core/transfer/payload.ts';
import { aKeyPlan, aKeySet, fileBytes, inspectionSecret } from '../elections.ts';
import { aPayload } from '../transfer-bags.ts';
import { anElectionOf, clerk, RECORDS } from './hall.ts';
import type { BagRow } from './row.ts';
import { inPayload } from './sealing.ts';

type Json = Record<string, JsonValue>;

const asText = (path: string, change: (text: string) => string): BagRow['make'] => inPayload((payload) => {
  payload.set(path, utf8ToBytes(change(new TextDecoder().decode(payload.get(path)))));
});
/** `{…` with another member first. */
const withMember = (path: string, member: string): BagRow['make'] => asText(path, (text) => text.replace('{', `{${member},`));
const asValue = (path: string, change: (value: Json) => void): BagRow['make'] => inPayload((payload) => {
  const value = JSON.parse(new TextDecoder().decode(payload.get(path))) as Json;
  change(value);
  payload.set(path, canonicalBytes(value));
});

const { serial, roots, keyRecord, envelopes, definition } = jsonPaths;
const firstOf = (value: JsonValue | undefined): Json => (value as Json[])[0]!;

const serialFile: readonly BagRow[] = [
  { title: 'serial.json that is no JSON', code: 'transfer/serial-form', make: asText(serial, () => 'bag: 1') },
  { title: 'serial.json with a byte order mark', code: 'transfer/serial-form', make: asText(serial, (text) => `\uFEFF${text}`) },
  { title: 'serial.json with a member twice', code: 'transfer/serial-form', make: asText(serial, (text) => text.replace('"issue":1', '"issue":1,"issue":1')) },
  { title: 'serial.json with spaces', code: 'transfer/serial-form', make: asText(serial, (text) => text.replaceAll(':', ': ')) },
  { title: 'serial.json with its members in another order', code: 'transfer/serial-form', make: asText(serial, (text) => (
    text.replace(/"issue":1,"previous":null/, '"previous":null,"issue":1'))) },
  { title: 'serial.json with __proto__', code: 'transfer/serial-form', make: withMember(serial, '"__proto__":{"issue":2}') },
  { title: 'serial.json with a member that no page names', code: 'transfer/serial-form', make: asValue(serial, (value) => { value.remark = 'x'; }) },
  { title: 'an issue that is a fraction', code: 'transfer/serial-form', make: asText(serial, (text) => text.replace('"issue":1', '"issue":1.5')) },
  { title: 'an issue with an exponent', code: 'transfer/serial-form', make: asText(serial, (text) => text.replace('"issue":1', '"issue":1e0')) },
  { title: 'an issue that is a text', code: 'transfer/serial-form', make: asText(serial, (text) => text.replace('"issue":1', '"issue":"1"')) },
  { title: 'issue 0', code: 'transfer/serial-form', make: asValue(serial, (value) => { value.issue = 0; }) },
  { title: 'issue 1 that replaces another', code: 'transfer/serial-form', make: asValue(serial, (value) => { value.previous = '0'.repeat(60); }) },
  { title: 'issue 2 that replaces none', code: 'transfer/serial-form', make: asValue(serial, (value) => { value.issue = 2; }) },
  { title: 'the digits of the replaced bag in full width', code: 'transfer/serial-form', make: asValue(serial, (value) => {
    value.issue = 2;
    value.previous = '０'.repeat(60);
  }) },
  { title: 'serial.json of another bag', code: 'transfer/serial-of-another-bag', make: asValue(serial, (value) => { value.bag = 'ee'.repeat(16); }) },
  { title: 'serial.json without one of the contests', code: 'transfer/serial-contests', make: asValue(serial, (value) => { value.exported = [firstOf(value.exported)]; }) },
  { title: 'serial.json of another contest', code: 'transfer/serial-contests', make: asValue(serial, (value) => { firstOf(value.exported).contest = 2; }) },
  { title: 'serial.json with a contest twice', code: 'transfer/serial-form', make: asValue(serial, (value) => { value.exported = [firstOf(value.exported), firstOf(value.exported)]; }) },
];

/** Numbers of ballots of the first contest. */
const exported = (received: string, duplicatesRemoved: string): BagRow['make'] => asText(serial, (text) => (
  text.replace(/"duplicatesRemoved":\d+,"received":\d+/, `"duplicatesRemoved":${duplicatesRemoved},"received":${received}`)));

const numbers: readonly BagRow[] = [
  { title: 'a number received that is not records and repeats together', code: 'transfer/counts-disagree', make: exported(`${RECORDS}`, '1') },
  { title: 'fewer ballots in serial.json than in the file', code: 'transfer/counts-disagree', make: exported(`${RECORDS - 1}`, '0') },
  { title: 'numbers that pass 32 bits, though they add up', code: 'transfer/serial-form', clause: 'formats/transfer §2.5',
    make: exported(`${2 ** 32 + RECORDS}`, `${2 ** 32}`) },
  { title: 'a number that passes 53 bits', code: 'transfer/serial-form', make: exported('9007199254740993', '9007199254740990') },
  { title: 'a number that passes 64 bits', code: 'transfer/serial-form', make: exported('18446744073709551619', '18446744073709551616') },
  { title: 'a number below zero', code: 'transfer/serial-form', make: exported(`${RECORDS - 1}`, '-1') },
  { title: 'a zero with a sign', code: 'transfer/serial-form', make: exported(`${RECORDS}`, '-0') },
  { title: 'a number that is a fraction', code: 'transfer/serial-form', make: exported(`${RECORDS}.5`, '0.5') },
];

const rootsFile: readonly BagRow[] = [
  { title: 'roots.json with __proto__', code: 'transfer/roots-form', make: withMember(roots, '"__proto__":null') },
  { title: 'roots.json with a member twice', code: 'transfer/roots-form', make: withMember(roots, '"format":"kaihyo-roots/1"') },
  { title: 'roots.json with a lone surrogate', code: 'transfer/roots-form', make: asText(roots, (text) => text.replace('ballots-1.kbx', '\\ud800')) },
  { title: 'roots.json with a needless escape', code: 'transfer/roots-form', make: asText(roots, (text) => text.replace('ballots-1.kbx', '\\u0062allots-1.kbx')) },
  { title: 'a root in upper-case hexadecimal', code: 'transfer/roots-form', make: asValue(roots, (value) => { firstOf(value.roots).root = 'AB'.repeat(32); }) },
  { title: 'the ballot file of another contest', code: 'transfer/roots-form', make: asValue(roots, (value) => { firstOf(value.roots).file = 'ballots-3.kbx'; }) },
  { title: 'a ballot file outside the bag', code: 'transfer/roots-form', make: asValue(roots, (value) => { firstOf(value.roots).file = '../ballots-1.kbx'; }) },
  { title: 'roots.json with contests in another order', code: 'transfer/roots-form', make: asValue(roots, (value) => { (value.roots as JsonValue[]).reverse(); }) },
  { title: 'roots.json without one of the contests', code: 'transfer/roots-contests', make: asValue(roots, (value) => { value.roots = [firstOf(value.roots)]; }) },
  { title: 'more records than the definition allows', code: 'transfer/too-many-records', make: asValue(roots, (value) => { firstOf(value.roots).records = 10_001; }) },
  { title: 'records that pass 32 bits', code: 'transfer/too-many-records', make: asValue(roots, (value) => { firstOf(value.roots).records = 2 ** 32 + RECORDS; }) },
  { title: 'fewer records in roots.json than in serial.json', code: 'transfer/counts-disagree', make: asValue(roots, (value) => { firstOf(value.roots).records = RECORDS - 1; }) },
];

const withDefinition = (change: (pinned: Definition) => Definition): BagRow['make'] => inPayload((payload, election) => {
  payload.set(definition, fileBytes(change(election.definition)));
});
/** A whole bag of another definition, signed by the same office. */
const ofAnother = (changes: Partial<Definition>): BagRow['make'] => inPayload((payload) => {
  for (const [path, bytes] of aPayload(anElectionOf([clerk], changes).definition, { records: RECORDS })) payload.set(path, bytes);
});
const { event, unit } = anElectionOf([clerk]).definition;

const definitions: readonly BagRow[] = [
  { title: 'a definition with one name changed', code: 'transfer/definition-differs', make: withDefinition((pinned) => ({ ...pinned, unit: { ...unit, hall: '青空市民会館' } })) },
  { title: 'a definition with one key changed', code: 'transfer/definition-differs', make: withDefinition((pinned) => ({ ...pinned, keys: aKeySet(inspectionSecret) })) },
  { title: 'a definition with spaces', code: 'transfer/definition-differs', make: asText(definition, (text) => text.replaceAll(':', ': ')) },
  { title: 'a definition with a member twice', code: 'transfer/definition-differs', make: withMember(definition, '"suite":1') },
  { title: 'a definition with __proto__', code: 'transfer/definition-differs', make: withMember(definition, '"__proto__":{"purpose":"live"}') },
  { title: 'a definition that is no JSON', code: 'transfer/definition-differs', make: asText(definition, () => 'definition') },
  { title: 'a definition of a hundred thousand brackets', code: 'transfer/definition-differs', make: asText(definition, () => '['.repeat(100_000) + ']'.repeat(100_000)) },
  { title: 'an empty definition', code: 'transfer/definition-differs', make: asText(definition, () => '') },
  { title: 'live data at a rehearsal', code: 'transfer/live-data', make: ofAnother({ purpose: 'live' }) },
  { title: 'the bag of another election', code: 'transfer/other-event', make: ofAnother({ event: { ...event, id: 'e-2025-08', name: '補欠選挙' } }) },
  { title: 'the bag of an election whose name turns round', code: 'transfer/definition-differs', make: ofAnother({ event: { ...event, id: 'e-2025-08', name: '\u202E挙選' } }) },
  { title: 'the bag of another counting district', code: 'transfer/other-district', make: ofAnother({ unit: { ...unit, district: { code: 'aozora-2', name: '青空市第2開票区' } } }) },
  { title: 'the bag of a district with the same code in another city', code: 'transfer/other-district', make: ofAnother({
    unit: { ...unit, municipalities: [{ code: '132098', name: '若葉市' }] } }) },
  { title: 'the bag of another definition of this election and district', code: 'transfer/definition-differs', make: ofAnother({ resultBlock: 4096 }) },
];

const withPlan = (change: (pinned: Definition) => Definition): BagRow['make'] => inPayload((payload, election) => {
  payload.set(keyRecord, formatKeyRecord(aKeyPlan(change(election.definition)), election.definition.keys));
});

const keyFiles: readonly BagRow[] = [
  { title: 'keyrecord.json with __proto__', code: 'transfer/key-record-form', make: withMember(keyRecord, '"__proto__":1') },
  { title: 'keyrecord.json with a member twice', code: 'transfer/key-record-form', make: withMember(keyRecord, '"format":"kaihyo-keyrecord/1"') },
  { title: 'keyrecord.json with a key in upper-case hexadecimal', code: 'transfer/key-record-form', make: asValue(keyRecord, (value) => {
    value.key = (value.key as string).toUpperCase();
  }) },
  { title: 'keyrecord.json with a plan that is no plan', code: 'transfer/key-record-form', make: asValue(keyRecord, (value) => { value.plan = 'plan'; }) },
  { title: 'keyrecord.json deeper than thirty-two levels', code: 'transfer/key-record-form', make: asText(keyRecord, (text) => (
    text.replace(/"plan":\{.*?\},"shares"/, `"plan":${'['.repeat(40)}${']'.repeat(40)},"shares"`))) },
  { title: 'the plan of another ceremony', code: 'transfer/key-record-differs', make: asValue(keyRecord, (value) => { (value.plan as Json).random = '6b'.repeat(32); }) },
  { title: 'the plan of another district', code: 'transfer/key-record-differs', make: withPlan((pinned) => ({ ...pinned, unit: { ...unit, district: { code: 'aozora-2', name: 'x' } } })) },
  { title: 'a key that is not that of the definition', code: 'transfer/key-record-differs', make: asValue(keyRecord, (value) => { value.key = aKeySet(inspectionSecret).key; }) },
  { title: 'a share more', code: 'transfer/key-record-differs', make: asValue(keyRecord, (value) => {
    const [group = []] = value.shares as JsonValue[][];
    value.shares = [[...group, ...group]];
  }) },
  { title: 'envelopes where there are none', code: 'transfer/envelopes-form', make: asValue(envelopes, (value) => { value.envelopes = [{}]; }) },
  { title: 'envelopes.json with a member twice', code: 'transfer/envelopes-form', make: withMember(envelopes, '"envelopes":[]') },
];

export const serialRows: readonly BagRow[] = [...serialFile, ...numbers];
export const rootsRows: readonly BagRow[] = rootsFile;
export const definitionRows: readonly BagRow[] = definitions;
export const keyRows: readonly BagRow[] = keyFiles;
