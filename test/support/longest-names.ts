// Practice elections whose every name is as long as the longest that are known, or as a definition may hold (formats/definition §2).
import type { Candidate, Judge, Member, Party } from '../../src/core/election/definition.ts';
import type { RehearsedContest, Scenario } from '../../src/rehearsal/scenario.ts';
import { house } from '../../src/rehearsal/scenarios/house.ts';
import { upperHouse } from '../../src/rehearsal/scenarios/upper-house.ts';

const longParty = '地域医療と無電柱化と街並みと伝統文化を守り育て次の世代へつなぐ全国市民連絡会議';
const longPerson = 'キャプテン・オーシャン・ブルー・シオミ・インターナショナル・ジュニア';
const longKana = 'きゃぷてん・おーしゃん・ぶるー・しおみ・いんたーなしょなる・じゅにあ';

const longUnit: Scenario['unit'] = {
  prefecture: '瑞穂県',
  municipalities: [
    { code: '482013', name: '潮見市' }, { code: '483010', name: '磯部町' }, { code: '483028', name: '沖浜村' },
    { code: '483036', name: '南北東かずさ中央海岸町' }, { code: '483044', name: '霧ヶ浜高原村' },
  ],
  district: { code: 'long', name: '潮見市東部・磯部町・沖浜村・南北東かずさ中央海岸町・霧ヶ浜高原村合同第1開票区' },
  hall: '潮見市・磯部町外3町村一部事務組合立総合運動公園第2体育館（愛称：うしお・アリーナ・みずほ）2階大会議室',
  precinct: '潮見市東部第101投票区',
  board: '潮見市・磯部町・沖浜村・南北東かずさ中央海岸町・霧ヶ浜高原村共同選挙管理委員会',
};

/** As names are. */
export const longestNames: Scenario = renamed({ ...upperHouse, unit: longUnit }, {
  person: (place) => (place % 4 === 0 ? { name: longPerson, kana: longKana } : undefined),
  party: (place) => (place % 3 === 1 ? longParty : undefined),
  abbreviation: () => '地域医療街並み文化連絡会議',
  constituency: '瑞穂県第1区及び第2区並びに西海県第3区の区域による合同選挙区',
});

/** As long as a definition may hold: 100 characters each. */
export const namesAtTheLimit: Scenario = renamed({
  ...house,
  unit: { ...longUnit, district: { code: 'limit', name: ofLength('潮見市東部磯部町', 100) }, hall: ofLength('総合運動公園体育館', 100), precinct: ofLength('第一投票区', 100), board: ofLength('選挙管理委員会', 100) },
}, {
  person: (place) => (place % 2 === 0 ? { name: ofLength('寿限無寿限無', 100), kana: ofLength('じゅげむじゅげむ', 100) } : undefined),
  party: () => ofLength('街並みを考える全国会議', 100),
  abbreviation: () => ofLength('街並み', 100),
  constituency: ofLength('瑞穂県第一区', 100),
});

interface LongNames {
  /** Of the option at this place; undefined leaves the name. */
  readonly person: (place: number) => { readonly name: string; readonly kana: string } | undefined;
  readonly party: (place: number) => string | undefined;
  readonly abbreviation: () => string;
  readonly constituency: string;
}

function renamed(scenario: Scenario, names: LongNames): Scenario {
  return {
    ...scenario,
    contests: scenario.contests.map((plan): RehearsedContest => ({
      ...plan, contest: renamedContest(plan.contest, names),
      witnesses: plan.witnesses.map((name, place) => names.person(place + 1)?.name ?? name),
    })),
  };
}

function renamedContest(contest: RehearsedContest['contest'], names: LongNames): RehearsedContest['contest'] {
  switch (contest.kind) {
    case 'HR_SMD': case 'HC_DIST':
      return {
        ...contest, constituency: names.constituency,
        options: contest.options.map((option, place): Candidate => ({
          ...option, ...names.person(place), affiliation: names.party(place) ?? option.affiliation,
        })),
      };
    case 'HR_PR': case 'HC_PR':
      return {
        ...contest,
        options: contest.options.map((option, place): Party => {
          const name = names.party(place);
          return {
            ...option, ...(name !== undefined && { name, abbreviation: names.abbreviation() }),
            members: option.members.map((member, index): Member => ({ ...member, ...names.person(index) })),
          };
        }),
      };
    case 'SC_REVIEW':
      return { ...contest, options: contest.options.map((judge, place): Judge => ({ ...judge, ...names.person(place) })) };
  }
}

function ofLength(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
