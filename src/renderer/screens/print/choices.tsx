// Into which report the figures go: prepared by the office, or typed. Nothing is chosen for anybody.
import type { ReactNode } from 'react';
import { useNight } from '../../app/night.tsx';
import { Field, Seg, TextField } from '../../components/fields.tsx';

/** A name that was chosen, or one that is typed; null: nothing is chosen. */
export type Choice = { readonly kind: 'listed' | 'typed'; readonly name: string } | null;

const TYPED = 'typed';

export function nameOfChoice(choice: Choice): string | null {
  const name = choice?.name.trim().normalize('NFC') ?? '';
  return name === '' ? null : name;
}

/** A list of names with a field for one that is not in it; the field alone where the list is empty. */
export function ChoicePick({ label, names, own, field, hint, value, onChange }: {
  readonly label: string;
  readonly names: readonly string[];
  readonly own: string;
  readonly field: string;
  readonly hint?: string | undefined;
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}): ReactNode {
  const typed = (
    <Field label={field} hint={hint}>
      <TextField value={value?.kind === 'typed' ? value.name : ''} onChange={(name) => onChange({ kind: 'typed', name })} />
    </Field>
  );
  if (names.length === 0) return typed;
  return (
    <div className="choice">
      <h2 className="part">{label}</h2>
      <Seg
        label={label} value={value === null ? null : value.kind === 'typed' ? TYPED : `name ${value.name}`}
        options={[...names.map((name) => ({ value: `name ${name}`, title: name })), { value: TYPED, title: own }]}
        onChange={(chosen) => onChange(chosen === TYPED ? { kind: 'typed', name: '' } : { kind: 'listed', name: chosen.slice('name '.length) })}
      />
      {value?.kind === 'typed' && typed}
    </div>
  );
}

export function ReportPick({ value, onChange }: { readonly value: Choice; readonly onChange: (choice: Choice) => void }): ReactNode {
  const { count, texts: { print: { order } } } = useNight();
  return (
    <ChoicePick
      label={order.report} names={count.hall?.reports ?? []} own={order.ownReport} field={order.ownReportName} hint={order.ownReportHint}
      value={value} onChange={onChange}
    />
  );
}
