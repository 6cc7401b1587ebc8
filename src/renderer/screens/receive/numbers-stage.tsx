// Numbers that two persons type from paper or telephone, compared, and recorded by both.
import { type ReactNode, useState } from 'react';
import { Comparison, EntryPanels, type EntryRow, useTwoEntries } from './two-entries.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, PlainButton } from '../../components/buttons.tsx';
import { focusFirst } from '../../components/focus-first.ts';
import { Screen } from '../../components/screen.tsx';
import { useApproval, useTwoOfficers } from '../../components/two-persons.tsx';
import type { Act } from '../../../contract/act.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';

interface Props {
  readonly texts: { readonly code: string; readonly title: string; readonly lead: string; readonly go: string; readonly number: string };
  readonly rows: readonly EntryRow[];
  readonly notes: ReactNode;
  readonly actOf: (first: readonly number[], second: readonly number[], by: readonly [string, string]) => Act;
  readonly onDone?: () => void;
  /** A plain button that leads elsewhere. */
  readonly back?: ReactNode;
}

export function NumbersStage({ texts, rows, notes, actOf, onDone, back }: Props): ReactNode {
  const { count, texts: { receive: { entries: words } } } = useNight();
  const two = useTwoOfficers(count);
  const entries = useTwoEntries(rows.length);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = entries.turn === 'both' ? actOf(entries.first.map(Number), entries.second.map(Number), two.ids) : null;
  const approval = useApproval({ act, persons: two.persons, onDone, onRefused: setRefusal });
  const again = (): void => {
    setRefusal(null);
    entries.again();
  };
  const labels = [words.fieldOf(words.order[0], texts.number), words.fieldOf(words.order[1], texts.number)] as const;
  if (entries.turn !== 'both') {
    return (
      <Screen
        code={texts.code} title={texts.title} lead={texts.lead} notes={notes}
        actions={(
          <>
            {back}
            <GoButton onPress={entries.next} waitsFor={entries.isFilled ? undefined : { says: words.missing, focus: () => focusFirst('entries') }}>
              {entries.turn === 'first' ? words.firstDone : words.secondDone}
            </GoButton>
          </>
        )}
      >
        <EntryPanels entries={entries} labels={[texts.number, texts.number]} rows={rows} />
      </Screen>
    );
  }
  // What was refused before anybody typed a number of confirmation can only be typed again.
  const isRefused = refusal !== null && approval.subject === null;
  return (
    // Another screen than that of the typing, so that the focus is not left on what is pressed next.
    <Screen
      key="both" code={texts.code} title={texts.title} refusal={refusal} notes={notes}
      actions={isRefused
        ? <GoButton onPress={again}>{words.again}</GoButton>
        : (
          <>
            <PlainButton onPress={again}>{words.again}</PlainButton>
            <GoButton onPress={approval.send} waitsFor={approval.waitsFor}>{texts.go}</GoButton>
          </>
        )}
    >
      <Comparison entries={entries} labels={labels} rows={rows} />
      {!isRefused && approval.panel}
    </Screen>
  );
}
