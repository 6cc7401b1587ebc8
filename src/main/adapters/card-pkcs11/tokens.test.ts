import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { keyOf, pointOf } from '../../../../test/support/card-readers.ts';
import { err } from '../../../core/kernel/result.ts';
import { type Token, tokenWithKey, triesLeft } from './tokens.ts';

function aToken(label: string, ...points: readonly number[]): Token {
  return {
    module: { path: '/lib/cards.so', pkcs11: undefined as never }, slot: Buffer.of(0), reader: 'Reader 00 00', label, serial: '0001', flags: 0,
    derives: true, keys: points.map((n) => ({ point: pointOf(n), id: new Uint8Array(0) })),
  };
}

function found(tokens: readonly Token[], unreadable = 0): string | object {
  const token = tokenWithKey({ tokens, unreadable }, [keyOf(1), keyOf(2)]);
  return token.ok ? `${token.value.token.label} ${bytesToHex(token.value.key.point) === keyOf(1) ? 1 : 2}` : token;
}

describe('the card that is looked for', () => {
  test('is the token that shows one of the keys', () => {
    expect(found([aToken('X', 5), aToken('A', 6, 2), aToken('B', 1)])).toBe('A 2');
  });

  test('is used through a module that can derive, whichever of those that see it comes first', () => {
    const [seen, used] = [{ ...aToken('seen', 1), derives: false }, aToken('used', 1)];
    expect([found([seen, used]), found([used, seen])]).toEqual(['used 1', 'used 1']);
    expect(found([aToken('X', 5), seen])).toEqual(err({ code: 'card/no-key', values: { label: 'seen' } }));
  });

  test('is told from cards of other elections, by all keys that those show', () => {
    expect(found([aToken('empty'), { ...aToken('Y', 7), derives: false }, aToken('X', 5, 6), aToken('Z', 8)], 1))
      .toEqual(err({ code: 'card/other-election', values: { label: 'X', keys: [5, 6, 8].map(keyOf).join(' ') } }));
  });

  test('may be the one that cannot be read; otherwise it is told what is there instead', () => {
    expect(found([aToken('empty')], 1)).toEqual(err({ code: 'card/unreadable' }));
    expect(found([aToken('empty')])).toEqual(err({ code: 'card/no-key', values: { label: 'empty' } }));
    expect(found([])).toEqual(err({ code: 'card/absent' }));
  });
});

test('tries left are known where the token tells of the last one, or that there is none', () => {
  expect([0, 0x1_0000, 0x3_0000, 0x4_0000, 0x7_0000].map(triesLeft)).toEqual([null, null, 1, 0, 0]);
});
