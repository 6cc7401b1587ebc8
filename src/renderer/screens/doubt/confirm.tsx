// The decision is read aloud as it will be recorded, and the supervisor confirms it with the own number.
import { type ReactNode, useState } from 'react';
import { type Draft, nameOf, opinionsIn, totalWords } from './decision-form.tsx';
import { DoubtNotes } from './doubt-notes.tsx';
import { asFreeText, opinionText, type Question, type Treatment } from './question.ts';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { Facts } from '../../components/facts.tsx';
import { Screen } from '../../components/screen.tsx';
import { supervisorsOf } from '../../components/supervisors.ts';
import { useApproval } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { presentWitnesses } from '../../../core/session/people.ts';
import { formatNumber } from '../../../core/sheets/figures.ts';
import { opinionWords } from '../../../texts/window/ja/doubt.ts';

export function Confirm({ question, draft, treatment, back, done }: {
  readonly question: Question; readonly draft: Draft; readonly treatment: Treatment; readonly back: () => void; readonly done: () => void;
}): ReactNode {
  const { count, texts: { doubt: texts, frame: { capacities } }, language } = useNight();
  const { state, setting } = count;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { contest, doubtful, ballots } = question;
  const { approve: words } = texts;
  const [holder] = supervisorsOf(count, [contest], { language, capacities });
  const opinion = opinionText(opinionsIn(draft, presentWitnesses(state.people, contest)), opinionWords);
  const reason = asFreeText(draft.reason);
  const approval = useApproval({
    act: holder === undefined ? null : {
      kind: 'event',
      event: {
        type: 'doubtful-decided', contest, decidedBy: holder.id, decisions: [{ class: doubtful, ballots, treatment, opinion, reason }],
      },
    },
    persons: holder === undefined ? [] : [holder],
    onDone: done,
    onRefused: setRefusal,
  });
  return (
    <Screen
      code={words.code} title={words.title} lead={words.lead} refusal={refusal} notes={<DoubtNotes question={question} />}
      actions={(
        <>
          <PlainButton onPress={back}>{texts.change}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{texts.go}</GoButton>
        </>
      )}
    >
      <Facts rows={[
        [words.facts.what, `${nameOf(setting, contest)}　${texts.classes[doubtful]}　${texts.ballots(formatNumber(ballots))}`],
        [words.facts.decision, <b key="decision">{texts.treatments[treatment].title}</b>],
        [words.facts.total, totalWords(question, treatment, texts)],
        [words.facts.opinion, <span key="opinion" className="lines">{opinion}</span>],
        [words.facts.reason, <span key="reason" className="lines">{reason}</span>],
      ]}
      />
      {approval.panel}
    </Screen>
  );
}
