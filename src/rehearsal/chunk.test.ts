import { describe, expect, it } from 'vitest';
import { type BallotOrder, CHUNK, chunkCount, chunkMaker, sumOfDrawn } from './chunk.ts';
import { recipientWith } from './seal.ts';

const order: BallotOrder = {
  rehearsalKey: new Uint8Array(32).fill(1), recipient: recipientWith(new Uint8Array(32).fill(2)), ctx: new Uint8Array(32).fill(3), contest: 7, kind: 'HR_SMD',
  ballots: CHUNK + 40, planted: [{ content: { type: 'garbage' }, point: 'own' }],
  draw: { type: 'choices', choices: [{ choice: { type: 'option', code: 101 }, upTo: 3 }, { choice: { type: 'blank' }, upTo: 4 }] },
};

describe('a chunk of ballots', () => {
  it('is the same whichever is made first, and all together are the ballots', () => {
    const [forwards, backwards] = [chunkMaker(order), chunkMaker(order)];
    const [first, second] = [forwards(0), forwards(1)];
    const secondAgain = backwards(1);
    expect([backwards(0), secondAgain]).toEqual([first, second]);
    expect(chunkCount(order)).toBe(2);
    expect((first.records.length + second.records.length) / 113).toBe(CHUNK + 40);
    const drawn = sumOfDrawn([first.drawn, second.drawn]);
    expect(drawn.map(({ choice }) => choice.type).sort()).toEqual(['blank', 'option']);
    expect(drawn.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(CHUNK + 40 - 1);
  });

  it('holds no more planted ballots than there are ballots', () => {
    expect(() => chunkMaker({ ...order, ballots: 0 })).toThrow(RangeError);
  });
});
