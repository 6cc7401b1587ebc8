// The clock is looked at again by two persons: what they find is added to what was found before.
import { type ReactNode, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { type ClockAnswer, ClockQuestion, offsetOf } from '../../components/clock-question.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { factsOf } from '../../../core/session/facts.ts';

export function ClockScreen(): ReactNode {
  const { count, texts: { clock: texts, ready: { together } }, go } = useNight();
  const done = (): void => go(null);
  const two = useTwoOfficers(count);
  const [clock, setClock] = useState<ClockAnswer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const found = offsetOf(clock);
  const before = factsOf(count.state).clock?.clockOffset ?? 0;
  const act: Act | null = found === null ? null : { kind: 'event', event: { type: 'clock-confirmed', by: two.ids, clockOffset: before + found } };
  const approval = useApproval({ act, persons: two.persons, onDone: done, onRefused: setRefusal });
  const waitsFor = found === null
    ? { says: clock === null ? together.missingClock : together.missingTime, focus: () => focusFirst('clock') }
    : approval.waitsFor;
  return (
    <Screen
      code={texts.code} title={texts.title} lead={together.lead} refusal={refusal}
      actions={(
        <>
          <PlainButton onPress={done}>{texts.back}</PlainButton>
          <GoButton onPress={approval.send} waitsFor={waitsFor}>{texts.go}</GoButton>
        </>
      )}
    >
      <div className="clock-again" data-part="clock"><ClockQuestion answer={clock} onAnswer={setClock} /></div>
      {found !== null && approval.panel}
    </Screen>
  );
}
