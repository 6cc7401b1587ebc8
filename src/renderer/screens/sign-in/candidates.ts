// Who can sign in: the staff of the hall settings and whoever is registered on this terminal, but for those who have.
import type { CountView } from '../../../contract/view.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Has a passphrase on this terminal. */
  readonly isEnrolled: boolean;
}

export function candidates({ hall, enrolled, here }: Pick<CountView, 'hall' | 'enrolled' | 'here'>): readonly Candidate[] {
  const staff = hall?.staff ?? [];
  const isEnrolled = (id: string): boolean => enrolled.some((person) => person.id === id);
  const others = enrolled.filter(({ id }) => !staff.some((person) => person.id === id));
  return [...staff, ...others].filter(({ id }) => !here.includes(id)).map(({ id, name }) => ({ id, name, isEnrolled: isEnrolled(id) }));
}
