// Equations of contests beside each other: two blocks side by side where there is room, hidden figures under lids.
import { Fragment, type ReactNode } from 'react';
import { type Cell, type Comparison, type Figures, type Group, type Row, twoBlocks } from './equations.ts';
import { Lid } from '../../components/lid.tsx';
import { Mark } from '../../components/mark.tsx';
import { formatDifference, formatNumber } from '../../../core/sheets/figures.ts';
import type { MarkSign } from '../../../texts/window/components-texts.ts';
import type { ReconcileTexts } from '../../../texts/window/reconcile-texts.ts';

/** Three columns of figures stand beside each other, as on the sheet. */
const BESIDE = 3;

const signs: Readonly<Record<NonNullable<Comparison>, MarkSign>> = { equal: 'agrees', differs: 'differs', later: 'yet' };

export function EquationTables({ groups, figures, nameOf, texts }: {
  readonly groups: readonly Group[]; readonly figures: readonly Figures[]; readonly nameOf: (contest: number) => string;
  readonly texts: ReconcileTexts;
}): ReactNode {
  const [left, right] = twoBlocks(groups);
  const sets = Array.from({ length: Math.ceil(figures.length / BESIDE) }, (_, at) => figures.slice(at * BESIDE, (at + 1) * BESIDE));
  return sets.map((beside) => (
    <div className="eq-blocks" key={beside[0]?.contest}>
      <Block groups={left} figures={beside} nameOf={nameOf} texts={texts} />
      <Block groups={right} figures={beside} nameOf={nameOf} texts={texts} />
    </div>
  ));
}

function Block({ groups, figures, nameOf, texts }: {
  readonly groups: readonly Group[]; readonly figures: readonly Figures[]; readonly nameOf: (contest: number) => string;
  readonly texts: ReconcileTexts;
}): ReactNode {
  return (
    <table className="eq eq-close">
      <colgroup>
        <col className="eq-group" /><col />
        {figures.map(({ contest }) => <Fragment key={contest}><col className="eq-figure" /><col className="eq-mark" /></Fragment>)}
      </colgroup>
      <thead><tr><td /><td />{figures.map(({ contest }) => <th key={contest} scope="col" colSpan={2}>{breakable(nameOf(contest))}</th>)}</tr></thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group}>
          {rows.map((row, at) => (
            <tr key={`${row.term}${at}`} className={row.sign === '＝' ? 'sum' : undefined}>
              {at === 0 && <th className="gl" scope="rowgroup" rowSpan={rows.length}>{texts.groups[group]}</th>}
              <th scope="row"><span className="op">{row.sign}</span>{texts.terms[row.term]}</th>
              {figures.map((each) => <Figure key={each.contest} row={row} figures={each} texts={texts} />)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** 衆議院比例代表 breaks after the house, and nowhere else. */
function breakable(name: string): string {
  return name.replace(/^(衆議院|参議院)/u, '$1\u200B');
}

function Figure({ row, figures, texts }: { readonly row: Row; readonly figures: Figures; readonly texts: ReconcileTexts }): ReactNode {
  const comparison = row.comparisonOf(figures);
  return (
    <>
      <td><Value cell={row.cellOf(figures)} texts={texts} /></td>
      <td className="m">{comparison !== null && <Mark sign={signs[comparison]} />}</td>
    </>
  );
}

function Value({ cell, texts }: { readonly cell: Cell; readonly texts: ReconcileTexts }): ReactNode {
  switch (cell.kind) {
    case 'number': return formatNumber(cell.value);
    case 'difference': return formatDifference(cell.value);
    case 'hidden': return <Lid />;
    case 'agreed': return <span className="eq-word">{texts.agreed}</span>;
    case 'not-yet': return <span className="eq-word sub">{texts.notYet}</span>;
  }
}
