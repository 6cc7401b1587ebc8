// The process is killed at every call of a count to the file system.
import { afterAll, expect, test } from 'vitest';
import { callSites, killsAt, pointsIn, titleOf } from '../support/io-faults/cases.ts';
import { countUndisturbed } from '../support/io-faults/chain.ts';
import { faultsOfAll } from '../support/io-faults/chains.ts';
import { openWorkshop } from '../support/io-faults/count-under-faults.ts';

const workshop = await openWorkshop('undecryptable', 24);
afterAll(() => { workshop.close(); });

const whole = await countUndisturbed(workshop);
const groups = callSites(pointsIn(whole.recorded.calls, whole.place.root)).flatMap((points) => killsAt(points[0]).map((first) => (
  [titleOf(first, `each of ${points.length}`), points.flatMap(killsAt).filter(({ fault }) => fault === first.fault)] as const)));

test.each(groups)('%s: the next run goes on to the same result', async (_title, cases) => {
  expect(await faultsOfAll(workshop, whole, cases)).toEqual([]);
});
