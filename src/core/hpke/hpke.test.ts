import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { p256 } from '@noble/curves/nist.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createPrivateKey, decapsulate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nobleX, noblePrimitives } from '../../../test/support/noble-primitives.ts';
import { ecdhKey } from '../../main/adapters/crypto-node/ecdh.ts';
import { nodePrimitives } from '../../main/adapters/crypto-node/primitives.ts';
import { ballotInfo } from '../ballot/info.ts';
import { suite1 } from '../ballot/suites.ts';
import { keySchedule, messageNonce, opener } from './hpke.ts';

const oracle = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const scalar = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => p256.utils.isValidSecretKey(bytes));

async function seal(recipient: Uint8Array, info: Uint8Array, plaintext: Uint8Array, ephemeral?: Uint8Array) {
  const sender = await oracle.createSenderContext({
    recipientPublicKey: await oracle.kem.importKey('raw', Uint8Array.from(recipient).buffer),
    info: Uint8Array.from(info).buffer,
    ...(ephemeral === undefined ? {} : {
      ekm: {
        privateKey: await oracle.kem.importKey('raw', Uint8Array.from(ephemeral).buffer, false),
        publicKey: await oracle.kem.importKey('raw', Uint8Array.from(p256.getPublicKey(ephemeral, false)).buffer),
      },
    }),
  });
  return { enc: new Uint8Array(sender.enc), ct: new Uint8Array(await sender.seal(Uint8Array.from(plaintext).buffer)) };
}

test('what @hpke/core seals is opened, on both sets of primitives', async () => {
  await fc.assert(fc.asyncProperty(
    scalar, fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ minLength: 32, maxLength: 32 }),
    async (secret, info, plaintext) => {
      const key = ecdhKey(secret);
      const { enc, ct } = await seal(key.publicKey, info, plaintext);
      expect(bytesToHex(opener(nodePrimitives, suite1.hpke, key.publicKey, info)(key.x(enc), enc, ct) ?? new Uint8Array(0)))
        .toBe(bytesToHex(plaintext));
      expect(opener(noblePrimitives, suite1.hpke, key.publicKey, info)(nobleX(secret, enc), enc, ct)).toBeDefined();
      expect(opener(nodePrimitives, suite1.hpke, key.publicKey, Uint8Array.of(...info, 0))(key.x(enc), enc, ct)).toBeUndefined();
    },
  ), { numRuns: 25 });
});

test('an x-coordinate that begins with zero bytes keeps its 32 bytes', async () => {
  const secret = new Uint8Array(32).fill(0x11);
  const key = ecdhKey(secret);
  const info = utf8ToBytes('leading zero');
  let found = 0;
  // One shared point in 256 has such an x: deterministic ephemerals until a few are found.
  for (let n = 1; found < 3; n++) {
    const ephemeral = new Uint8Array(32);
    new DataView(ephemeral.buffer).setUint32(28, n);
    const dh = key.x(ecdhKey(ephemeral).publicKey);
    if (dh[0] !== 0) continue;
    found += 1;
    expect([...dh]).toEqual([...nobleX(secret, p256.getPublicKey(ephemeral, false))]);
    const { enc, ct } = await seal(key.publicKey, info, utf8ToBytes('a ballot'), ephemeral);
    expect(opener(nodePrimitives, suite1.hpke, key.publicKey, info)(dh, enc, ct)).toEqual(Buffer.from('a ballot'));
  }
});

test('the shared secret is that of the KEM in OpenSSL', () => {
  fc.assert(fc.property(scalar, scalar, (secret, ephemeral) => {
    const key = ecdhKey(secret);
    const enc = ecdhKey(ephemeral).publicKey;
    const [x, y, d] = [key.publicKey.subarray(1, 33), key.publicKey.subarray(33), secret].map((part) => Buffer.from(part).toString('base64url'));
    const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! }, format: 'jwk' });
    expect(bytesToHex(keySchedule(nodePrimitives, suite1.hpke, key.publicKey, new Uint8Array(0))(key.x(enc), enc).sharedSecret))
      .toBe(decapsulate(privateKey, enc).toString('hex'));
  }), { numRuns: 20 });
});

test('every message of a context has its own nonce: those that @hpke/core gives them', async () => {
  const key = ecdhKey(new Uint8Array(32).fill(0x22));
  const sender = await oracle.createSenderContext({ recipientPublicKey: await oracle.kem.importKey('raw', Uint8Array.from(key.publicKey).buffer) });
  const enc = new Uint8Array(sender.enc);
  const context = keySchedule(nodePrimitives, suite1.hpke, key.publicKey, new Uint8Array(0))(key.x(enc), enc);
  // Past one byte of the number.
  for (let sequence = 0; sequence < 260; sequence++) {
    const sealed = new Uint8Array(await sender.seal(Uint8Array.of(sequence & 0xff).buffer));
    const nonce = messageNonce(context.nonce, sequence);
    expect([...nodePrimitives.aes256GcmOpen(context.key, nonce, new Uint8Array(0), sealed) ?? []]).toEqual([sequence & 0xff]);
  }
  expect(bytesToHex(messageNonce(new Uint8Array(12), 2 ** 40 + 258))).toBe('000000000000010000000102');
  expect(bytesToHex(messageNonce(new Uint8Array(12).fill(0xff), 1))).toBe('fffffffffffffffffffffffe');
  expect(() => messageNonce(context.nonce, 2 ** 53)).toThrow(RangeError);
});

describe('a ballot of any election', () => {
  const ctx = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const contest = fc.integer({ min: 1, max: 65_535 });
  const aSealedBallot = fc.record({
    secret: scalar, ephemeral: scalar, ctx, contest, plaintext: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    bit: fc.nat(255), other: contest, stranger: scalar,
  });

  test('opens only under the context and the contest that it was sealed for, and with its own key only', async () => {
    await fc.assert(fc.asyncProperty(aSealedBallot, async (ballot) => {
      const [key, stranger] = [ecdhKey(ballot.secret), ecdhKey(ballot.stranger)];
      fc.pre(ballot.other !== ballot.contest && bytesToHex(ballot.secret) !== bytesToHex(ballot.stranger));
      const { enc, ct } = await seal(key.publicKey, ballotInfo(1, ballot.ctx, ballot.contest), ballot.plaintext, ballot.ephemeral);
      const open = (of: ReturnType<typeof ecdhKey>, by: ReturnType<typeof ecdhKey>, info: Uint8Array): string | undefined => {
        const opened = opener(nodePrimitives, suite1.hpke, of.publicKey, info)(by.x(enc), enc, ct);
        return opened === undefined ? undefined : bytesToHex(opened);
      };
      const own = ballotInfo(1, ballot.ctx, ballot.contest);
      // Another election, another purpose, one other name in the definition: each is another context.
      const otherCtx = ballot.ctx.with(ballot.bit >> 3, ballot.ctx[ballot.bit >> 3]! ^ (1 << (ballot.bit & 7)));
      expect(open(key, key, own)).toBe(bytesToHex(ballot.plaintext));
      expect(open(key, key, ballotInfo(1, otherCtx, ballot.contest))).toBeUndefined();
      expect(open(key, key, ballotInfo(1, ballot.ctx, ballot.other))).toBeUndefined();
      for (const [of, by] of [[key, stranger], [stranger, key], [stranger, stranger]] as const) expect(open(of, by, own)).toBeUndefined();
    }), { numRuns: 40 });
  });

  test('with any one bit of its record flipped does not open: it has a bad point, or is undecryptable', async () => {
    await fc.assert(fc.asyncProperty(aSealedBallot, fc.array(fc.nat(113 * 8 - 1), { minLength: 1, maxLength: 6 }), async (ballot, bits) => {
      const key = ecdhKey(ballot.secret);
      const info = ballotInfo(1, ballot.ctx, ballot.contest);
      const { enc, ct } = await seal(key.publicKey, info, ballot.plaintext, ballot.ephemeral);
      const open = opener(nodePrimitives, suite1.hpke, key.publicKey, info);
      const record = Uint8Array.of(...enc, ...ct);
      for (const bit of bits) {
        const flipped = record.with(bit >> 3, record[bit >> 3]! ^ (1 << (bit & 7)));
        const point = flipped.subarray(0, 65);
        if (nodePrimitives.isP256Point(point)) expect(open(key.x(point), point, flipped.subarray(65))).toBeUndefined();
      }
    }), { numRuns: 40 });
  });
});

test('info has the 52 bytes of formats/ballot §2.2', () => {
  const info = ballotInfo(1, new Uint8Array(32).fill(0xab), 0x0102);
  expect(bytesToHex(info)).toBe(`${bytesToHex(utf8ToBytes('kaihyo-ballot/1'))}000001${'ab'.repeat(32)}0102`);
  expect(info).toHaveLength(52);
  expect(() => ballotInfo(1, new Uint8Array(31), 1)).toThrow(RangeError);
});

test('lengths that are not those of P-256 are our bug', () => {
  const schedule = keySchedule(nodePrimitives, suite1.hpke, ecdhKey(new Uint8Array(32).fill(1)).publicKey, new Uint8Array(0));
  expect(() => schedule(new Uint8Array(31), new Uint8Array(65))).toThrow(RangeError);
  expect(() => schedule(new Uint8Array(32), new Uint8Array(33))).toThrow(RangeError);
});
