// Every contest is shown: two officers read it through and complete the count, each bound to the digest of what both see.
import { type ReactNode, useEffect } from 'react';
import { HideButton } from './hide-button.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton } from '../../components/buttons.tsx';
import { ContestVotes } from '../../components/contest-votes.tsx';
import type { Papers } from '../../components/papers.ts';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import type { CountFile } from '../../../core/tally/count-file.ts';

export function ShownResult({ papers, figures, refusal, onRefused, onHide }: {
  readonly papers: Papers;
  readonly figures: CountFile;
  readonly refusal: Refusal | null;
  readonly onRefused: (refusal: Refusal | null) => void;
  readonly onHide: () => Promise<void>;
}): ReactNode {
  const { count, texts: { result: { shown } }, say } = useNight();
  const two = useTwoOfficers(count);
  const approval = useApproval({ act: { kind: 'confirm', by: two.ids }, persons: two.persons, onRefused });
  useEffect(() => say(shown.announced), [say, shown]);
  return (
    <Screen
      code={shown.code} title={shown.title} refusal={refusal}
      actions={<GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{shown.go}</GoButton>}
    >
      <HideButton onHide={onHide} />
      <ContestVotes papers={papers} figures={figures} />
      <div className="res-fin">{approval.panel}</div>
    </Screen>
  );
}
