// 衆議院議員総選挙: three contests in one hall, as on an ordinary night.
import type { Contest, PartyContest, ReviewContest } from '../../core/election/definition.ts';
import { houseDistrict, houseLists, ordinary, review } from '../contests.ts';
import { candidates, parties } from '../parties.ts';
import { people } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { generalElection } from './elections.ts';

export const smd: Contest = houseDistrict(candidates(5, 0), { contest: 1, constituency: '瑞穂県第2区' });
export const lists: PartyContest = houseLists(parties([11, 10, 9, 9, 8, 7, 6, 5, 5, 4, 3, 2], 10), { contest: 2, constituency: '西海選挙区' });
export const judges: ReviewContest = review(people(100, 9), { contest: 3 });

/** The witnesses of the constituency sit for the review as well (最高裁判所裁判官国民審査法). */
export const smdWitnesses = people(1000, 3);
export const listWitnesses = people(1003, 4);

export const house: Scenario = {
  ...generalElection,
  contests: [ordinary(smd, smdWitnesses), ordinary(lists, listWitnesses), ordinary(judges, smdWitnesses)],
};

export const zeroAll: Scenario = { ...house, contests: house.contests.map((each) => ({ ...each, ballots: 0 })) };

export const oneBallot: Scenario = { ...house, contests: house.contests.map((each) => ({ ...each, ballots: 1 })) };

/** Every ballot names the same; in the review nobody is marked. */
export const unanimous: Scenario = {
  ...generalElection,
  contests: [
    ordinary(smd, smdWitnesses, { draw: { all: { type: 'option', code: 103 } } }),
    ordinary(lists, listWitnesses, { draw: { all: { type: 'option', code: 4000 } } }),
    ordinary(judges, smdWitnesses, { draw: { all: { type: 'review', dismissed: 0 } } }),
  ],
};
