// The virtual PIV card itself, command by command: what the tests of tokens stand on (SP 800-73-4 part 2).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { uint } from '../../src/core/kernel/bytes.ts';
import { nobleX } from '../support/noble-primitives.ts';
import { pointOf } from '../support/tokens/bench.ts';
import { parseTlv, tlv, valueOf } from '../support/tokens/virtual-piv/ber-tlv.ts';
import { aKey, memoryIn, newMemory, slots } from '../support/tokens/virtual-piv/card-memory.ts';
import { type PivCard, pivCard } from '../support/tokens/virtual-piv/piv-card.ts';

const scalar = new Uint8Array(32).fill(0x33);
const certificate = new Uint8Array(600).map((_, at) => at & 0xff);
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-card-'));
  file = join(folder, 'card.json');
});
afterAll(() => { rmSync(folder, { recursive: true }); });

let card: PivCard;
beforeEach(() => {
  const keys = [aKey(slots.authentication, scalar, null), aKey(slots.keyManagement, scalar, certificate)];
  card = pivCard(newMemory(file, { pin: '314159', keys }), () => undefined);
});

const say = (hex: string): string => bytesToHex(card.answer(hexToBytes(hex)));
const command = (start: string, data: Uint8Array): string => `${start}${bytesToHex(uint(data.length, 1))}${bytesToHex(data)}`;
const padded = (pin: string): Uint8Array => concatBytes(utf8ToBytes(pin), new Uint8Array(8 - pin.length).fill(0xff));
const verify = (pin: string): string => say(command('00200080', padded(pin)));
const asked = (slot: number, tag: number, bytes: Uint8Array): string =>
  `${command(`008711${slot.toString(16)}`, tlv(0x7c, tlv(0x82), tlv(tag, bytes)))}00`;

/** What came before the status word 9000. */
function result(answer: string): Uint8Array {
  expect(answer.slice(-4)).toBe('9000');
  return valueOf(0x82, parseTlv(valueOf(0x7c, parseTlv(hexToBytes(answer.slice(0, -4)))) ?? new Uint8Array(0))) ?? new Uint8Array(0);
}

test('a wrong PIN spends a try, the right one gives all back, three wrong ones lock the card for good', () => {
  expect([say('00200080'), verify('000000'), say('00200080'), verify('314159'), say('00200080')]).toEqual(['63c3', '63c2', '63c2', '9000', '9000']);
  card.reset();
  expect([say('00200080'), verify('000000'), verify('000000'), verify('000000'), verify('314159')]).toEqual(['63c3', '63c2', '63c1', '6983', '6983']);
  card = pivCard(memoryIn(file), () => undefined);
  expect([verify('314159'), say('00200080')]).toEqual(['6983', '6983']);
});

test('the PIN is changed with the old one only', () => {
  const change = (old: string, pin: string): string => say(command('00240080', concatBytes(padded(old), padded(pin))));
  expect([change('000000', '271828'), change('314159', '271828'), verify('314159'), verify('271828')]).toEqual(['63c2', '9000', '63c2', '9000']);
});

test('after the PIN it agrees on a secret, and signs, as another implementation says', () => {
  const point = pointOf(new Uint8Array(32).fill(5));
  const digest = new Uint8Array(32).fill(9);
  expect(say(asked(slots.keyManagement, 0x85, point))).toBe('6982');
  verify('314159');
  expect(result(say(asked(slots.keyManagement, 0x85, point)))).toEqual(nobleX(scalar, point));
  const signature = result(say(asked(slots.authentication, 0x81, digest)));
  expect(p256.verify(signature, digest, pointOf(scalar), { prehash: false, lowS: false, format: 'der' })).toBe(true);
  expect(say(asked(slots.keyManagement, 0x85, point.with(64, point[64]! ^ 1)))).toBe('6a80');
  expect(say(asked(slots.signature, 0x81, digest))).toBe('6a88');
  card.reset();
  expect(say(asked(slots.keyManagement, 0x85, point))).toBe('6982');
});

test('long objects are said in parts, long commands heard in parts', () => {
  const first = say('00cb3fff055c035fc10b00');
  expect(first.slice(-4)).toBe('61ff');
  let object = first.slice(0, -4);
  for (let next = say('00c0000000'); ; next = say('00c0000000')) {
    object += next.slice(0, -4);
    if (next.endsWith('9000')) break;
  }
  expect(valueOf(0x70, parseTlv(valueOf(0x53, parseTlv(hexToBytes(object))) ?? new Uint8Array(0)))).toEqual(certificate);
  expect([say('00cb3fff055c035fc10500'), say('10cb3fff035c035f'), say('00cb3fff02c10500')]).toEqual(['6a82', '9000', '6a82']);
});

test('what is no command of this card is refused by its status word', () => {
  expect([say('00a4040005a000000308').slice(-4), say('00a4040005a000000309'), say('00fe0000'), say('00'), say('0020008004313233')])
    .toEqual(['9000', '6a82', '6d00', '6700', '6700']);
});
