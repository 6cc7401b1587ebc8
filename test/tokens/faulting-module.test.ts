// A module that crashes, hangs or lies, at every call that matters: each time a refusal and nothing worse.
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/core/election/context.ts';
import { err, ok, type Result } from '../../src/core/kernel/result.ts';
import type { Refusal } from '../../src/core/kernel/refusal.ts';
import type { ContestTally } from '../../src/core/tally/contest-tally.ts';
import { ecdhKey } from '../../src/main/adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../../src/main/adapters/crypto-node/primitives.ts';
import { insertCard } from '../../src/main/processes/card-in-process.ts';
import { openBallots, type OpeningInput } from '../../src/main/usecases/open-ballots.ts';
import { aBallot, aBallotFile, type BallotFile, cut } from '../support/ballot-files.ts';
import { aContest, aDefinition, electionSecret, fileBytes } from '../support/elections.ts';
import { faultyCards, honestModule, processesFor } from '../support/faulting-module/faulty-cards.ts';
import { ourKey, pin, wrongPin } from '../support/tokens/bench.ts';
import { pinned } from '../support/tokens/counting-module.ts';

const cards = faultyCards();

interface Row {
  readonly fault: string;
  readonly code: string;
  readonly refusal: { readonly ok: false; readonly error: object };
}

function row(fault: string, code: string, values?: object): Row {
  return { fault, code, refusal: err(values === undefined ? { code } : { code, values }) };
}

function failure(fault: string, answer: string): Row {
  return row(fault, 'card/module-failed', { answer });
}

async function honestCardWorks(): Promise<void> {
  const honest = cards.behind(pinned(honestModule));
  expect(await honest.insert()).toMatchObject({ ok: true });
  expect(await honest.unlock()).toEqual(ok(null));
  expect(await honest.sharedX()).toMatchObject({ ok: true });
}

describe('while the card is looked for', () => {
  test.each([
    row('C_Initialize:segv', 'card/stopped'),
    row('C_Initialize:exit', 'card/stopped'),
    row('C_Initialize:hang', 'card/silent'),
    row('C_Initialize:0x30', 'card/module-unusable', { module: expect.stringContaining('faulting.so') }),
    row('C_GetSlotList:abort@2', 'card/stopped'),
    failure('C_GetSlotList:0x5', 'CKR_GENERAL_ERROR'),
    row('C_GetSlotList:0x30', 'card/removed'),
    row('C_GetTokenInfo:segv', 'card/stopped'),
    row('C_GetTokenInfo:0xe1@1', 'card/unreadable'),
    row('C_GetTokenInfo:other@3+', 'card/removed'),
    row('C_OpenSession:hang', 'card/silent'),
    row('C_OpenSession:0x5', 'card/unreadable'),
    row('C_FindObjects:segv@2', 'card/stopped'),
    row('C_FindObjects:0x80000001@1', 'card/unreadable'),
    row('C_GetAttributeValue:abort@3', 'card/stopped'),
    row('C_GetAttributeValue:0x30@3', 'card/unreadable'),
    row('C_GetMechanismInfo:0x70', 'card/no-key', { label: 'K-01' }),
  ])('$fault → $code', async ({ fault, refusal }) => {
    expect(await cards.with(fault).insert()).toEqual(refusal);
  });

  test('and the same card works with the honest module', honestCardWorks);
});

describe('at the PIN', () => {
  test.each([
    row('C_Login:segv', 'card/stopped'),
    row('C_Login:hang', 'card/silent'),
    row('C_Login:0xa0', 'card/wrong-pin-uncounted'),
    row('C_Login:0xa1', 'card/pin-not-taken'),
    row('C_Login:0xa2', 'card/pin-not-taken'),
    row('C_Login:0xa4', 'card/locked'),
    row('C_Login:0x32', 'card/removed'),
    failure('C_Login:0x80000001', 'CKR_VENDOR_DEFINED'),
    row('C_GetAttributeValue:extractable', 'card/key-extractable', { label: 'K-01' }),
    row('C_GetAttributeValue:open', 'card/key-extractable', { label: 'K-01' }),
    row('C_GetAttributeValue:always-authenticate', 'card/no-key', { label: 'K-01' }),
    row('C_GetAttributeValue:no-derive', 'card/no-key', { label: 'K-01' }),
  ])('$fault → $code, after one login', async ({ fault, refusal }) => {
    const card = cards.with(fault);
    expect(await card.insert()).toMatchObject({ ok: true });
    expect(await card.unlock()).toEqual(refusal);
    expect(card.calls('C_Login')).toBe(1);
  });

  test.each([
    { ...row('C_GetTokenInfo:locked@4+', 'card/locked'), digits: pin, logins: 0 },
    { ...row('C_GetTokenInfo:final@4+', 'card/final-try'), digits: pin, logins: 0 },
    { ...row('C_GetTokenInfo:other@4+', 'card/removed'), digits: pin, logins: 0 },
    // Put into the reader when the session of the PIN is opened.
    { ...row('C_OpenSession:other@2', 'card/removed'), digits: pin, logins: 0 },
    { ...row('C_OpenSession:bare@2', 'card/removed'), digits: pin, logins: 0 },
    { ...row('C_OpenSession:0x32@2', 'card/removed'), digits: pin, logins: 0 },
    { ...row('C_GetTokenInfo:final@5+', 'card/wrong-pin', { left: 1 }), digits: wrongPin, logins: 1 },
    { ...row('C_GetTokenInfo:low@4+', 'card/wrong-pin-uncounted'), digits: wrongPin, logins: 1 },
    { ...row('C_GetTokenInfo:locked@5+', 'card/locked'), digits: wrongPin, logins: 1 },
  ])('$fault → $code: the token is read right before the try and after it', async ({ fault, refusal, digits, logins }) => {
    const card = cards.with(fault);
    expect(await card.insert()).toMatchObject({ ok: true });
    expect(await card.unlock(digits)).toEqual(refusal);
    expect(card.calls('C_Login')).toBe(logins);
  });

  test('the last try is told beforehand, and made only as its own act', async () => {
    const card = cards.with('C_GetTokenInfo:final');
    expect(await card.insert()).toMatchObject(ok({ facts: { label: 'K-01', triesLeft: 1, purpose: null } }));
    expect(await card.unlock()).toEqual(err({ code: 'card/final-try' }));
    expect(await card.unlock(pin, 'final-try')).toEqual(ok(null));
    expect(card.calls('C_Login')).toBe(1);
  });

  test('a wrong PIN is tried once and never again; each unlocking is one login', async () => {
    const card = cards.with();
    await card.insert();
    expect(await card.unlock(wrongPin)).toEqual(err({ code: 'card/wrong-pin-uncounted' }));
    expect(await card.sharedX()).toEqual(err({ code: 'card/not-unlocked' }));
    expect(card.calls('C_Login')).toBe(1);
    expect(await card.unlock()).toEqual(ok(null));
    expect(await card.unlock()).toEqual(ok(null));
    expect(await card.sharedX()).toMatchObject({ ok: true });
    expect(card.calls('C_Login')).toBe(3);
  });

  test('and the same card works with the honest module', honestCardWorks);
});

/** The first derivation is the proof of possession, the second one that of the request. */
describe('while it derives', () => {
  test.each([
    row('segv', 'card/stopped'),
    row('abort', 'card/stopped'),
    row('exit', 'card/stopped'),
    row('hang', 'card/silent'),
    row('0x32', 'card/removed'),
    row('0xb3', 'card/removed'),
    row('0x101', 'card/removed'),
    failure('0x5', 'CKR_GENERAL_ERROR'),
    failure('0x80000001', 'CKR_VENDOR_DEFINED'),
    row('empty', 'card/malformed-answer'),
    row('long', 'card/malformed-answer'),
    row('huge', 'card/malformed-answer'),
    row('off-curve', 'card/malformed-answer'),
  ])('C_DeriveKey:$fault → $code, and the module is not asked again', async ({ fault, refusal, code }) => {
    const card = cards.with(`C_DeriveKey:${fault}@2`);
    await card.insert();
    expect(await card.unlock()).toEqual(ok(null));
    expect(await card.sharedX()).toEqual(refusal);
    expect(await card.sharedX()).toEqual(code === 'card/silent' ? err({ code: 'card/stopped' }) : refusal);
    expect(card.calls('C_DeriveKey')).toBe(2);
  });

  test.each([
    row('C_DeriveKey:segv@1', 'card/stopped'),
    row('C_DeriveKey:0x32@1', 'card/removed'),
    row('C_DeriveKey:long@1', 'card/malformed-answer'),
  ])('$fault → $code, as the proof of possession', async ({ fault, refusal }) => {
    const card = cards.with(fault);
    await card.insert();
    expect(await card.unlock()).toEqual(refusal);
    expect(card.calls('C_Login')).toBe(1);
  });

  test.each([
    row('C_DestroyObject:segv@2', 'card/stopped'),
    row('C_DestroyObject:hang@2', 'card/silent'),
    row('C_DestroyObject:0x82@2', 'card/removed'),
    failure('C_DestroyObject:0x5@2', 'CKR_GENERAL_ERROR'),
  ])('$fault → $code', async ({ fault, refusal }) => {
    const card = cards.with(fault);
    await card.insert();
    expect(await card.unlock()).toEqual(ok(null));
    expect(await card.sharedX()).toEqual(refusal);
  });

  test('a length that is a lie is read beyond what is there, in the card process and in no other: refused', async () => {
    const card = cards.with('C_DeriveKey:lie@2');
    await card.insert();
    expect(await card.unlock()).toEqual(ok(null));
    expect(['card/malformed-answer', 'card/stopped']).toContain(codeOf(await card.sharedX()));
  });

  test.each([
    // Half of what is left when a byte is missing is no x-coordinate of the curve at all.
    { kind: 'cut', codes: ['card/no-possession', 'card/malformed-answer'] },
    { kind: 'wrong', codes: ['card/no-possession'] },
  ])('C_DeriveKey:$kind proves no possession', async ({ kind, codes }) => {
    const card = cards.with(`C_DeriveKey:${kind}@1`);
    await card.insert();
    expect(codes).toContain(codeOf(await card.unlock()));
    expect(await card.sharedX()).toEqual(err({ code: 'card/not-unlocked' }));
  });

  test('what was derived is destroyed, also where its value is refused', async () => {
    const card = cards.with('C_DeriveKey:empty@3');
    await card.insert();
    await card.unlock();
    await card.sharedX();
    expect(await card.sharedX()).toEqual(err({ code: 'card/malformed-answer' }));
    expect([card.calls('C_DeriveKey'), card.calls('C_DestroyObject')]).toEqual([3, 3]);
  });

  test('and the same card works with the honest module', honestCardWorks);
});

describe('when a card is tried out', () => {
  test('right answers are timed, and what is no point is refused', async () => {
    const card = cards.with();
    await card.insert();
    expect(await card.exercise(1)).toEqual(err({ code: 'card/not-unlocked' }));
    await card.unlock();
    const exercise = await card.exercise(5);
    expect(exercise.ok && exercise.value.milliseconds.filter((each) => each > 0 && each < 5000)).toHaveLength(5);
    // One proof at the PIN, five rounds, two bad points and one more proof.
    expect(card.calls('C_DeriveKey')).toBe(9);
    expect(await card.sharedX()).toMatchObject({ ok: true });
  });

  test.each([
    row('C_DeriveKey:lax', 'card/accepts-bad-points'),
    row('C_DeriveKey:wrong@3', 'card/no-possession'),
    row('C_DeriveKey:0x32@4+', 'card/removed'),
    row('C_DeriveKey:segv@4', 'card/stopped'),
  ])('$fault → $code', async ({ fault, refusal }) => {
    const card = cards.with(fault);
    await card.insert();
    await card.unlock();
    expect(await card.exercise(2)).toEqual(refusal);
  });
});

describe('while the readers are listed', () => {
  test('a token tells its label, serial number and keys', async () => {
    const listed = await cards.with().list();
    expect(listed).toMatchObject(ok({
      tokens: [{ label: 'K-01', triesLeft: null, serial: expect.stringMatching(/^[0-9a-f]{16}$/), module: cards.library() }], unreadable: 0,
    }));
    const keys = listed.ok ? listed.value.tokens.flatMap(({ publicKeys }) => publicKeys) : [];
    expect(keys.map((key) => bytesToHex(key))).toEqual([bytesToHex(ourKey)]);
  });

  test.each([
    row('C_Finalize:segv', 'card/stopped'),
    row('C_Finalize:hang', 'card/silent'),
    failure('C_GetSlotList:0x5', 'CKR_GENERAL_ERROR'),
  ])('$fault → $code', async ({ fault, refusal }) => {
    expect(await cards.with(fault).list()).toEqual(refusal);
  });

  test('a card of which nothing can be read is counted', async () => {
    expect(await cards.with('C_GetTokenInfo:0xe1@1').list()).toEqual(ok({ tokens: [], unreadable: 1 }));
    expect(await cards.with('C_OpenSession:0x5').list()).toEqual(ok({ tokens: [], unreadable: 1 }));
  });

  test('a module that does not stop properly has listed its tokens all the same', async () => {
    expect(await cards.with('C_Finalize:0x5').list()).toMatchObject(ok({ tokens: [{ label: 'K-01' }] }));
  });
});

const definition = fileBytes(aDefinition({ purpose: 'rehearsal', contests: [aContest('HR_SMD')] }));

const ctx = contextOf(definition);

function ballots(length: number): Promise<BallotFile> {
  return aBallotFile(ctx, Array.from({ length }, (_, n) => aBallot(ctx, { type: 'option', code: 1 + n % 2 })));
}

async function count(
  faults: readonly string[], file = ballots(20), { workers = 1, onProgress = () => undefined }: Partial<Pick<OpeningInput, 'workers' | 'onProgress'>> = {},
): Promise<Result<ContestTally, Refusal>> {
  const processes = processesFor(faults);
  const card = await insertCard(processes, { kind: 'pkcs11', modules: [cards.module(...faults)], keys: [bytesToHex(ourKey)] });
  if (!card.ok) return card;
  try {
    expect(await card.value.unlock(pin)).toEqual(ok(undefined));
    const { bytes, expected } = await file;
    const opened = await openBallots(
      { processes, card: card.value, media: { chunks: () => cut(bytes) }, primitives: nodePrimitives },
      { definition, notices: null, contest: 1, ballotFile: 'ballots-1.kbx', expected, workers, onProgress },
    );
    return opened.ok ? await opened.value.reveal() : opened;
  } finally {
    await card.value.close();
  }
}

describe('in the middle of a count', () => {
  test.each([
    row('C_DeriveKey:segv@9', 'card/stopped'),
    row('C_DeriveKey:hang@9', 'card/silent'),
    row('C_DeriveKey:0x32@9', 'card/removed'),
    failure('C_DeriveKey:0x5@20', 'CKR_GENERAL_ERROR'),
    // One wrong answer: the card proves its key, answers again, and is found out.
    row('C_DeriveKey:wrong@7', 'card/wrong-answers'),
    // One that is wrong from then on does not prove its key any more.
    row('C_DeriveKey:wrong@7+', 'card/no-possession'),
  ])('$fault → $code: nothing is counted, and nothing is taken for undecryptable', async ({ fault, refusal }) => {
    expect(await count([fault])).toEqual(refusal);
  });

  test('a module that is wrong for certain secrets every time makes no ballot undecryptable', async () => {
    const key = ecdhKey(electionSecret);
    const avoided: Uint8Array[] = [];
    while (avoided.length < 16) {
      const ballot = await aBallot(ctx, { type: 'option', code: 1 });
      if ((key.x(ballot.subarray(0, 65))[0]! & 0x0f) === 0) avoided.push(ballot);
    }
    // The proofs, at the PIN and before the second question, may meet such a secret too, and would end the count sooner.
    expect(await count(['C_DeriveKey:crooked@2-17', 'C_DeriveKey:crooked@19+'], aBallotFile(ctx, avoided))).toEqual(err({ code: 'card/wrong-answers' }));
  });

  test('and then the same card and ballots give every vote', async () => {
    expect(await count([])).toMatchObject(ok({
      readable: 20, valid: 20, result: { rows: [{ code: 1, votes: 10 }, { code: 2, votes: 10 }, { code: 3, votes: 0 }] },
    }));
  });
});

describe('a slow card', () => {
  test('with all work waiting for it answers in steps, and is not taken for one that hangs', async () => {
    const batches: number[] = [];
    // All in hand at once: together they take longer than a card process may be silent here.
    const all = await count(['C_DeriveKey:slow'], ballots(200), { workers: 8, onProgress: () => batches.push(performance.now()) });
    expect(all).toMatchObject(ok({ readable: 200, valid: 200 }));
    expect(batches).toHaveLength(13);
    expect(batches.at(-1)! - batches[0]!).toBeGreaterThan(12 * 8 * 40);
  });

  test('that hangs in the middle is ended all the same', async () => {
    expect(await count(['C_DeriveKey:slow', 'C_DeriveKey:hang@40'], ballots(200), { workers: 8 })).toEqual(err({ code: 'card/silent' }));
  });
});

describe('a module that is not as it is pinned', () => {
  test('is not loaded, nor is any other', async () => {
    const changed = { ...cards.module(), sha256: '00'.repeat(32) };
    expect(await cards.behind(cards.module('C_Initialize:segv'), changed).insert())
      .toEqual(err({ code: 'card/module-changed', values: { module: cards.library() } }));
    expect(await cards.behind(pinned(honestModule), { ...changed, path: '/nothing/here.so' }).insert())
      .toEqual(err({ code: 'card/module-missing', values: { module: '/nothing/here.so' } }));
  });

  test.each([
    ['no library', join(import.meta.dirname, '../../package.json')],
    ['a library without PKCS#11', '/lib/x86_64-linux-gnu/libm.so.6'],
  ])('and is %s: refused', async (_what, path) => {
    expect(await cards.behind(pinned(path)).insert()).toEqual(err({ code: 'card/module-unusable', values: { module: path } }));
  });

  test('and is not configured at all: told', async () => {
    expect(await cards.behind().insert()).toEqual(err({ code: 'card/no-modules' }));
    expect(await cards.behind().list()).toEqual(err({ code: 'card/no-modules' }));
  });
});

function codeOf(answer: Result<unknown, Refusal>): string {
  return answer.ok ? 'none' : answer.error.code;
}
