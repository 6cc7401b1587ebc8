// A new issue that the office announced by telephone: its number, typed by two.
import type { ReactNode } from 'react';
import { NumbersStage } from './numbers-stage.tsx';
import { useNight } from '../../app/night.tsx';
import { PlainButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';
import { factsOf } from '../../../core/session/facts.ts';

export function IssueStage({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { count, texts: { receive: { issue: texts } } } = useNight();
  const { newestIssue } = factsOf(count.state).media;
  return (
    <NumbersStage
      texts={texts} rows={[{ key: 'issue', label: texts.number, digits: 3 }]} onDone={onDone}
      notes={<Note title={texts.why}><p>{texts.whyHow}</p>{newestIssue !== null && <p>{texts.known(newestIssue)}</p>}</Note>}
      back={<PlainButton onPress={onDone}>{texts.back}</PlainButton>}
      actOf={([first = 0], [second = 0], [one, other]) => ({ kind: 'event', event: { type: 'issue-announced', first, second, by: [one, other] } })}
    />
  );
}
