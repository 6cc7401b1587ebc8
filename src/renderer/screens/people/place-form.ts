// The forms of the second places: what each asks for, and the event that it makes.
import { type Hall, lacking, withoutSupervisor, type WitnessRow } from './attendance.ts';
import type { SessionEvent } from '../../../core/session/events.ts';
import { isPresent, officeHolder, witnessIn } from '../../../core/session/people.ts';
import { type ContestSetting, heldContests } from '../../../core/session/setting.ts';
import type { Person } from '../../../core/session/state.ts';
import type { Place } from '../../../texts/window/people-texts.ts';

export interface PlaceWish {
  readonly place: Place;
  /** Who leaves; null at every other place. */
  readonly row: WitnessRow | null;
}

export interface Form {
  readonly name: string;
  readonly party: string;
  readonly reason: string;
  readonly appointedBy: string;
  readonly contests: readonly number[];
  readonly onRoll: boolean;
  readonly notCandidate: boolean;
}

export const emptyForm: Form = { name: '', party: '', reason: '', appointedBy: '', contests: [], onRoll: false, notCandidate: false };

export type FieldName = 'name' | 'party' | 'contests' | 'reason' | 'appointedBy' | 'statements';

export const fieldsOf: Readonly<Record<Place, readonly FieldName[]>> = {
  'supervisor': ['name', 'contests'],
  'notified': ['name', 'party', 'contests'],
  'appointed': ['name', 'party', 'contests', 'statements'],
  'deputy': ['name', 'contests', 'reason'],
  'deputy-end': ['contests'],
  'acting': ['name', 'appointedBy', 'contests', 'reason'],
  'acting-end': ['contests'],
  'leaving': ['contests', 'reason'],
};

/** The contests that can be chosen. */
export function contestsFor({ place, row }: PlaceWish, at: Hall): readonly ContestSetting[] {
  const { people, setting } = at;
  const held = heldContests(setting);
  const standsIn = (capacity: 'deputy' | 'acting-supervisor') => ({ contest }: ContestSetting): boolean => (
    people.supervisors.some((office) => office.contest === contest && office.capacity === capacity && office.until === null));
  switch (place) {
    case 'supervisor': {
      const listed = (at.hall?.supervisors ?? []).flatMap(({ contests }) => contests);
      return withoutSupervisor(at).filter(({ contest }) => !listed.includes(contest));
    }
    case 'notified': return held;
    // One supervisor appoints: those of another are appointed after.
    case 'appointed': {
      const few = lacking(at);
      const holder = few.map(({ contest }) => officeHolder(people, contest)?.id).find((id) => id !== undefined);
      return few.filter(({ contest }) => officeHolder(people, contest)?.id === holder);
    }
    case 'deputy': case 'acting': return held;
    case 'deputy-end': return held.filter(standsIn('deputy'));
    case 'acting-end': return held.filter(standsIn('acting-supervisor'));
    case 'leaving': return held.filter(({ contest }) => row?.contests.includes(contest) === true
      && isPresent(witnessIn(people, contest, row.person.id)));
  }
}

export function missingIn(place: Place, form: Form): FieldName | null {
  return fieldsOf[place].find((field) => isMissing(field, form)) ?? null;
}

function isMissing(field: FieldName, form: Form): boolean {
  switch (field) {
    case 'party': return false;
    case 'contests': return form.contests.length === 0;
    case 'statements': return !form.onRoll || !form.notCandidate;
    case 'name': case 'reason': case 'appointedBy': return form[field].trim() === '';
  }
}

/** `person`: who is typed, or who leaves. `by`: who holds the supervisor's office and appoints. */
export function eventOf(
  place: Place, form: Form, { person, by }: { readonly person: Person; readonly by: string },
): SessionEvent {
  const contests = [...form.contests].sort((a, b) => a - b);
  const reason = form.reason.trim();
  const party = form.party.trim() === '' ? null : form.party.trim();
  switch (place) {
    case 'supervisor': return { type: 'supervisor-arrived', contests, person };
    case 'notified': return { type: 'witness-arrived', contests, person, party };
    case 'appointed': return { type: 'witness-appointed', contests, person, party, onRoll: form.onRoll, candidate: !form.notCandidate, by };
    case 'deputy': return { type: 'deputy-began', contests, person, reason };
    case 'deputy-end': return { type: 'deputy-ended', contests };
    case 'acting': return { type: 'acting-supervisor-began', contests, person, appointedBy: form.appointedBy.trim(), reason };
    case 'acting-end': return { type: 'acting-supervisor-ended', contests };
    case 'leaving': return { type: 'witness-left', contests, witness: person.id, reason };
  }
}
