// Elections of one contest, and contests that are not held.
import { houseDistrict, ordinary, review } from '../contests.ts';
import { candidates } from '../parties.ts';
import { people } from '../people.ts';
import { shiomiSecond } from '../places.ts';
import type { Scenario } from '../scenario.ts';
import { byElection as election, generalElection } from './elections.ts';
import { judges, lists, listWitnesses, smd, smdWitnesses } from './house.ts';

/** A town and a village count together; one voter more than ballots. */
export const byElection: Scenario = {
  ...election,
  contests: [ordinary(
    houseDistrict(candidates(3, 440), { contest: 1, constituency: '瑞穂県第4区' }), people(1040, 3),
    { voters: { difference: -1, reason: '投票者数より1票少ない。確認したが、原因は不明である。' } },
  )],
};

/** Where the constituency has no poll the review has witnesses of its own, exactly three (最高裁判所裁判官国民審査法25条). */
const threeWitnesses = { min: 3, max: 3 };

/** The review alone, because the constituency is uncontested. */
export const reviewOnly: Scenario = {
  ...generalElection,
  contests: [ordinary(review(people(100, 9), { contest: 3, witnesses: threeWitnesses }), people(1050, 3))],
};

/** One candidate for one seat (公職選挙法100条): the ballot file is received and stays closed. */
export const uncontested: Scenario = {
  ...generalElection,
  contests: [
    ordinary(houseDistrict(candidates(1, 450), { contest: 1, constituency: '瑞穂県第2区', uncontested: true }), smdWitnesses),
    ordinary(lists, listWitnesses),
    ordinary({ ...judges, witnesses: threeWitnesses }, smdWitnesses),
  ],
};

/** The same by a notice, after people have voted. */
export const notHeld: Scenario = {
  ...generalElection,
  contests: [ordinary(smd, smdWitnesses), ordinary(lists, listWitnesses), ordinary(judges, smdWitnesses)],
  notices: [{
    announcedOn: '2026-02-06' as Scenario['event']['electionDay'],
    announcement: '衆議院瑞穂県第2区選挙長告示第6号',
    clause: '公職選挙法第100条第1項',
    change: { type: 'contest-not-held', contest: 1, cause: 'uncontested' },
  }],
};

/** One of two counting districts of a city: constituency and review only, the lists are counted elsewhere (公職選挙法18条1項ただし書). */
export const splitDistrict: Scenario = {
  ...generalElection,
  unit: shiomiSecond,
  contests: [
    ordinary(houseDistrict(candidates(4, 460), { contest: 1, constituency: '瑞穂県第3区' }), people(1060, 4)),
    ordinary(judges, people(1060, 4)),
  ],
};
