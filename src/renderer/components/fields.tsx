// Fields. A <Field> gives its child the label and says what does not fit:
//   <Field label="封印番号" wrong={null | sentence} hint?><TextField value onChange maxLength? /></Field>
//   <DigitField length={6} value onChange label? />    half-width digits only; for groups of digits see fingerprint.tsx
//   <TextArea value onChange rows? />
//   const pin = useSecret() (secret.ts);  <SecretField secret={pin} label? />  <NumberField secret={number} label? />
//     pin.take() reads and empties
//   <Pick label options={[{ value, title, note? }]} value={T | null} onChange layout="columns"? />    <Seg …>: the same within a table row
//   <Check checked onChange>sentence</Check>    <Statement checked onChange title>note</Statement>: what a named person states
import { createContext, type ReactNode, useContext, useId } from 'react';
import { DigitBox } from './digit-box.tsx';
import { Mark } from './mark.tsx';
import type { Secret } from './secret.ts';

interface Described {
  readonly wrong: boolean;
  readonly by: string | undefined;
}

const FieldContext = createContext<Described>({ wrong: false, by: undefined });

export function Field({ label, hint, wrong = null, children }: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What does not fit, as a sentence; null while all is well. */
  readonly wrong?: string | null | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const by = wrong === null ? (hint === undefined ? undefined : `${id}hint`) : `${id}wrong`;
  return (
    <div className="field-box">
      <label className="field">
        <span className="lbl">{label}</span>
        <FieldContext value={{ wrong: wrong !== null, by }}>{children}</FieldContext>
      </label>
      {hint !== undefined && <p className="hint" id={`${id}hint`}>{hint}</p>}
      {wrong !== null && <p className="wrong" id={`${id}wrong`} role="alert"><Mark sign="other" spoken="none" /> {wrong}</p>}
    </div>
  );
}

function useDescribed(): {
  readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined; readonly 'className': string;
} {
  const { wrong, by } = useContext(FieldContext);
  return { 'aria-invalid': wrong, 'aria-describedby': by, 'className': wrong ? 'inp is-wrong' : 'inp' };
}

interface TextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string | undefined;
  readonly maxLength?: number | undefined;
}

export function TextField({ value, onChange, label, maxLength = 100 }: TextProps): ReactNode {
  return (
    <input
      {...useDescribed()} type="text" autoComplete="off" spellCheck={false} aria-label={label} maxLength={maxLength} value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

export function TextArea({ value, onChange, label, maxLength = 500, rows = 3 }: TextProps & {
  readonly rows?: number | undefined;
}): ReactNode {
  return (
    <textarea
      {...useDescribed()} autoComplete="off" spellCheck={false} aria-label={label} maxLength={maxLength} rows={rows} value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

export function DigitField({ length, value, onChange, label, onFull }: TextProps & {
  readonly length: number; readonly onFull?: (() => void) | undefined;
}): ReactNode {
  const { wrong, by } = useContext(FieldContext);
  return (
    <DigitBox
      length={length} value={value} label={label} wrong={wrong} describedBy={by}
      onChange={(digits) => {
        onChange(digits.slice(0, length));
        if (digits.length >= length) onFull?.();
      }}
    />
  );
}

interface SecretProps {
  readonly secret: Secret;
  readonly label?: string | undefined;
  readonly wrong?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
}

export function SecretField({ secret, label, maxLength = 200 }: SecretProps & { readonly maxLength?: number | undefined }): ReactNode {
  return (
    <input
      {...useDescribed()} type="password" autoComplete="off" spellCheck={false} aria-label={label} maxLength={maxLength} ref={secret.inputRef}
      onInput={({ currentTarget }) => secret.onLength(currentTarget.value.length)}
    />
  );
}

/** The six digits with which a person confirms. */
export function NumberField({ secret, label, wrong = false, readOnly = false }: SecretProps): ReactNode {
  const described = useContext(FieldContext);
  const bad = wrong || described.wrong;
  return (
    <input
      className={`inp inp-num six${bad ? ' is-wrong' : ''}`} type="password" inputMode="numeric" autoComplete="off" maxLength={6} size={7}
      aria-label={label} aria-invalid={bad} aria-describedby={described.by} readOnly={readOnly} ref={secret.inputRef}
      onInput={({ currentTarget }) => secret.onLength(currentTarget.value.length)}
    />
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly note?: string | undefined;
}

interface PickProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  /** null: nothing is chosen yet, which is how every opinion and decision begins. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

export function Pick<T extends string>({ label, options, value, onChange, layout = 'rows' }: PickProps<T> & {
  /** `lines`: title and note on one line, where the list can be long. */
  readonly layout?: 'rows' | 'columns' | 'lines' | undefined;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={layout === 'rows' ? 'pick' : `pick ${layout}`}>
      <legend className="lbl">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'on' : undefined}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span><span className="ttl">{option.title}</span>{option.note !== undefined && <span className="pick-note">{option.note}</span>}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Seg<T extends string>({ label, options, value, onChange }: PickProps<T>): ReactNode {
  const name = useId();
  return (
    <span className="seg" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} /><span>{option.title}</span>
        </label>
      ))}
    </span>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ checked, onChange, children }: CheckProps & { readonly children: ReactNode }): ReactNode {
  return (
    <label className="chk">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} /><span>{children}</span>
    </label>
  );
}

export function Statement({ checked, onChange, title, children }: CheckProps & {
  readonly title: string; readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="state">
      <Check checked={checked} onChange={onChange}>{title}</Check>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
