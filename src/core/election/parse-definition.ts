// Reads definition.json: its form, and the rules that hold between its members (formats/definition §1, §2).
import { parseCanonical } from '../kernel/canonical-json.ts';
import { err, type Result } from '../kernel/result.ts';
import { boolean, hex, integer, list, matching, object, oneOf, read, type Shape, unlessAscending, variant, where } from '../kernel/shape.ts';
import { id, name, text } from '../kernel/text.ts';
import { dateShape, timeShape } from '../kernel/time.ts';
import { type VoteKind, voteKindFacts } from '../law/vote-kinds.ts';
import type { Contest, Definition } from './definition.ts';
import { checkDefinition } from './definition-rules.ts';
import { CARDS, compressedPoint, GROUPS, inspectionKey, point, quorumWithin, SHARES } from './key-shapes.ts';
import { candidateShape, codeShape, judgeShape, partyShape } from './option-shapes.ts';
import type { ElectionRefusal } from './refusals.ts';

const group = where(
  object({ k: integer(1, SHARES), n: integer(1, SHARES), shares: list(compressedPoint, { min: 1, max: SHARES }) }),
  ({ k, n, shares }) => quorumWithin({ k, n }) ?? (shares.length === n ? undefined : 'n shares'),
);

const card = object({ label: text, group: integer(1, GROUPS), index: integer(1, SHARES), publicKey: point });

const keys = object({
  scheme: oneOf('D', 'T'),
  schemeDAccepted: boolean,
  key: point,
  groups: list(group, { min: 1, max: GROUPS }),
  cards: list(card, { min: 1, max: CARDS }),
});

function signersOf(min: 0 | 1): Shape<readonly string[]> {
  return where(list(hex(32), { min, max: 20 }), unlessAscending((digest) => digest));
}

const unit = object({
  prefecture: name,
  municipalities: where(
    list(object({ code: matching(/^\d{6}$/, 'six digits'), name }), { min: 1, max: 100 }), unlessAscending(({ code }) => code),
  ),
  district: object({ code: id, name }),
  hall: name,
  precinct: name,
  board: name,
});

function contestShape<K extends VoteKind, O>(kind: K, option: Shape<O>) {
  return object({
    contest: integer(1, 65_535),
    kind: oneOf(kind),
    title: text,
    constituency: name,
    witnesses: where(object({ min: integer(1, 10), max: integer(1, 10) }), ({ min, max }) => (min <= max ? undefined : 'max not below min')),
    reportTo: oneOf('選挙長', '選挙分会長', '審査分会長'),
    mergedMeeting: boolean,
    uncontested: boolean,
    lastCode: codeShape,
    options: list(option, { min: 1, max: voteKindFacts[kind].options.max }),
  });
}

const contest: Shape<Contest> = variant('kind', {
  HR_SMD: contestShape('HR_SMD', candidateShape),
  HR_PR: contestShape('HR_PR', partyShape('HR_PR')),
  HC_DIST: contestShape('HC_DIST', candidateShape),
  HC_PR: contestShape('HC_PR', partyShape('HC_PR')),
  SC_REVIEW: contestShape('SC_REVIEW', judgeShape),
});

const definitionShape: Shape<Definition> = object({
  format: oneOf('kaihyo-definition/1'),
  purpose: oneOf('live', 'rehearsal'),
  law: oneOf('jp-2025'),
  event: object({
    id, name: text, kind: oneOf('general', 'ordinary', 'by-election', 're-election', 're-review'), electionDay: dateShape,
  }),
  unit,
  pollsCloseAt: timeShape,
  opensAt: timeShape,
  suite: oneOf(1),
  ceremony: hex(32),
  keys,
  inspection: inspectionKey,
  signers: object({ definition: signersOf(1), transfer: signersOf(1), notices: signersOf(1), preservation: signersOf(0) }),
  limits: object({ ballots: integer(1, 4_000_000) }),
  resultBlock: integer(512, 65_536),
  contests: where(list(contest, { min: 1, max: 8 }), unlessAscending((each) => each.contest)),
});

/** The definition in these bytes, or the first rule that they break; a refusal's place is a member, `contests[0].options[2].code`. */
export function parseDefinition(bytes: Uint8Array): Result<Definition, ElectionRefusal> {
  const value = parseCanonical(bytes);
  if (!value.ok) return err({ code: 'election/not-canonical', place: 'definition.json', values: { fault: value.error } });
  const definition = read(definitionShape, value.value);
  if (!definition.ok) {
    return err({ code: 'election/definition-form', place: definition.error.place, values: { expected: definition.error.expected } });
  }
  return checkDefinition(definition.value);
}
