// While sheets are made and printed: nothing to press, and what has happened so far.
import type { ReactNode } from 'react';
import type { Work } from './print-screen.tsx';
import { PrinterNote } from './printer-note.tsx';
import { useNight } from '../../app/night.tsx';
import { Mark } from '../../components/mark.tsx';
import { Note } from '../../components/note.tsx';
import { Screen } from '../../components/screen.tsx';

export function Working({ work }: { readonly work: Work }): ReactNode {
  const { texts: { print: { making } } } = useNight();
  return (
    <Screen
      code={making.code} title={making.busyTitle}
      notes={<><PrinterNote /><Note title={making.recorded}>{making.recordedMeans}</Note></>}
    >
      <div role="status">
        <ol className="rows">
          <li><Mark sign={work === 'making' ? 'now' : 'done'} /><span>{making.busyMaking}</span><span /></li>
          <li><Mark sign={work === 'printing' ? 'now' : 'yet'} /><span>{making.busyPrinting}</span><span /></li>
        </ol>
      </div>
    </Screen>
  );
}
