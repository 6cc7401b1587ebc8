// `kaihyo cards` as the information officer runs it, and a count with the card in the reader. The tokens are those of SoftHSM.
import {
  appendFileSync, chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardDigits } from '../../src/core/keys/card-digits.ts';
import { type Finished, kaihyo } from '../support/cli.ts';
import { filesWithPin, hasPin } from '../support/pin-search.ts';
import { aBench, ours, ourKey, pointOf, theirs } from '../support/tokens/bench.ts';
import { softhsm } from '../support/tokens/softhsm.ts';
import type { PlacedTokens } from '../support/tokens/token-kinds.ts';

const two = ['--by', '情報　太郎', '--by', '情報　花子'];
const enrolment = ['cards', 'enrol', '--purpose', 'rehearsal', '--label', 'K-01', ...two, '--pin-fd', '3'];
// Longer than those of other tests: they are looked for in every file that stays.
const pin = '314159265358';
const wrongPin = '271828182845';
const theirKey = pointOf(theirs.scalar ?? new Uint8Array(32));

interface Token {
  readonly label: string;
  readonly serial: string;
  readonly keys: readonly { readonly publicKey: string; readonly enrolled: unknown }[];
}

describe('cards of a terminal', () => {
  aBench(softhsm); // a home of its own
  let tokens: PlacedTokens;
  let place = '';
  let serial = '';
  /** What every command of this run said. */
  const said: string[] = [];

  const file = (name: string): string => join(place, name);
  const module = (): string => {
    const card = tokens.cardWith(ourKey);
    return card.kind === 'pkcs11' ? card.modules[0]?.path ?? '' : '';
  };
  async function run(words: readonly string[], { home = 'home', typed = 'right' } = {}): Promise<Finished> {
    const finished = await kaihyo(words, { pin: file(typed), env: { HOME: process.env.HOME ?? '', KAIHYO_HOME: file(home) } });
    said.push(finished.stdout, finished.stderr);
    return finished;
  }
  /** On the terminal whose data folder is `home`. */
  const on = (home: string, words: readonly string[], typed = 'right'): Promise<Finished> => run([...words, '--json'], { home, typed });
  const cards = (words: readonly string[], typed?: string): Promise<Finished> => on('home', words, typed);
  const result = (finished: Finished): Record<string, unknown> => JSON.parse(finished.stdout) as Record<string, unknown>;

  async function refusalOf(finished: Promise<Finished>): Promise<unknown> {
    const { code, stdout } = await finished;
    expect(code, stdout).toBe(3);
    return (JSON.parse(stdout) as { readonly refusal: { readonly code: string } }).refusal.code;
  }

  /** What a command refuses before any PIN reached a token. */
  async function refusedWithoutPin(finished: Promise<Finished>): Promise<unknown> {
    const before = await tokens.pinsTried();
    const code = await refusalOf(finished);
    expect(await tokens.pinsTried()).toBe(before);
    return code;
  }

  beforeAll(async () => {
    place = join(process.env.HOME ?? '', 'cards');
    mkdirSync(place);
    tokens = await softhsm.place(place, [{ ...ours, pin }, { ...theirs, pin }]);
    for (const [name, typed] of [['right', pin], ['wrong', wrongPin], ['default', '123456']] as const) writeFileSync(file(name), `${typed}\n`);
  });

  test('nothing is read before a module is pinned', async () => {
    expect(await refusedWithoutPin(cards(['cards', 'list']))).toBe('card/no-modules');
    expect(await refusedWithoutPin(cards(enrolment))).toBe('card/no-modules');
    expect(await refusalOf(cards(['cards', 'add-module', '--module', file('nothing.so')]))).toBe('config/module-unreadable');
  });

  test('a module is pinned, and then the tokens are listed without a PIN', async () => {
    expect(await cards(['cards', 'add-module', '--module', module()])).toMatchObject({ code: 0 });
    expect(await cards(['cards', 'add-module', '--module', module()])).toMatchObject({ code: 0 });
    expect(statSync(file('home/config.json')).mode & 0o777).toBe(0o600);
    const listed = result(await cards(['cards', 'list'])) as { readonly inserted: readonly Token[]; readonly enrolled: unknown };
    expect(listed.inserted.map(({ label }) => label).sort()).toEqual(['K-01', 'Z-09']);
    const token = listed.inserted.find(({ label }) => label === 'K-01');
    serial = token?.serial ?? '';
    expect(token?.keys).toMatchObject([{ publicKey: bytesToHex(ourKey), enrolled: null }]);
    expect(listed).toMatchObject({ enrolled: [], unreadable: 0 });
    expect((await run(['cards', 'list', '--lang', 'en'])).stdout).toContain('PIN tries left: not told by the card');
    expect(await tokens.pinsTried()).toBe(0);
  });

  test('which card, and which PIN, is settled before the card sees one', async () => {
    expect(await refusedWithoutPin(cards(enrolment))).toBe('enrolment/several-cards');
    expect(await refusedWithoutPin(cards([...enrolment, '--serial', 'none']))).toBe('enrolment/not-among-inserted');
    expect(await refusedWithoutPin(cards([...enrolment, '--key', cardDigits(bytesToHex(ourKey)).replace(/\d/, (digit) => (digit === '0' ? '1' : '0'))])))
      .toBe('enrolment/not-among-inserted');
    expect(await refusedWithoutPin(cards([...enrolment, '--serial', serial], 'default'))).toBe('card/default-pin');
  });

  test('a wrong PIN enrols nothing', async () => {
    const before = await tokens.pinsTried();
    expect(await refusalOf(cards([...enrolment, '--serial', serial], 'wrong'))).toBe('card/wrong-pin-uncounted');
    expect(await tokens.pinsTried()).toBe(before + 1);
    expect(result(await cards(['cards', 'list'])).enrolled).toEqual([]);
  });

  test('the file of its key is made before the PIN, and does not stay where the card is not enrolled', async () => {
    const before = await tokens.pinsTried();
    expect(await cards([...enrolment, '--serial', serial, '--out', file('none/card.json')])).toMatchObject({ code: 2 });
    expect(await tokens.pinsTried()).toBe(before);
    expect(await refusalOf(cards([...enrolment, '--serial', serial, '--out', file('card.json')], 'default'))).toBe('card/default-pin');
    expect(existsSync(file('card.json'))).toBe(false);
  });

  test('a card is shown, then enrolled, and its key written for the election office', async () => {
    const words = [...enrolment, '--serial', serial, '--out', file('card.json')];
    const shown = await run([...words, '--lang', 'en']);
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.stderr).toContain(`serial number ${serial}, key ${cardDigits(bytesToHex(ourKey))}`);
    expect(shown.stdout).toContain(bytesToHex(ourKey));
    expect(JSON.parse(readFileSync(file('card.json'), 'utf8'))).toEqual({
      format: 'kaihyo-card/1', label: 'K-01', purpose: 'rehearsal', publicKey: bytesToHex(ourKey),
    });
    expect(result(await cards(['cards', 'list'])).enrolled).toMatchObject([{ label: 'K-01', serial, by: ['情報　太郎', '情報　花子'] }]);
    expect(await cards(words)).toMatchObject({ code: 2 });
    expect(await cards(['cards', 'export', '--label', 'K-01', '--out', file('again.json')])).toMatchObject({ code: 0 });
    expect(readFileSync(file('again.json'))).toEqual(readFileSync(file('card.json')));
  });

  test('it is not enrolled again, for either purpose', async () => {
    const again = [...enrolment, '--key', cardDigits(bytesToHex(ourKey))].map((word) => (word === 'K-01' ? 'K-02' : word));
    expect(await refusedWithoutPin(cards(again))).toBe('enrolment/already-enrolled');
    expect(await refusedWithoutPin(cards(again.map((word) => (word === 'rehearsal' ? 'live' : word))))).toBe('enrolment/already-enrolled');
    const other = [...enrolment, '--key', cardDigits(bytesToHex(theirKey))];
    expect(await refusedWithoutPin(cards(other))).toBe('enrolment/label-taken');
  });

  test('a test tells what it can and how long it takes', async () => {
    const tested = await cards(['cards', 'test', '--pin-fd', '3', '--rounds', '7', '--serial', serial]);
    expect(tested).toMatchObject({ code: 0 });
    expect(result(tested)).toMatchObject({ publicKey: bytesToHex(ourKey), rounds: 7, enrolled: { label: 'K-01' } });
    expect(result(tested).medianMilliseconds).toBeGreaterThan(0);
  });

  describe('a practice election for its key', () => {
    const election = (): string => file('election');
    const count = (home: string, out: string, typed?: string): Promise<Finished> => on(home, [
      'count', '--session', join(election(), 'session.json'), '--medium', join(election(), 'medium'), '--card', 'inserted',
      '--home', file(home), '--pin-fd', '3', '--out', file(out),
    ], typed);
    const spare = (home: string): void => {
      mkdirSync(file(home), { mode: 0o700 });
      copyFileSync(file('home/config.json'), file(`${home}/config.json`));
    };
    const logOf = (out: string): string => readFileSync(join(file(out), 'preservation/data/log.jsonl'), 'utf8');

    test('is made without a card file, and only for a key of a rehearsal', async () => {
      const words = ['rehearse', '--scenario', 'undecryptable', '--ballots', '40', '--seed', '7'];
      expect(await run([...words, '--out', election(), '--public-key', file('card.json')])).toMatchObject({ code: 0 });
      expect(existsSync(join(election(), 'card.key')) || existsSync(join(election(), 'pin.txt'))).toBe(false);
      writeFileSync(file('live.json'), readFileSync(file('card.json'), 'utf8').replace('rehearsal', 'live'));
      expect(await run([...words, '--out', file('no'), '--public-key', file('live.json')])).toMatchObject({ code: 3 });
      for (const key of [bytesToHex(ourKey).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')), file('right'), file('nothing')]) {
        expect(await run([...words, '--out', file('no'), '--public-key', key])).toMatchObject({ code: 2 });
      }
      expect(existsSync(file('no'))).toBe(false);
    });

    test('is counted with the card in the reader, as planned and verified', async () => {
      expect(await refusalOf(count('home', 'out', 'wrong'))).toBe('card/wrong-pin-uncounted');
      expect(await count('home', 'out')).toMatchObject({ code: 0 });
      interface Contests { readonly contests: readonly object[] }
      const expected = (JSON.parse(readFileSync(join(election(), 'expected.json'), 'utf8')) as Contests).contests;
      expect(JSON.parse(readFileSync(join(file('out'), 'preservation/data/count.json'), 'utf8'))).toMatchObject({ contests: expected });
      const verified = await run(['verify', join(file('out'), 'preservation'), '--trust', join(election(), 'definition/definition.json')]);
      expect(verified.stdout.split('\n')[0]).toBe('verified');
      expect(logOf('out')).toContain('"data":{"enrolled":true,"label":"K-01"},"event":"card-inserted"');
    });

    test('is counted on a spare terminal, once it has a module: it does not know the card, and says so', async () => {
      expect(await refusedWithoutPin(count('spare', 'spare-out'))).toBe('card/no-modules');
      copyFileSync(file('home/config.json'), file('spare/config.json'));
      expect(await count('spare', 'spare-out')).toMatchObject({ code: 0 });
      expect(logOf('spare-out')).toContain('"data":{"enrolled":false,"label":"K-01"},"event":"card-inserted"');
      const live = [...enrolment, '--serial', serial].map((word) => (word === 'rehearsal' ? 'live' : word));
      expect(await refusedWithoutPin(on('spare', live))).toBe('enrolment/other-purpose');
    });

    test('is not installed where its card is one for live elections', async () => {
      spare('live');
      expect(await on('live', [...enrolment, '--serial', serial].map((word) => (word === 'rehearsal' ? 'live' : word)))).toMatchObject({ code: 0 });
      expect(await refusedWithoutPin(count('live', 'live-out'))).toBe('install/card-of-other-purpose');
    });

    test('is not opened with a card that was taken out of use', async () => {
      spare('withdrawn');
      expect(await on('withdrawn', [...enrolment, '--serial', serial])).toMatchObject({ code: 0 });
      const words = ['cards', 'withdraw', '--label', 'K-01', '--reason', '紛失した。', ...two];
      expect(await on('withdrawn', words)).toMatchObject({ code: 0 });
      expect(await refusalOf(on('withdrawn', words))).toBe('enrolment/withdrawn');
      expect(await refusedWithoutPin(count('withdrawn', 'withdrawn-out'))).toBe('enrolment/withdrawn');
    });

    test('a configuration that others can write, or that is not as it must be, stops everything', async () => {
      chmodSync(file('spare/config.json'), 0o666);
      expect(await refusedWithoutPin(on('spare', ['cards', 'list']))).toBe('config/open-to-others');
      chmodSync(file('spare/config.json'), 0o600);
      writeFileSync(file('spare/config.json'), '{"format":"kaihyo-config/1","printer":{}}');
      expect(await refusedWithoutPin(count('spare', 'config-out'))).toBe('config/form');
    });

    test('a module with one byte more is not loaded, and is pinned again by two persons only', async () => {
      appendFileSync(module(), '\0');
      spare('changed');
      expect(await refusedWithoutPin(cards(['cards', 'list']))).toBe('card/module-changed');
      expect(await refusedWithoutPin(cards(['cards', 'test', '--pin-fd', '3', '--serial', serial]))).toBe('card/module-changed');
      expect(await refusedWithoutPin(count('changed', 'changed-out'))).toBe('card/module-changed');
      const again = ['cards', 'add-module', '--module', module()];
      expect(await refusalOf(cards(again))).toBe('config/module-pinned-otherwise');
      expect(await cards([...again, ...two])).toMatchObject({ code: 0 });
      expect(await cards(['cards', 'list'])).toMatchObject({ code: 0 });
    });
  });

  test('a module that an update has given another name takes the place of the former, by two persons', async () => {
    const [former, newer, link] = [file('cards.so.1.0'), file('cards.so.1.1'), file('cards.so')];
    const add = ['cards', 'add-module', '--module', link];
    copyFileSync(module(), former);
    symlinkSync(former, link);
    expect(await on('updated', add)).toMatchObject({ code: 0 });
    renameSync(former, newer);
    appendFileSync(newer, '\0');
    rmSync(link);
    symlinkSync(newer, link);
    expect(await refusalOf(on('updated', ['cards', 'list']))).toBe('card/module-missing');
    expect(await refusalOf(on('updated', add))).toBe('config/further-module');
    expect(await refusalOf(on('updated', [...add, '--instead', former]))).toBe('config/further-module');
    expect(await refusalOf(on('updated', [...add, '--instead', link, ...two]))).toBe('config/module-not-pinned');
    const pinned = await run([...add, '--instead', former, ...two], { home: 'updated' });
    expect(pinned).toMatchObject({ code: 0 });
    for (const path of [former, newer]) expect(pinned.stdout).toContain(path);
    expect(pinned.stdout.match(/[0-9a-f]{64}/g)).toHaveLength(2);
    expect(await on('updated', ['cards', 'list'])).toMatchObject({ code: 0 });
  });

  describe('no PIN stands', () => {
    const pins = [pin, wrongPin];
    /** The files from which it is read, and the store of the tokens. */
    const except = ['right', 'wrong', 'default', 'tokens'];

    test('in any file that the whole run has left, nor in anything that was said', () => {
      const { found, looked } = filesWithPin(place, pins, except);
      expect(found).toEqual([]);
      expect(looked).toBeGreaterThan(60);
      for (const name of ['home/terminal.db', 'out/preservation/data/log.jsonl']) expect(existsSync(file(name)), name).toBe(true);
      expect(said.length).toBeGreaterThan(60);
      expect(said.filter((text) => hasPin(text, pins))).toEqual([]);
    });

    test.each<readonly [string, Buffer]>([
      ['as it was typed', Buffer.from(`x${pin}y`)],
      ['the wrong one', Buffer.from(wrongPin)],
      ['in two bytes for each digit', Buffer.from(pin, 'utf16le')],
      ['in hexadecimal', Buffer.from(Buffer.from(pin).toString('hex'))],
      ...[0, 1, 2].map((before) => [`in base64 after ${before}`, Buffer.from(Buffer.from(`${'-'.repeat(before)}${pin}-`).toString('base64'))] as const),
    ])('and one that is planted is found: %s', (_what, bytes) => {
      const planted = file('out/preservation/data/planted');
      writeFileSync(planted, bytes);
      expect(filesWithPin(place, pins, except).found).toEqual(['out/preservation/data/planted']);
      rmSync(planted);
    });
  });
});
