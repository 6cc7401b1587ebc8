// The names of all calls, without schemas: a preload script may bundle this file and nothing more.

export const channels = [
  'session/begin', 'session/state', 'session/record', 'session/asked-groups', 'session/type-groups',
  'transfer/import',
  'card/present', 'card/unlock',
  'ballots/open',
  'result/reveal', 'result/confirm',
  'sheets/readiness', 'sheets/make',
  'preservation/write',
] as const;

export type Channel = (typeof channels)[number];
