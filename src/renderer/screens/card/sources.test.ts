import { describe, expect, it } from 'vitest';
import { cardSources } from './sources.ts';

const medium = { path: '/media/user/USB', name: '媒体1', size: 1, free: 1, readOnly: false };

describe('where the card can be', () => {
  it('is a reader in a real election, whatever media there are', () => {
    expect(cardSources('live', [medium])).toEqual([{ value: 'inserted', card: { kind: 'inserted' }, medium: null }]);
  });

  it('is a reader or the key file of a medium in a rehearsal', () => {
    expect(cardSources('rehearsal', [medium])).toEqual([
      { value: 'inserted', card: { kind: 'inserted' }, medium: null },
      { value: '/media/user/USB', card: { kind: 'software', file: '/media/user/USB/card.key' }, medium: '媒体1' },
    ]);
  });
});
