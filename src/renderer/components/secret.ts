// Secrets stay in the field in which they are typed: read once, when they are sent, and gone from it at once.
import { type RefCallback, useCallback, useMemo, useRef, useState } from 'react';

export interface Secret {
  readonly inputRef: RefCallback<HTMLInputElement>;
  /** How many signs stand in the field: enough to say what is missing, and nothing of what it is. */
  readonly length: number;
  readonly onLength: (length: number) => void;
  /** Reads and empties the field. */
  readonly take: () => string;
  readonly focus: () => void;
}

export function useSecret(): Secret {
  const input = useRef<HTMLInputElement | null>(null);
  const [length, onLength] = useState(0);
  const inputRef = useCallback<RefCallback<HTMLInputElement>>((element) => {
    input.current = element;
  }, []);
  const take = useCallback(() => {
    onLength(0);
    return taken(input.current);
  }, []);
  const focus = useCallback(() => input.current?.focus(), []);
  return useMemo(() => ({ inputRef, length, onLength, take, focus }), [inputRef, length, take, focus]);
}

/** What stood in a field, which is empty now. */
export function taken(input: HTMLInputElement | null): string {
  if (input === null) return '';
  const { value } = input;
  input.value = '';
  return value;
}
