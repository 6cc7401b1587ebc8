// The shape of count.json (formats/count §1).
import { contestNumber, type Kind } from './definition.ts';
import { ballots, boolean, hex, integer, list, matching, nullable, object, type Of, oneOf, type Reader, variant } from './shape.ts';
import { freeText, id } from './texts.ts';

const kind: Reader<Kind> = oneOf('HR_SMD', 'HR_PR', 'HC_DIST', 'HC_PR', 'SC_REVIEW');
const code = integer(1, 65_535);
const row = object({ code, votes: ballots });

const judgeRow: Reader<JudgeRow> = (value, place, misfit) => {
  const isHeld = typeof value === 'object' && value !== null && 'held' in value && value.held === true;
  return isHeld ? reviewed(value, place, misfit) : notReviewed(value, place, misfit);
};
const reviewed = object({ code, held: oneOf(true), dismiss: ballots, retain: ballots, entryInvalid: ballots });
const notReviewed = object({ code, held: oneOf(false) });
type JudgeRow = Of<typeof reviewed> | Of<typeof notReviewed>;

const result = variant('type', {
  candidates: object({ type: oneOf('candidates'), rows: list(row, 0, 1200) }),
  parties: object({ type: oneOf('parties'), rows: list(row, 0, 1200) }),
  lists: object({
    type: oneOf('lists'),
    lists: list(object({
      code, partyVotes: ballots, memberVotes: ballots, total: ballots,
      members: list(object({ code, priority: boolean, votes: ballots }), 0, 1200),
    }), 0, 1200),
  }),
  review: object({ type: oneOf('review'), judges: list(judgeRow, 0, 15) }),
});

const difference: Reader<number> = integer(Number.MIN_SAFE_INTEGER);

/** Names of terms as §6 writes them. */
const termName = matching(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'the name of a term');
const terms = list(object({ name: termName, value: ballots }), 0, 20);

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
  decisions: list(object({
    class: oneOf('bad-point', 'undecryptable', 'format-invalid'), ballots, treatment: oneOf('invalid', 'not-accepted'),
    opinion: freeText, reason: freeText,
  })),
  total: ballots,
  valid: ballots,
  invalid: ballots,
  notAccepted: ballots,
  invalidClasses: list(object({ id, ballots }), 0, 20),
  result,
  voters: object({ number: ballots, reason: nullable(freeText) }),
  equations: list(object({ id, left: terms, right: terms, difference }), 0, 100),
});

const notHeld = object({ state: oneOf('not-held'), contest: contestNumber, kind, cause: oneOf('uncontested', 'not-held') });

export const countFile = object({
  format: oneOf('kaihyo-count/1'),
  ctx: hex(32),
  fingerprint: hex(32),
  notices: nullable(hex(32)),
  version: integer(1, 0xffff_ffff),
  contests: list(variant('state', { 'counted': counted, 'not-held': notHeld }), 0, 8),
});

export type Count = Of<typeof countFile>;
export type Counted = Of<typeof counted>;
export type Result = Counted['result'];
export type Equation = Counted['equations'][number];
