// Those who hold the supervisor's office in contests, as the panels in which they confirm name them.
import type { ApprovalPerson } from './two-persons.tsx';
import type { CountView } from '../../contract/view.ts';
import { meetingWords } from '../../core/law/people.ts';
import { officeHolder } from '../../core/session/people.ts';
import type { Capacity } from '../../core/session/state.ts';
import type { Language } from '../../texts/language.ts';

export type CapacityNames = Readonly<Record<Capacity, string>>;

export interface Supervisor extends ApprovalPerson {
  /** The contests among those asked for. */
  readonly contests: readonly number[];
}

/** Each person once, in the order of the contests; a contest without a holder of the office has nobody here. */
export function supervisorsOf(
  count: CountView, contests: readonly number[], names: { readonly language: Language; readonly capacities: CapacityNames },
): readonly Supervisor[] {
  const found = new Map<string, Supervisor>();
  for (const contest of contests) {
    const office = officeHolder(count.state.people, contest);
    if (office === undefined) continue;
    const before = found.get(office.id);
    found.set(office.id, {
      id: office.id, name: office.name,
      role: before?.role ?? roleOf(count, contest, office.capacity, names),
      contests: [...before?.contests ?? [], contest],
    });
  }
  return [...found.values()];
}

/** 選挙長 where counting is merged into the election meeting (公職選挙法79条). */
function roleOf(
  { contests }: CountView, number: number, capacity: Capacity,
  { language, capacities }: { readonly language: Language; readonly capacities: CapacityNames },
): string {
  const contest = contests.find((each) => each.contest === number);
  if (language !== 'ja' || contest?.mergedMeeting !== true) return capacities[capacity];
  const words = meetingWords(contest);
  switch (capacity) {
    case 'supervisor': return words.supervisor;
    case 'deputy': return words.deputy;
    case 'acting-supervisor': return words.actingSupervisor;
  }
}
