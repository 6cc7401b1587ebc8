// A value that changes often, seen at most so many times a second.
import { useEffect, useRef, useState } from 'react';

/** The newest value, renewed at most once in so many milliseconds; the last one is never lost. */
export function useSlowly<T>(value: T, milliseconds: number): T {
  const [seen, setSeen] = useState(value);
  const last = useRef(-Infinity);
  useEffect(() => {
    const see = (): void => {
      last.current = performance.now();
      setSeen(value);
    };
    const rest = last.current + milliseconds - performance.now();
    if (rest <= 0) {
      see();
      return undefined;
    }
    const timer = setTimeout(see, rest);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return seen;
}
