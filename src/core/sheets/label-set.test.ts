import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { aPreservedBag } from '../../../test/support/a-preserved-bag.ts';
import { aSettingOf, type Wanted } from '../../../test/support/sheet-settings.ts';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';
import type { PreservedBag } from './bag-label.ts';
import { hexGroups } from './figures.ts';
import { labelNames } from './label-names.ts';
import { labelsOf } from './label-set.ts';
import type { Row, Sheet } from './sheet.ts';
import { sheetsOf } from './sheet-set.ts';
import { textsOf } from './texts-of-sheet.ts';

function labels(name: Parameters<typeof aSettingOf>[0] = 'house', { media = 2, wanted = {} }: { readonly media?: number; readonly wanted?: Wanted } = {}): {
  readonly bag: PreservedBag; readonly inventory: Sheet; readonly envelopes: readonly Sheet[];
} {
  const setting = aSettingOf(name, wanted);
  const bag = aPreservedBag(setting, media);
  const [inventory, ...envelopes] = labelsOf(setting, bag);
  if (inventory === undefined) throw new Error('no inventory');
  return { bag, inventory, envelopes };
}

const rowsOf = (sheet: Sheet): readonly Row[] => sheet.body.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])));

test('there is an inventory, and one label for each medium', () => {
  const { inventory, envelopes } = labels();
  expect([inventory, ...envelopes].map(({ file, form }) => [file, form])).toEqual([['a-9', 'A-9'], ['a-9-envelope-1', 'A-9'], ['a-9-envelope-2', 'A-9']]);
  expect(labelNames(2)).toEqual([inventory, ...envelopes].map(({ file }) => file));
  expect(envelopes.map(({ title }) => title[0])).toEqual([
    'インターネット投票分　保存データ一式　封筒表示（正）', 'インターネット投票分　保存データ一式　封筒表示（副）',
  ]);
  expect(labels('house', { media: 3 }).envelopes.map(({ title }) => title[0]?.slice(-4))).toEqual(['示（正）', '（副1）', '（副2）']);
});

describe('the inventory', () => {
  test('lists every file of the bag once, with its bytes and its SHA-256', () => {
    const { bag, inventory } = labels();
    const listed = rowsOf(inventory).filter(({ remark }) => remark !== null);
    const expected = new Map(bag.files.map(({ path, size, sha256 }) => [path, [size, hexGroups(sha256)]]));
    expect(listed).toHaveLength(bag.files.length);
    expect(new Map(listed.map(({ cells: [, path, size], remark }) => [path, [Number(size?.replaceAll(',', '')), remark]]))).toEqual(expected);
    expect(listed.map(({ cells }) => cells[0])).toEqual(listed.map((_, index) => String(index + 1)));
  });

  test('says what the parts are, and how many files and bytes there are', () => {
    const { bag, inventory } = labels('notices');
    expect(rowsOf(inventory).filter(({ style }) => style === 'head').map(({ cells }) => cells[0])).toEqual([
      '選挙の定義及び異動・告示事項', '受け入れた投票データ一式（受け入れたまま、暗号のまま）', '集計結果', 'この開票の記録', '帳票', 'ファイルの形式の説明',
      '一式の内容を示すファイル及び電子署名',
    ]);
    expect(textsOf(inventory)).toContain(`${bag.files.length}個`);
  });
});

describe('the 照合番号 of the bag', () => {
  test('stands on inventory and labels, and on no sheet of the bag', () => {
    const { bag, inventory, envelopes } = labels();
    const groups = groupsOf(sixtyDigits(hexToBytes(bag.fingerprint)));
    for (const sheet of [inventory, ...envelopes]) expect(rowsOf(sheet).slice(0, 3).flatMap(({ cells }) => cells.slice(1))).toEqual(groups);
    const inside = sheetsOf(aSettingOf('house')).flatMap(textsOf).join();
    expect(groups.filter((group) => inside.includes(group))).toHaveLength(0);
  });

  test('is told apart from that of the ballots, which stands at the foot', () => {
    const { inventory } = labels();
    expect(inventory.foot.fingerprint).toBe(sheetsOf(aSettingOf('house'))[0]?.foot.fingerprint);
    expect(textsOf(inventory)).toContain('用紙の下の照合番号は、受け入れた投票データ一式のものである。');
  });
});

test('retention is told for the contests that were counted, with its ground, its guide and the reason to keep longer', () => {
  const texts = textsOf(labels().envelopes[0]!);
  expect(texts.find((text) => text.includes('公職選挙法71条'))).toContain('目安：令和12年2月8日まで');
  expect(texts.find((text) => text.includes('国民審査法24条'))).toContain('目安：令和13年2月8日まで');
  expect(texts).toEqual(expect.arrayContaining(['小選挙区・衆議院比例代表', '国民審査', '訴訟が係属しているときは、期間が過ぎても廃棄しない。']));
  expect(textsOf(labels('by-election').inventory).join()).not.toContain('目安');
  expect(textsOf(labels('uncontested').inventory)).not.toContain('小選挙区・衆議院比例代表');
});

test('what is sealed is signed by the supervisor and every witness once, and says who may open it', () => {
  for (const sheet of [labels().inventory, ...labels().envelopes]) {
    const boxes = sheet.closing.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'signatures' ? block.boxes : [])));
    const names = boxes.map(({ name }) => name).filter((name) => name !== '');
    expect(names[0]).toBe('髙﨑　靖子');
    expect(new Set(names).size).toBe(names.length);
    expect(boxes.map(({ label }) => label)).toEqual(expect.arrayContaining(['封印番号', '封印した日時']));
    expect(textsOf(sheet).join()).toContain('開封するときは選挙管理委員会の決定を要する');
  }
});

test('no label replaces another, also after a recount', () => {
  const { inventory } = labels('house', { wanted: { version: 2, facts: { edition: 2, replaces: aSettingOf('house').facts.madeAt } } });
  expect(inventory).toMatchObject({ file: 'a-9', edition: { number: 1, replaces: null }, mark: null });
  expect(textsOf(inventory)).toContain('第2版');
});
