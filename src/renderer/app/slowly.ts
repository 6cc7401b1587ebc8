// What is told often, seen at most four times a second (design of the window): nothing is drawn in between.
import { useCallback, useEffect, useRef, useState } from 'react';

const MILLISECONDS_BETWEEN = 250;

export interface Slowly<T> {
  /** The newest of what was told, but for the last moment; null before and once it is forgotten. */
  readonly seen: T | null;
  readonly tell: (value: T) => void;
  /** At once. */
  readonly forget: () => void;
}

export function useSlowly<T>(): Slowly<T> {
  const [seen, setSeen] = useState<T | null>(null);
  const newest = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = useRef(-Infinity);

  const show = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    last.current = performance.now();
    setSeen(newest.current);
  }, []);
  const tell = useCallback((value: T) => {
    newest.current = value;
    timer.current ??= setTimeout(show, Math.max(0, last.current + MILLISECONDS_BETWEEN - performance.now()));
  }, [show]);
  const forget = useCallback(() => {
    newest.current = null;
    show();
  }, [show]);
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);
  return { seen, tell, forget };
}
