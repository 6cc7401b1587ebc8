// Above the work of every screen: the system's clock was moved, and two persons have to look at it again.
import type { ReactNode } from 'react';
import { LinkButton } from './buttons.tsx';
import { Mark } from './mark.tsx';
import { useHall } from '../app/night.tsx';
import { routeOf } from '../app/route-of.ts';

/** Of the times on record the minute counts. */
const MOST_SECONDS = 60;

export function ClockMoved(): ReactNode {
  const { view, texts: { clock }, place, go } = useHall();
  const seconds = Math.abs(view.count?.clockDrift ?? 0);
  if (seconds <= MOST_SECONDS || place === 'clock' || routeOf(view, 'clock') !== 'clock') return null;
  return (
    <section className="clock-moved" role="alert">
      <Mark sign="care" />
      <p><b>{clock.moved.title(Math.round(seconds / MOST_SECONDS))}</b>{clock.moved.means}</p>
      <LinkButton onPress={() => go('clock')}>{clock.link}</LinkButton>
    </section>
  );
}
