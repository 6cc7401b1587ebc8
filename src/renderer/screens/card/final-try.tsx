// One try is left: two officers look into the envelope, and then allow it.
import { type ReactNode, useRef, useState } from 'react';
import type { StageProps } from './card-screen.tsx';
import { freshMemory } from './stages.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Statement } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useTold } from '../../components/told.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';

const stopped: Refusal = { code: 'card/final-try' };

export function FinalTry({ remember }: Pick<StageProps, 'remember'>): ReactNode {
  const { count, texts: { card: { finalTry: words, pin, notes } } } = useNight();
  const two = useTwoOfficers(count);
  const above = useTold()(stopped);
  const [stated, setStated] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const work = useRef<HTMLDivElement>(null);
  const approval = useApproval({
    act: stated ? { kind: 'final-try', by: two.ids } : null,
    persons: two.persons,
    onDone: () => remember({ ...freshMemory, finalTryAllowed: true }),
    onRefused: setRefusal,
  });
  const missing = stated ? undefined : { says: words.missingStatement, focus: () => work.current?.querySelector('input')?.focus() };
  return (
    <Screen
      code={words.code} title={above.title} lead={above.lead} refusal={refusal}
      notes={(
        <>
          {above.notes}
          {count.setting.cards.length > 1 && (
            <Note title={notes.spare}>{notes.spareMeans(count.setting.cards.map(({ label }) => label).join('、'))}</Note>
          )}
          <Note title={notes.nothingOpened}>{notes.nothingOpenedMeans}</Note>
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={() => remember({ ...freshMemory, insertAgain: true })}>{pin.exchange}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={missing ?? approval.waitsFor}>{words.go}</GoButton>
        </>
      )}
    >
      <div ref={work}>
        <Statement checked={stated} onChange={setStated} title={words.statement}>{words.statementMeans}</Statement>
      </div>
      {approval.panel}
    </Screen>
  );
}
