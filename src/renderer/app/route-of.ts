// Which screen is shown. The window never decides: it follows from the view, and from where a person has gone on their own.
import type { Place } from './place.ts';
import type { CountView, View } from '../../contract/view.ts';
import type { Due, ScreenStep } from '../../core/session/due.ts';

export const routes = [
  'board', 'install', 'sign-in', 'lock', 'pause', 'clock', 'ready', 'people', 'opening', 'receive', 'card', 'count', 'doubt', 'reconcile', 'result',
  'print', 'preserve', 'recount', 'closed', 'none-held',
] as const;
export type Route = (typeof routes)[number];

export function routeOf(view: View, place: Place | null): Route {
  if (view.lock !== null) return 'lock';
  if (view.count === null) return place === 'install' ? 'install' : 'board';
  if (place === 'board') return 'board';
  if (view.count.due.act === 'nothing') return 'closed';
  if (officersHere(view.count).length < 2) return 'sign-in';
  return (place === null ? null : wished(view.count, place)) ?? routeOfDue(view.count.due);
}

/** The officers who have typed their number since the program started, in the order in which they came. */
export function officersHere({ here, state }: CountView): readonly { readonly id: string; readonly name: string }[] {
  const officers = state.people.officers.filter(({ signedIn }) => signedIn);
  return here.flatMap((id) => officers.filter((officer) => officer.id === id));
}

/** A place that is open to people while something else is due. */
function wished({ allowed, due }: CountView, place: Place): Route | null {
  switch (place) {
    case 'board': case 'install': return null;
    case 'sign-in': return due.act === 'nothing' ? null : 'sign-in';
    case 'people': return allowed.includes('witness-arrived') ? 'people' : null;
    case 'pause': return allowed.includes('count-paused') && due.act !== 'nothing' ? 'pause' : null;
    case 'clock': return allowed.includes('clock-confirmed') ? 'clock' : null;
    case 'recount': return allowed.includes('recount-begun') ? 'recount' : null;
  }
}

function routeOfDue(due: Due): Route {
  if (due.act === 'operator' && due.waits === 'count-resumed') return 'pause';
  if (due.act === 'operator' && due.waits === 'officer-signed-in') return 'sign-in';
  return stepOfDue(due) ?? (due.act === 'none-held' ? 'none-held' : 'closed');
}

/** The step to which what is due belongs; null where nothing is left to do or to count. */
export function stepOfDue(due: Due): ScreenStep | null {
  switch (due.act) {
    case 'operator': return due.step;
    case 'reveal': return 'result';
    case 'import': return 'receive';
    case 'card': return 'card';
    case 'open': return 'count';
    case 'print': return 'print';
    case 'preserve': case 'verify': return 'preserve';
    case 'none-held': case 'nothing': return null;
  }
}
