import { describe, expect, test } from 'vitest';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import { formatDigits, sixtyDigits } from '../kernel/digits.ts';
import { hexToBytes } from '@noble/hashes/utils.js';
import { millisecondsOf, timeAt } from '../kernel/time.ts';
import { readinessSheet, type ReadinessSetting } from './readiness-sheet.ts';
import { bodyDigest, type Row, type Sheet } from './sheet.ts';
import { textsOf } from './texts-of-sheet.ts';

function aReadiness(name: Parameters<typeof aSettingOf>[0], change: Partial<ReadinessSetting> = {}): ReadinessSetting {
  const { definition, notices, count, facts, covers, night } = aSettingOf(name);
  const { at } = night.state.terminal;
  return {
    definition, notices, covers, facts: { ...facts, edition: 1, replaces: null, madeAt: at }, ctx: count.ctx, certificate: 'ce'.repeat(32),
    readied: { at, clockOffset: 12 }, former: null, network: [], ...change,
  };
}

const pairsOf = (sheet: Sheet): Readonly<Record<string, string>> => Object.fromEntries(
  [...sheet.body, ...sheet.account].flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'pairs' ? block.pairs : [])))
    .map(({ label, value }) => [label, value]));
const rowsOf = (sheet: Sheet): readonly Row[] => sheet.account.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])));
const namesOn = (sheet: Sheet): readonly string[] => rowsOf(sheet).map(({ cells }) => cells[1]?.split('\n').at(-1) ?? '');

test('says what two persons found: clock, network, no earlier count, terminal and software', () => {
  expect(pairsOf(readinessSheet(aReadiness('house')))).toMatchObject({
    '時刻の確認': expect.stringMatching(/^令和8年2月8日 午[前後]\d+時/) as unknown, '端末の時計に加える秒数': '＋12秒', '通信': 'なし', 'この選挙の集計記録': 'なし',
    '端末': '潮選－端末－03', 'ソフトウェアの版': '0.1.0',
  });
});

test('says of a rehearsal that went on with a network which one it was', () => {
  expect(pairsOf(readinessSheet(aReadiness('house', { network: ['eth0', 'wlan0'] })))).toMatchObject({ '通信': 'あり（eth0、wlan0）' });
});

test('shows the digits of the definition and of the key that signs this night', () => {
  const setting = aReadiness('house');
  const pairs = pairsOf(readinessSheet(setting));
  const digits = (hex: string): string => formatDigits(sixtyDigits(hexToBytes(hex)));
  expect(pairs['選挙の定義の照合番号']?.replace('\n', ' ')).toBe(digits(setting.ctx));
  expect(pairs['この端末の電子署名の証明書の照合番号']?.replace('\n', ' ')).toBe(digits(setting.certificate));
});

describe('the names', () => {
  test('stand there once each: every candidate, party, listed person that a vote may name, and judge', () => {
    const { definition } = aReadiness('house');
    const expected = definition.contests.flatMap(({ options }) => options.map(({ name }) => name));
    expect(namesOn(readinessSheet(aReadiness('house')))).toEqual(expected);
    const upper = aReadiness('upper-house').definition.contests.flatMap(({ options }) => options.flatMap((option) => (
      [option.name, ...'members' in option ? option.members.map(({ name }) => name) : []])));
    expect(namesOn(readinessSheet(aReadiness('upper-house')))).toEqual(upper);
  });

  test('have a box for each of two persons', () => {
    expect(rowsOf(readinessSheet(aReadiness('house'))).every(({ cells }) => cells.slice(3).join('') === '□□')).toBe(true);
  });

  test('come with the notices, and without the contests that are not held', () => {
    const sheet = readinessSheet(aReadiness('notices'));
    expect(rowsOf(sheet).some(({ remark }) => remark?.includes('告示') === true)).toBe(true);
    expect(readinessSheet(aReadiness('uncontested')).account.map(({ heading }) => heading).join()).not.toContain('小選挙区');
  });

  test('are the alternative where the fonts have no such character', () => {
    const { definition } = aReadiness('rare-names');
    const options = definition.contests.flatMap((contest) => contest.options.map(({ name, alternative }) => ({ name, alternative })));
    const rare = options.find(({ alternative }) => alternative !== null);
    const names = namesOn(readinessSheet(aReadiness('rare-names', { covers: (grapheme) => rare?.name.includes(grapheme) === false })));
    expect(names).toContain(rare?.alternative);
  });
});

test('asks whether the back is white, and is signed by the two who compared', () => {
  const texts = textsOf(readinessSheet(aReadiness('house')));
  expect(texts.some((text) => text.startsWith('裏面は白ですか'))).toBe(true);
  expect(texts).toEqual(expect.arrayContaining(['見比べた者（1人目）', '小笠原　舞', '見比べた者（2人目）', '石動　健']));
});

test('names the terminal that it goes on for, and no terminal where there was none', () => {
  expect(pairsOf(readinessSheet(aReadiness('house', { former: '潮選－端末－01' })))).toMatchObject({ '引き継いだ端末': '潮選－端末－01' });
  expect(pairsOf(readinessSheet(aReadiness('house')))).not.toHaveProperty('引き継いだ端末');
});

test('has no figure, no count and no 照合番号 of ballots, and says so', () => {
  const sheet = readinessSheet(aReadiness('house'));
  expect(sheet).toMatchObject({ form: '準備票', file: 'readiness', mark: null, foot: { countDigest: 'なし（集計の前）', fingerprint: 'なし（投票データの受入れの前）' } });
  expect(sheet.title).toEqual(['インターネット投票分　開票所端末　準備票', '紙の投票を含まない']);
});

test('has the same body whoever made the terminal ready, when and where', () => {
  const setting = aReadiness('house');
  const later = timeAt(millisecondsOf(setting.readied.at) + 60_000) ?? setting.readied.at;
  const other = { ...setting, readied: { at: later, clockOffset: 0 }, facts: { ...setting.facts, terminal: '別', operator: '甲', checker: '乙', madeAt: later } };
  expect(bodyDigest(readinessSheet(other))).toBe(bodyDigest(readinessSheet(setting)));
});
