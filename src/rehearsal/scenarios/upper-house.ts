// 参議院議員通常選挙: the longest lists that have been printed, 32 candidates and 172 names.
import type { Contest, PartyContest } from '../../core/election/definition.ts';
import type { Time } from '../../core/kernel/time.ts';
import { councillorsDistrict, councillorsLists, ordinary } from '../contests.ts';
import { candidates, parties } from '../parties.ts';
import { people } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { ordinaryElection } from './elections.ts';

export const district: Contest = councillorsDistrict(candidates(32, 120), { contest: 1, constituency: '瑞穂県選挙区' });

const sizes = [22, 20, 18, 16, 14, 12, 11, 10, 9, 8, 8, 7, 6, 5, 4, 2];
export const lists: PartyContest = councillorsLists(parties(sizes, 160, { 1: 2, 4: 1, 9: 2 }), { contest: 2, constituency: '全国' });

export const districtWitnesses = people(1010, 10);
export const listWitnesses = people(1020, 5);

export const upperHouse: Scenario = {
  ...ordinaryElection,
  contests: [
    ordinary(district, districtWitnesses, { duplicatesRemoved: 1 }),
    ordinary(lists, listWitnesses),
  ],
};

/** A candidate dies on the morning of the day: the votes stay valid, and the ruling is printed as a remark (formats/definition §5.2). */
export const lateDeath: Scenario = {
  ...ordinaryElection,
  contests: [ordinary(district, districtWitnesses)],
  notices: [{
    announcedOn: ordinaryElection.event.electionDay,
    announcement: '参議院瑞穂県選挙区選挙長告示第9号',
    clause: '公職選挙法第68条第1項第2号',
    change: {
      type: 'option-struck', contest: 1, code: 104, cause: 'death', occurredAt: '2025-07-20T06:15:00+09:00' as Time,
      ruling: {
        by: '参議院瑞穂県選挙区選挙長',
        text: '選挙の期日の午前6時15分に死亡した。選挙の期日より前の異動ではないため、この候補者の氏名を記載した投票は有効とし、得票数を計算する。',
      },
    },
  }],
};

/** 通常選挙 and 補欠選挙 as one poll (公職選挙法115条), counted in the election meeting itself (同79条). */
export const merged: Scenario = {
  ...ordinaryElection,
  event: { ...ordinaryElection.event, id: 'hc-2025-merged', name: '第27回参議院議員通常選挙（合併選挙）' },
  contests: [ordinary(
    councillorsDistrict(candidates(9, 420), {
      contest: 1, title: '参議院選挙区選出議員選挙（補欠選挙との合併選挙）', constituency: '瑞穂県選挙区', mergedMeeting: true,
    }),
    people(1030, 6),
  )],
};
