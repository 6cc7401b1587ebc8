// The hand-over sheet comes back as soon as it was keyed in, and goes into the sealed set.
import { type ReactNode, useRef, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { GoButton } from '../../components/buttons.tsx';
import { Facts } from '../../components/facts.tsx';
import { Check } from '../../components/fields.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';
import { useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { HandOver } from '../../../core/session/state.ts';
import { timeWords } from '../../app/times.ts';

export function CollectStage({ handover, refusal, onRefused }: {
  readonly handover: HandOver; readonly refusal: Refusal | null; readonly onRefused: (refusal: Refusal | null) => void;
}): ReactNode {
  const { ask, count, texts: { print: { collect } }, language } = useNight();
  const two = useTwoOfficers(count);
  const [isKeyed, setKeyed] = useState(false);
  const [isBack, setBack] = useState(false);
  const checks = useRef<HTMLDivElement>(null);
  const at = timeWords(language).time(handover.at);
  const nameOf = (id: string): string => count.state.people.officers.find((officer) => officer.id === id)?.name ?? id;
  const record = async (): Promise<void> => {
    onRefused(null);
    const answer = await ask('session/record', { event: { type: 'handover-collected', by: two.operator.id } });
    if (!answer.ok) onRefused(answer.error);
  };
  return (
    <Screen
      code={collect.code} title={collect.title} lead={collect.lead(at, handover.receiver)} refusal={refusal}
      notes={<><Note title={collect.next}>{collect.nextMeans}</Note><Note title={collect.never}>{collect.neverMeans}</Note></>}
      actions={(
        <GoButton
          onPress={record}
          waitsFor={isKeyed && isBack ? undefined : {
            says: collect.needsChecks, focus: () => checks.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus(),
          }}
        >
          {collect.go}
        </GoButton>
      )}
    >
      <Facts
        rows={[
          [collect.facts.receiver, handover.receiver], [collect.facts.report, handover.report], [collect.facts.at, at],
          [collect.facts.read, collect.facts.readers(nameOf(handover.reader), nameOf(handover.listener))],
          [collect.by, two.operator.name],
        ]}
      />
      <h2 className="part collect-checks">{collect.checks}</h2>
      <div ref={checks}>
        <Check checked={isKeyed} onChange={setKeyed}>{collect.keyed}</Check>
        <Check checked={isBack} onChange={setBack}>{collect.back}</Check>
      </div>
    </Screen>
  );
}
