// A hidden figure: one width, whatever the number; there is no number in it.   <Lid />
import type { ReactNode } from 'react';
import { useHall } from '../app/night.tsx';

export function Lid(): ReactNode {
  const { texts } = useHall();
  return <span className="lid" role="img" aria-label={texts.components.lid} />;
}
