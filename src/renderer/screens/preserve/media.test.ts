import { describe, expect, test } from 'vitest';
import { bagFolder, chosen, formatSize, partOf, stillThere } from './media.ts';
import type { MediumInserted } from '../../../contract/view.ts';

const medium = (path: string): MediumInserted => ({ path, name: path, size: 1, free: 1, readOnly: false });

describe('one medium', () => {
  test('is never both: chosen for one part, it is taken from the other', () => {
    expect(chosen({ main: '/a', backup: null }, 'backup', '/a')).toEqual({ main: null, backup: '/a' });
    expect(chosen({ main: '/a', backup: '/b' }, 'main', '/b')).toEqual({ main: '/b', backup: null });
    expect(chosen({ main: '/a', backup: '/b' }, 'main', '/c')).toEqual({ main: '/c', backup: '/b' });
  });

  test('that was taken out is not chosen any more', () => {
    expect(stillThere({ main: '/a', backup: '/b' }, [medium('/b')])).toEqual({ main: null, backup: '/b' });
  });

  test('has its part, or none', () => {
    const choice = { main: '/a', backup: '/b' };
    expect(['/a', '/b', '/c'].map((path) => partOf(choice, path))).toEqual(['main', 'backup', null]);
  });
});

test('the bag of another count has another folder', () => {
  const [one, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
  expect(bagFolder('/media/one', one)).toBe('/media/one/kaihyo-abababababababab');
  expect(bagFolder('/media/one', other)).not.toBe(bagFolder('/media/one', one));
});

test('sizes are told as media are labelled', () => {
  expect([1_999_000_000, 512_900_000, 0].map(formatSize)).toEqual(['2.0 GB', '512 MB', '0 MB']);
});
