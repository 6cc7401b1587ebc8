import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relayKey, relayOpener, relaySealer } from './relay.ts';

const hpke = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const infoOf = (sent: string): ArrayBuffer => bufferOf(utf8ToBytes(`kaihyo-relay/1\0${sent}`));

/** As many messages as show a number of two bytes. */
const messages = Array.from({ length: 260 }, (_, n) => new Uint8Array(n).fill(n & 0xff));

function ends() {
  const key = relayKey();
  return { seal: relaySealer(key.publicKey, 'plaintexts'), open: relayOpener(key, 'plaintexts'), key };
}

test('what @hpke/core seals is opened, message after message', async () => {
  const { key, open } = ends();
  const recipientPublicKey = await hpke.kem.importKey('raw', bufferOf(key.publicKey));
  const sender = await hpke.createSenderContext({ recipientPublicKey, info: infoOf('plaintexts') });
  for (const [n, message] of messages.entries()) {
    const sealed = new Uint8Array(await sender.seal(bufferOf(message)));
    expect([...open(n === 0 ? concatBytes(new Uint8Array(sender.enc), sealed) : sealed) ?? ['closed']]).toEqual([...message]);
  }
});

test('@hpke/core opens what is sealed, message after message', async () => {
  const { privateKey, publicKey } = await hpke.kem.generateKeyPair();
  const seal = relaySealer(new Uint8Array(await hpke.kem.serializePublicKey(publicKey)), 'plaintexts');
  const [first, ...rest] = await Promise.all(messages.map((message) => seal(message)));
  const recipient = await hpke.createRecipientContext({
    recipientKey: privateKey, enc: bufferOf(first!.subarray(0, 65)), info: infoOf('plaintexts'),
  });
  for (const [n, sealed] of [first!.subarray(65), ...rest].entries()) {
    expect([...new Uint8Array(await recipient.open(bufferOf(sealed)))]).toEqual([...messages[n]!]);
  }
});

test('messages are numbered as they are given, whichever is ready first', async () => {
  const { seal, open } = ends();
  const ready: (() => void)[] = [];
  const sealed = [3, 1, 2].map((length) => seal(new Promise((resolve) => { ready.push(() => resolve(new Uint8Array(length))); })));
  for (const each of ready.reverse()) {
    each();
    await Promise.resolve();
  }
  expect((await Promise.all(sealed)).map((each) => open(each)?.length)).toEqual([3, 1, 2]);
});

test('nobody else opens it: neither with another key nor as something else that is sent', async () => {
  const { seal, open, key } = ends();
  const sealed = await seal(messages[9]!);
  expect(ends().open(sealed)).toBeUndefined();
  for (const sent of ['totals', 'x-coordinates'] as const) expect(relayOpener(key, sent)(sealed)).toBeUndefined();
  expect(open(sealed)).toHaveLength(9);
});

test('the same message is never the same bytes, nor holds what it seals', async () => {
  const message = utf8ToBytes('thirty-two bytes of one ballot..');
  const { seal } = ends();
  const sealed = [(await seal(message)).subarray(65), await seal(message), (await ends().seal(message)).subarray(65)];
  expect(new Set(sealed.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(3);
  for (const bytes of sealed) {
    expect(bytes).toHaveLength(48);
    expect(Buffer.from(bytes).includes('thirty-t')).toBe(false);
  }
});

describe('only the next message opens', () => {
  test('whatever else is tried before it, of this sealer or of another one to the same key', async () => {
    const aTry = fc.record({ from: fc.constantFrom('one' as const, 'other' as const), n: fc.nat(4) });
    await fc.assert(fc.asyncProperty(fc.array(aTry, { maxLength: 16 }), async (tried) => {
      const { seal, open, key } = ends();
      const sealOther = relaySealer(key.publicKey, 'plaintexts');
      const sealed = {
        one: await Promise.all(messages.slice(0, 5).map((message) => seal(message))),
        other: await Promise.all(messages.slice(0, 5).map((message) => sealOther(message))),
      };
      // Whose first message is opened, his alone go on.
      let begun: string | undefined;
      let next = 0;
      for (const { from, n } of tried) {
        const isNext = n === next && (begun ?? from) === from;
        expect(open(sealed[from][n]!)?.length).toBe(isNext ? n : undefined);
        if (!isNext) continue;
        begun = from;
        next += 1;
      }
    }), { numRuns: 60 });
  });

  test('and not with a byte changed, added or missing, wherever it is', async () => {
    const { seal, open } = ends();
    for (const sealed of [await seal(new Uint8Array(7)), await seal(new Uint8Array(7))]) {
      for (let at = 0; at < sealed.length; at++) expect(open(sealed.map((byte, i) => (i === at ? byte ^ 1 : byte))), `byte ${at}`).toBeUndefined();
      expect(open(sealed.subarray(1))).toBeUndefined();
      expect(open(sealed.subarray(0, -1))).toBeUndefined();
      expect(open(concatBytes(sealed, Uint8Array.of(0)))).toBeUndefined();
      expect(open(new Uint8Array(0))).toBeUndefined();
      expect(open(sealed)).toHaveLength(7);
    }
  });
});

test('every key is another one', () => {
  const [one, other] = [relayKey(), relayKey()];
  expect(p256.utils.isValidPublicKey(one.publicKey, false)).toBe(true);
  expect(Buffer.from(one.publicKey).equals(other.publicKey)).toBe(false);
});

test.each([
  ['no bytes', new Uint8Array(0)],
  ['a point beside the curve', Uint8Array.of(4, ...new Uint8Array(63), 1)],
  ['the identity', Uint8Array.of(0)],
  ['a compressed point', p256.getPublicKey(new Uint8Array(32).fill(1), true)],
])('%s is no key to seal to', (_what, key) => {
  expect(() => relaySealer(key, 'totals')).toThrow();
});
