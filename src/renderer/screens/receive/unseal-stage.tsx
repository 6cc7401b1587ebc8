// The seal is broken before the witnesses, and the medium inserted: one press of the person who does it.
import { type ReactNode, useState } from 'react';
import type { Wish } from './receive-screen.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton } from '../../components/buttons.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf, lastSeal } from '../../../core/session/facts.ts';
import type { Role } from '../../../core/session/state.ts';

export function UnsealStage({ role, onWish }: { readonly role: Role; readonly onWish: (wish: Wish) => void }): ReactNode {
  const { ask, count, texts: { receive: { unseal: texts, roles } } } = useNight();
  const { operator } = useTwoOfficers(count);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const seal = lastSeal(factsOf(count.state).media, role);
  const record = async (): Promise<void> => {
    const answer = await ask('session/record', { event: { type: 'medium-unsealed', role, by: operator.id } });
    setRefusal(answer.ok ? null : answer.error);
  };
  return (
    <Screen
      code={texts.code} title={texts.titleOf(roles[role])} lead={texts.lead} refusal={refusal}
      notes={(
        <>
          <Note title={texts.said}>{texts.saidHow}</Note>
          <Note title={texts.other}><p>{texts.otherHow}</p><p><LinkButton onPress={() => onWish('seal')}>{texts.otherLink}</LinkButton></p></Note>
        </>
      )}
      actions={<GoButton onPress={record}>{texts.go}</GoButton>}
    >
      <ol className="hand-acts">
        {[texts.first, texts.second, texts.third].map((sentence, at) => <li key={sentence}><span className="num">{at + 1}</span>{sentence}</li>)}
      </ol>
      {seal !== undefined && (
        <ul className="rows">
          <li>
            <span><Mark sign="sealed" /></span><span>{texts.seal(roles[role], seal.actual)}</span>
            <span className="sub">{seal.difference === null ? texts.agreed : texts.decided}</span>
          </li>
        </ul>
      )}
    </Screen>
  );
}
