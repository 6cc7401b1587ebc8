// One field of digits: takes full-width digits and what an IME types, keeps half-width digits, and steps back when it is empty.
import { type ReactNode, type RefCallback, useState } from 'react';
import { digitsIn } from './digits.ts';

export function DigitBox({ length, value, onChange, label, wrong = false, inputRef, onBack, describedBy }: {
  readonly length: number;
  readonly value: string;
  /** May be longer than `length`, when digits were pasted: what does not fit is for the next box. */
  readonly onChange: (digits: string) => void;
  readonly label?: string | undefined;
  readonly wrong?: boolean | undefined;
  readonly inputRef?: RefCallback<HTMLInputElement> | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly describedBy?: string | undefined;
}): ReactNode {
  /** What an IME is still composing. */
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <input
      className={`inp inp-num${wrong ? ' is-wrong' : ''}`} inputMode="numeric" autoComplete="off" spellCheck={false}
      aria-label={label} aria-invalid={wrong} aria-describedby={describedBy} value={composing ?? value} ref={inputRef} size={length + 1}
      onChange={({ target, nativeEvent }) => {
        if ((nativeEvent as InputEvent).isComposing) setComposing(target.value);
        else onChange(digitsIn(target.value));
      }}
      onCompositionEnd={({ currentTarget }) => {
        setComposing(null);
        onChange(digitsIn(currentTarget.value));
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Backspace' && currentTarget.value === '') onBack?.();
      }}
    />
  );
}
