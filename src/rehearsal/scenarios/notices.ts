// Notices between the definition and the day: who was struck, who was added, where the counting moved (formats/definition §5).
import type { IsoDate, Time } from '../../core/kernel/time.ts';
import { houseDistrict, houseLists, ordinary } from '../contests.ts';
import { candidates, parties } from '../parties.ts';
import { people, personAt } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { generalElection, ordinaryElection } from './elections.ts';
import { judges, listWitnesses, smdWitnesses } from './house.ts';
import { district, districtWitnesses, lists as councillors, listWitnesses as councillorsWitnesses } from './upper-house.ts';

type PlannedNotice = Scenario['notices'][number];
type Strike = Extract<PlannedNotice['change'], { readonly type: 'option-struck' }>;

const chief = '衆議院瑞穂県第2区選挙長';
const branch = '衆議院比例代表西海選挙区選挙長';

function notice(day: string, announcement: string, clause: string, change: PlannedNotice['change']): PlannedNotice {
  return { announcedOn: day as IsoDate, announcement, clause, change };
}

function struck(contest: number, code: number, cause: Strike['cause'], at: string): Strike {
  return { type: 'option-struck', contest, code, cause, occurredAt: `${at}:00+09:00` as Time, ruling: null };
}

/** Of list 9 every member is struck; list 12 is withdrawn; of list 3 one member died, which changes nothing for the list. */
export const notices: Scenario = {
  ...generalElection,
  contests: [
    ordinary(houseDistrict(candidates(8, 480), { contest: 1, constituency: '瑞穂県第2区' }), smdWitnesses),
    ordinary(houseLists(parties([11, 10, 9, 9, 8, 7, 6, 5, 2, 4, 3, 2], 10), { contest: 2, constituency: '西海選挙区' }), listWitnesses),
    ordinary(judges, smdWitnesses),
  ],
  notices: [
    notice('2026-02-02', `${chief}告示第3号`, '公職選挙法第68条第1項第2号', struck(1, 103, 'death', '2026-02-01T23:40')),
    notice('2026-02-03', `${chief}告示第4号`, '公職選挙法第86条第8項', {
      type: 'option-added', contest: 1, party: null,
      option: { code: 109, number: 9, ...personAt(490), affiliation: '青空改革クラブ', alternative: null },
    }),
    notice('2026-02-04', `${chief}告示第5号`, '公職選挙法第68条第1項第3号', struck(1, 105, 'party-unqualified', '2026-02-04T10:00')),
    notice('2026-02-04', `${branch}告示第2号`, '公職選挙法第86条の2第7項', struck(2, 3002, 'death', '2026-02-03T18:20')),
    notice('2026-02-04', `${branch}告示第3号`, '公職選挙法第68条第2項第2号', struck(2, 12_000, 'list-withdrawal', '2026-02-04T16:00')),
    notice('2026-02-05', `${branch}告示第4号`, '公職選挙法第86条の2第7項', struck(2, 9001, 'removal', '2026-02-05T09:00')),
    notice('2026-02-05', `${branch}告示第4号`, '公職選挙法第86条の2第7項', struck(2, 9002, 'deemed-withdrawal', '2026-02-05T09:00')),
    notice('2026-02-06', '中央選挙管理会告示第5号', '最高裁判所裁判官国民審査法第11条', struck(3, 6, 'left-office', '2026-02-05T17:00')),
    notice('2026-02-06', '瑞穂県選挙管理委員会告示第21号', '公職選挙法第64条', {
      type: 'district-changed', district: '潮見市開票区', hall: '潮見市立武道館', cause: '総合体育館の設備の故障により、開票の場所を改めた。',
    }),
    notice('2026-02-08', `${chief}告示第7号`, '公職選挙法第68条第1項第5号', {
      ...struck(1, 106, 'ineligible', '2026-02-08T09:30'),
      ruling: { by: chief, text: '選挙の期日の異動であるため、この候補者の氏名を記載した投票の効力には影響しない。' },
    }),
  ],
};

const listChief = '参議院比例代表選出議員選挙選挙長';

/** 参議院: a list dismissed, members struck, one of them 特定枠, and a member and two candidates added. */
export const councillorsNotices: Scenario = {
  ...ordinaryElection,
  contests: [
    ordinary(district, districtWitnesses),
    ordinary(councillors, councillorsWitnesses),
  ],
  notices: [
    notice('2025-07-10', `${listChief}告示第3号`, '公職選挙法第68条第3項第2号', struck(2, 16_000, 'list-dismissal', '2025-07-10T11:00')),
    notice('2025-07-12', `${listChief}告示第4号`, '公職選挙法第68条第3項第2号', struck(2, 4001, 'death', '2025-07-11T20:05')),
    notice('2025-07-12', `${listChief}告示第5号`, '公職選挙法第68条第3項第2号', struck(2, 2007, 'removal', '2025-07-12T10:00')),
    notice('2025-07-13', `${listChief}告示第6号`, '公職選挙法第86条の3第2項', {
      type: 'option-added', contest: 2, party: 2000,
      option: { code: 16_003, ...personAt(500), alternative: null, priority: false },
    }),
    notice('2025-07-14', '参議院瑞穂県選挙区選挙長告示第5号', '公職選挙法第68条第1項第5号', struck(1, 120, 'ineligible', '2025-07-13T15:00')),
    ...people(501, 2).map(({ name, kana }, i) => notice(
      '2025-07-15', `参議院瑞穂県選挙区選挙長告示第${6 + i}号`, '公職選挙法第86条の4第5項', {
        type: 'option-added', contest: 1, party: null,
        option: { code: 133 + i, number: 33 + i, name, kana, affiliation: '無所属', alternative: null },
      },
    )),
    notice('2025-07-15', '参議院瑞穂県選挙区選挙長告示第8号', '公職選挙法第68条第1項第2号', struck(1, 101, 'deemed-withdrawal', '2025-07-15T12:00')),
  ],
};
