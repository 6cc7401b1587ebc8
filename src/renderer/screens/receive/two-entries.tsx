// What two persons type one after the other, each without seeing what the other typed.
//   const entries = useTwoEntries(2);   { turn, first, second, change(at, value), next(), again() }
//   <EntryPanels entries labels rows />, then <Comparison entries labels rows /> once both have typed
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNight } from '../../app/night.tsx';
import { DigitField, Field, TextField } from '../../components/fields.tsx';
import { Mark } from '../../components/mark.tsx';
import { useTwoOfficers } from '../../components/two-persons.tsx';

export interface TwoEntries {
  /** Who types; `both`: both have. */
  readonly turn: 'first' | 'second' | 'both';
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly isFilled: boolean;
  readonly change: (at: number, value: string) => void;
  readonly next: () => void;
  readonly again: () => void;
}

export function useTwoEntries(fields: number): TwoEntries {
  const empty = Array.from({ length: fields }, () => '');
  const [turn, setTurn] = useState<TwoEntries['turn']>('first');
  const [first, setFirst] = useState<readonly string[]>(empty);
  const [second, setSecond] = useState<readonly string[]>(empty);
  const typing = turn === 'first' ? first : second;
  return {
    turn, first, second,
    isFilled: typing.every((value) => value.trim() !== ''),
    change: (at, value) => (turn === 'first' ? setFirst : setSecond)(typing.map((each, index) => (index === at ? value : each))),
    next: () => setTurn(turn === 'first' ? 'second' : 'both'),
    again: () => {
      setFirst(empty);
      setSecond(empty);
      setTurn('first');
    },
  };
}

export interface EntryRow {
  readonly key: string | number;
  readonly label: string;
  /** Digits at most; a text without it. */
  readonly digits?: number | undefined;
}

interface Props {
  readonly entries: TwoEntries;
  /** What each of the two types from. */
  readonly labels: readonly [string, string];
  readonly rows: readonly EntryRow[];
  readonly hint?: string | undefined;
}

export function EntryPanels({ entries, labels, rows, hint }: Props): ReactNode {
  const { count, texts: { receive: { entries: texts }, components } } = useNight();
  const { persons } = useTwoOfficers(count);
  const panels = useRef<HTMLDivElement>(null);
  const { turn } = entries;
  useEffect(() => {
    panels.current?.querySelector('input')?.focus();
  }, [turn]);
  return (
    <>
      <div className="two entries" ref={panels} data-part="entries">
        {persons.map((person, at) => {
          const own = at === 0 ? 'first' : 'second';
          return (
            <div key={person.id}>
              <p className="ord">{texts.fieldOf(texts.order[at] ?? '', components.officer)}</p>
              <p className="who">{person.name}</p>
              {own === turn
                ? <Fields entries={entries} label={labels[at] ?? ''} rows={rows} hint={hint} />
                : <p className="how">{at === 0 ? <><Mark sign="done" spoken="none" />{texts.done}</> : <><Mark sign="yet" spoken="none" />{texts.waits}</>}</p>}
            </div>
          );
        })}
      </div>
      <p className="small sub entries-hidden">{texts.hidden}</p>
    </>
  );
}

function Fields({ entries: { turn, first, second, change }, label, rows, hint }: Omit<Props, 'labels'> & { readonly label: string }): ReactNode {
  const values = turn === 'first' ? first : second;
  return rows.map(({ key, label: row, digits }, at) => (
    <Field key={key} label={rows.length === 1 ? label : row} hint={hint}>
      {digits === undefined
        ? <TextField value={values[at] ?? ''} onChange={(value) => change(at, value)} maxLength={40} />
        : <DigitField length={digits} value={values[at] ?? ''} onChange={(value) => change(at, value)} />}
    </Field>
  ));
}

export function Comparison({ entries: { first, second }, labels, rows }: Omit<Props, 'hint'>): ReactNode {
  const { texts: { receive: { entries: texts } } } = useNight();
  return (
    <table className="tbl comparison" aria-label={texts.comparison}>
      <thead><tr><td /><th scope="col">{labels[0]}</th><th scope="col">{labels[1]}</th><td /></tr></thead>
      <tbody>
        {rows.map(({ key, label }, at) => {
          const isSame = first[at] === second[at];
          return (
            <tr key={key}>
              <th scope="row">{label}</th><td className="num">{first[at]}</td><td className="num">{isSame ? second[at] : <b>{second[at]}</b>}</td>
              <td className="r"><Mark sign={isSame ? 'same' : 'other'} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
