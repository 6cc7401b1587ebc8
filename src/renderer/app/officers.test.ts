import { expect, test } from 'vitest';
import { chosenPair, possiblePairs } from './officers.ts';
import type { CountView } from '../../contract/view.ts';

function hereAre(...here: string[]): CountView {
  const officers = ['aoki', 'baba', 'chiba'].map((id) => ({ id, name: id, signedIn: true }));
  return { here, state: { people: { officers } } } as unknown as CountView;
}

test('the first two who came operate and confirm', () => {
  expect(chosenPair(hereAre('baba', 'aoki', 'chiba'), null)).toEqual(['baba', 'aoki']);
  expect(chosenPair(hereAre('baba'), null)).toBeNull();
});

test('the chosen two stay while both are here', () => {
  expect(chosenPair(hereAre('aoki', 'baba', 'chiba'), ['chiba', 'aoki'])).toEqual(['chiba', 'aoki']);
  expect(chosenPair(hereAre('aoki', 'baba'), ['chiba', 'aoki'])).toEqual(['aoki', 'baba']);
  expect(chosenPair(hereAre('aoki', 'baba'), ['aoki', 'aoki'])).toEqual(['aoki', 'baba']);
});

test('a pair is two persons in either order', () => {
  expect(possiblePairs(['a', 'b'])).toEqual([['a', 'b'], ['b', 'a']]);
});
