// Two officers confirm who is present, and with it whose number the supervisor's is.
import { type ReactNode, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import { officeHolder, presentWitnesses } from '../../../core/session/people.ts';

export function ConfirmStage({ onBack, onNumberRefused }: {
  readonly onBack: () => void; readonly onNumberRefused: (refusal: Refusal) => void;
}): ReactNode {
  const { count, texts: { people: { confirm: texts } }, go } = useNight();
  const two = useTwoOfficers(count);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { due } = count;
  const contests = due.act === 'operator' && due.waits === 'attendance-confirmed' ? due.contests : [];
  const act: Act | null = contests.length === 0 ? null : { kind: 'event', event: { type: 'attendance-confirmed', contests: [...contests], by: two.ids } };
  const approval = useApproval({
    act, persons: two.persons,
    // What is due next follows, wherever the person came from.
    onDone: () => go(null),
    onRefused: (refused) => {
      if (refused !== null && /^person\/(number-of-another|no-number-typed)$/.test(refused.code)) onNumberRefused(refused);
      else setRefusal(refused);
    },
  });
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead} refusal={refusal}
      notes={<Note title={texts.after}>{texts.afterHow}</Note>}
      actions={(
        <>
          <PlainButton onPress={onBack}>{texts.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{texts.go}</GoButton>
        </>
      )}
    >
      <PresentTable contests={contests} />
      {approval.panel}
    </Screen>
  );
}

function PresentTable({ contests }: { readonly contests: readonly number[] }): ReactNode {
  const { count: { setting, state: { people } }, texts: { people: { confirm: texts }, frame } } = useNight();
  return (
    <table className="tbl present" aria-label={texts.table}>
      <thead><tr><th scope="col">{texts.contest}</th><th scope="col">{texts.supervisor}</th><th scope="col">{texts.witnesses}</th></tr></thead>
      <tbody>
        {setting.contests.filter(({ contest }) => contests.includes(contest)).map(({ contest, kind }) => {
          const witnesses = presentWitnesses(people, contest);
          return (
            <tr key={contest}>
              <th scope="row" className="nw">{voteKindFacts[kind].shortName}</th>
              <td className="nw">{officeHolder(people, contest)?.name}</td>
              <td><b className="nw">{texts.people(witnesses.length)}</b> {witnesses.map(({ name }) => name).join(frame.separator)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
