// Ballots that could not be opened or read: the witnesses are heard, the supervisor decides and gives a reason. Nothing is preset.
import { type ReactNode, useState } from 'react';
import { Confirm } from './confirm.tsx';
import { DecisionForm, type Draft, emptyDraft } from './decision-form.tsx';
import { questionOf } from './question.ts';
import { useNight } from '../../app/night.tsx';

export function DoubtScreen(): ReactNode {
  const { count: { state, due } } = useNight();
  if (state.step !== 'doubt' || !('contests' in due)) throw new Error('shown where no decision is due');
  const question = questionOf(state, due.contests);
  const { contest, doubtful, held } = question;
  return <Decision key={`${contest} ${doubtful} ${held ? 'held' : 'open'}`} question={question} />;
}

function Decision({ question }: { readonly question: ReturnType<typeof questionOf> }): ReactNode {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [complete, setComplete] = useState(false);
  const { treatment } = draft;
  const back = (): void => setComplete(false);
  // What is held back once more is asked again, from the beginning.
  const done = (): void => {
    setDraft(emptyDraft);
    back();
  };
  return complete && treatment !== null
    ? <Confirm question={question} draft={draft} treatment={treatment} back={back} done={done} />
    : <DecisionForm question={question} draft={draft} setDraft={setDraft} complete={() => setComplete(true)} />;
}
