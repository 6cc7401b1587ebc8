// What the printer says now, asked every few seconds while this is on the screen.
import { type ReactNode, useEffect, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { Note } from '../../components/note.tsx';
import type { PrinterState } from '../../../contract/view.ts';

const MILLISECONDS_BETWEEN_LOOKS = 3000;

export function PrinterNote(): ReactNode {
  const { texts: { print: { printer } } } = useNight();
  const state = usePrinter();
  if (state === null) return null;
  return (
    <Note title={printer.title}>
      <>
        <p>{state.name ?? printer.none}</p>
        <p role="status"><b>{printer.states[state.state]}</b></p>
        {state.jobs > 0 && <p>{printer.jobs(state.jobs)}</p>}
      </>
    </Note>
  );
}

/** null until it is known, and where the print service does not answer. */
function usePrinter(): PrinterState | null {
  const { ask } = useNight();
  const [state, setState] = useState<PrinterState | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      const answer = await ask('printer/state', {});
      if (gone) return;
      setState(answer.ok ? answer.value : null);
      timer = setTimeout(() => void look(), MILLISECONDS_BETWEEN_LOOKS);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask]);
  return state;
}
