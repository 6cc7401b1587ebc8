// Sums as the sheet shows them: groups whose names hang at the left, one sum line each.
//   <Equations heads={['小選挙区', '比例代表']} groups={[{ title: '開いたもの', lines: [
//     { operator: '', name: '受け入れた投票', values: [412, 414] }, { operator: '＝', name: '…', values: [412, null], kind: 'sum' }] }]} />
//   null is a lid. A mark per value where the line is a comparison: marks: ['agrees', 'differs'].
import type { ReactNode } from 'react';
import { Lid } from './lid.tsx';
import { Mark } from './mark.tsx';
import type { MarkSign } from '../../texts/window/components-texts.ts';

export interface EquationLine {
  readonly operator: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly marks?: readonly (MarkSign | null)[] | undefined;
  readonly kind?: 'sum' | undefined;
}

export interface EquationGroup {
  readonly title: string;
  readonly lines: readonly EquationLine[];
}

export function Equations({ heads, groups }: { readonly heads: readonly string[]; readonly groups: readonly EquationGroup[] }): ReactNode {
  return (
    <table className="eq">
      <thead><tr><td /><td />{heads.map((head) => <th key={head} scope="col" colSpan={2}>{head}</th>)}</tr></thead>
      {groups.map((group) => <Group key={group.title} group={group} />)}
    </table>
  );
}

function Group({ group: { title, lines } }: { readonly group: EquationGroup }): ReactNode {
  return (
    <tbody>
      {lines.map((line, at) => (
        <tr key={line.name} className={line.kind === 'sum' ? 'sum' : undefined}>
          {at === 0 && <th className="gl" scope="rowgroup" rowSpan={lines.length}>{title}</th>}
          <th scope="row"><span className="op">{line.operator}</span>{line.name}</th>
          {line.values.map((value, column) => <Value key={column} value={value} sign={line.marks?.[column] ?? null} />)}
        </tr>
      ))}
    </tbody>
  );
}

function Value({ value, sign }: { readonly value: number | null; readonly sign: MarkSign | null }): ReactNode {
  return <><td>{value === null ? <Lid /> : value.toLocaleString('ja-JP')}</td><td className="m">{sign !== null && <Mark sign={sign} />}</td></>;
}
