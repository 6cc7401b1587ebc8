// Practice nights that were counted for their looks: what the window is told at each act, kept to be shown in any order.
import { join } from 'node:path';
import type { Output } from '../../../src/contract/contract.ts';
import type { CountView, View } from '../../../src/contract/view.ts';
import type { ScenarioName } from '../../../src/rehearsal/scenarios.ts';
import { anElection, aNight, type Night, value } from '../../support/practice-night.ts';

/** What stands at one act. */
export interface Moment {
  readonly view: View & { readonly count: CountView };
  readonly board: Output<'hall/board'>;
  readonly groups: Output<'session/asked-groups'> | null;
  readonly papers: Output<'result/papers'> | null;
  readonly shown: Output<'result/shown'> | null;
  readonly copy: Output<'result/hand-copy'> | null;
}

/** Those who have typed their numbers in every moment. */
const here = ['staff-1', 'staff-2', 'supervisor'];

/** `goals` in their order, as `session/state` names acts and events. */
export async function frozenNight<Goal extends string>(
  folder: string, scenario: ScenarioName, ballots: number, goals: readonly Goal[],
): Promise<Readonly<Record<Goal, Moment>>> {
  const night = aNight(await anElection(join(folder, 'election'), scenario, ballots), join(folder, 'night'));
  await night.begin();
  const moments: [Goal, Moment][] = [];
  for (const goal of goals) {
    await night.until(goal);
    moments.push([goal, await momentOf(night)]);
  }
  await night.end();
  return Object.fromEntries(moments) as Record<Goal, Moment>;
}

async function momentOf(night: Night): Promise<Moment> {
  const view = value(await night.ask('session/view', {}));
  const { count } = view;
  if (count === null) throw new Error('no count runs');
  const known = async <T>(answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>): Promise<T | null> => {
    const given = await answer;
    return given.ok ? given.value : null;
  };
  return {
    view: { ...view, count: { ...count, here, enrolled: [] } },
    board: value(await night.ask('hall/board', {})),
    groups: await known(night.ask('session/asked-groups', {})),
    papers: await known(night.ask('result/papers', {})),
    shown: await known(night.ask('result/shown', {})),
    copy: await known(night.ask('result/hand-copy', {})),
  };
}
