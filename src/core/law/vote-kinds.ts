// The vote kinds. Everything known about a kind stands in the one table of this file.
import { type InvalidClass, type InvalidClassId, invalidClassesOf } from './invalid-classes.ts';
import { type Retention, retentionOfCouncillors, retentionOfRepresentatives, retentionOfReview } from './retention.ts';
import type { StrikeCause } from './strike-causes.ts';

export const voteKinds = ['HR_SMD', 'HR_PR', 'HC_DIST', 'HC_PR', 'SC_REVIEW'] as const;
export type VoteKind = (typeof voteKinds)[number];

export type ReportDestination = '選挙長' | '選挙分会長' | '審査分会長';

/** The kind in byte 1 of a plaintext: 1 candidate, 2 party, 3 named on a list, 4 review, 15 blank (formats/ballot §1). */
export type BallotKind = 1 | 2 | 3 | 4 | 15;

/** The class that a vote for what was struck falls into, by cause; null where no vote names it or the vote stays valid. */
export type Strikes = Readonly<Partial<Record<StrikeCause, InvalidClassId | null>>>;

export interface WitnessLimits {
  readonly min: number;
  readonly max: number;
  readonly clause: string;
}

export interface VoteKindFacts {
  /** As printed in titles. */
  readonly name: string;
  readonly shortName: string;
  /** Form number of its sheet. */
  readonly form: 'A-1' | 'A-2' | 'A-3' | 'A-4';
  /** formats/ballot §1.1 */
  readonly ballotKinds: readonly BallotKind[];
  /** formats/definition §2.3, §2.6; an uncontested contest may have one option. */
  readonly options: { readonly shape: 'candidate' | 'party' | 'judge'; readonly min: number; readonly max: number };
  readonly members: { readonly max: number; readonly mayHavePriority: boolean } | null;
  /** formats/count §3.2, in printing order. */
  readonly invalidClasses: readonly InvalidClass[];
  /** Causes allowed for its options, and for the members of its lists (formats/definition §5.1, formats/count §3). */
  readonly strikes: { readonly option: Strikes; readonly member: Strikes };
  /** Whom the result may be reported to (公職選挙法66条3項, 75条2項; 最高裁判所裁判官国民審査法21条). */
  readonly reportTo: readonly ReportDestination[];
  /** How many witnesses there may be, where the people are its own. */
  readonly witnesses: WitnessLimits;
  readonly retention: Retention;
  /** × marks per judge instead of one choice. */
  readonly review: boolean;
  /** The kind whose supervisor and witnesses serve here too (`clauseOfSharedPeople`); people of its own where that has no poll. */
  readonly peopleOf: VoteKind;
}

const candidateStrikes: Strikes = {
  'death': 'not-a-candidate',
  'dismissal': 'not-a-candidate',
  'withdrawal': 'not-a-candidate',
  'deemed-withdrawal': 'not-a-candidate',
  'party-unqualified': 'unqualified-party',
  'ineligible': 'ineligible',
};
const listStrikes: Strikes = { 'list-withdrawal': 'not-a-list', 'list-dismissal': 'not-a-list' };
const candidateBallots = [1, 15] as const;

export const clauseOfSharedPeople = '最高裁判所裁判官国民審査法19条';
const ofElections: WitnessLimits = { min: 3, max: 10, clause: '公職選挙法62条' };

export const voteKindFacts: Readonly<Record<VoteKind, VoteKindFacts>> = {
  HR_SMD: {
    name: '衆議院小選挙区選出議員選挙',
    shortName: '小選挙区',
    form: 'A-1',
    ballotKinds: candidateBallots,
    options: { shape: 'candidate', min: 2, max: 50 },
    members: null,
    invalidClasses: invalidClassesOf.HR_SMD,
    strikes: { option: candidateStrikes, member: {} },
    reportTo: ['選挙長'],
    witnesses: ofElections,
    retention: retentionOfRepresentatives,
    review: false,
    peopleOf: 'HR_SMD',
  },
  HR_PR: {
    name: '衆議院比例代表選出議員選挙',
    shortName: '衆議院比例代表',
    form: 'A-2',
    ballotKinds: [2, 15],
    options: { shape: 'party', min: 2, max: 40 },
    members: { max: 200, mayHavePriority: false },
    invalidClasses: invalidClassesOf.HR_PR,
    strikes: { option: listStrikes, member: { 'death': null, 'dismissal': null, 'removal': null, 'deemed-withdrawal': null } },
    reportTo: ['選挙分会長'],
    witnesses: ofElections,
    retention: retentionOfRepresentatives,
    review: false,
    peopleOf: 'HR_PR',
  },
  HC_DIST: {
    name: '参議院選挙区選出議員選挙',
    shortName: '参議院選挙区',
    form: 'A-1',
    ballotKinds: candidateBallots,
    options: { shape: 'candidate', min: 2, max: 100 },
    members: null,
    invalidClasses: invalidClassesOf.HC_DIST,
    strikes: { option: candidateStrikes, member: {} },
    // The second in a joint constituency (合区).
    reportTo: ['選挙長', '選挙分会長'],
    witnesses: ofElections,
    retention: retentionOfCouncillors,
    review: false,
    peopleOf: 'HC_DIST',
  },
  HC_PR: {
    name: '参議院比例代表選出議員選挙',
    shortName: '参議院比例代表',
    form: 'A-3',
    ballotKinds: [2, 3, 15],
    options: { shape: 'party', min: 2, max: 40 },
    members: { max: 100, mayHavePriority: true },
    invalidClasses: invalidClassesOf.HC_PR,
    strikes: {
      option: listStrikes,
      member: {
        'death': 'not-a-candidate', 'dismissal': 'not-a-candidate', 'removal': 'not-a-candidate', 'deemed-withdrawal': 'not-a-candidate',
      },
    },
    reportTo: ['選挙分会長'],
    witnesses: ofElections,
    retention: retentionOfCouncillors,
    review: false,
    peopleOf: 'HC_PR',
  },
  SC_REVIEW: {
    name: '最高裁判所裁判官国民審査',
    shortName: '国民審査',
    form: 'A-4',
    ballotKinds: [4],
    options: { shape: 'judge', min: 1, max: 15 },
    members: null,
    invalidClasses: invalidClassesOf.SC_REVIEW,
    strikes: { option: { 'death': null, 'left-office': null }, member: {} },
    reportTo: ['審査分会長'],
    witnesses: { min: 3, max: 3, clause: '最高裁判所裁判官国民審査法25条' },
    retention: retentionOfReview,
    review: true,
    peopleOf: 'HR_SMD',
  },
};
