// Reads and writes count.json (formats/count).
import { canonicalBytes, type JsonValue, parseCanonical } from '../kernel/canonical-json.ts';
import type { Count } from '../kernel/count.ts';
import { err, type Result } from '../kernel/result.ts';
import { boolean, hex, integer, list, matching, nullable, object, oneOf, read, type Shape, variant } from '../kernel/shape.ts';
import { freeText } from '../kernel/text.ts';
import { invalidClassIds } from '../law/invalid-classes.ts';
import { voteKinds } from '../law/vote-kinds.ts';
import { type CountFile, doubtfulClasses, type JudgeRow, type VoteResult } from './count-file.ts';
import { checkCountFile } from './count-rules.ts';
import type { TallyRefusal } from './refusals.ts';

/** More rows than any contest can have: its codes are 16 bits. */
const ROWS = 65_535;

const code = integer(1, ROWS);
/** §1.4; so many rows of such numbers still add up to a safe integer. */
const ballots = integer(0, 0xffff_ffff) as Shape<Count>;
const contestNumber = integer(1, 65_535);
const kind = oneOf(...voteKinds);
const rows = list(object({ code, votes: ballots }), { min: 1, max: ROWS });

const listRow = object({
  code,
  partyVotes: ballots,
  memberVotes: ballots,
  total: ballots,
  members: list(object({ code, priority: boolean, votes: ballots }), { min: 1, max: ROWS }),
});

const heldJudge = object({ code, held: oneOf(true), dismiss: ballots, retain: ballots, entryInvalid: ballots });
const judgeNotHeld = object({ code, held: oneOf(false) });
const judge: Shape<JudgeRow> = (value, place) => {
  const notHeld = judgeNotHeld(value, place);
  return notHeld.ok ? notHeld : heldJudge(value, place);
};

const result: Shape<VoteResult> = variant('type', {
  candidates: object({ type: oneOf('candidates'), rows }),
  parties: object({ type: oneOf('parties'), rows }),
  lists: object({ type: oneOf('lists'), lists: list(listRow, { min: 1, max: ROWS }) }),
  review: object({ type: oneOf('review'), judges: list(judge, { min: 1, max: 15 }) }),
});

const decision = object({
  class: oneOf(...doubtfulClasses), ballots, treatment: oneOf('invalid', 'not-accepted'), opinion: freeText, reason: freeText,
});

const terms = list(object({ name: matching(/^[A-Za-z][A-Za-z-]*$/, 'the name of a term'), value: ballots }), { min: 1, max: 10 });
const difference = integer(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const equation = object({ id: matching(/^[a-z]+(-\d+)?$/, 'the id of an equation'), left: terms, right: terms, difference });

const counted = object({
  state: oneOf('counted'),
  contest: contestNumber,
  kind,
  root: hex(32),
  received: ballots,
  duplicatesRemoved: ballots,
  records: ballots,
  equalPoints: ballots,
  opened: ballots,
  badPoint: ballots,
  undecryptable: ballots,
  formatInvalid: ballots,
  decisions: list(decision, { max: 10_000 }),
  total: ballots,
  valid: ballots,
  invalid: ballots,
  notAccepted: ballots,
  invalidClasses: list(object({ id: oneOf(...invalidClassIds), ballots }), { max: invalidClassIds.length }),
  result,
  voters: object({ number: ballots, reason: nullable(freeText) }),
  equations: list(equation, { max: 30 }),
});

const notHeld = object({ state: oneOf('not-held'), contest: contestNumber, kind, cause: oneOf('uncontested', 'not-held') });

const countFileShape: Shape<CountFile> = object({
  format: oneOf('kaihyo-count/1'),
  ctx: hex(32),
  fingerprint: hex(32),
  notices: nullable(hex(32)),
  version: integer(1, 0xffff_ffff),
  contests: list(variant('state', { counted, 'not-held': notHeld }), { min: 1, max: 8 }),
});

/** The count in these bytes: of the right form, its sums right, its equations the ones of the page. */
export function parseCountFile(bytes: Uint8Array): Result<CountFile, TallyRefusal> {
  const value = parseCanonical(bytes);
  if (!value.ok) return err({ code: 'tally/count-not-canonical', place: 'count.json', values: { fault: value.error } });
  return countFileFrom(value.value);
}

/** The same for a value that is not yet bytes. */
export function countFileFrom(value: JsonValue): Result<CountFile, TallyRefusal> {
  const file = read(countFileShape, value);
  if (!file.ok) return err({ code: 'tally/count-form', place: file.error.place, values: { expected: file.error.expected } });
  return checkCountFile(file.value);
}

export function formatCountFile(file: CountFile): Uint8Array {
  return canonicalBytes(file as unknown as JsonValue);
}
