// Tabs: one panel at a time, chosen by pointer or with the arrow keys; without a choice there is no row of tabs.
//   <Tabs label="選挙" tabs={[{ key: '1', title: '小選挙区' }]} chosen={key} onChoose={setKey}>{panel}</Tabs>
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export interface Tab {
  readonly key: string;
  readonly title: string;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function Tabs({ label, tabs, chosen, onChoose, children }: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  if (tabs.length < 2) return children;
  const move = ({ key }: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const next = tabs[(at + (steps[key] ?? 0) + tabs.length) % tabs.length];
    if (steps[key] === undefined || next === undefined) return;
    onChoose(next.key);
    row.current?.querySelectorAll('button')[tabs.indexOf(next)]?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={move}>
        {tabs.map(({ key, title }) => (
          <button
            key={key} type="button" role="tab" id={`${id}${key}`} aria-selected={key === chosen} aria-controls={`${id}panel`}
            tabIndex={key === chosen ? 0 : -1} onClick={() => onChoose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen}`}>{children}</div>
    </>
  );
}
