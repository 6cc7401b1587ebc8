// The confirmed clock, ticking in the window from what the last view told: it asks nobody.
import { useEffect, useMemo, useState } from 'react';
import { useHall } from './night.tsx';
import { millisecondsOf, type Time, timeAt } from '../../core/kernel/time.ts';

/** Now, by the confirmed clock of the count; by the clock of the system where there is none. Renews itself each second. */
export function useClock(): Time {
  const { view } = useHall();
  const base = useMemo(() => ({
    told: view.count === null ? Date.now() : millisecondsOf(view.count.now), at: performance.now(),
  }), [view]);
  const [now, setNow] = useState(base.at);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const time = timeAt(base.told + Math.max(0, now - base.at));
  if (time === undefined) throw new Error('the clock of the count is no time');
  return time;
}
