// Each call of a count to the file system meets an error once: the command is refused clearly or done well, and the same command goes on.
import { afterAll, expect, test } from 'vitest';
import { callSites, errorsAt, pointsIn, titleOf } from '../support/io-faults/cases.ts';
import { countUndisturbed } from '../support/io-faults/chain.ts';
import { outcomesOf } from '../support/io-faults/chains.ts';
import { openWorkshop } from '../support/io-faults/count-under-faults.ts';

const workshop = await openWorkshop('upper-house', 8);
afterAll(() => { workshop.close(); });

const whole = await countUndisturbed(workshop);
const sites = callSites(pointsIn(whole.recorded.calls, whole.place.root));
const cases = sites.flatMap(([first]) => errorsAt(first));
const { outcomes, last } = outcomesOf(workshop, whole, cases);

test.each(cases.map((each, index) => [titleOf(each), index] as const))('%s is refused or withstood, and the next run goes on', async (_title, index) => {
  expect((await outcomes[index])?.faults).toEqual([]);
});

test('after all of them the count comes to the result of the one that nothing disturbed', async () => {
  for (const each of last) expect(await each).toEqual({ answer: 'done', faults: [] });
});
