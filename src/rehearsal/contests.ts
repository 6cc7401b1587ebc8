// Builders of contests: what every contest of a kind has in common, so that a scenario names only what is its own.
import type { Candidate, CandidateContest, Contest, Party, PartyContest, ReviewContest } from '../core/election/definition.ts';
import type { PersonName } from './people.ts';
import type { RehearsedContest } from './scenario.ts';

export interface NamedCandidate extends PersonName {
  readonly affiliation: string;
  readonly alternative?: string;
}

export interface NamedParty {
  readonly name: string;
  readonly abbreviation: string;
  readonly members: readonly PersonName[];
  /** How many members, from the first, are 特定枠. */
  readonly priority: number;
}

type Frame = Pick<Contest, 'contest' | 'constituency'> & Partial<Pick<Contest, 'title' | 'witnesses' | 'mergedMeeting' | 'uncontested'>>;

const frame = { witnesses: { min: 3, max: 10 }, mergedMeeting: false, uncontested: false } as const;

/** Codes 101, 102 …; filing numbers 1, 2 … */
export function houseDistrict(candidates: readonly NamedCandidate[], given: Frame): CandidateContest {
  return {
    ...frame, kind: 'HR_SMD', title: '衆議院小選挙区選出議員選挙', reportTo: '選挙長',
    lastCode: 100 + candidates.length, options: candidates.map(candidate), ...given,
  };
}

export function councillorsDistrict(candidates: readonly NamedCandidate[], given: Frame): CandidateContest {
  return {
    ...frame, kind: 'HC_DIST', title: '参議院選挙区選出議員選挙', reportTo: '選挙長',
    lastCode: 100 + candidates.length, options: candidates.map(candidate), ...given,
  };
}

/** Party n has the code 1000n, its members 1000n + 1, 1000n + 2 … */
export function houseLists(parties: readonly NamedParty[], given: Frame): PartyContest {
  return {
    ...frame, kind: 'HR_PR', title: '衆議院比例代表選出議員選挙', reportTo: '選挙分会長',
    lastCode: lastCodeOf(parties), options: parties.map(party), ...given,
  };
}

export function councillorsLists(parties: readonly NamedParty[], given: Frame): PartyContest {
  return {
    ...frame, kind: 'HC_PR', title: '参議院比例代表選出議員選挙', reportTo: '選挙分会長',
    lastCode: lastCodeOf(parties), options: parties.map(party), ...given,
  };
}

export function review(judges: readonly PersonName[], given: Omit<Frame, 'constituency'>): ReviewContest {
  return {
    ...frame, kind: 'SC_REVIEW', title: '最高裁判所裁判官国民審査', constituency: '全国', reportTo: '審査分会長',
    lastCode: judges.length, options: judges.map(({ name, kana }, i) => ({ code: i + 1, name, kana, alternative: null })), ...given,
  };
}

/** An ordinary contest of a rehearsal: as many ballots as are asked for, all of them drawn, and as many voters. */
export function ordinary(contest: Contest, witnesses: readonly PersonName[], given: Partial<RehearsedContest> = {}): RehearsedContest {
  return {
    contest, ballots: 'as-asked', duplicatesRemoved: 0, draw: 'varied', planted: [], decisions: [], voters: 'as-many',
    witnesses: witnesses.map(({ name }) => name), ...given,
  };
}

function candidate({ name, kana, affiliation, alternative }: NamedCandidate, i: number): Candidate {
  return { code: 101 + i, number: i + 1, name, kana, affiliation, alternative: alternative ?? null };
}

function party({ name, abbreviation, members, priority }: NamedParty, i: number): Party {
  const code = 1000 * (i + 1);
  return {
    code, number: i + 1, name, abbreviation, alternative: null,
    members: members.map((member, m) => ({
      code: code + m + 1, name: member.name, kana: member.kana, alternative: null, priority: m < priority,
    })),
  };
}

function lastCodeOf(parties: readonly NamedParty[]): number {
  return 1000 * parties.length + (parties.at(-1)?.members.length ?? 0);
}
