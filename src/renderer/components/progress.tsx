// Determinate progress, told at most every tenth. `done` changes no more than four times a second (progress of useNight).
//   <ProgressBar done={846} of={1187} label="開いた件数" />
import { type ReactNode, useState } from 'react';
import { tenthOf } from './tenths.ts';
import { useHall } from '../app/night.tsx';

export function ProgressBar({ done, of, label }: { readonly done: number; readonly of: number; readonly label: string }): ReactNode {
  const { texts: { components } } = useHall();
  const share = of === 0 ? 100 : Math.min(done, of) * 100 / of;
  const value = components.progressOf(done, of);
  return (
    <>
      <div className="prog" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={done} aria-valuetext={value}>
        <i style={{ width: `${share}%` }} />
      </div>
      <Spoken key={tenthOf(done, of)} sentence={value} />
    </>
  );
}

/** Renewed by its key alone: it keeps the sentence with which it began. */
function Spoken({ sentence }: { readonly sentence: string }): ReactNode {
  const [first] = useState(sentence);
  return <span className="vh" role="status">{first}</span>;
}
