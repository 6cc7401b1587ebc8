// The terminal that takes in a transfer bag and the verifier that reads it years later say the same of it, whoever sealed it and
// whatever is in it: of good bags, and of bags that were changed before they were sealed.
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotFileName, encodeHeader, HEADER_LENGTH } from '../../src/core/ballot/ballot-file.ts';
import { merkleRoot } from '../../src/core/ballot/merkle.ts';
import { suite1 } from '../../src/core/ballot/suites.ts';
import type { Definition } from '../../src/core/election/definition.ts';
import { canonicalBytes, type JsonValue, parseCanonical } from '../../src/core/kernel/canonical-json.ts';
import { asCount } from '../../src/core/kernel/count.ts';
import { voteKinds } from '../../src/core/law/vote-kinds.ts';
import { ballotPath, jsonPaths } from '../../src/core/transfer/payload.ts';
import { formatRoots } from '../../src/core/transfer/roots-file.ts';
import { formatSerial, type Serial } from '../../src/core/transfer/serial-file.ts';
import { checkBag } from '../../src/verifier/checks/bag.ts';
import { checkSignature } from '../../src/verifier/checks/cms.ts';
import { definitionFile } from '../../src/verifier/checks/definition.ts';
import type { Fail } from '../../src/verifier/checks/failures.ts';
import { openFiles } from '../../src/verifier/checks/files.ts';
import { parseJson } from '../../src/verifier/checks/json-file.ts';
import { checkPayload } from '../../src/verifier/checks/payload.ts';
import { limits } from '../../src/verifier/checks/source.ts';
import { momentOf } from '../../src/verifier/checks/texts.ts';
import { checkTransfer } from '../../src/verifier/checks/transfer.ts';
import { nodeDigests } from '../../src/verifier/node.ts';
import { aContest, ctxOf, fileBytes } from '../support/elections.ts';
import { type Files, importedBy } from '../support/flipped-bags.ts';
import { type JsonMutation, jsonMutations, mutatedJson } from '../support/json-mutations.ts';
import { memorySource } from '../support/memory-source.ts';
import { aFlip, mutated, type Mutation } from '../support/mutations.ts';
import { noblePrimitives } from '../support/noble-primitives.ts';
import { aSigner } from '../support/signer.ts';
import { anExportedDefinition, aPayload, aSealedBag, theExporter } from '../support/transfer-bags.ts';

const id = '1d'.repeat(16);
const RECEIVED = 'data/received/';

/** Failures of the received bag as the verifier tells them. */
async function verified(definition: Definition, bag: Files): Promise<readonly string[]> {
  const told: string[] = [];
  const fail: Fail = (check, place, message) => {
    if (place.startsWith(RECEIVED) || check === 'internal') told.push(`${check} ${place} ${message}`);
  };
  const bytes = fileBytes(definition);
  const files = await openFiles(memorySource(new Map([...bag].map(([path, content]) => [`${RECEIVED}${path}`, content]))), nodeDigests, fail);
  const own = parseJson(bytes, 'data/definition.json', definitionFile, fail)?.value;
  if (own === undefined) throw new Error('a definition that the verifier cannot read');
  checkPayload(files, own, undefined, fail);
  const received = await checkBag(files, RECEIVED, 'kaihyo-transfer/1', fail);
  const signature = await files.bytes(`${RECEIVED}signature.p7s`, limits.signature);
  if (signature !== undefined && received.tagManifest !== undefined) {
    checkSignature({
      signature: { path: `${RECEIVED}signature.p7s`, bytes: signature }, signers: own.signers.transfer, validAt: momentOf(own.opensAt),
      content: { path: `${RECEIVED}tagmanifest-sha256.txt`, bytes: received.tagManifest },
    }, fail);
  }
  await checkTransfer(files, received, own, { bytes, ctx: ctxOf(definition) }, fail);
  return told;
}

type Change =
  | { readonly what: 'json'; readonly file: keyof typeof jsonPaths; readonly mutations: readonly JsonMutation[] }
  | { readonly what: 'bytes'; readonly at: number; readonly mutation: Mutation }
  /** Numbers of the first contest in serial.json, raised. */
  | { readonly what: 'numbers'; readonly received: number; readonly duplicatesRemoved: number }
  /** Records of the first ballot file; `told` says whether everything else is made to fit. */
  | { readonly what: 'records'; readonly act: 'swap' | 'repeat' | 'drop' | 'none'; readonly told: boolean }
  | { readonly what: 'signer' };

const raise = fc.constantFrom(0, 1, 2 ** 32);
const aChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({
    what: fc.constant('json'), file: fc.constantFrom('definition', 'envelopes', 'keyRecord', 'roots', 'serial'), mutations: jsonMutations,
  }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('bytes'), at: fc.nat(20), mutation: aFlip }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('numbers'), received: raise, duplicatesRemoved: raise }) },
  { weight: 3, arbitrary: fc.record({
    what: fc.constant('records'), act: fc.constantFrom('swap', 'repeat', 'drop', 'none'), told: fc.boolean(),
  }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('signer') }) },
);

const anElectionWithBag = fc.record({
  kinds: fc.subarray([...voteKinds], { minLength: 1, maxLength: 3 }), records: fc.nat(4), reissued: fc.boolean(),
}).map(({ kinds, records, reissued }) => ({
  definition: anExportedDefinition({ contests: kinds.map((kind) => aContest(kind)).sort((a, b) => a.contest - b.contest) }),
  records, ...(reissued ? { issue: 7, previous: '3'.repeat(60) } : {}),
}));
type RecordsChange = Extract<Change, { readonly what: 'records' }>;
type Sealed = typeof anElectionWithBag extends fc.Arbitrary<infer T> ? T : never;

/** What is changed last stands as it was changed. */
const order: readonly Change['what'][] = ['records', 'numbers', 'json', 'bytes', 'signer'];

function sealedBag({ definition, ...bag }: Sealed, changes: readonly Change[]): Files {
  const payload = aPayload(definition, bag);
  const sorted = changes.toSorted((one, other) => order.indexOf(one.what) - order.indexOf(other.what));
  for (const change of sorted) apply(change, definition, payload);
  return aSealedBag(payload, id, [changes.some(({ what }) => what === 'signer') ? aSigner({ name: '別の作成者' }) : theExporter]);
}

function apply(change: Change, definition: Definition, payload: Map<string, Uint8Array>): void {
  switch (change.what) {
    case 'records': changeRecords(change, definition, payload); break;
    case 'numbers':
      changeJson(payload, jsonPaths.serial, (serial) => {
        const { exported: [first, ...rest], ...members } = serial as unknown as Serial;
        if (first === undefined) return serial;
        const { contest, received, duplicatesRemoved } = first;
        const raised = { contest, received: received + change.received, duplicatesRemoved: duplicatesRemoved + change.duplicatesRemoved };
        return { ...members, exported: [raised, ...rest.map((each) => ({ ...each }))] };
      });
      break;
    case 'json': changeJson(payload, jsonPaths[change.file], (json) => mutatedJson(json, change.mutations)); break;
    case 'bytes': {
      const path = [...payload.keys()].sort()[change.at % payload.size]!;
      payload.set(path, mutated(payload.get(path)!, change.mutation));
      break;
    }
    case 'signer': break;
  }
}

function changeJson(payload: Map<string, Uint8Array>, path: string, to: (json: JsonValue) => JsonValue): void {
  const json = parseCanonical(payload.get(path)!);
  if (json.ok) payload.set(path, canonicalBytes(to(json.value)));
}

function changeRecords({ act, told }: RecordsChange, definition: Definition, payload: Map<string, Uint8Array>): void {
  const { contest } = definition.contests[0]!;
  const records = recordsIn(payload, contest);
  const [first, ...rest] = records;
  if (first === undefined) return;
  const changed = { swap: [...rest, first], repeat: [first, ...records], drop: rest, none: records }[act];
  const count = told ? changed.length : records.length;
  const header = encodeHeader({ suite: suite1, contest, count, ctx: hexToBytes(ctxOf(definition)) });
  payload.set(ballotPath(contest), concatBytes(header, ...changed));
  if (told) tell(definition, payload);
}

/** roots.json and serial.json as an exporter would have written them for these ballot files. */
function tell({ contests }: Definition, payload: Map<string, Uint8Array>): void {
  const boxes = contests.map(({ contest }) => ({ contest, records: recordsIn(payload, contest) }));
  payload.set(jsonPaths.roots, formatRoots(boxes.map(({ contest, records }) => {
    const tree = merkleRoot(noblePrimitives);
    for (const record of records) tree.push(record);
    return { contest, file: ballotFileName(contest), records: asCount(records.length), root: bytesToHex(tree.root()) };
  })));
  payload.set(jsonPaths.serial, formatSerial({
    bag: id, issue: 1, previous: null,
    exported: boxes.map(({ contest, records }) => ({ contest, received: asCount(records.length), duplicatesRemoved: asCount(0) })),
  }));
}

function recordsIn(payload: Files, contest: number): readonly Uint8Array[] {
  const records = payload.get(ballotPath(contest))!.subarray(HEADER_LENGTH);
  return Array.from({ length: records.length / suite1.record }, (_, at) => records.slice(at * suite1.record, (at + 1) * suite1.record));
}

test('both accept a good bag of any election', async () => {
  await fc.assert(fc.asyncProperty(anElectionWithBag, async (election) => {
    const bag = sealedBag(election, []);
    expect([await importedBy(election.definition, bag), await verified(election.definition, bag)]).toEqual([['accepted'], []]);
  }), { numRuns: 40 });
});

test('both say the same of a bag that was changed before it was sealed', async () => {
  const seen = { accepted: 0, refused: 0 };
  await fc.assert(fc.asyncProperty(anElectionWithBag, fc.array(aChange, { minLength: 1, maxLength: 2 }), async (election, changes) => {
    const bag = sealedBag(election, changes);
    const [taken, failures] = [await importedBy(election.definition, bag), await verified(election.definition, bag)];
    const isTaken = taken.join() === 'accepted';
    expect(failures.length === 0, `terminal: ${taken.join()}\nverifier: ${failures.join('\n')}`).toBe(isTaken);
    seen[isTaken ? 'accepted' : 'refused']++;
  }), { numRuns: 150 });
  expect(Math.min(seen.accepted, seen.refused), JSON.stringify(seen)).toBeGreaterThan(10);
});
