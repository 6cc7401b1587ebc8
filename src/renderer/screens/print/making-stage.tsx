// Printing is ordered and not done: after a refusal or a restart the same button goes on.
import type { ReactNode } from 'react';
import type { StageProps } from './print-screen.tsx';
import { PrinterNote } from './printer-note.tsx';
import { SheetList } from './sheet-list.tsx';
import { Working } from './working.tsx';
import { useNight } from '../../app/night.tsx';
import { GoButton, LinkButton, PlainButton } from '../../components/buttons.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';

export function MakingStage({ refusal, work, onProduce, printed, onCopy, onSkip }: StageProps & {
  readonly printed: ReadonlySet<string>;
  readonly onCopy: () => void;
  /** Null while no sheet was made. */
  readonly onSkip: (() => void) | null;
}): ReactNode {
  const { texts: { print: { making, handCopy, printer } } } = useNight();
  if (work !== null) return <Working work={work} />;
  return (
    <Screen
      code={making.code} title={making.title} lead={making.lead} refusal={refusal}
      notes={(
        <>
          <PrinterNote />
          <Note title={making.recorded}>{making.recordedMeans}</Note>
          {onSkip !== null && <div className="note-links"><LinkButton onPress={onSkip}>{making.already}</LinkButton></div>}
        </>
      )}
      actions={(
        <>
          <PlainButton onPress={onCopy}>{handCopy.open}</PlainButton>
          <GoButton onPress={onProduce}>{refusal === null ? making.go : printer.again}</GoButton>
        </>
      )}
    >
      {onSkip !== null && <SheetList printed={printed} part="set" />}
    </Screen>
  );
}
