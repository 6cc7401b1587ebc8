// The one door of every host: what it lets in, and that it always answers.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aNight, anElection, by, codeOf, type Night, type PracticeElection } from '../../../test/support/practice-night.ts';

const folder = aFolder();
let election: PracticeElection;
beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
afterAll(folder.remove);

async function withNight(name: string, work: (night: Night) => Promise<void>): Promise<void> {
  const night = aNight(election, join(folder.path, name));
  try {
    await work(night);
    expect(night.faults).toEqual([]);
  } finally {
    await night.end();
  }
}

test('an unknown name is refused, whatever it is called', () => withNight('names', async (night) => {
  for (const name of ['', 'session', 'constructor', '__proto__', 'toString']) {
    expect(codeOf(await night.call(name)), name).toBe('contract/unknown-call');
  }
}));

const digits = '0'.repeat(60);
test.each([
  ['a folder that is not absolute', 'session/begin', { definition: 'definition', digits, terminal: '1号機' }],
  ['a name too long for a certificate', 'session/begin', { definition: '/d', digits, terminal: 'あ'.repeat(65) }],
  ['a name with a space before it', 'session/begin', { definition: '/d', digits, terminal: ' 1号機' }],
  ['a name that turns its neighbours round', 'session/begin', { definition: '/d', digits, terminal: '1\u202E号機' }],
  ['a name that is not in NFC', 'session/begin', { definition: '/d', digits, terminal: 'か\u3099' }],
  ['a path with NUL', 'transfer/import', { medium: '/a\0b' }],
  ['a path with a name too long', 'transfer/import', { medium: `/${'字'.repeat(86)}` }],
  ['a path too long', 'transfer/import', { medium: '/a'.repeat(2049) }],
  ['a member too many', 'transfer/import', { medium: '/m', more: 1 }],
  ['a PIN that is no text', 'card/unlock', { pin: 123456, finalTry: null }],
  ['a member too few', 'card/unlock', { pin: '123456' }],
  ['one officer where two allow', 'card/unlock', { pin: '123456', finalTry: ['staff-1'] }],
  ['no worker', 'ballots/open', { workers: 0 }],
  ['no medium', 'preservation/write', { media: [] }],
  ['no approval', 'result/confirm', { approvals: [] }],
  ['nothing', 'session/state', null],
] as const)('input without its form is refused: %s (%s)', (_what, name, input) => withNight('forms', async (night) => {
  expect(codeOf(await night.call(name, input))).toBe('contract/input-form');
  expect(night.log()).toEqual([]);
}));

test('before a count has begun every call but the beginning is refused', () => withNight('nothing-begun', async (night) => {
  expect([
    await night.call('session/state'), await night.call('sheets/make'), await night.unlock(), await night.record({ type: 'result-hidden' }),
  ].map(codeOf)).toEqual(Array(4).fill('install/nothing-installed'));
}));

test('a second count is not begun in the same program', () => withNight('twice', async (night) => {
  expect(codeOf(await night.begin())).toBe('ok');
  await night.until('card');
  await night.presentCard();
  const records = night.log().length;
  expect(codeOf(await night.begin())).toBe('install/already-begun');
  expect(night.log().length).toBe(records);
  expect(codeOf(await night.unlock())).toBe('ok');
}));

test('what did not begin may be begun again', () => withNight('again', async (night) => {
  expect(codeOf(await night.begin({ digits }))).toBe('install/digits-differ');
  expect(codeOf(await night.begin())).toBe('ok');
}));

test.each([
  { type: 'notice-recorded', number: 1, contests: [], notices: 'ab'.repeat(32), by },
  { type: 'fingerprint-confirmed', groups: [0, 1, 2, 3], by: by[0] },
  { type: 'result-revealed', by: 'supervisor' },
  { type: 'count-confirmed', count: 'ab'.repeat(32), approvals: by.map((officer) => ({ officer, digest: 'ab'.repeat(32) })) },
  { type: 'card-asked', label: '研修-01', publicKey: `04${'ab'.repeat(64)}` },
  { type: 'program-restarted', boot: '00'.repeat(16) },
  { type: 'ballots-opened', contests: [{ contest: 1, opened: 3, badPoint: 0, undecryptable: 0, formatInvalid: 0, equalPoints: 0 }] },
])('an event with a command of its own, or the program\'s, is not recorded as such: $type', (event) => withNight('own', async (night) => {
  await night.begin();
  expect(codeOf(await night.call('session/record', { event }))).toBe('contract/own-command');
}));

test.each([null, 7, [], { type: '__proto__' }, { type: 'constructor' }, { type: 'result-hidden', more: 1 }])(
  'what is no event is refused: %j', (event) => withNight('events', async (night) => {
    await night.begin();
    expect(codeOf(await night.call('session/record', { event }))).toBe('contract/input-form');
  }));

test('two calls at once are answered one after the other', () => withNight('order', async (night) => {
  await night.begin();
  const [officer] = election.script.events;
  const twice = await Promise.all([night.record(officer!), night.record(officer!)]);
  expect(twice.map(codeOf)).toEqual(['ok', 'session/already-recorded']);
}));

test('a fault of ours is answered and told to the host alone, and the count goes on', async () => {
  const thrown = new Error('a fault in a port');
  let broken = true;
  const night = aNight(election, join(folder.path, 'fault'), {
    ports: (real) => ({
      ...real,
      random: {
        bytes: (length) => {
          if (broken) throw thrown;
          return real.random.bytes(length);
        },
      },
    }),
  });
  await night.begin();
  await night.until('import');
  const imported = await night.call('transfer/import', { medium: join(election.folder, 'medium') });
  expect(imported).toEqual({ ok: false, error: { code: 'contract/fault' } });
  expect(night.faults).toEqual([thrown]);
  broken = false;
  await night.until('card');
  await night.end();
});

test('an input that cannot even be read is answered too', async () => {
  const night = aNight(election, join(folder.path, 'unreadable'));
  const endless: { event?: unknown } = {};
  endless.event = endless;
  const hostile = Object.defineProperty({}, 'medium', { enumerable: true, get: () => { throw new Error('a getter'); } });
  for (const [name, input] of [['session/record', endless], ['transfer/import', hostile]] as const) {
    expect((await night.call(name, input)).ok).toBe(false);
  }
  expect(codeOf(await night.begin())).toBe('ok');
  await night.end();
});
