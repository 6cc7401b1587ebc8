// Every channel through the real bridge of the window, called as nobody should: each is refused, nothing breaks, no secret stays.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Channel, channels } from '../../src/contract/channels.ts';
import { contract, type Input } from '../../src/contract/contract.ts';
import { launchDesk, type LaunchedDesk } from './support/launch.ts';

/** Typed in each field that holds a secret; nothing else has these letters. */
const SECRET = 'zYxSecretQw';
const digest = 'ab'.repeat(32);
const approval = { officer: 'a', digest };

/** An input of the right form for each channel. */
const samples: { readonly [C in Channel]: Input<C> } = {
  'hall/board': {}, 'hall/media': {},
  'session/begin': { definition: '/nowhere', digits: '1', terminal: 'a' },
  'session/resume': { ctx: digest },
  'session/state': {}, 'session/view': {},
  'session/record': { event: { type: 'nothing' } },
  'session/asked-groups': {},
  'session/type-groups': { typed: ['1'], by: 'a' },
  'people/enrol': { person: { id: 'a', name: 'a' }, passphrase: SECRET },
  'people/sign-in': { person: 'a', passphrase: SECRET, number: SECRET },
  'people/sign-out': { person: 'a' },
  'people/set-number': { person: 'a', number: SECRET },
  'acts/propose': { act: { kind: 'reveal', by: 'a' } },
  'acts/approve': { subject: digest, person: 'a', number: SECRET },
  'acts/withdraw': {},
  'readiness/check': {},
  'transfer/import': { medium: '/nowhere' },
  'card/present': { card: { kind: 'inserted' }, workers: null },
  'card/unlock': { pin: SECRET, finalTry: null },
  'ballots/open': { workers: null },
  'result/papers': {},
  'result/reveal': { by: 'a' },
  'result/shown': {},
  'result/confirm': { approvals: [approval, approval] },
  'result/hand-copy': {},
  'sheets/readiness': {}, 'sheets/make': {},
  'printer/state': {}, 'printer/test-page': {},
  'printer/print': { files: ['a.pdf'] },
  'preservation/write': { media: ['/nowhere'] },
};

let home = '';
let desk: LaunchedDesk;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kaihyo-walk-'));
  desk = await launchDesk({ home });
});
afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
});

interface Reply { readonly ok: boolean; readonly error?: { readonly code: string } }

function call(name: Channel, input: unknown): Promise<Reply> {
  return desk.page.evaluate(
    ([channel, given]) => (window.kaihyo as unknown as Record<string, (input: unknown) => Promise<Reply>>)[channel]?.(given) ?? Promise.reject(new Error('none')),
    [name, input] as const,
  );
}

/** A message as our own preload script sends it, with the answer that comes; undefined where none comes. */
function send(message: string, frame: 'main' | 'inner' = 'main'): Promise<Reply | undefined> {
  return desk.page.evaluate(([payload, of]) => {
    const target = of === 'main' ? document : [...document.querySelectorAll('iframe')].at(-1)?.contentDocument;
    return new Promise<Reply | undefined>((resolve) => {
      const onReceive = (event: Event): void => {
        const { id, reply } = JSON.parse((event as CustomEvent<string>).detail) as { id?: number; reply?: Reply };
        if (id === -7) resolve(reply);
      };
      document.addEventListener('kaihyo-receive', onReceive);
      target?.addEventListener('kaihyo-receive', onReceive);
      target?.dispatchEvent(new CustomEvent('kaihyo-send', { detail: payload }));
      setTimeout(() => resolve(undefined), 400);
    });
  }, [message, frame] as const);
}

/** The same input with one text or list in it replaced, for each of them. */
function* oversized(input: unknown): Generator {
  if (typeof input === 'string') yield 'x'.repeat(100_000);
  if (Array.isArray(input)) {
    yield Array.from({ length: 10_000 }, () => input[0] as unknown);
    for (const [i, each] of input.entries()) for (const other of oversized(each)) yield input.with(i, other);
  } else if (typeof input === 'object' && input !== null) {
    for (const [key, each] of Object.entries(input)) for (const other of oversized(each)) yield { ...input, [key]: other };
  }
}

describe.each(channels)('%s', (name) => {
  test('refuses a further field, another type, and nothing at all', async () => {
    for (const input of [{ ...samples[name], further: 1 }, null, 'text', 7, [], [samples[name]], true]) {
      expect(await call(name, input), JSON.stringify(input)).toMatchObject({ ok: false, error: { code: 'contract/input-form' } });
    }
    expect(await call(name, undefined)).toMatchObject({ ok: false, error: { code: 'contract/input-form' } });
  });

  test('answers an input of the right form without a fault', async () => {
    const reply = await call(name, samples[name]);
    if (!reply.ok) expect(reply.error?.code).toMatch(/^(?!contract\/)[a-z-]+\/[a-z0-9-]+$|^contract\/(input-form|own-command)$/);
    expect(desk.faults).toEqual([]);
  });
});

/** Their content has a form of its own, which the use case reads. */
const open: readonly Channel[] = ['session/record', 'acts/propose'];

test.each(channels.filter((name) => [...oversized(samples[name])].length > 0))('%s refuses what is too large', async (name) => {
  for (const input of oversized(samples[name])) {
    const reply = await call(name, input);
    expect(reply.ok).toBe(false);
    if (!open.includes(name)) expect(reply.error?.code).toBe('contract/input-form');
  }
});

test.each([null, 7, 'reveal', [], {}, { kind: 'nothing' }, { kind: 'event' }, { kind: 'event', event: null }, { kind: 'confirm', by: 'a' },
  { kind: 'event', event: { type: '__proto__' } }, { kind: 'number-of', person: {}, by: [] }])('no act of another form is proposed: %j', async (act) => {
  expect(await call('acts/propose', { act })).toMatchObject({ ok: false });
  expect(await call('session/record', { event: act })).toMatchObject({ ok: false });
  expect(desk.faults).toEqual([]);
});

describe('what the bridge does not have', () => {
  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'session/nothing', '', 'listen'])('a call named %j is unknown', async (name) => {
    expect(await send(JSON.stringify({ id: -7, name, input: {} }))).toEqual({ ok: false, error: { code: 'contract/unknown-call' } });
  });

  test.each([
    ['no JSON', '{'], ['no object', 'null'], ['no number', '{"name":"session/view","input":{}}'], ['no name', '{"id":-7,"input":{}}'],
    ['too long', JSON.stringify({ id: -7, name: 'session/view', input: {}, padding: 'x'.repeat(2_000_000) })],
  ])('a message with %s is not taken', async (_what, message) => {
    expect(await send(message)).toBeUndefined();
    expect(await call('session/view', {})).toMatchObject({ ok: true });
    expect(desk.faults).toEqual([]);
  });

  test('the page has no way around it: no binding, no Node, nothing that can be replaced', async () => {
    expect(await desk.page.evaluate(() => {
      const names = ['kaihyoSend', 'kaihyoReceive', 'require', 'process', 'module', 'global', 'Buffer'].filter((name) => name in globalThis);
      const replaced = Reflect.set(window, 'kaihyo', null) || Reflect.deleteProperty(window, 'kaihyo') || Reflect.set(window.kaihyo, 'listen', null);
      return { names, replaced, frozen: Object.isFrozen(window.kaihyo) };
    })).toEqual({ names: [], replaced: false, frozen: true });
  });

  test('its functions are the channels of the contract, and to listen', async () => {
    expect(await desk.page.evaluate(() => Object.keys(window.kaihyo))).toEqual([...channels, 'listen']);
  });

  test('a frame inside the page is not heard', async () => {
    await desk.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
    });
    const before = desk.exchanges.length;
    expect(await send(JSON.stringify({ id: -7, name: 'session/view', input: {} }), 'inner')).toBeUndefined();
    const answered = await desk.page.evaluate(() => {
      const inner = [...document.querySelectorAll('iframe')].at(-1)?.contentWindow as unknown as Window;
      return Promise.race([
        'kaihyo' in inner ? inner.kaihyo['session/view']({}).then(() => 'answered') : 'no bridge',
        new Promise<string>((resolve) => { setTimeout(() => resolve('silence'), 400); }),
      ]);
    });
    expect(answered).not.toBe('answered');
    expect(desk.exchanges).toHaveLength(before);
    await desk.page.evaluate(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });
  });
});

test('nothing that was typed as a secret is in a file of the terminal or of the window', async () => {
  const secret = channels.filter((name) => 'secret' in contract[name]);
  expect(secret.filter((name) => !JSON.stringify(samples[name]).includes(SECRET))).toEqual([]);
  for (const name of secret) await call(name, samples[name]);
  expect(desk.exchanges.filter(({ input }) => JSON.stringify(input ?? null).includes(SECRET)).length).toBeGreaterThanOrEqual(secret.length);
  expect(desk.exchanges.filter(({ reply }) => JSON.stringify(reply).includes(SECRET))).toEqual([]);
  const profiles = readdirSync(tmpdir()).filter((each) => each.startsWith(`kaihyo-window-${process.pid}-`)).map((each) => join(tmpdir(), each));
  expect(profiles.length).toBeGreaterThan(0);
  expect([home, ...profiles].flatMap(filesUnder).filter((file) => holds(file, SECRET))).toEqual([]);
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** In the two ways in which programs write letters. */
function holds(file: string, text: string): boolean {
  const bytes = contentOf(file);
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].some((each) => bytes.includes(each));
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    // A browser that runs removes files of its own.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
