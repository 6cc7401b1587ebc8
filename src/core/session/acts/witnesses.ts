// The counting witnesses (開票立会人) of each contest (公職選挙法62条), and the confirmation of who is present.
import { err, ok } from '../../kernel/result.ts';
import {
  contestsAmiss, firstAmiss, type Handler, refusal, refuse, supervisorAmiss, titleOf, twoOfficersAmiss, witnessesAmiss,
} from '../gates.ts';
import { isPresent, officeHolder, presentWitnesses, witnessIn } from '../people.ts';
import type { SessionRefusal } from '../refusals.ts';
import { heldContests, type SessionSetting } from '../setting.ts';
import type { People, Person, Witness } from '../state.ts';
import { nameAmiss } from './officers.ts';

/** 公職選挙法62条: of one party no more, those notified included. */
const LARGEST_OF_A_PARTY = 2;

export const arriveWitness: Handler<'witness-arrived'> = ({ setting, state, now }, { contests, person, party }) => {
  const { people } = state;
  const amiss = contestsAmiss(setting, contests) ?? witnessAmiss(setting, people, contests, person)
    ?? firstAmiss(contests, (contest) => {
      const known = witnessIn(people, contest, person.id);
      if (known !== undefined && known.party !== party) return refusal('session/id-of-another', { person: person.id });
      const isLost = known !== undefined && known.lostBy !== null;
      return isLost ? refusal('session/witness-lost-office', { contest: titleOf(setting, contest) }) : undefined;
    });
  if (amiss !== undefined) return err(amiss);
  const stay = { from: now, until: null, reason: null };
  const returned = people.witnesses.map((witness) => (witness.id === person.id && contests.includes(witness.contest)
    ? { ...witness, stays: [...witness.stays, stay] } : witness));
  const fresh = contests.filter((contest) => witnessIn(people, contest, person.id) === undefined)
    .map((contest) => ({ contest, ...person, party, appointedBy: null, stays: [stay], lostBy: null }));
  return ok({ ...state, people: { ...people, witnesses: [...returned, ...fresh] } });
};

export const leaveWitness: Handler<'witness-left'> = ({ setting, state, now }, { contests, witness, reason }) => {
  const { people } = state;
  const amiss = contestsAmiss(setting, contests) ?? firstAmiss(contests, (contest) =>
    (isPresent(witnessIn(people, contest, witness)) ? undefined : refusal('session/unknown-person', { person: witness })));
  if (amiss !== undefined) return err(amiss);
  return ok({ ...state, people: withWitness(people, contests, witness, (each) => ended(each, now, reason)) });
};

export const loseOffice: Handler<'witness-lost-office'> = ({ setting, state, now }, { contests, witness, notice }) => {
  const { people } = state;
  const amiss = contestsAmiss(setting, contests) ?? firstAmiss(contests, (contest) =>
    (witnessIn(people, contest, witness) === undefined ? refusal('session/unknown-person', { person: witness }) : undefined));
  if (amiss !== undefined) return err(amiss);
  return ok({ ...state, people: withWitness(people, contests, witness, (each) => ({ ...ended(each, now, null), lostBy: notice })) });
};

export const appointWitness: Handler<'witness-appointed'> = ({ setting, state, now }, { contests, person, party, onRoll, candidate, by }) => {
  const { people } = state;
  const amiss = contestsAmiss(setting, contests) ?? supervisorAmiss(setting, people, by, contests);
  if (amiss !== undefined) return err(amiss);
  if (!onRoll || candidate) return refuse('session/witness-not-eligible', { person: person.name });
  const unfit = witnessAmiss(setting, people, contests, person)
    ?? firstAmiss(contests, (contest) => appointmentAmiss(setting, people, contest, person, party));
  if (unfit !== undefined) return err(unfit);
  const appointed = contests.map((contest) =>
    ({ contest, ...person, party, appointedBy: by, stays: [{ from: now, until: null, reason: null }], lostBy: null }));
  return ok({ ...state, people: { ...people, witnesses: [...people.witnesses, ...appointed] } });
};

export const confirmAttendance: Handler<'attendance-confirmed'> = ({ setting, state, now }, { contests, by }) => {
  const { people } = state;
  const amiss = contestsAmiss(setting, contests) ?? twoOfficersAmiss(people, by) ?? firstAmiss(
    heldContests(setting).filter(({ contest }) => contests.includes(contest)),
    (contest) => (officeHolder(people, contest.contest) === undefined
      ? refusal('session/no-supervisor', { contest: contest.title }) : witnessesAmiss(contest, people)));
  if (amiss !== undefined) return err(amiss);
  const attendance = [...people.attendance, ...contests.map((contest) => ({ contest, by, at: now }))];
  return ok({ ...state, people: { ...people, attendance } });
};

/** A witness has no other duty, and a contest no more witnesses than its limit. */
function witnessAmiss(setting: SessionSetting, people: People, contests: readonly number[], person: Person): SessionRefusal | undefined {
  const otherDuty = [...people.officers, ...people.supervisors].some(({ id }) => id === person.id);
  if (otherDuty) return refusal('session/another-duty', { person: person.id });
  return nameAmiss(people, person) ?? firstAmiss(
    heldContests(setting).filter(({ contest }) => contests.includes(contest)),
    ({ contest, title, witnesses: { max } }) => (presentWitnesses(people, contest).length >= max
      ? refusal('session/too-many-witnesses', { contest: title, max }) : undefined));
}

function appointmentAmiss(
  setting: SessionSetting, people: People, contest: number, person: Person, party: string | null,
): SessionRefusal | undefined {
  const values = { contest: titleOf(setting, contest) };
  const known = witnessIn(people, contest, person.id);
  if (known !== undefined) return refusal(known.lostBy === null ? 'session/another-duty' : 'session/witness-lost-office', values);
  const min = setting.contests.find((each) => each.contest === contest)?.witnesses.min ?? 0;
  if (presentWitnesses(people, contest).length >= min) return refusal('session/witnesses-suffice', values);
  const ofParty = people.witnesses.filter((each) => each.contest === contest && each.lostBy === null && each.party === party);
  return party !== null && ofParty.length >= LARGEST_OF_A_PARTY ? refusal('session/same-party', { ...values, party }) : undefined;
}

function withWitness(people: People, contests: readonly number[], id: string, change: (witness: Witness) => Witness): People {
  const witnesses = people.witnesses.map((each) => (each.id === id && contests.includes(each.contest) ? change(each) : each));
  return { ...people, witnesses };
}

function ended(witness: Witness, now: Witness['stays'][number]['from'], reason: string | null): Witness {
  return { ...witness, stays: witness.stays.map((stay) => (stay.until === null ? { ...stay, until: now, reason } : stay)) };
}
