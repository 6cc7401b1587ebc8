// Every refusal of the session, reached by an act that breaks exactly this rule.
import { expect, test } from 'vitest';
import { refusedAnswers, refusedCounts, refusedEnds, refusedResults } from '../../../test/support/session-refused/count.ts';
import { refusedOpenings, refusedPeople, refusedTurns, refusedWitnesses } from '../../../test/support/session-refused/people.ts';
import { refusedBags, refusedCards, refusedMedia } from '../../../test/support/session-refused/receipt.ts';
import { codeOf } from '../../../test/support/session-refused/refused.ts';
import { sessionRefusals } from './refusals.ts';

const acts = [
  ...refusedTurns, ...refusedPeople, ...refusedWitnesses, ...refusedOpenings, ...refusedMedia, ...refusedBags, ...refusedCards,
  ...refusedCounts, ...refusedAnswers, ...refusedResults, ...refusedEnds,
];

test.each(acts.map((act, index) => ({ act, index, title: `${act.event.type} before ${act.before} is refused: ${act.code}` })))(
  '$title ($index)', ({ act }) => {
    expect(codeOf(act)).toBe(act.code);
  });

test('no refusal is left that nothing reaches', () => {
  const reached = new Set<string>(acts.map(({ code }) => code));
  expect(Object.keys(sessionRefusals).filter((code) => !reached.has(code))).toEqual([]);
});
