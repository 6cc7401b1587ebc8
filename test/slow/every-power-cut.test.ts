// The power goes at every call of a count to the file system, and with it all, or all bytes, that were not flushed.
import { afterAll, expect, test } from 'vitest';
import { callSites, pointsIn, powerCutAt, titleOf } from '../support/io-faults/cases.ts';
import { countUndisturbed } from '../support/io-faults/chain.ts';
import { faultsOfAll } from '../support/io-faults/chains.ts';
import { openWorkshop } from '../support/io-faults/count-under-faults.ts';

const workshop = await openWorkshop('undecryptable', 24);
afterAll(() => { workshop.close(); });

const whole = await countUndisturbed(workshop);
const sites = callSites(pointsIn(whole.recorded.calls, whole.place.root));
const groups = (['durable-only', 'all-names'] as const).flatMap((left) => sites.flatMap((points) => powerCutAt(points[0], left).map((first) => (
  [titleOf(first, `each of ${points.length}`), points.flatMap((point) => powerCutAt(point, left))] as const))));

test.each(groups)('%s: the next run goes on to the same result', async (_title, cases) => {
  expect(await faultsOfAll(workshop, whole, cases)).toEqual([]);
});
