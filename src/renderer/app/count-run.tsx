// Whether the ballots are being opened, and why that stopped: told where the count goes on, which may be at another screen.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Refusal } from '../../core/kernel/refusal.ts';

export interface CountRun {
  readonly running: boolean;
  /** Why the last run did not come to its end; null where none did, or once it was taken note of. */
  readonly stopped: Refusal | null;
  readonly begin: () => void;
  readonly end: (stopped: Refusal | null) => void;
}

const CountRunContext = createContext<CountRun | null>(null);

export function useCountRun(): CountRun {
  const run = useContext(CountRunContext);
  if (run === null) throw new Error('a screen of a count stands outside of its run');
  return run;
}

/** Around all screens, so that it outlives the change from one to another. */
export function CountRunProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [running, setRunning] = useState(false);
  const [stopped, setStopped] = useState<Refusal | null>(null);
  const run = useMemo<CountRun>(() => ({
    running, stopped,
    begin: () => {
      setStopped(null);
      setRunning(true);
    },
    end: (refusal) => {
      setStopped(refusal);
      setRunning(false);
    },
  }), [running, stopped]);
  return <CountRunContext value={run}>{children}</CountRunContext>;
}
