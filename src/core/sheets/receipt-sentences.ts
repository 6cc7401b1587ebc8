// From the boxes to the opened ballots, in sentences: declaration, media and seals, receipt, card, computation.
import type { Seal } from '../session/state.ts';
import { eventsIn, terminalEventsIn } from './night-events.ts';
import { printed } from './night-names.ts';
import { witnessesAt } from './people-of-the-night.ts';
import { below, inOrder, quoted, type Told } from './statements.ts';
import { deciders, openingOf, type Telling } from './telling.ts';

export const roles = { main: '正', backup: '副' } as const;

/** 公職選挙法65条, 66条. */
export function arrivalSentences({ state, contest: { contest }, time, office }: Telling): readonly string[] {
  const { at, declaredBy } = openingOf(state, contest);
  return [`${time(at)}、${office(declaredBy, at)}は、全ての投票箱が到着している旨を述べた。`];
}

export function openingSentences(telling: Telling): readonly string[] {
  const { setting: { definition }, state, contest: { contest }, words, time, office, persons } = telling;
  const { at, declaredBy, witnesses, by, reason } = openingOf(state, contest);
  const isEarly = at < definition.opensAt;
  return [
    `${time(at)}、${words.witness}${witnesses.length}人（${persons(witnesses)}）の立会いの下に、${office(declaredBy, at)}が開票の開始を宣言した`
      + `（記録した者　${persons(by)}）。`,
    ...isEarly ? [`開票の開始は、告示された時刻（${time(definition.opensAt)}）より前である。`] : [],
    ...reason === null ? [] : [quoted(isEarly ? '告示された時刻より前に開始した理由' : '開始に当たり記録した理由', reason)],
  ];
}

export function sealSentences(telling: Telling): readonly string[] {
  const { setting: { night: { log } }, state: { media: { seals, release } }, time, office, persons } = telling;
  const announced = eventsIn(log, 'issue-announced').map(({ at, first, by }): Told => ({
    at, text: `${time(at)}、最新の発行番号が第${first}号であることの連絡を受けた（それぞれ入力した者　${persons(by)}。入力は一致）。`,
  }));
  const released: readonly Told[] = release === null ? [] : [{
    at: release.at,
    text: `${time(release.at)}、正が${release.cause === 'broken' ? '壊れて使用することができない' : '失われた'}ため、`
      + `${deciders(release.decidedBy, (id) => office(id, release.at))}は、副を使用することを決定した。`
      + `${below(`${telling.words.witness}の意見`, release.opinion)}${below('理由', release.reason)}`,
  }];
  const isUsed = release !== null || seals.some(({ role, unsealed }) => role === 'backup' && unsealed !== null);
  return [
    ...inOrder([...announced, ...seals.flatMap((seal) => sealTold(telling, seal)), ...released]),
    ...isUsed ? [] : ['副は使用していない。'],
  ];
}

/** The comparison, the decision where the numbers differ, and the unsealing. */
function sealTold(telling: Telling, seal: Seal): readonly Told[] {
  const { words, time, office, person, persons } = telling;
  const { at, slip, actual, by, difference, unsealed } = seal;
  const medium = mediumName(telling, seal);
  const compared = difference === null
    ? `${time(at)}、${medium}の封印番号を受渡票と照合し、${actual}で一致した（照合した者　${persons(by)}）。`
    : `${time(at)}、${medium}の封印番号が、受渡票は${slip}、現物は${actual}で、一致しなかった（照合した者　${persons(by)}）。`
      + `${deciders(difference.decidedBy, (id) => office(id, at))}は、この媒体を使用することを決定した。`
      + `${below(`${words.witness}の意見`, difference.opinion)}${below('理由', difference.reason)}`;
  return [
    { at, text: compared },
    ...unsealed === null ? [] : [{
      at: unsealed.at,
      text: `${time(unsealed.at)}、${words.witness}${witnessesAt(telling, unsealed.at).length}人の立会いの下に、${medium}の封印を解いた（解いた者　${person(unsealed.by)}）。`,
    }],
  ];
}

/** With the number on its sticker where this is the medium that was received. */
export function mediumName({ setting: { facts, covers }, state: { media } }: Pick<Telling, 'setting' | 'state'>, seal: Seal): string {
  const isReceived = facts.medium?.role === seal.role && media.seals.findLast(({ role }) => role === seal.role) === seal;
  return `${roles[seal.role]}${isReceived ? `（${printed(facts.medium.number, covers)}）` : ''}`;
}

export function receiptSentences({ setting: { night: { log } }, state, time, person, persons }: Telling): readonly string[] {
  const { fingerprint, numbers } = state;
  const bags = eventsIn(log, 'bag-received');
  const refused = terminalEventsIn(log, 'transfer-refused').map(({ at }): Told => (
    { at, text: `${time(at)}、投票データ一式を受け入れることができなかった。` }));
  const received = bags.map(({ at, role, issue }, index): Told => ({
    at,
    text: `${time(at)}、${roles[role]}の投票データ一式（第${issue}号）を受け入れた。${index < bags.length - 1 ? 'これは、開くことなく使用をやめた。' : ''}`,
  }));
  return [
    ...inOrder([...refused, ...received]),
    `照合番号のうち4組を受渡票により入力し、一致した（${time(fingerprint.at)}、入力した者　${person(fingerprint.by)}）。`,
    `投票データの件数を2人がそれぞれ入力し、受け入れた件数と一致した（${time(numbers.at)}、入力した者　${persons(numbers.by)}）。`,
  ];
}

/** Card, keeper and keeper of the 暗証番号 by name; what the terminal saw with a card it did not take. */
export function cardSentences({ setting: { night: { log }, covers }, time, persons }: Telling): readonly string[] {
  const cardOf = (label: string | null): string => `カード${label === null ? '' : `（管理番号　${printed(label, covers)}）`}`;
  const holders = eventsIn(log, 'card-holders-recorded').map(({ at, holder, pinKeeper }): Told => ({
    at, text: `カードの保管者は${holder.name}、暗証番号の保管者は${pinKeeper.name}である（${time(at)}記録）。`,
  }));
  const asked = eventsIn(log, 'card-asked').map(({ at, label }): Told => (
    { at, text: `${time(at)}、${cardOf(label)}を使用した。` }));
  const refused = terminalEventsIn(log, 'card-refused').map(({ at, label }): Told => (
    { at, text: `${time(at)}、${cardOf(label)}を使用することができなかった。` }));
  const finalTries = terminalEventsIn(log, 'final-try-allowed').map(({ at, label, by }): Told => ({
    at, text: `${time(at)}、${cardOf(label)}の暗証番号を入力することができる残りの回数が1回となり、2人（${persons(by)}）が封書を確かめた上で入力することとした。`,
  }));
  return [
    ...inOrder([...holders, ...refused, ...finalTries, ...asked]),
    ...asked.length === 0 ? ['開く投票データがないため、カードは使用していない。'] : [],
  ];
}

/** No article is cited for the two computations. */
export function computationSentences({ setting: { night: { log } }, time }: Telling): readonly string[] {
  const stopped = terminalEventsIn(log, 'opening-refused').map(({ at }) => `${time(at)}、投票データを開く操作が止まった。開いた内容は残していない。`);
  const last = eventsIn(log, 'ballots-opened').at(-1);
  if (last === undefined) throw new RangeError('a confirmed count without its opened ballots');
  return [...stopped, `${time(last.at)}、投票データを開き、独立した2系統の計算により集計し、その結果は一致した。`];
}
