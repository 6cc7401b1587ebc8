// The process that makes a call to the file system is killed at it: nothing is lost, nothing counted twice, and the same command goes on.
import { mkdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { callSites, killsAt, pointsIn, titleOf } from '../support/io-faults/cases.ts';
import { countUndisturbed } from '../support/io-faults/chain.ts';
import { outcomesOf } from '../support/io-faults/chains.ts';
import { openWorkshop } from '../support/io-faults/count-under-faults.ts';
import { diskAt, putDisk, replay, treeOf } from '../support/io-faults/disk.ts';

const workshop = await openWorkshop('upper-house', 8);
afterAll(() => { workshop.close(); });

const whole = await countUndisturbed(workshop);
const points = pointsIn(whole.recorded.calls, whole.place.root);

test('an undisturbed count makes the same calls in the same order each time, in each of its processes', async () => {
  const again = await countUndisturbed(workshop);
  const others = pointsIn(again.recorded.calls, again.place.root);
  for (const name of ['main', 'card', 'verifier']) {
    expect(others.filter((point) => point.process === name)).toEqual(points.filter((point) => point.process === name));
  }
  expect(new Set(others.map((point) => point.process))).toEqual(new Set(['main', 'card', 'verifier']));
});

test('what the calls say is all that happens to the disk, also where the process ends in the middle of a write', async () => {
  const place = workshop.place();
  const disk = diskAt(place.root);
  const point = { process: 'main', call: 'write', path: 'out/preservation.part/data/count.json', ordinal: 1 };
  const recorded = await workshop.count(place, { point, fault: 'half', lasts: 'once' });
  expect(recorded).toMatchObject({ signal: 'SIGKILL', struck: true });
  replay(disk, place.root, recorded.calls);
  const rebuilt = workshop.emptyPlace();
  mkdirSync(rebuilt.root);
  putDisk(disk, 'everything', rebuilt.root);
  expect(treeOf(rebuilt.root)).toEqual(treeOf(place.root));
});

// Before a write the disk is as after the call that came last: here it ends in the middle.
const cases = callSites(points).flatMap(([first]) => killsAt(first).slice(-1));
const { outcomes, last } = outcomesOf(workshop, whole, cases);

test.each(cases.map((each, index) => [titleOf(each), index] as const))('%s: the next run goes on', async (_title, index) => {
  expect((await outcomes[index])?.faults).toEqual([]);
});

test('after all of them the count comes to the result of the one that nothing disturbed', async () => {
  for (const each of last) expect(await each).toEqual({ answer: 'done', faults: [] });
});
