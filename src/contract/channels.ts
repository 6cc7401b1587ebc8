// The names of all calls, without schemas: a preload script may bundle this file and nothing more.

export const channels = [
  'hall/board', 'hall/media',
  'session/begin', 'session/resume', 'session/state', 'session/view', 'session/record', 'session/asked-groups', 'session/type-groups',
  'people/enrol', 'people/sign-in', 'people/sign-out', 'people/set-number',
  'acts/propose', 'acts/approve', 'acts/withdraw',
  'readiness/check',
  'transfer/import',
  'card/present', 'card/unlock',
  'ballots/open',
  'result/papers', 'result/reveal', 'result/shown', 'result/confirm', 'result/hand-copy',
  'sheets/readiness', 'sheets/make',
  'printer/state', 'printer/test-page', 'printer/print',
  'preservation/write',
] as const;

export type Channel = (typeof channels)[number];
