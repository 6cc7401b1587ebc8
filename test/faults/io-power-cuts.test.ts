// The power goes at a call to the file system, and with it what was not flushed: what was committed stays, and the same command goes on.
import { afterAll, expect, test } from 'vitest';
import { callSites, pointsIn, powerCutAt, titleOf } from '../support/io-faults/cases.ts';
import { countUndisturbed } from '../support/io-faults/chain.ts';
import { outcomesOf } from '../support/io-faults/chains.ts';
import { openWorkshop } from '../support/io-faults/count-under-faults.ts';

const workshop = await openWorkshop('upper-house', 8);
afterAll(() => { workshop.close(); });

const whole = await countUndisturbed(workshop);
// The worst of both kinds in turn; `npm run test:slow` takes every call in each kind.
const cases = callSites(pointsIn(whole.recorded.calls, whole.place.root))
  .flatMap(([first], index) => powerCutAt(first, index % 2 === 0 ? 'durable-only' : 'all-names'));
const { outcomes, last } = outcomesOf(workshop, whole, cases);

test.each(cases.map((each, index) => [titleOf(each), index] as const))('%s: the next run goes on', async (_title, index) => {
  expect((await outcomes[index])?.faults).toEqual([]);
});

test('after all of them the count comes to the result of the one that nothing disturbed', async () => {
  for (const each of last) expect(await each).toEqual({ answer: 'done', faults: [] });
});
