// Determinate progress, drawn at most four times a second and told at most every tenth.
//   <ProgressBar done={846} of={1187} label="開いた件数" />
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useHall } from '../app/night.tsx';

const MILLISECONDS_BETWEEN_DRAWINGS = 250;

export function ProgressBar({ done, of, label }: { readonly done: number; readonly of: number; readonly label: string }): ReactNode {
  const { texts: { components } } = useHall();
  const shown = useAtMost4Hz(done);
  const tenth = of === 0 ? 10 : Math.floor(Math.min(shown, of) * 10 / of);
  const share = of === 0 ? 100 : Math.min(shown, of) * 100 / of;
  const value = components.progressOf(shown, of);
  return (
    <>
      <div className="prog" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={shown} aria-valuetext={value}>
        <i style={{ width: `${share}%` }} />
      </div>
      <Spoken key={tenth} sentence={value} />
    </>
  );
}

/** Renewed by its key alone: it keeps the sentence with which it began. */
function Spoken({ sentence }: { readonly sentence: string }): ReactNode {
  const [first] = useState(sentence);
  return <span className="vh" role="status">{first}</span>;
}

function useAtMost4Hz(value: number): number {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  useEffect(() => {
    const timer = setInterval(() => setShown(newest.current), MILLISECONDS_BETWEEN_DRAWINGS);
    return () => clearInterval(timer);
  }, []);
  return shown;
}
