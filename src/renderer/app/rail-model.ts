// What the rail shows: the ten steps with the moments of the state, and who is present.
import { stepOfDue } from './route-of.ts';
import type { CountView } from '../../contract/view.ts';
import type { Time } from '../../core/kernel/time.ts';
import { voteKindFacts } from '../../core/law/vote-kinds.ts';
import type { Due, ScreenStep } from '../../core/session/due.ts';
import { type Facts, factsOf } from '../../core/session/facts.ts';
import { officeHolder, presentWitnesses } from '../../core/session/people.ts';
import { heldContests } from '../../core/session/setting.ts';
import type { Capacity, SessionState } from '../../core/session/state.ts';

/** The steps with a number; the decision on doubtful ballots is a part of the count. */
export type RailStepName = Exclude<ScreenStep, 'doubt'>;

export const railSteps = [
  'ready', 'people', 'opening', 'receive', 'card', 'count', 'reconcile', 'result', 'print', 'preserve',
] as const satisfies readonly RailStepName[];

export interface RailStep {
  readonly step: RailStepName;
  readonly standing: 'done' | 'now' | 'to-come' | 'not-needed';
  /** When it was done, where the state knows. */
  readonly at: Time | null;
}

export function railOf({ state, due }: Pick<CountView, 'state' | 'due'>): readonly RailStep[] {
  const facts = factsOf(state);
  const now = stepNow(due, state);
  const reached = railSteps.indexOf(furthest(state, now));
  return railSteps.map((step, at): RailStep => {
    const when = momentOf(step, facts);
    if (step === now) return { step, standing: 'now', at: null };
    if (at >= reached && facts.step !== 'closed') return { step, standing: 'to-come', at: null };
    if (step === 'card' && facts.card.asked === null) return { step, standing: 'not-needed', at: null };
    return { step, standing: 'done', at: when };
  });
}

/** How far the count has come, whatever is due in between. */
function furthest(state: SessionState, now: RailStepName | null): RailStepName {
  switch (state.step) {
    case 'opening': return now === 'opening' ? 'opening' : 'people';
    case 'doubt': return 'count';
    case 'print': return now === 'preserve' ? 'preserve' : 'print';
    case 'closed': return 'preserve';
    default: return state.step;
  }
}

function stepNow(due: Due, state: SessionState): RailStepName | null {
  // People and declaration are one step of the record: a pause in it is shown at the first of the two.
  if (due.act === 'operator' && due.step === 'opening' && due.waits === 'count-resumed') return 'people';
  if (due.act === 'none-held') return state.step === 'opening' ? 'people' : null;
  const step = stepOfDue(due);
  return step === 'doubt' ? 'count' : step;
}

function momentOf(step: RailStepName, facts: Facts): Time | null {
  switch (step) {
    case 'ready': return facts.terminal?.at ?? null;
    case 'people': return last(facts.people.attendance);
    case 'opening': return last(facts.openings);
    case 'receive': return facts.numbers?.at ?? null;
    case 'card': return facts.card.asked?.at ?? null;
    case 'count': return last(facts.answers.decisions);
    case 'reconcile': return last([...facts.answers.voters, ...facts.answers.explanations]);
    case 'result': return facts.confirmation?.at ?? null;
    case 'print': return facts.collection?.at ?? null;
    case 'preserve': return facts.preservation?.verified?.at ?? null;
  }
}

function last(moments: readonly { readonly at: Time }[]): Time | null {
  return moments.reduce<Time | null>((latest, { at }) => (latest === null || at > latest ? at : latest), null);
}

export interface RailPeople {
  readonly supervisors: readonly { readonly capacity: Capacity; readonly names: readonly string[] }[];
  /** Contests that share their witnesses stand together. */
  readonly witnesses: readonly { readonly kinds: readonly string[]; readonly names: readonly string[] }[];
}

export function railPeople({ setting, state: { people } }: Pick<CountView, 'setting' | 'state'>): RailPeople {
  const held = heldContests(setting);
  const offices = new Map<Capacity, Set<string>>();
  for (const { contest } of held) {
    const holder = officeHolder(people, contest);
    if (holder !== undefined) offices.set(holder.capacity, (offices.get(holder.capacity) ?? new Set()).add(holder.name));
  }
  const groups = new Map<string, { kinds: string[]; names: readonly string[] }>();
  for (const { contest, kind } of held) {
    const names = presentWitnesses(people, contest).map(({ name }) => name);
    if (names.length === 0) continue;
    const group = groups.get(names.join('\n'));
    if (group === undefined) groups.set(names.join('\n'), { kinds: [voteKindFacts[kind].shortName], names });
    else group.kinds.push(voteKindFacts[kind].shortName);
  }
  return {
    supervisors: [...offices].map(([capacity, names]) => ({ capacity, names: [...names] })),
    witnesses: [...groups.values()],
  };
}
