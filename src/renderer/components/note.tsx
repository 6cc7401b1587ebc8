// A note in the column beside the work: why, who decides, what if not.   <Note title="記録すると">…</Note>
import type { ReactNode } from 'react';

export function Note({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return <section className="note"><h2>{title}</h2>{typeof children === 'string' ? <p>{children}</p> : children}</section>;
}
