// Tries left, never as a bare number.   <Tries of={3} left={2} />
import type { ReactNode } from 'react';
import { useHall } from '../app/night.tsx';

export function Tries({ of, left }: { readonly of: number; readonly left: number }): ReactNode {
  const { texts: { components } } = useHall();
  const used = Math.max(0, of - left);
  const tries = Array.from({ length: of }, (_, at) => at);
  const word = (at: number): string => {
    if (at < used) return components.tryUsed;
    if (at === used) return at === of - 1 ? `${components.tryNow} ${components.tryLast}` : components.tryNow;
    return at === of - 1 ? components.tryLast : components.tryLeft;
  };
  return (
    <dl className="tries">
      <dt>{components.tries}</dt>
      <dd style={{ gridTemplateColumns: `repeat(${of}, 1fr)` }}>
        {tries.map((at) => (
          <span key={at} className={`try${at < used ? ' used' : ''}${at === used ? ' now' : ''}`}>{components.tryOf(at + 1)}<b>{word(at)}</b></span>
        ))}
      </dd>
    </dl>
  );
}
