// Names and values in two columns.   <Facts rows={[['投票所を閉じる時刻', '午後8時']]} />
import type { ReactNode } from 'react';

export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }): ReactNode {
  return <dl className="facts">{rows.map(([name, value]) => <FactRow key={name} name={name} value={value} />)}</dl>;
}

function FactRow({ name, value }: { readonly name: string; readonly value: ReactNode }): ReactNode {
  return <><dt>{name}</dt><dd>{value}</dd></>;
}
