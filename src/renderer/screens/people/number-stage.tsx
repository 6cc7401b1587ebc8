// Who holds the supervisor's office chooses a number, twice the same.
import { type ReactNode, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Field, NumberField } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useSecret } from '../../components/secret.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Person } from '../../../core/session/state.ts';

const NUMBER = 6;

export function NumberStage({ holder, refused, onDone, onBack }: {
  readonly holder: Person; readonly refused: Refusal | null; readonly onDone: () => void; readonly onBack: () => void;
}): ReactNode {
  const { ask, texts: { people: { number: texts, fields } } } = useNight();
  const first = useSecret();
  const again = useSecret();
  const [refusal, setRefusal] = useState(refused);
  const [differ, setDiffer] = useState(false);
  const short = [first, again].find(({ length }) => length !== NUMBER);
  const send = async (): Promise<void> => {
    const [number, repeated] = [first.take(), again.take()];
    const isSame = number === repeated;
    setDiffer(!isSame);
    first.focus();
    if (!isSame) return;
    const answer = await ask('people/set-number', { person: holder.id, number });
    if (answer.ok) onDone();
    else setRefusal(answer.error);
  };
  return (
    <Screen
      code={texts.code} title={texts.title(holder.name)} lead={texts.lead} refusal={refusal}
      notes={<><Note title={texts.use}>{texts.useHow}</Note><Note title={texts.whose}>{texts.whoseHow}</Note></>}
      actions={(
        <>
          <PlainButton onPress={onBack}>{fields.back}</PlainButton>
          <GoButton onPress={send} waitsFor={short === undefined ? undefined : { says: texts.incomplete, focus: short.focus }}>
            {texts.go}
          </GoButton>
        </>
      )}
    >
      <div className="numbers">
        <Field label={texts.first} hint={texts.hint}><NumberField secret={first} /></Field>
        <Field label={texts.again} wrong={differ ? texts.differ : null}><NumberField secret={again} /></Field>
      </div>
    </Screen>
  );
}
