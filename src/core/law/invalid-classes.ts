// The classes of invalid ballots that an internet vote can fall into (formats/count §3.2), with label and clause.

export const invalidClassIds = [
  'not-a-candidate', 'unqualified-party', 'ineligible', 'not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened',
] as const;
export type InvalidClassId = (typeof invalidClassIds)[number];
