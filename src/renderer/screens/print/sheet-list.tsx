// The printed set: what is sealed, and what the tally staff get for a while.
import type { ReactNode } from 'react';
import { currentSet } from './sheet-set.ts';
import { useNight } from '../../app/night.tsx';
import { Mark } from '../../components/mark.tsx';
import { voteKindFacts } from '../../../core/law/vote-kinds.ts';
import type { SheetRecord } from '../../../core/session/state.ts';
import { HAND_OVER_FORM } from '../../../core/sheets/forms-of-set.ts';

/** The whole set, or what is handed over of it. */
export function SheetList({ printed, part }: { readonly printed: ReadonlySet<string>; readonly part: 'set' | 'handover' }): ReactNode {
  const { count, texts: { print: { sheets } } } = useNight();
  const set = currentSet(count.state);
  const kept = part === 'handover' ? [] : set.filter(({ form }) => form !== HAND_OVER_FORM);
  const handed = set.filter(({ form }) => form === HAND_OVER_FORM);
  return (
    <div className="votes-scroll sheet-list" role="region" tabIndex={0} aria-label={sheets.sealedSet}>
      <table className="tbl">
        <thead>
          <tr>
            <td /><th scope="col">{sheets.form}</th><th scope="col">{kept.length === 0 ? sheets.handover : sheets.sealedSet}</th>
            <th scope="col" className="r">{sheets.copies}</th>
          </tr>
        </thead>
        <tbody>{kept.map((sheet) => <SheetRow key={sheet.file} sheet={sheet} isPrinted={printed.has(sheet.file)} />)}</tbody>
        <tbody>
          {kept.length > 0 && <tr className="grp"><th colSpan={4} scope="rowgroup">{sheets.handover}</th></tr>}
          {handed.map((sheet) => <SheetRow key={sheet.file} sheet={sheet} isPrinted={printed.has(sheet.file)} />)}
        </tbody>
      </table>
    </div>
  );
}

function SheetRow({ sheet: { form, contest, edition }, isPrinted }: {
  readonly sheet: SheetRecord; readonly isPrinted: boolean;
}): ReactNode {
  const { count, texts: { print: { sheets } } } = useNight();
  const kind = count.contests.find((each) => each.contest === contest)?.kind;
  const name = [
    sheets.names[form] ?? form, ...kind === undefined ? [] : [voteKindFacts[kind].shortName],
    ...edition > 1 ? [sheets.edition(edition)] : [],
  ].join('　');
  return (
    <tr>
      <td className="sheet-mark">
        <Mark sign={isPrinted ? 'done' : 'yet'} spoken="none" /><span className="vh">{isPrinted ? sheets.printed : sheets.notPrinted}</span>
      </td>
      <td className="num">{form}</td>
      <th scope="row">{name}</th>
      <td className="r">{sheets.original}</td>
    </tr>
  );
}
