// Two persons look at the clock and at the test page, and confirm that the terminal is ready.
import { type ReactNode, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { type ClockAnswer, ClockQuestion, offsetOf } from '../../components/clock-question.tsx';
import { Pick } from '../../components/fields.tsx';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { Readiness } from '../../../core/readiness/readiness.ts';

type Page = 'good' | 'none';

export function TogetherStage({ readiness, onBack }: { readonly readiness: Readiness; readonly onBack: () => void }): ReactNode {
  const { count, texts: { ready: { together: texts } } } = useNight();
  const two = useTwoOfficers(count);
  const [clock, setClock] = useState<ClockAnswer | null>(null);
  const [page, setPage] = useState<Page | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const clockOffset = offsetOf(clock);
  const act: Act | null = clockOffset === null || page === null ? null : {
    kind: 'event',
    event: { type: 'terminal-readied', by: two.ids, clockOffset, network: 'none', earlierCount: earlierCountIn(readiness) },
  };
  const approval = useApproval({ act, persons: two.persons, onRefused: setRefusal });
  const missing = clock === null ? texts.missingClock : clockOffset === null ? texts.missingTime : page === null ? texts.missingPage : null;
  // While the right time is typed, nothing is confirmed yet.
  const isTyping = clock?.answer === 'wrong' && clock.taken === null;
  const part = clockOffset === null ? 'clock' : 'page';
  const waitsFor = missing === null ? approval.waitsFor : { says: missing, focus: () => focusFirst(part) };
  return (
    <Screen
      code={texts.code} title={texts.title} lead={texts.lead} refusal={refusal}
      actions={(
        <>
          <PlainButton onPress={onBack}>{texts.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={waitsFor}>{texts.go}</GoButton>
        </>
      )}
    >
      <div className="split">
        <section data-part="clock"><ClockQuestion answer={clock} onAnswer={setClock} /></section>
        <section data-part="page"><PageQuestion page={page} onPage={setPage} onRefused={setRefusal} /></section>
      </div>
      {!isTyping && approval.panel}
    </Screen>
  );
}

function PageQuestion({ page, onPage, onRefused }: {
  readonly page: Page | null; readonly onPage: (page: Page) => void; readonly onRefused: (refusal: Refusal | null) => void;
}): ReactNode {
  const { ask, texts: { ready: { together: texts } } } = useNight();
  const [printed, setPrinted] = useState(false);
  const print = async (): Promise<void> => {
    onRefused(null);
    const answer = await ask('printer/test-page', {});
    if (answer.ok) setPrinted(true);
    else onRefused(answer.error);
  };
  return (
    <>
      <h2 className="part">{texts.page}</h2>
      <p className="beside"><PlainButton onPress={print}>{printed ? texts.printPageAgain : texts.printPage}</PlainButton></p>
      <Pick
        label={texts.pageHow} value={page} onChange={onPage}
        options={[{ value: 'good', title: texts.pageGood }, { value: 'none', title: texts.pageNone }]}
      />
    </>
  );
}

function earlierCountIn({ checks }: Readiness): 'none' | 'exists' {
  return checks.some(({ check, verdict }) => check === 'earlier-count' && verdict === 'bad') ? 'exists' : 'none';
}
