// Every refusal of the session, reached by an act that breaks exactly this rule.
import { expect, test } from 'vitest';
import { refusedActs } from '../../../test/support/session-refused/all.ts';
import { refusalOf } from '../../../test/support/session-refused/refused.ts';
import { sessionRefusals } from './refusals.ts';

test.each(refusedActs.map((act, index) => ({ act, index, title: `${act.event.type} before ${act.before} is refused: ${act.code}` })))(
  '$title ($index)', ({ act }) => {
    expect(refusalOf(act)?.code).toBe(act.code);
  });

test('no refusal is left that nothing reaches', () => {
  const reached = new Set<string>(refusedActs.map(({ code }) => code));
  expect(Object.keys(sessionRefusals).filter((code) => !reached.has(code))).toEqual([]);
});
