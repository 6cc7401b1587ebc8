// Names that print badly or sound alike: characters outside the common fonts, variation selectors, long professional names.
import { houseDistrict, houseLists, ordinary, type NamedCandidate } from '../contests.ts';
import { parties } from '../parties.ts';
import { people } from '../people.ts';
import type { Scenario } from '../scenario.ts';
import { generalElection } from './elections.ts';

/** VARIATION SELECTOR-17: the form of the character before it that the register has. */
const VS17 = '\u{E0100}';

const rare: readonly NamedCandidate[] = [
  { name: '𠮷沢　克己', kana: 'よしざわ　かつみ', affiliation: '共栄民主連合', alternative: '吉沢　克己' },
  { name: '土槗　穂高', kana: 'つちはし　ほだか', affiliation: '青空改革クラブ', alternative: '土橋　穂高' },
  { name: '髙瀬　民子', kana: 'たかせ　たみこ', affiliation: '市民の灯' },
  { name: '高瀬　多美子', kana: 'たかせ　たみこ', affiliation: '市民の灯' },
  { name: '﨑浜　朔', kana: 'さきはま　さく', affiliation: '無所属' },
  { name: `葛${VS17}原　文`, kana: 'くずはら　ふみ', affiliation: 'うしお党' },
  { name: `辻${VS17}堂　睦`, kana: 'つじどう　むつみ', affiliation: '無所属' },
  { name: '渡邉　怜', kana: 'わたなべ　れい', affiliation: '北斗の会' },
  { name: '渡邊　玲', kana: 'わたなべ　れい', affiliation: '田園の輪' },
  { name: 'キャプテン・オーシャン・ブルー・シオミ・インターナショナル', kana: 'きゃぷてん・おーしゃん・ぶるー・しおみ・いんたーなしょなる', affiliation: '無所属' },
  { name: '齋藤　ジョアン＝マリア', kana: 'さいとう　じょあんまりあ', affiliation: '緑野連合' },
];

const [first, second, ...others] = parties([3, 2, 2], 520);

/** The contests have numbers that need both bytes of their two. */
export const rareNames: Scenario = {
  ...generalElection,
  contests: [
    ordinary(houseDistrict(rare, { contest: 300, constituency: '瑞穂県第2区' }), people(1070, 3)),
    ordinary(
      houseLists([
        ...(first === undefined ? [] : [{ ...first, members: rare.slice(0, 3).map(({ name, kana }) => ({ name, kana })) }]),
        ...(second === undefined ? [] : [second]), ...others,
      ], { contest: 40_001, constituency: '西海選挙区' }),
      people(1073, 3),
    ),
  ],
};
