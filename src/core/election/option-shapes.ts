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

const ordinaryMember: Shape<Member> = object({ code: codeShape, name, kana: name, alternative, priority: oneOf(false) });
const anyMember: Shape<Member> = object({ code: codeShape, name, kana: name, alternative, priority: boolean });

/** A person who comes to a list that stands already: its priority members stand before all others, and are as they were (§5.3). */
export const addedMemberShape = ordinaryMember;

export function partyShape(kind: VoteKind): Shape<Party> {
  const { members: rule } = voteKindFacts[kind];
  const member = rule?.mayHavePriority === true ? anyMember : ordinaryMember;
  const members = where(list(member, { min: 1, max: rule?.max ?? 0 }), priorityFirst);
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
