// Two officers say that it was the supervisor who chose the number.
import { type ReactNode, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Person } from '../../../core/session/state.ts';

export function IdentityStage({ holder, onDone, onBack }: {
  readonly holder: Person; readonly onDone: () => void; readonly onBack: () => void;
}): ReactNode {
  const { count, texts: { people: { identity: texts, fields } } } = useNight();
  const two = useTwoOfficers(count);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const approval = useApproval({ act: { kind: 'number-of', person: holder.id, by: two.ids }, persons: two.persons, onDone, onRefused: setRefusal });
  return (
    <Screen
      code={texts.code} title={texts.title(holder.name)} lead={texts.lead} refusal={refusal}
      actions={(
        <>
          <PlainButton onPress={onBack}>{fields.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{texts.go}</GoButton>
        </>
      )}
    >
      {approval.panel}
    </Screen>
  );
}
