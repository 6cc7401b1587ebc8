// Two officers let somebody be registered whom the hall settings do not name.
import type { ReactNode } from 'react';
import { useNight } from '../../app/night.tsx';
import { Approval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Person } from '../../../core/session/state.ts';

export function LetIn({ person, onDone, onRefused }: {
  readonly person: Person; readonly onDone: () => void; readonly onRefused: (refusal: Refusal | null) => void;
}): ReactNode {
  const { count, texts: { signIn: words } } = useNight();
  const two = useTwoOfficers(count);
  return (
    <section className="approval-line">
      <h2 className="part">{words.letInHow(person.name)}</h2>
      <Approval
        act={{ kind: 'enrol', person, by: two.ids }} persons={two.persons} onDone={onDone} onRefused={onRefused} go={words.letIn(person.name)}
      />
    </section>
  );
}
