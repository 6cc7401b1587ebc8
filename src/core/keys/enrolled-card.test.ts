import { bytesToHex } from '@noble/hashes/utils.js';
import { p256 } from '@noble/curves/nist.js';
import { describe, expect, test } from 'vitest';
import type { Time } from '../kernel/time.ts';
import { admitCard, cardWithKey, type EnrolledCard, formatEnrolledCard, parseEnrolledCard } from './enrolled-card.ts';

const keyOf = (n: number): string => bytesToHex(p256.getPublicKey(new Uint8Array(32).fill(n), false));
const at = '2025-07-01T10:00:00+09:00' as Time;
const aCard = (changes: Partial<EnrolledCard> = {}): EnrolledCard => ({
  publicKey: keyOf(1), label: 'K-01', purpose: 'live', serial: '0001', enrolledAt: at, by: ['情報　太郎', '情報　花子'], withdrawn: null, ...changes,
});
const another = { publicKey: keyOf(2), label: 'K-02', purpose: 'live', serial: '0002' } as const;

describe('a card is enrolled', () => {
  test('once, under a number of its own', () => {
    expect(admitCard([aCard()], [], another)).toEqual({ ok: true, value: undefined });
    expect(admitCard([aCard()], [], { ...another, publicKey: keyOf(1) })).toMatchObject({ error: { code: 'enrolment/already-enrolled', values: { label: 'K-01' } } });
    expect(admitCard([aCard()], [], { ...another, label: 'K-01' })).toMatchObject({ error: { code: 'enrolment/label-taken' } });
  });

  test('never again after it was withdrawn, and its number is not given out again', () => {
    const withdrawn = aCard({ withdrawn: { at, reason: '紛失', by: ['情報　太郎', '情報　花子'] } });
    expect(admitCard([withdrawn], [], { ...another, publicKey: keyOf(1) })).toMatchObject({ error: { code: 'enrolment/withdrawn' } });
    expect(admitCard([withdrawn], [], { ...another, label: 'K-01' })).toMatchObject({ error: { code: 'enrolment/label-taken' } });
  });

  test('for the purpose that its key has in a definition, and for no other', () => {
    const installed = [{ key: keyOf(2), purpose: 'rehearsal' }] as const;
    expect(admitCard([], installed, another)).toMatchObject({ error: { code: 'enrolment/other-purpose' } });
    expect(admitCard([], installed, { ...another, purpose: 'rehearsal' })).toMatchObject({ ok: true });
    expect(admitCard([], installed, { ...another, publicKey: keyOf(3) })).toMatchObject({ ok: true });
  });

  describe('for one purpose with all its keys, as its serial number tells', () => {
    test('a second key for the other purpose is refused, and one for the same is not', () => {
      const second = { ...another, serial: '0001' };
      expect(admitCard([aCard()], [], { ...second, purpose: 'rehearsal' }))
        .toEqual({ ok: false, error: { code: 'enrolment/card-of-other-purpose', values: { label: 'K-01' } } });
      expect(admitCard([aCard()], [], second)).toMatchObject({ ok: true });
    });

    test('also where the first key was taken out of use: it is on the card still', () => {
      const withdrawn = aCard({ withdrawn: { at, reason: '紛失', by: ['情報　太郎', '情報　花子'] } });
      expect(admitCard([withdrawn], [], { ...another, serial: '0001', purpose: 'rehearsal' })).toMatchObject({ error: { code: 'enrolment/card-of-other-purpose' } });
    });

    test.each(['', '―', '-', '0', '0000000000000000', '00 00'])('the serial number “%s” tells no card from another', (serial) => {
      expect(admitCard([aCard({ serial })], [], { ...another, serial, purpose: 'rehearsal' })).toMatchObject({ ok: true });
    });
  });
});

test('a card is found by its key', () => {
  expect(cardWithKey([aCard(), aCard(another)], keyOf(2))?.label).toBe('K-02');
  expect(cardWithKey([aCard()], keyOf(2))).toBeUndefined();
});

describe('the file of a card', () => {
  test('is read as it was written, without what stays on the terminal', () => {
    expect(parseEnrolledCard(formatEnrolledCard(aCard()))).toEqual({
      ok: true, value: { format: 'kaihyo-card/1', label: 'K-01', purpose: 'live', publicKey: keyOf(1) },
    });
  });

  test.each([
    ['a point beside the curve', { publicKey: keyOf(1).replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }],
    ['the point without its y', { publicKey: keyOf(1).slice(0, 66) }],
    ['a purpose that is none', { purpose: 'test' as 'live' }],
    ['a number with a control character', { label: 'K\t01' }],
  ])('is refused with %s', (_what, changes) => {
    expect(parseEnrolledCard(formatEnrolledCard(aCard(changes)))).toEqual({ ok: false, error: { code: 'enrolment/file-form' } });
  });

  test('is refused where it is no canonical JSON', () => {
    expect(parseEnrolledCard(Uint8Array.of(0x7b))).toEqual({ ok: false, error: { code: 'enrolment/file-form' } });
  });
});
