import { expect, test } from 'vitest';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import { firstUnprintable } from './coverage.ts';
import { testPage } from './test-page.ts';
import type { Sheet } from './sheet.ts';
import { textsOf } from './texts-of-sheet.ts';

function aTestPage(name: Parameters<typeof aSettingOf>[0]): { readonly sheet: Sheet; readonly names: readonly string[] } {
  const { definition, notices, covers, facts } = aSettingOf(name);
  const names = definition.contests.flatMap(({ kind, options }) => options.flatMap((option) => (
    // The members of a list that no vote can name stand on no sheet.
    [option.name, ...kind === 'HC_PR' && 'members' in option ? option.members.map((member) => member.name) : []])));
  return { sheet: testPage({ definition, notices, covers, facts: { ...facts, operator: '', checker: '' } }), names };
}

const namesOn = (sheet: Sheet): readonly string[] => sheet.body.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table'
  ? block.rows.map(({ cells }) => cells[1]?.split('\n').at(-1) ?? '') : [])));

test.each(['house', 'upper-house', 'rare-names'] as const)('of %s has every name once, in the order of the list', (name) => {
  const { sheet, names } = aTestPage(name);
  expect(namesOn(sheet)).toEqual(names);
  expect(new Set(names).size).toBeGreaterThan(5);
});

test('has the characters that are rare', () => {
  const names = namesOn(aTestPage('rare-names').sheet).join('');
  for (const rare of ['𠮷', '槗', '髙']) expect(names).toContain(rare);
  expect(firstUnprintable([names], aSettingOf('rare-names').covers)).toBeUndefined();
});

test('asks about the paper itself, is signed by nobody and shows no figure', () => {
  const { sheet } = aTestPage('house');
  const texts = textsOf(sheet);
  expect(texts.some((text) => text.startsWith('裏面は白ですか'))).toBe(true);
  expect(texts.some((text) => text.startsWith('上下左右に欠けはないか'))).toBe(true);
  expect(sheet.closing.flatMap(({ blocks }) => blocks).some(({ type }) => type === 'signatures')).toBe(false);
  expect([sheet.mark, sheet.foot.countDigest]).toEqual([null, 'なし（集計の前）']);
});

test('of a rehearsal is marked as one', () => {
  const { definition, notices, covers, facts } = aSettingOf('house');
  expect(testPage({ definition: { ...definition, purpose: 'rehearsal' }, notices, covers, facts }).rehearsal).toBe(true);
});
