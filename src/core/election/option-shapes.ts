// Shapes of the options of a contest, for the definition and for additions by notice (formats/definition §2.3, §2.4).
import { boolean, integer, list, nullable, object, oneOf, type Shape, where } from '../kernel/shape.ts';
import { name } from '../kernel/text.ts';
import { type VoteKind, voteKindFacts } from '../law/vote-kinds.ts';
import type { Candidate, Judge, Member, Party } from './definition.ts';

export const codeShape = integer(1, 65_535);
const filingNumber = integer(1, 999);
const alternative = nullable(name);

export const candidateShape: Shape<Candidate> = object({
  code: codeShape, number: filingNumber, name, kana: name, affiliation: name, alternative,
});

export const judgeShape: Shape<Judge> = object({ code: integer(1, 15), name, kana: name, alternative });

export function memberShape(kind: VoteKind): Shape<Member> {
  const priority = voteKindFacts[kind].members?.mayHavePriority === true ? boolean : oneOf(false);
  return object({ code: codeShape, name, kana: name, alternative, priority });
}

export function partyShape(kind: VoteKind): Shape<Party> {
  const members = where(list(memberShape(kind), { min: 1, max: voteKindFacts[kind].members?.max ?? 0 }), priorityFirst);
  return object({ code: codeShape, number: filingNumber, name, abbreviation: name, alternative, members });
}

function priorityFirst(members: readonly Member[]): string | undefined {
  const wrong = members.some(({ priority }, index) => priority && members[index - 1]?.priority === false);
  return wrong ? 'priority members before the others' : undefined;
}

/** An option of a contest of this kind. */
export function optionShape(kind: VoteKind): Shape<Candidate | Party | Judge> {
  switch (voteKindFacts[kind].options.shape) {
    case 'candidate': return candidateShape;
    case 'party': return partyShape(kind);
    case 'judge': return judgeShape;
  }
}
