import { describe, expect, test } from 'vitest';
import { aSettingOf } from '../../../test/support/sheet-settings.ts';
import type { Time } from '../kernel/time.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import { equationSections } from './equation-tables.ts';
import { formatDifference, formatNumber } from './figures.ts';
import { formsOfSet } from './forms-of-set.ts';
import type { SessionFacts, SheetSetting } from './setting.ts';
import { bodyDigest, type Sheet } from './sheet.ts';
import { sheetsOf } from './sheet-set.ts';
import { textsOf } from './texts-of-sheet.ts';

const named = (setting: SheetSetting, file: string): Sheet => {
  const found = sheetsOf(setting).find((sheet) => sheet.file === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return found;
};

test('results come first, then the reconciliation, then what is told of the night, then one numbered hand-over sheet for each counted contest', () => {
  expect(sheetsOf(aSettingOf('house')).map(({ file, form, contest }) => [file, form, contest])).toEqual([
    ['a-1-contest-1', 'A-1', 1], ['a-2-contest-2', 'A-2', 2], ['a-4-contest-3', 'A-4', 3],
    ['reconciliation', '照合', null], ['a-12-contest-1', 'A-12', 1], ['a-12-contest-2', 'A-12', 2], ['a-12-contest-3', 'A-12', 3],
    ['a-13', 'A-13', null], ['a-7', 'A-7', null], ['a-8', 'A-8', null],
    ['a-22-contest-1', 'A-22', 1], ['a-22-contest-2', 'A-22', 2], ['a-22-contest-3', 'A-22', 3],
  ]);
  expect(sheetsOf(aSettingOf('upper-house')).map(({ form }) => form)).toEqual([
    'A-1', 'A-3', '照合', 'A-12', 'A-12', 'A-13', 'A-7', 'A-8', 'A-22', 'A-22',
  ]);
});

test('every form of the set is known as one, and no other', () => {
  const forms = ['house', 'upper-house'] as const;
  expect(new Set(forms.flatMap((name) => sheetsOf(aSettingOf(name)).map(({ form }) => form)))).toEqual(new Set(formsOfSet));
});

test('a contest that is not held has its sheet, and no hand-over sheet', () => {
  const sheets = sheetsOf(aSettingOf('uncontested'));
  expect(sheets.map(({ file }) => file)).toEqual([
    'a-1-contest-1', 'a-2-contest-2', 'a-4-contest-3', 'reconciliation', 'a-12-contest-2', 'a-12-contest-3', 'a-13', 'a-7', 'a-8',
    'a-22-contest-2', 'a-22-contest-3',
  ]);
  expect(sheets.at(-2)?.title[0]).toContain('第1号');
});

test('DR-29: names and words do not depend on how many ballots there are or how they fall', () => {
  interface Shape { readonly file: string; readonly title: readonly string[]; readonly texts: readonly string[] }
  const shapeOf = (setting: SheetSetting): readonly Shape[] => sheetsOf(setting).map((sheet) => ({
    file: sheet.file,
    title: sheet.title,
    texts: textsOf({ ...sheet, foot: { ...sheet.foot, countDigest: '' } }).map((text) => text.replace(/[\d,]+/g, '0')),
  }));
  // Whether a card was used is told on its sheet, in the log and in a sentence: none is used where no ballot came, as the hall sees.
  const withoutCard = (shapes: readonly Shape[]): unknown => shapes.map((each) => (/^a-[78]/.test(each.file)
    ? each.file : { ...each, texts: each.texts.filter((text) => !/^□?$|カードの保管者|カード（|カードは使用していない/.test(text)) }));
  const three = shapeOf(aSettingOf('house', { ballots: 3 }));
  expect(shapeOf(aSettingOf('house', { ballots: 3000 }))).toEqual(three);
  expect(withoutCard(shapeOf(aSettingOf('zero-all')))).toEqual(withoutCard(three));
  expect(shapeOf(aSettingOf('one-ballot'))).toEqual(three);
});

test('DR-13: every sheet says that its figures are before あん分, and has whole numbers only', () => {
  for (const scenario of ['house', 'upper-notices', 'undecryptable'] as const) {
    for (const sheet of sheetsOf(aSettingOf(scenario, { ballots: 200 }))) {
      expect(sheet.title[1]).toBe(sheet.form === 'A-7' || sheet.form === 'A-8' ? '紙の投票を含まない' : '紙の投票を含まない・あん分前');
      expect(textsOf(sheet).filter((text) => /(?:^|[^\d.])[\d,]+\.\d+(?:票|件|人|\)|$)/.test(text))).toEqual([]);
    }
  }
});

describe('the body', () => {
  const other: SessionFacts = {
    ...aSettingOf('house').facts, terminal: '別の端末', software: '9.9.9', medium: null, madeAt: '2026-02-09T00:10:00+09:00' as Time,
    receivedAt: '2026-02-08T23:00:00+09:00' as Time, operator: '別　人', checker: '他　人', readers: ['甲', '乙'], logSeq: 9999, logHead: 'aa'.repeat(32),
    edition: 2, replaces: '2026-02-08T22:00:00+09:00' as Time,
    contests: [1, 2, 3].map((contest) => ({ contest, declaredAt: '2026-02-08T22:30:00+09:00' as Time, supervisor: { name: '代　理', capacity: 'deputy' }, witnesses: ['一', '二', '三', '四'] })),
  };

  test('is the same whoever counts, when and where', () => {
    const digests = (setting: SheetSetting): readonly string[] => sheetsOf(setting).map(bodyDigest);
    expect(digests(aSettingOf('house', { facts: other }))).toEqual(digests(aSettingOf('house')));
    expect(new Set(digests(aSettingOf('house'))).size).toBe(sheetsOf(aSettingOf('house')).length);
  });

  test('changes with any figure', () => {
    expect(bodyDigest(named(aSettingOf('house', { ballots: 31 }), 'a-1-contest-1'))).not.toBe(bodyDigest(named(aSettingOf('house'), 'a-1-contest-1')));
  });
});

test('DR-27: a second edition has a file of its own and says in one sentence what is not to be used', () => {
  const setting = aSettingOf('house', { facts: { edition: 2, replaces: '2026-02-08T21:57:00+09:00' as Time } });
  const sheet = named(setting, 'a-1-contest-1-edition-2');
  expect(sheet.edition).toEqual({ number: 2, replaces: 'この用紙を使用し、第1版（午後9時57分作成）は使用しないでください。' });
  expect(sheetsOf(setting).every(({ file }) => /^[a-z0-9][a-z0-9-]{0,70}$/.test(file))).toBe(true);
});

test('DR-37: a rehearsal is marked on every sheet, and nothing else differs in the body', () => {
  const [live, practice] = [aSettingOf('house'), aSettingOf('house', { purpose: 'rehearsal' })].map(sheetsOf);
  expect(practice?.every(({ rehearsal, foot }) => rehearsal && foot.warning.startsWith('模擬（研修用）　実際の選挙には使用できません。'))).toBe(true);
  expect(live?.some(({ rehearsal }) => rehearsal)).toBe(false);
  expect(practice?.map(bodyDigest)).toEqual(live?.map(bodyDigest));
});

test('the foot carries the digest of the count, the 照合番号 and the place in the log', () => {
  const setting = aSettingOf('house');
  const { foot } = named(setting, 'reconciliation');
  expect(foot.countDigest.replaceAll(' ', '')).toBe(setting.countDigest);
  expect(foot.countDigest.split(' ')).toHaveLength(16);
  expect(foot.fingerprint).toMatch(/^\d{5}( \d{5}){11}$/);
  expect(foot.log).toMatch(/^操作記録\u3000第152号\u3000\d{5} \d{5}$/);
});

describe('the reconciliation', () => {
  test('DR-21: shows the equations of every contest beside each other, term by term, with their verdicts', () => {
    const setting = aSettingOf('undecryptable', { ballots: 500 });
    const tables = named(setting, 'reconciliation').body.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
    const rows = tables.flatMap((table) => table.rows);
    setting.count.contests.forEach((count, index) => {
      if (count.state !== 'counted') throw new Error('not counted');
      expect(tables.map(({ columns }) => columns[index + 2]?.heading)).toEqual(tables.map(() => voteKindFacts[count.kind].shortName));
      const { received, records, duplicatesRemoved, opened, badPoint, undecryptable, formatInvalid } = count;
      const { total, valid, invalid, notAccepted } = count;
      const undecided = badPoint + undecryptable + formatInvalid;
      expect(rows.map(({ cells }) => `${cells[0] ?? ''}${cells[index + 2] ?? ''}`.replace('\n', ' '))).toEqual([
        formatNumber(records), `＋${formatNumber(duplicatesRemoved)}`, `＝${formatNumber(received)} 合`,
        formatNumber(opened), `＋${formatNumber(badPoint)}`, `＋${formatNumber(undecryptable)}`, `＝${formatNumber(records)} 合`,
        formatNumber(opened - formatInvalid), `＋${formatNumber(formatInvalid)}`, `＝${formatNumber(opened)} 合`,
        formatNumber(undecided - notAccepted), `＋${formatNumber(notAccepted)}`, `＝${formatNumber(undecided)} 合`,
        formatNumber(total), `＋${formatNumber(notAccepted)}`, `＝${formatNumber(records)} 合`,
        formatNumber(valid), `＋${formatNumber(invalid)}`, `＝${formatNumber(total)} 合`,
        formatNumber(invalid), `＝${formatNumber(invalid)} 合`, formatNumber(valid), `＝${formatNumber(valid)} 合`,
        '一致 合',
        formatNumber(total), `－${formatNumber(count.voters.number)}`,
        `＝${formatDifference(total - count.voters.number)} ${total === count.voters.number ? '合' : '差'}`,
      ]);
    });
  });

  test('more than three contests stand below each other, each with all its equations', () => {
    const setting = aSettingOf('house');
    const [first] = setting.count.contests;
    if (first?.state !== 'counted') throw new Error('not counted');
    const sections = equationSections([first, first, first, first], () => '小選挙区');
    const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
    expect(tables.map(({ columns }) => columns.length)).toEqual([...Array<number>(7).fill(5), ...Array<number>(7).fill(3)]);
    expect(tables.flatMap(({ continues }, index) => (continues === true ? [] : [index]))).toEqual([0, 7]);
  });

  test('DR-58: tells a negative difference in sign, words and reason', () => {
    const setting = aSettingOf('by-election');
    const [count] = setting.count.contests;
    const texts = textsOf(named(setting, 'reconciliation'));
    expect(texts).toEqual(expect.arrayContaining(['－1\n差', expect.stringContaining('1票少ない')]));
    expect(texts).toContain(count?.state === 'counted' ? count.voters.reason : null);
  });

  test('names a person once, with the contests that the person serves', () => {
    const boxes = named(aSettingOf('house'), 'reconciliation').closing.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'signatures' ? block.boxes : []));
    expect(boxes.filter(({ label }) => label === '開票管理者')).toHaveLength(1);
    expect(boxes.filter(({ label }) => label === '開票立会人　小選挙区・国民審査')).toHaveLength(3);
    expect(boxes.filter(({ label }) => label === '開票立会人　衆議院比例代表')).toHaveLength(4);
  });
});

describe('the hand-over sheet', () => {
  const sheet = named(aSettingOf('house', { ballots: 100 }), 'a-22-contest-1');

  test('says first that the figures go into the same report as those on paper', () => {
    expect(sheet.title[0]).toBe('インターネット投票分　引渡票（集計係用・要回収）　第1号');
    expect(sheet.body[0]?.blocks[0]).toEqual({
      type: 'text', style: 'framed', text: 'この票数は、紙の投票の票数と同じ回の報告に含めること。\nインターネット投票分だけを追加した報告をしないこと。',
    });
  });

  test('has large figures in filing order, and ends with valid, invalid and total', () => {
    const table = sheet.body.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table');
    expect(table?.size).toBe('large');
    expect(table?.rows.slice(-3).map(({ cells }) => cells[1])).toEqual(['有効投票数', '無効投票数', '投票総数']);
    expect(table?.rows.at(-1)?.cells[3]).toBe('100');
    expect(table?.columns.filter(({ kind }) => kind === 'tick').map(({ heading }) => heading)).toEqual(['読', '聞']);
  });

  test('is received and collected, and asks for its report without a choice made beforehand', () => {
    const texts = textsOf(sheet);
    expect(texts).toEqual(expect.arrayContaining(['受け取った者（集計係）', '受領の時刻', '回収した者', '回収の時刻']));
    expect(texts.find((text) => text.includes('□ 最終'))).toContain('□ 第　　　回');
  });
});

test('DR-60: no sheet cites 令72条 or uses a word that is reserved or technical', () => {
  const banned = /72条|本番|証跡|ハッシュ|指紋|エラー|ログ|PIN|復号|パッケージ|確定|検証|警告|その他|按分|無効な|0時0分|今夜/;
  for (const scenario of ['house', 'upper-notices', 'notices', 'undecryptable', 'merged', 'uncontested', 'by-election'] as const) {
    for (const sheet of sheetsOf(aSettingOf(scenario, { ballots: 60 }))) {
      expect(textsOf(sheet).filter((text) => banned.test(text))).toEqual([]);
      expect(textsOf(sheet).filter((text) => /(?:^|[^前後\d])\d{1,2}:\d\d/.test(text))).toEqual([]);
    }
  }
});

test('DR-24: every counted contest says that the two independent computations agree', () => {
  for (const sheet of sheetsOf(aSettingOf('house')).slice(0, 3)) {
    expect(sheet.body.flatMap(({ blocks }) => blocks)).toContainEqual(expect.objectContaining({
      type: 'pairs', pairs: expect.arrayContaining([{ label: '独立した2系統の計算', value: '一致' }]),
    }));
  }
});

test('a session without facts of a counted contest is our bug', () => {
  const setting = aSettingOf('house');
  expect(() => sheetsOf({ ...setting, facts: { ...setting.facts, contests: [] } })).toThrow(RangeError);
});
