// A count that meets one fault after another: every run of it goes on from what the one before left.
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openTerminalStore } from '../../../src/main/adapters/store-sqlite/terminal-store.ts';
import { answersTo, type Case } from './cases.ts';
import type { Place, Recorded, Workshop } from './count-under-faults.ts';
import { diskAt, putDisk, replay, treeOf } from './disk.ts';
import { faultsOfDone, faultsOfRefused, refusalIn, resultOf } from './result.ts';

export interface Outcome {
  /** What should not be. */
  readonly faults: readonly string[];
  /** `done`, `killed`, or the code of the refusal. */
  readonly answer: string;
}

/** The count that nothing disturbed. */
export interface Whole {
  readonly recorded: Recorded;
  readonly place: Place;
  readonly result: Readonly<Record<string, string>>;
  /** Every path in the preservation bag. */
  readonly bag: readonly string[];
}

export async function countUndisturbed(workshop: Workshop): Promise<Whole> {
  const place = workshop.place();
  const recorded = await workshop.count(place);
  if (recorded.code !== 0) throw new Error(recorded.stderr);
  return { recorded, place, result: resultOf(place.out), bag: [...treeOf(join(place.out, 'preservation')).keys()] };
}

/**
 * The outcome of each case, in their order, and at last that of a run which meets none. A case that is not met by going on, because the
 * count is past it, is met by a count from the beginning; a count that was done is followed by another one.
 */
export async function* runChain(workshop: Workshop, whole: Whole, cases: readonly Case[]): AsyncGenerator<Outcome, void, undefined> {
  let place: Place | undefined;
  for (const each of cases) {
    let run = place === undefined ? undefined : await runCase(workshop, place, each);
    let before: readonly string[] = [];
    if (place === undefined || run?.recorded.struck !== true) {
      // What met no fault has come to its end after the one before.
      if (place !== undefined && run !== undefined) before = judge(run.recorded, place, undefined, whole).faults;
      if (place !== undefined) remove(place);
      place = workshop.place();
      run = await runCase(workshop, place, each);
    }
    const judged = judge(run.recorded, place, each, whole);
    const outcome = { ...judged, faults: [...before.map((fault) => `going on, before this case: ${fault}`), ...judged.faults, ...run.lost] };
    yield outcome;
    const goesOn = outcome.faults.length === 0 && outcome.answer !== 'done';
    for (const over of [place, run.next]) if (!goesOn || over !== run.next) remove(over);
    place = goesOn ? run.next : undefined;
  }
  place ??= workshop.place();
  yield judge(await workshop.count(place), place, undefined, whole);
  remove(place);
}

function remove({ root }: Place): void {
  rmSync(root, { recursive: true, force: true });
}

interface Run {
  readonly recorded: Recorded;
  /** Where the run after it begins. */
  readonly next: Place;
  /** What was committed and is not there any more. */
  readonly lost: readonly string[];
}

async function runCase(workshop: Workshop, place: Place, order: Case): Promise<Run> {
  if (order.left === 'everything') return { recorded: await workshop.count(place, order), next: place, lost: [] };
  const disk = diskAt(place.root);
  const recorded = await workshop.count(place, order);
  if (!recorded.struck) return { recorded, next: place, lost: [] };
  replay(disk, place.root, recorded.calls);
  const next = workshop.emptyPlace();
  mkdirSync(next.root);
  putDisk(disk, order.left, next.root);
  const [written, kept] = [recordsIn(place), recordsIn(next)];
  // The last commit may be on its way.
  return { recorded, next, lost: kept < written - 1 ? [`of ${written} records only ${kept} were durable`] : [] };
}

/** How many records of a log the next start finds. Looked at in a copy, since looking changes what is there. */
export function recordsIn({ root, out }: Place): number {
  const copy = `${root}.copy`;
  mkdirSync(copy);
  try {
    const names = ['terminal.db', 'terminal.db-wal', 'terminal.db-journal'].filter((name) => existsSync(join(out, 'terminal', name)));
    for (const name of names) copyFileSync(join(out, 'terminal', name), join(copy, name));
    if (names.length === 0) return 0;
    const store = openTerminalStore(join(copy, 'terminal.db'));
    if (!store.ok) throw new Error(store.error.code);
    const records = store.value.installed().reduce((sum, { ctx }) => sum + store.value.session(ctx).log().length, 0);
    store.value.close();
    return records;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function judge(recorded: Recorded, place: Place, order: Case | undefined, whole: Whole): Outcome {
  const { code, signal, stderr, struck, hung, remaining } = recorded;
  const mayDie = !hung && order !== undefined && (order.fault === 'kill-all' || (['kill', 'half'].includes(order.fault) && order.point.process === 'main'));
  const answer = code === 0 ? 'done' : mayDie && signal === 'SIGKILL' ? 'killed' : refusalIn(stderr) ?? 'none';
  const faults = [
    ...(order !== undefined && !struck ? ['the call was not met'] : []),
    ...(hung ? ['the count did not end by itself'] : []),
    ...(remaining ? ['processes go on'] : []),
    ...(answer === 'done' ? faultsOfDone(place, whole.result) : answer === 'killed' ? [] : faultsOfRefused(recorded, place, whole.bag)),
    ...(answer === 'done' || (order !== undefined && answersTo(order).includes(answer)) ? [] : [`an answer that does not fit: ${answer}`]),
  ];
  return { answer, faults: faults.length === 0 ? [] : [...faults, stderr] };
}
