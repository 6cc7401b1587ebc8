// Invented parties. None is meant to be one that exists or has existed.
import type { NamedCandidate, NamedParty } from './contests.ts';
import { people } from './people.ts';

const names = `港湾と暮らしの党 港湾暮らし 共栄民主連合 共栄 青空改革クラブ 青空 市民の灯 灯 自治と技術の党 自治技術 田園の輪 田園
働く人の広場 広場 うしお党 うしお 北斗の会 北斗 全国福祉ネット 福祉 こもれびの党 こもれび 商工の翼 商工
星霜同盟 星霜 子どもと学びの党 学び 緑野連合 緑野 無電柱化と街並みを考える全国会議 街並み`.split(/\s/);

const count = names.length / 2;

/** The parties in their order with so many members each, of whom so many stand first as 特定枠; names of people from place `from` on. */
export function parties(sizes: readonly number[], from: number, priority: Readonly<Record<number, number>> = {}): readonly NamedParty[] {
  if (sizes.length > count) throw new RangeError('more lists than parties');
  let next = from;
  return sizes.map((size, i) => {
    const members = people(next, size);
    next += size;
    return { name: partyName(i), abbreviation: names[2 * i + 1] ?? '', members, priority: priority[i + 1] ?? 0 };
  });
}

/** So many candidates, of a party each while there are parties, the others 無所属; every seventh belongs to none. */
export function candidates(size: number, from: number): readonly NamedCandidate[] {
  return people(from, size).map((person, i) => ({ ...person, affiliation: i % 7 === 6 || i >= count ? '無所属' : partyName(i) }));
}

export function partyName(i: number): string {
  return names[2 * i] ?? '無所属';
}
