// The votes of one contest as the sheet has them; without figures there are lids of one width.
//   <VoteTables paper covers counted={Counted | null} />     counted: null while nothing is shown
//   <VoteTotals counted />                                   classes of invalid ballots and totals; only of a result that is shown
import type { ReactNode } from 'react';
import { Lid } from './lid.tsx';
import { useHall } from '../app/night.tsx';
import type { BallotPaper } from '../../core/election/ballot-paper.ts';
import { invalidClassesOf } from '../../core/law/invalid-classes.ts';
import type { Coverage } from '../../core/sheets/coverage.ts';
import { formatNumber } from '../../core/sheets/figures.ts';
import {
  figuresInRow, type VoteFigures, voteFigures, type VoteGroup, type VoteRow, type VoteTable, voteTables,
} from '../../core/sheets/vote-tables.ts';
import type { Counted } from '../../core/tally/count-file.ts';
import type { VotesTexts } from '../../texts/window/votes-texts.ts';

export function VoteTables({ paper, covers, counted }: {
  readonly paper: BallotPaper; readonly covers: Coverage; readonly counted: Counted | null;
}): ReactNode {
  const { texts: { votes, frame } } = useHall();
  const figures = counted === null ? null : voteFigures(counted);
  const tables = voteTables(paper, covers);
  return (
    <div className="votes-scroll" role="region" tabIndex={0} aria-label={votes.scrolls(tables.map(({ kind }) => votes.rows[kind]).join(frame.separator))}>
      {tables.map((table) => <Table key={table.kind} table={table} figures={figures} texts={votes} />)}
    </div>
  );
}

interface TableParts {
  readonly table: VoteTable;
  /** null: lids. */
  readonly figures: VoteFigures | null;
  readonly texts: VotesTexts;
}

function Table({ table, figures, texts }: TableParts): ReactNode {
  const { kind } = table;
  const sums = figures?.sums(kind) ?? [];
  return (
    <table className={`tbl votes votes-${kind}`}>
      <thead>
        <tr>
          <th scope="col" className="c"><Lines text={texts.number[kind]} /></th>
          <th scope="col">{texts.rows[kind]}</th>
          {texts.figures[kind].map((heading) => <th scope="col" className="r" key={heading}><Lines text={heading} /></th>)}
        </tr>
      </thead>
      {table.groups.map((group) => <Group key={group.list?.code ?? 0} group={group} table={table} figures={figures} texts={texts} />)}
      {sums.length > 0 && (
        <tfoot>
          <tr>
            <td /><th scope="row">{texts.valid}</th>
            {sums.map((sum, at) => <td className="r v" key={at}>{sum}</td>)}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Group({ group: { list, rows }, table: { kind }, figures, texts }: TableParts & { readonly group: VoteGroup }): ReactNode {
  return (
    <tbody>
      {list !== null && <tr className="grp"><th scope="rowgroup" colSpan={2 + figuresInRow[kind]}>{texts.listOf(list.number, list.name, rows.length)}</th></tr>}
      {rows.map((row) => (
        <tr key={row.code}>
          <td className="c num">{row.number}</td>
          <Name row={row} />
          {row.counted
            ? Array.from({ length: figuresInRow[kind] }, (_, at) => (
              <td className="r v" key={at}>{figures === null ? <Lid /> : figures.of(kind, row.code)[at]}</td>
            ))
            : <td className="r" colSpan={figuresInRow[kind]}>{texts.noReview}</td>}
        </tr>
      ))}
      {list !== null && figures !== null && (
        <tr className="sum">
          <td /><th scope="row">{list.hasPriority ? texts.membersWithoutPriority : texts.membersOf}</th>
          <td className="r v">{figures.membersOf(list.code)}</td>
        </tr>
      )}
    </tbody>
  );
}

function Name({ row: { name, kana, second, remark } }: { readonly row: VoteRow }): ReactNode {
  const below = [kana, second].filter((each) => each !== null);
  return (
    <th scope="row">
      <span className="name">{name}</span>
      {below.length > 0 && <span className="kana votes-below">{below.join('　')}</span>}
      {remark !== null && <span className="votes-remark">{remark}</span>}
    </th>
  );
}

function Lines({ text }: { readonly text: string }): ReactNode {
  return text.split('\n').map((line, at) => <span key={at} className="votes-line">{line}</span>);
}

export function VoteTotals({ counted }: { readonly counted: Counted }): ReactNode {
  const { texts: { votes } } = useHall();
  const labels = new Map(invalidClassesOf[counted.kind].map(({ id, label }) => [id as string, label]));
  return (
    <>
      <dl className="tot">
        <dt>{votes.valid}</dt><dd>{formatNumber(counted.valid)}</dd>
        <dt>{votes.invalid}</dt><dd>{formatNumber(counted.invalid)}</dd>
        <dt className="t">{votes.total}</dt><dd className="t">{formatNumber(counted.total)}</dd>
        {counted.notAccepted > 0 && <><dt>{votes.notAccepted}</dt><dd>{formatNumber(counted.notAccepted)}</dd></>}
      </dl>
      <h2 className="part">{votes.invalidClasses}</h2>
      <dl className="tot tot-small">
        {counted.invalidClasses.map(({ id, ballots }) => <InvalidClass key={id} label={labels.get(id) ?? id} ballots={ballots} />)}
      </dl>
      {counted.kind === 'HC_PR' && <p className="small sub">{votes.priority}</p>}
    </>
  );
}

function InvalidClass({ label, ballots }: { readonly label: string; readonly ballots: number }): ReactNode {
  return <><dt>{label}</dt><dd>{formatNumber(ballots)}</dd></>;
}
