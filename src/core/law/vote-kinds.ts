// The vote kinds. Everything known about a kind stands in the one table of this file.

export const voteKinds = ['HR_SMD', 'HR_PR', 'HC_DIST', 'HC_PR', 'SC_REVIEW'] as const;
export type VoteKind = (typeof voteKinds)[number];
