import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relayEnd } from './relay-end.ts';

const hpke = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const infoOf = (sent: string): ArrayBuffer => bufferOf(utf8ToBytes(`kaihyo-relay/1\0${sent}`));

/** As many messages as show a number of two bytes. */
const messages = Array.from({ length: 260 }, (_, n) => new Uint8Array(n).fill(n & 0xff));

function ends() {
  const counter = relayEnd({ sends: 'plaintexts', receives: 'totals' });
  const recount = relayEnd({ sends: 'totals', receives: 'plaintexts' });
  counter.meet(recount.publicKey);
  recount.meet(counter.publicKey);
  return { counter, recount };
}

test('what @hpke/core seals is opened, message after message', async () => {
  const end = relayEnd({ sends: 'totals', receives: 'plaintexts' });
  const recipientPublicKey = await hpke.kem.importKey('raw', bufferOf(end.publicKey));
  const sender = await hpke.createSenderContext({ recipientPublicKey, info: infoOf('plaintexts') });
  for (const [n, message] of messages.entries()) {
    const sealed = new Uint8Array(await sender.seal(bufferOf(message)));
    expect([...end.open(n === 0 ? concatBytes(new Uint8Array(sender.enc), sealed) : sealed) ?? ['closed']]).toEqual([...message]);
  }
});

test('@hpke/core opens what is sealed, message after message', async () => {
  const end = relayEnd({ sends: 'plaintexts', receives: 'totals' });
  const { privateKey, publicKey } = await hpke.kem.generateKeyPair();
  end.meet(new Uint8Array(await hpke.kem.serializePublicKey(publicKey)));
  const first = end.seal(messages[0]!);
  const recipient = await hpke.createRecipientContext({
    recipientKey: privateKey, enc: bufferOf(first.subarray(0, 65)), info: infoOf('plaintexts'),
  });
  for (const [n, message] of messages.entries()) {
    const sealed = n === 0 ? first.subarray(65) : end.seal(message);
    expect([...new Uint8Array(await recipient.open(bufferOf(sealed)))]).toEqual([...message]);
  }
});

test('both ends understand each other in both directions at once, and nobody else does', () => {
  const { counter, recount } = ends();
  const stranger = ends().recount;
  for (const message of messages.slice(0, 20)) {
    const there = counter.seal(message);
    expect([...recount.open(there) ?? ['closed']]).toEqual([...message]);
    expect([...counter.open(recount.seal(message)) ?? ['closed']]).toEqual([...message]);
    expect(stranger.open(there)).toBeUndefined();
    expect(counter.open(there)).toBeUndefined();
  }
});

test('the same message is never the same bytes, nor holds what it seals', () => {
  const message = utf8ToBytes('thirty-two bytes of one ballot..');
  const { counter } = ends();
  const sealed = [counter.seal(message).subarray(65), counter.seal(message), ends().counter.seal(message).subarray(65)];
  expect(new Set(sealed.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(3);
  for (const bytes of sealed) {
    expect(bytes).toHaveLength(48);
    expect(Buffer.from(bytes).includes('thirty-t')).toBe(false);
  }
});

describe('only the next message opens', () => {
  test('whatever else is tried before it', () => {
    fc.assert(fc.property(fc.array(fc.nat(4), { maxLength: 12 }), (tried) => {
      const { counter, recount } = ends();
      const sealed = messages.slice(0, 5).map((message) => counter.seal(message));
      let next = 0;
      for (const n of tried) {
        const opened = recount.open(sealed[n]!);
        expect(opened === undefined ? undefined : opened.length).toBe(n === next ? n : undefined);
        if (n === next) next += 1;
      }
    }), { numRuns: 30 });
  });

  test('and not with a byte changed, added or missing, wherever it is', () => {
    const { counter, recount } = ends();
    const tried = (sealed: Uint8Array): void => {
      for (let at = 0; at < sealed.length; at++) expect(recount.open(sealed.map((byte, i) => (i === at ? byte ^ 1 : byte))), `byte ${at}`).toBeUndefined();
      expect(recount.open(sealed.subarray(1))).toBeUndefined();
      expect(recount.open(sealed.subarray(0, -1))).toBeUndefined();
      expect(recount.open(concatBytes(sealed, Uint8Array.of(0)))).toBeUndefined();
      expect(recount.open(new Uint8Array(0))).toBeUndefined();
      expect(recount.open(sealed)).toHaveLength(7);
    };
    tried(counter.seal(new Uint8Array(7)));
    tried(counter.seal(new Uint8Array(7)));
  });
});

test('each end has a key of its own, and seals to none before it has met one', () => {
  const [one, other] = [relayEnd({ sends: 'totals', receives: 'plaintexts' }), relayEnd({ sends: 'totals', receives: 'plaintexts' })];
  expect(p256.utils.isValidPublicKey(one.publicKey, false)).toBe(true);
  expect(Buffer.from(one.publicKey).equals(other.publicKey)).toBe(false);
  expect(() => one.seal(new Uint8Array(1))).toThrow('met');
});

test.each([
  ['no bytes', new Uint8Array(0)],
  ['a point beside the curve', Uint8Array.of(4, ...new Uint8Array(63), 1)],
  ['the identity', Uint8Array.of(0)],
  ['a compressed point', p256.getPublicKey(new Uint8Array(32).fill(1), true)],
])('%s is nobody to meet', (_what, key) => {
  expect(() => relayEnd({ sends: 'totals', receives: 'plaintexts' }).meet(key)).toThrow();
});
