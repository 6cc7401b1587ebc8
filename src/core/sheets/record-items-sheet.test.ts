import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pair } from '../../../test/support/a-night.ts';
import { wildNight } from '../../../test/support/session-acts.ts';
import { aSettingOf, type Wanted } from '../../../test/support/sheet-settings.ts';
import { troubleWithCards, withRecords } from '../../../test/support/terminal-records.ts';
import { aWildSheetSetting } from '../../../test/support/wild-sheet-settings.ts';
import { asCount } from '../kernel/count.ts';
import type { Time } from '../kernel/time.ts';
import type { SessionEvent } from '../session/events.ts';
import { recordItemsSheet } from './record-items-sheet.ts';
import type { ContestFacts, SheetSetting } from './setting.ts';
import { bodyDigest, type Section, type Sheet } from './sheet.ts';
import { textsOf } from './texts-of-sheet.ts';

type Name = Parameters<typeof aSettingOf>[0];

/** Of the first contest that was counted, if none is named. */
function recordItems(setting: SheetSetting, contest?: number): Sheet {
  const counted = setting.count.contests.find((each) => each.state === 'counted' && each.contest === (contest ?? each.contest));
  if (counted?.state !== 'counted') throw new Error('not counted');
  return recordItemsSheet(setting, counted);
}

const sheetOf = (name: Name, wanted: Wanted = {}, contest?: number): Sheet => recordItems(aSettingOf(name, wanted), contest);
const told = (sheet: Sheet): string => textsOf(sheet).map((text) => text.replaceAll('\n', '')).join('\n');
const sections = ({ prelude, body, account, closing }: Sheet): readonly Section[] => [...prelude, ...body, ...account, ...closing];
const rowsIn = (sheet: Sheet, heading: string): readonly string[] => {
  const found = sections(sheet).find((each) => each.heading.replaceAll('\n', '').includes(heading));
  if (found === undefined) throw new Error(`no ${heading}`);
  return found.blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(({ cells }) => cells.slice(0, -2).join('　').replaceAll('\n', '')) : []));
};

const at = (clock: string): Time => `2026-02-08T${clock}:00+09:00` as Time;
const before = (...events: readonly SessionEvent[]): Wanted => ({ happenings: { beforeTheOpening: events } });
const received = (...events: readonly SessionEvent[]): Wanted => ({ happenings: { afterTheReceipt: events } });
const beforeTheReveal = (...events: readonly SessionEvent[]): Wanted => ({ happenings: { beforeTheReveal: events } });
const withPeople = (change: Partial<ContestFacts>): Wanted => ({
  facts: { contests: aSettingOf('house').facts.contests.map((each) => ({ ...each, ...change })) },
});

describe('an ordinary night', () => {
  const sheet = sheetOf('house');

  test('is told in the order of the form, with numbers through all parts and figures in their place', () => {
    expect(sections(sheet).slice(1).map(({ heading }) => heading.replaceAll('\n', ''))).toEqual([
      '1　開票区及び開票所', '2　開票管理者等', '3　開票立会人', '4　投票箱の到着', '5　開票の開始', '6　媒体の封印', '7　投票データの受入れ',
      '8　カードの使用', '9　集計', '10　開くことができない投票等の決定', '11　投票データの件数', '12　投票総数等', '13　無効投票の内訳',
      '14　投票者数との照合', '15　投票者数の入力', '16　異動', '17　中断及び再開', '18　事故等', '19　集計のし直し', '20　集計の完了',
      '21　開票事務従事者', '22　手で記入する事項', '23　確認欄',
    ]);
    expect(sheet.title).toEqual(['インターネット投票分　開票録　転記事項（衆議院小選挙区選出議員選挙）', '紙の投票を含まない・あん分前']);
  });

  test('says what did not happen, once each', () => {
    for (const none of [
      '開票管理者の職務の代理及び管掌はない。', '開票立会人の途中の退席、補充の選任及び失職はない。', '副は使用していない。',
      '開くことができない投票及び内容を読み取ることができない投票はない。', '候補者等の異動はない。', '開票の中断はない。', '事故等は、記録していない。',
      '集計のし直しはない。',
    ]) {
      expect(textsOf(sheet).filter((text) => text === none), none).toHaveLength(1);
    }
  });

  test('tells people, seal, receipt, card, computation and end with times and names', () => {
    expect(rowsIn(sheet, '投票箱')).toEqual(['午後9時5分、開票管理者　髙﨑　靖子は、全ての投票箱が到着している旨を述べた。']);
    expect(rowsIn(sheet, '媒体の封印')[0]).toMatch(/^午後8時\d+分、正（潮選－031）の封印番号を受渡票と照合し、B 002271で一致した/);
    expect(rowsIn(sheet, '媒体の封印')[1]).toMatch(/開票立会人3人の立会いの下に、正（潮選－031）の封印を解いた（解いた者\u3000小笠原\u3000舞）。$/);
    expect(rowsIn(sheet, 'カードの使用')[0]).toContain('カードの保管者は辻　千春、暗証番号の保管者は清宮　学である');
    expect(rowsIn(sheet, '9　集計')).toEqual([expect.stringMatching(/独立した2系統の計算により集計し、その結果は一致した。$/)]);
    expect(rowsIn(sheet, '集計の完了').at(-1)).toContain('開票管理者　髙﨑　靖子が、結果票一式の印刷を指示した。');
  });

  test('has every figure of the count in the body, zero as 0, and two boxes in every row', () => {
    const setting = aSettingOf('house', { ballots: 1412 });
    const [count] = setting.count.contests;
    if (count?.state !== 'counted') throw new Error('not counted');
    const long = recordItems(setting, 1);
    expect(rowsIn(long, '投票総数等')).toEqual([
      '投票総数（有効投票数と無効投票数との計）　1,412票', expect.stringContaining('有効投票数'), expect.stringContaining('無効投票数'),
      '不受理として別に封入した投票（投票総数に含まない）　0票',
    ]);
    expect(rowsIn(long, '無効投票の内訳')).toHaveLength(count.invalidClasses.length);
    for (const { blocks } of sections(long)) {
      for (const block of blocks) {
        if (block.type === 'table') expect(block.rows.map(({ cells }) => cells.slice(-2))).toEqual(block.rows.map(() => ['□', '□']));
      }
    }
  });

  test('leaves to hands what no terminal knows', () => {
    const boxes = sheet.closing.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'signatures' ? block.boxes : []));
    expect(boxes.map(({ label }) => label)).toEqual([
      ...[1, 2, 3, 4].map((number) => `封印した一式の封印番号（${number}）`), '開票を終了した日時', '署名を得られなかった者（氏名・理由）',
      '書き写した者', '開票管理者', '読み合わせ（1人目）', '読み合わせ（2人目）',
    ]);
  });

  test('has the same body whoever counts and when, and another body with another figure', () => {
    const other = aSettingOf('house', {
      facts: { operator: '別　人', madeAt: at('23:40') }, ...beforeTheReveal({ type: 'clock-confirmed', clockOffset: 3, by: pair }),
    });
    expect(bodyDigest(recordItems(other))).toBe(bodyDigest(sheet));
    expect(bodyDigest(sheetOf('house', { ballots: 31 }))).not.toBe(bodyDigest(sheet));
  });
});

describe('what happens is told exactly where it happened', () => {
  const seals = [{ what: '媒体の容器', number: 'C 000118' }];
  const left: SessionEvent = { type: 'witness-left', contests: [1], witness: 'witness-1-0', reason: '体調不良のため' };
  const appointed: SessionEvent = {
    type: 'witness-appointed', contests: [1], person: { id: 'appointed', name: '野上　さつき' }, party: null, onRoll: true, candidate: false,
    by: 'supervisor-0',
  };
  const deputyBegan: SessionEvent = { type: 'deputy-began', contests: [1, 2, 3], person: { id: 'deputy', name: '三好　紀之' }, reason: '急病のため' };
  const decidedBy = ['supervisor-0'];
  const cases: readonly (readonly [name: string, heading: string, wanted: Wanted, sentence: RegExp])[] = [
    ['a deputy for a while', '開票管理者等', beforeTheReveal(deputyBegan, { type: 'deputy-ended', contests: [1, 2, 3] }),
      /^開票管理者職務代理者\u3000三好\u3000紀之は、午後9時\d+分から午後9時\d+分まで職務を行った。事由：急病のため。$/],
    ['a result that a deputy showed', '集計の完了', beforeTheReveal(
      deputyBegan, { type: 'result-revealed', by: 'deputy' }, { type: 'result-hidden' }, { type: 'deputy-ended', contests: [1, 2, 3] }),
    /開票管理者職務代理者\u3000三好\u3000紀之が集計の結果を表示した。$/],
    ['an acting supervisor', '開票管理者等', withPeople({ supervisor: { name: '滝口　晋平', capacity: 'acting-supervisor' } }),
      /^開票管理者職務管掌者\u3000滝口\u3000晋平（選任した者\u3000選挙管理委員会委員長\u3000羽生田\u3000正）は、.*から職務を行い、この用紙の作成の時も続けている。事由：/],
    ['a witness who left', '開票立会人', received(left, appointed), /^開票立会人\u3000.+は、午後9時\d+分に退席した。理由：体調不良のため。$/],
    ['a witness who was appointed', '開票立会人', received(left, appointed),
      /出席する開票立会人が3人に達しなくなったため、開票管理者\u3000髙﨑\u3000靖子は、.*野上\u3000さつき（党派なし）を開票立会人に選任し/],
    ['a witness who came back', '開票立会人', received(left, {
      type: 'witness-arrived', contests: [1], person: { id: 'witness-1-0', name: aSettingOf('house').facts.contests[0]?.witnesses[0] ?? '' }, party: null,
    }), /に再び参会した。$/],
    ['a witness who lost the office', '開票立会人', received({ type: 'witness-lost-office', contests: [1], witness: 'witness-1-1', notice: 2 }, appointed),
      /異動（第2号）により、.*その職を失った。$/],
    ['seals that differ', '媒体の封印', before({
      type: 'seal-compared', role: 'main', slip: 'B 002271', actual: 'B 002272', by: pair,
      difference: { opinion: '封印に破れがなく、\n異議はない。', reason: '受渡票の書き違いと認める。', decidedBy },
    }), /受渡票はB 002271、現物はB 002272で、一致しなかった.*開票管理者\u3000髙﨑\u3000靖子は、この媒体を使用することを決定した。開票立会人の意見：封印に破れがなく、\u3000異議はない。理由：受渡票の書き違いと認める。$/],
    ['the backup', '媒体の封印', { facts: { medium: { role: 'backup', number: '潮選－032' } } },
      /正が壊れて使用することができないため、開票管理者\u3000髙﨑\u3000靖子は、副を使用することを決定した。/],
    ['an issue number from the office', '媒体の封印', before({ type: 'issue-announced', first: 1, second: 1, by: pair }), /最新の発行番号が第1号であることの連絡を受けた/],
    ['a decision that was held, then taken', '開くことができない投票等の決定', beforeTheReveal({
      type: 'doubtful-decided', contest: 1, decidedBy: 'supervisor-0',
      decisions: [{ class: 'bad-point', ballots: asCount(4), treatment: 'held', opinion: '意見が分かれた。', reason: '照会する。' }],
    }, {
      type: 'doubtful-decided', contest: 1, decidedBy: 'supervisor-0', decisions: [{
        class: 'bad-point', ballots: asCount(4), treatment: 'not-accepted', opinion: '異議はない。', reason: '回答があった。',
      }],
    }), /暗号の形式に合わない投票4件について、.*開票管理者\u3000髙﨑\u3000靖子は、決定を保留し、照会することとした。.*この決定は、後に改めた。$/],
    ['a number of voters typed anew', '投票者数の入力', beforeTheReveal(
      { type: 'voters-entered', contest: 1, first: 29, second: 29, by: pair }, { type: 'voters-entered', contest: 1, first: 30, second: 30, by: pair },
    ), /投票者数29人を.*この入力は、後に改めた。$/],
    ['a pause and its end', '中断及び再開', received(
      { type: 'count-paused', reason: '地震のため', seals, by: pair }, { type: 'count-resumed', seals, explanation: null, by: pair },
    ), /^午後9時\d+分、封印が中断の時と同じであることを確かめて開票を再開した/],
    ['other seals after a pause', '中断及び再開', received(
      { type: 'count-paused', reason: '地震のため', seals, by: pair },
      { type: 'count-resumed', seals: [{ what: '媒体の容器', number: 'C 000119' }], explanation: '番号を読み違えた。', by: pair },
    ), /媒体の容器\u3000C 000119.*封印についての説明：番号を読み違えた。$/],
    ['trouble', '事故等', received({
      type: 'trouble-reported', category: 'system', occurredAt: at('21:01'), place: '開票台', event: '画面が動かない。', reportedTo: null, receipt: null, by: pair[0],
    }), /^午後9時1分、開票台において、システムの障害があった（記録した者\u3000小笠原\u3000舞、.*。通報先\u3000記録なし、受付番号\u3000記録なし）。事象：画面が動かない。$/],
    ['a terminal in place of another', '事故等', before({ type: 'terminal-replaced', former: '潮選－端末－02', counted: 'unknown', reason: '電源が入らない。', by: pair }),
      /端末（潮選－端末－02）に代えて、予備の端末（潮選－端末－03）を使用することとした。.*集計したことは、不明.*理由：電源が入らない。$/],
    ['a restart', '事故等', received({ type: 'program-restarted', boot: 'b2'.repeat(16) }), /端末のプログラムを再起動した。$/],
    ['another look at the clock', '事故等', received({ type: 'clock-confirmed', clockOffset: 3, by: pair }), /端末の時刻を確かめ直した/],
    ['a recount', '集計のし直し', { version: 2, facts: { edition: 2, replaces: at('21:50') } },
      /^第1版の集計は、.*に完了した。.*開票管理者\u3000髙﨑\u3000靖子が指示した。.*集計をし直すこととした（求めた者\u3000選挙長、記録した者\u3000小笠原\u3000舞、石動\u3000健）。理由：候補者の異動/],
    ['a notice entered in the hall', '異動', before({ type: 'notice-recorded', number: 1, contests: [1], notices: '0e'.repeat(32), by: pair }),
      /^異動（第1号）は、午後8時\d+分に端末に登録した（登録した者\u3000小笠原\u3000舞、石動\u3000健）。$/],
  ];

  test.each(cases)('%s', (_name, heading, wanted, sentence) => {
    const scenario = heading.startsWith('開くこと') ? 'undecryptable' : 'house';
    expect(rowsIn(sheetOf(scenario, wanted, 1), heading).filter((row) => sentence.test(row))).toHaveLength(1);
    expect(textsOf(sheetOf(scenario, {}, 1)).filter((text) => sentence.test(text))).toEqual([]);
  });

  test('DR-46: a notice with cause, time of the cause, announcement, ground and ruling', () => {
    const setting = aSettingOf('late-death');
    expect(rowsIn(recordItems(setting), '異動')).toEqual([expect.stringMatching(
      /^異動（第1号）\u3000.+、令和7年7月20日 午前6時15分、死亡。参議院瑞穂県選挙区選挙長告示第9号（令和7年7月20日告示）、根拠\u3000公職選挙法第68条第1項第2号。期日以後の異動についての判断（参議院瑞穂県選挙区選挙長）：選挙の期日の/,
    )]);
    expect(told(recordItems(aSettingOf('notices'), 1))).toContain('異動（第1号）');
  });

  test('cards that were not taken, and the last try', () => {
    const rows = rowsIn(recordItems(withRecords(aSettingOf('house'), troubleWithCards)), 'カードの使用');
    expect(rows.filter((row) => row.endsWith('を使用することができなかった。'))).toHaveLength(4);
    expect(rows.find((row) => row.includes('残りの回数が1回'))).toContain('2人（小笠原　舞、石動　健）が封書を確かめた上で');
  });

  test('data that were refused, and an opening that stopped', () => {
    const setting = withRecords(aSettingOf('house'), () => ({
      'bag-received': [{ event: 'transfer-refused', data: { code: 'bag/extra-file', place: null } }],
      'ballots-opened': [{ event: 'opening-refused', data: { code: 'ballot/none-opened', place: null } }],
    }));
    expect(rowsIn(recordItems(setting), '受入れ')[0]).toMatch(/投票データ一式を受け入れることができなかった。$/);
    expect(rowsIn(recordItems(setting), '9　集計')[0]).toMatch(/投票データを開く操作が止まった。開いた内容は残していない。$/);
  });

  test('an opening before the announced time, with its reason, and one that is not', () => {
    expect(rowsIn(sheetOf('house', withPeople({ declaredAt: at('21:05') })), '開票の開始').slice(1)).toEqual([
      '開票の開始は、告示された時刻（午後9時10分）より前である。', '告示された時刻より前に開始した理由：全ての投票箱が到着したため。',
    ]);
    expect(rowsIn(sheetOf('house', withPeople({ declaredAt: at('21:10') })), '開票の開始')).toHaveLength(1);
  });

  test('no card where no contest has a ballot', () => {
    expect(rowsIn(sheetOf('zero-all'), 'カードの使用')).toEqual(['開く投票データがないため、カードは使用していない。']);
  });
});

test('DR-58: a difference has its sign, its words and its reason', () => {
  const rows = rowsIn(sheetOf('by-election'), '投票者数との照合');
  expect(rows).toContain('投票総数から投票者数を引いた差（1票少ない）　－1票');
  expect(rows.at(-1)).toBe('差の理由：投票者数より1票少ない。確認したが、原因は不明である。');
});

test('every decision on ballots stands with class, number, opinion, person and reason', () => {
  const rows = rowsIn(sheetOf('undecryptable', { ballots: 90 }, 1), '開くことができない投票等の決定');
  expect(rows).toHaveLength(5);
  expect(rows[0]).toMatch(/^午後9時\d+分、暗号の形式に合わない投票4件について、開票立会人の意見を聴いた上で、開票管理者\u3000髙﨑\u3000靖子は、不受理として別に封入する（投票総数に含まない）ことを決定した。開票立会人の意見：.+理由：/);
});

test('DR-56: where counting is merged into the election meeting, its words stand in every sentence', () => {
  const sheet = sheetOf('merged');
  expect(sheet.title[0]).toContain('選挙録　転記事項');
  expect(textsOf(sheet).filter((text) => /開票管理者|開票立会人|開票録/.test(text))).toEqual([]);
  expect(rowsIn(sheet, '開票の開始')[0]).toMatch(/選挙立会人6人.*選挙長\u3000髙﨑\u3000靖子が開票の開始を宣言した/);
});

test('the review alone has its judges and its own three witnesses', () => {
  const sheet = sheetOf('review-only');
  expect(told(sheet)).toContain('裁判官の異動はない。');
  expect(told(sheet)).toContain('裁判官ごとの票数は、集計票（A-4）による。');
  expect(rowsIn(sheet, '開票立会人')[0]).toMatch(/計3人である。$/);
});

test('a count past midnight shows dates', () => {
  const sheet = sheetOf('house', { facts: { madeAt: '2026-02-09T00:46:00+09:00' as Time } });
  expect(rowsIn(sheet, '投票箱')[0]).toMatch(/^令和8年2月8日 午後9時5分、/);
});

test('a text of the greatest length is told in pieces, none of which is longer than a part of a page', () => {
  const reason = '停電のため。'.repeat(333);
  const sheet = sheetOf('house', received(
    { type: 'count-paused', reason, seals: [{ what: '端末', number: 'C 1' }], by: pair },
    { type: 'count-resumed', seals: [{ what: '端末', number: 'C 1' }], explanation: null, by: pair },
  ));
  const rows = rowsIn(sheet, '中断及び再開');
  expect(rows.every((row) => Array.from(row).length < 500)).toBe(true);
  expect(rows.join('').replaceAll('（続き）', '')).toContain(reason);
});

const looksLikeDigest = (typed: unknown): boolean => typeof typed === 'string' && /[0-9a-f]{32}/.test(typed);

test('on every night, however wild, the sheet can be made and names everybody who decided, with the reason', () => {
  let made = 0;
  fc.assert(fc.property(wildNight, (acts) => {
    const setting = aWildSheetSetting(acts);
    if (setting === null) return;
    made += 1;
    const { night: { state: { answers, people, printOrder, reveals, earlier, media }, log } } = setting;
    const name = (id: string): string => [...people.supervisors, ...people.officers].find((each) => each.id === id)?.name ?? 'nobody';
    for (const { contest } of setting.count.contests) {
      const text = told(recordItems(setting, contest));
      const decisions = [...answers.decisions, ...answers.formerDecisions].filter((each) => each.contest === contest);
      for (const { decidedBy, reason } of decisions) {
        expect(text).toMatch(new RegExp(`意見を聴いた上で、\\S+　${name(decidedBy)}は.*${reason.replace(/。$/, '')}`));
      }
      const acted = [
        ...media.seals.flatMap(({ difference }) => difference?.decidedBy ?? []),
        ...media.release?.decidedBy ?? [], ...printOrder?.decidedBy ?? [],
        ...earlier.flatMap((each) => each.printOrder?.decidedBy ?? []),
        ...reveals.filter((each) => each.contest === contest).map(({ by }) => by),
      ];
      for (const id of acted) expect(text).toMatch(new RegExp(`(開票管理者|職務代理者|職務管掌者)(（[^）]+）)?　${name(id)}`));
      expect(earlier.filter(({ recount }) => !text.includes(recount.reason.replace(/。$/, '')))).toEqual([]);
      const restarts = log.filter(({ event }) => event === 'program-restarted').length;
      expect(text.split('プログラムを再起動した').length - 1).toBe(restarts);
      // No key, no digest: those of the foot stand in groups of four. A name that somebody typed may look like one.
      if (!acts.some(({ spoil }) => looksLikeDigest(spoil?.to))) expect(text).not.toMatch(/[0-9a-f]{32}/);
    }
  }), { numRuns: 60 });
  expect(made).toBeGreaterThan(30);
});
