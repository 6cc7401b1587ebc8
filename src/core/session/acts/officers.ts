// The officers (開票事務従事者), and who holds the supervisor's office: at any time of the night.
import { err, ok } from '../../kernel/result.ts';
import type { Time } from '../../kernel/time.ts';
import { contestsAmiss, firstAmiss, type Handler, refusal, refuse, titleOf } from '../gates.ts';
import { knownAs, signedIn } from '../people.ts';
import type { SessionRefusal } from '../refusals.ts';
import type { SessionSetting } from '../setting.ts';
import type { Capacity, Office, People, Person } from '../state.ts';

export const signInOfficer: Handler<'officer-signed-in'> = ({ state }, { officer }) => {
  const { people } = state;
  const amiss = nameAmiss(people, officer) ?? witnessAmiss(people, officer.id);
  if (amiss !== undefined) return err(amiss);
  const others = people.officers.filter(({ id }) => id !== officer.id);
  return ok({ ...state, people: { ...people, officers: [...others, { ...officer, signedIn: true }] } });
};

export const signOutOfficer: Handler<'officer-signed-out'> = ({ state }, { officer }) => {
  const { people } = state;
  const present = signedIn(people);
  if (!present.includes(officer)) return refuse('session/unknown-person', { person: officer });
  if (state.step !== 'ready' && present.length <= 2) return refuse('session/two-officers-needed');
  const officers = people.officers.map((each) => (each.id === officer ? { ...each, signedIn: false } : each));
  return ok({ ...state, people: { ...people, officers } });
};

export const arriveSupervisor: Handler<'supervisor-arrived'> = ({ setting, state, now }, { contests, person }) => {
  const { people } = state;
  const amiss = contestsAmiss(setting, contests) ?? nameAmiss(people, person) ?? witnessAmiss(people, person.id)
    ?? firstAmiss(contests, (contest) => (supervisorOf(people, contest) === undefined
      ? undefined : refusal('session/supervisor-known', { contest: titleOf(setting, contest) })));
  if (amiss !== undefined) return err(amiss);
  return ok({ ...state, people: withOffices(people, 'supervisor', contests, { ...person, reason: null, appointedBy: null }, now) });
};

export const beginDeputy: Handler<'deputy-began'> = ({ setting, state, now }, { contests, person, reason }) => {
  const amiss = standInAmiss(setting, state.people, contests, person);
  if (amiss !== undefined) return err(amiss);
  const ended = withoutStandIns(state.people, contests, now);
  return ok({ ...state, people: withOffices(ended, 'deputy', contests, { ...person, reason, appointedBy: null }, now) });
};

export const endDeputy: Handler<'deputy-ended'> = ({ setting, state, now }, { contests }) => {
  const amiss = endAmiss(setting, state.people, 'deputy', contests);
  return amiss === undefined ? ok({ ...state, people: withoutStandIns(state.people, contests, now) }) : err(amiss);
};

export const beginActingSupervisor: Handler<'acting-supervisor-began'> = ({ setting, state, now }, { contests, person, appointedBy, reason }) => {
  const amiss = standInAmiss(setting, state.people, contests, person);
  if (amiss !== undefined) return err(amiss);
  const ended = withoutStandIns(state.people, contests, now);
  return ok({ ...state, people: withOffices(ended, 'acting-supervisor', contests, { ...person, reason, appointedBy }, now) });
};

export const endActingSupervisor: Handler<'acting-supervisor-ended'> = ({ setting, state, now }, { contests }) => {
  const amiss = endAmiss(setting, state.people, 'acting-supervisor', contests);
  return amiss === undefined ? ok({ ...state, people: withoutStandIns(state.people, contests, now) }) : err(amiss);
};

/** One id, one name: the ids stand for the persons in the log and on the sheets. */
export function nameAmiss(people: People, person: Person): SessionRefusal | undefined {
  const other = knownAs(people, person.id).find(({ name }) => name !== person.name);
  return other === undefined ? undefined : refusal('session/id-of-another', { person: person.id });
}

function witnessAmiss(people: People, id: string): SessionRefusal | undefined {
  return people.witnesses.some((witness) => witness.id === id) ? refusal('session/another-duty', { person: id }) : undefined;
}

function supervisorOf(people: People, contest: number): Office | undefined {
  return people.supervisors.find((office) => office.contest === contest && office.capacity === 'supervisor');
}

function standInAmiss(setting: SessionSetting, people: People, contests: readonly number[], person: Person): SessionRefusal | undefined {
  return contestsAmiss(setting, contests) ?? nameAmiss(people, person) ?? witnessAmiss(people, person.id)
    ?? firstAmiss(contests, (contest) => (supervisorOf(people, contest)?.id === person.id
      ? refusal('session/another-duty', { person: person.id }) : undefined));
}

/** The office goes back to the supervisor; where there is none it would be empty. */
function endAmiss(setting: SessionSetting, people: People, capacity: Capacity, contests: readonly number[]): SessionRefusal | undefined {
  return contestsAmiss(setting, contests) ?? firstAmiss(contests, (contest) => {
    const values = { contest: titleOf(setting, contest) };
    const open = people.supervisors.some((office) => office.contest === contest && office.capacity === capacity && office.until === null);
    if (!open) return refusal('session/unknown-person', values);
    return supervisorOf(people, contest) === undefined ? refusal('session/no-supervisor', values) : undefined;
  });
}

function withOffices(
  people: People, capacity: Capacity, contests: readonly number[], person: Pick<Office, 'id' | 'name' | 'reason' | 'appointedBy'>, now: Time,
): People {
  const offices = contests.map((contest) => ({ contest, capacity, ...person, from: now, until: null }));
  return { ...people, supervisors: [...people.supervisors, ...offices] };
}

function withoutStandIns(people: People, contests: readonly number[], now: Time): People {
  const supervisors = people.supervisors.map((office) =>
    (contests.includes(office.contest) && office.capacity !== 'supervisor' && office.until === null ? { ...office, until: now } : office));
  return { ...people, supervisors };
}
