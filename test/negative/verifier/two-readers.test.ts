// The verifier and the terminal read the same pages with different parsers: what one accepts, so does the other, valid or mutated.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotices } from '../../../src/core/election/notices.ts';
import { parseDefinition } from '../../../src/core/election/parse-definition.ts';
import { canonicalText, type JsonValue, parseCanonical } from '../../../src/core/kernel/canonical-json.ts';
import { read } from '../../../src/core/kernel/shape.ts';
import * as coreTexts from '../../../src/core/kernel/text.ts';
import { dateShape, timeShape } from '../../../src/core/kernel/time.ts';
import { definitionFile, type Definition } from '../../../src/verifier/checks/definition.ts';
import { checkDefinition } from '../../../src/verifier/checks/definition-rules.ts';
import { readCanonical } from '../../../src/verifier/checks/json.ts';
import { parseJson } from '../../../src/verifier/checks/json-file.ts';
import { checkNotices, noticesFile } from '../../../src/verifier/checks/notices.ts';
import * as ownTexts from '../../../src/verifier/checks/texts.ts';
import {
  aCandidate, aContest, aDefinition, aMember, aNotices, aParty, aStrike, ctxOf, fileBytes, inspectionSecret, publicKeyOf,
} from '../../support/elections.ts';
import { jsonMutations, mutatedJson } from '../../support/json-mutations.ts';
import { anElection } from '../../support/random-elections.ts';

const plain = aDefinition({
  inspection: publicKeyOf(inspectionSecret),
  contests: [aContest('HR_SMD'), aContest('HR_PR'), aContest('SC_REVIEW'), aContest('HC_DIST', { uncontested: true }), aContest('HC_PR')],
});
const notices = aNotices(plain, [
  aStrike(1, 2), aStrike(2, 11, { cause: 'list-withdrawal' }), aStrike(5, 212, { cause: 'removal' }), aStrike(3, 1),
  aStrike(1, 3, { occurredAt: plain.pollsCloseAt }),
  { type: 'option-added', contest: 5, party: 21, option: aMember({ code: 222 }) },
  { type: 'option-added', contest: 5, party: null, option: aParty({ code: 223, number: 3, members: [aMember({ code: 224, priority: true })] }) },
  { type: 'option-added', contest: 1, party: null, option: aCandidate({ code: 4 }) },
  { type: 'contest-not-held', contest: 3, cause: 'not-held' },
  { type: 'district-changed', district: '青空市第2開票区', hall: '青空市民会館', cause: '災害' },
]);

function definitionOf(bytes: Uint8Array): { readonly accepted: boolean; readonly value: Definition | undefined; readonly told: string } {
  const told: string[] = [];
  const tell = (check: string, place: string, message: string): void => { told.push(`${check} ${place} ${message}`); };
  const value = parseJson(bytes, 'definition.json', definitionFile, tell)?.value;
  if (value !== undefined) checkDefinition(value, 'definition.json', tell);
  return { accepted: told.length === 0, value, told: told.join('\n') };
}

function noticesAccepted(bytes: Uint8Array, definition: Definition, ctx: string): { readonly accepted: boolean; readonly told: string } {
  const told: string[] = [];
  const tell = (check: string, place: string, message: string): void => { told.push(`${check} ${place} ${message}`); };
  const value = parseJson(bytes, 'notices.json', noticesFile, tell)?.value;
  if (value !== undefined) checkNotices(value, definition, 'notices.json', tell);
  return { accepted: told.length === 0 && value?.ctx === ctx, told: told.join('\n') };
}

test('both accept random elections with their notices', () => {
  fc.assert(fc.property(anElection({ ballots: 0 }), ({ definition, notices: own }) => {
    const bytes = fileBytes(definition);
    const { accepted, value, told } = definitionOf(bytes);
    expect([parseDefinition(bytes).ok, accepted], told).toEqual([true, true]);
    if (own === null || value === undefined) return;
    const read_ = noticesAccepted(fileBytes(own), value, ctxOf(definition));
    expect([parseNotices(fileBytes(own), definition, ctxOf(definition)).ok, read_.accepted], read_.told).toEqual([true, true]);
  }), { numRuns: 60 });
});

test('both say the same of a mutated definition', () => {
  fc.assert(fc.property(jsonMutations, (changes) => {
    const bytes = utf8ToBytes(canonicalText(mutatedJson(plain as unknown as JsonValue, changes)));
    const { accepted, told } = definitionOf(bytes);
    const core = parseDefinition(bytes);
    expect(accepted, `${told} | ${JSON.stringify(core)}`.slice(0, 500)).toBe(core.ok);
  }), { numRuns: 700 });
});

test('both say the same of how many witnesses a contest has', () => {
  const limits = fc.tuple(fc.integer({ min: 1, max: 10 }), fc.constantFrom(0, 1, 7))
    .map(([min, more]) => ({ min, max: Math.min(10, min + more) }));
  const seats = [[], [aContest('HR_SMD')], [aContest('HR_SMD', { uncontested: true })]];
  const four = { min: 4, max: 4 };
  let accepted = 0;
  fc.assert(fc.property(limits, limits, fc.constantFrom(...seats), (own, seatLimits, seat) => {
    const contests = [...seat.map((each) => ({ ...each, witnesses: seatLimits })), aContest('SC_REVIEW', { witnesses: own })];
    const bytes = fileBytes(aDefinition({ contests }));
    const { ok } = parseDefinition(bytes);
    expect(definitionOf(bytes).accepted).toBe(ok);
    accepted += Number(ok);
  }), { numRuns: 400, examples: [[four, four, seats[1]!], [four, four, seats[2]!]] });
  expect(accepted).toBeGreaterThan(0);
});

test('both say the same of mutated notices', () => {
  const { value } = definitionOf(fileBytes(plain));
  const ctx = ctxOf(plain);
  fc.assert(fc.property(jsonMutations, (changes) => {
    const bytes = utf8ToBytes(canonicalText(mutatedJson(notices as unknown as JsonValue, changes)));
    const { accepted, told } = noticesAccepted(bytes, value!, ctx);
    const core = parseNotices(bytes, plain, ctx);
    expect(accepted, `${told} | ${JSON.stringify(core)}`.slice(0, 500)).toBe(core.ok);
  }), { numRuns: 1000 });
});

test('both say the same of any text as canonical JSON', () => {
  const nearly = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', 'b', '1', '0', '-', '.', 'e', 'null', 'true', '"a":', '\\', '\\n', '\\u001f', ' ', '\u0001', '\u007f'));
  fc.assert(fc.property(nearly, (parts) => {
    const bytes = utf8ToBytes(parts.join(''));
    expect(readCanonical(bytes).ok).toBe(parseCanonical(bytes).ok);
  }), { numRuns: 2000 });
});

test('both say the same of any string as text, name, id, time and date', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 210 }),
    fc.array(fc.constantFrom('a', ' ', '\u3000', '\u0085', '\u200b', '\u200e', '\ufeff', '\ufdd0', '\ue000', '\u{1F468}\u200D\u{1F469}', 'か\u3099', '\n')).map((each) => each.join('')),
    fc.date({ noInvalidDate: true }).map((each) => `${each.toISOString().slice(0, 19)}+09:00`),
    fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 })).map((each) => each.map((n, at) => String(n).padStart(at === 0 ? 4 : 2, '0')).join('-')),
  );
  const pairs = [
    ['text', coreTexts.text, ownTexts.text], ['name', coreTexts.name, ownTexts.name], ['id', coreTexts.id, ownTexts.id],
    ['time', timeShape, ownTexts.time], ['date', dateShape, ownTexts.date], ['free text', coreTexts.freeText, ownTexts.freeText],
  ] as const;
  fc.assert(fc.property(strings, (value) => {
    for (const [what, core, own] of pairs) expect([what, own(value, '', () => undefined) !== undefined]).toEqual([what, read(core, value).ok]);
  }), { numRuns: 1000 });
});
