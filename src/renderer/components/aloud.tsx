// Words that law or custom wants spoken, in the language of the hall.   <Aloud title? >ただいま、…</Aloud>
import type { ReactNode } from 'react';
import { useHall } from '../app/night.tsx';

export function Aloud({ title, children }: { readonly title?: string | undefined; readonly children: ReactNode }): ReactNode {
  const { texts } = useHall();
  return <section className="aloud"><h2>{title ?? texts.components.aloud}</h2><p lang="ja">{children}</p></section>;
}
