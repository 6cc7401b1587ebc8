// Head and foot that all sheets of a set share.
import { hexToBytes } from '@noble/hashes/utils.js';
import type { Contest } from '../election/definition.ts';
import { formatDigits, groupsOf, sixtyDigits } from '../kernel/digits.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import { hexGroups } from './figures.ts';
import { formatDate, formatDateAndTime, formatTime } from './japanese-calendar.ts';
import { placeOf, type SessionFacts, type SheetSetting } from './setting.ts';
import type { Labelled, Sheet } from './sheet.ts';
import {
  furniture, mark, notOfPaper, notOfPaperAlone, practiceWarning, practiceWarningAlone, titleOf, warning, warningWithoutFigures,
} from './words.ts';

/** Most sheets give no account of the night; those that do put theirs in its place. */
export type Frame = Omit<Sheet, 'form' | 'file' | 'contest' | 'contestName' | 'body' | 'closing'>;

/** What head and foot of any sheet need, whether there is a count or not yet. */
export type FrameSetting = Pick<SheetSetting, 'definition' | 'notices'> & {
  readonly facts: Pick<SessionFacts, 'terminal' | 'software' | 'madeAt' | 'operator' | 'checker' | 'logSeq' | 'logHead' | 'edition' | 'replaces'>;
};

/** `title` without 「インターネット投票分」; `facts` stand after the common ones. */
interface Titled {
  readonly title: string;
  readonly facts: readonly Labelled[];
}

export function frameOf(setting: SheetSetting, titled: Titled): Frame {
  return frameWith(setting, titled, {
    countDigest: hexGroups(setting.countDigest), fingerprint: formatDigits(sixtyDigits(hexToBytes(setting.count.fingerprint))),
  });
}

/** Of a sheet that is made when no ballots have come yet. */
export function frameBeforeCount(setting: FrameSetting, titled: Titled): Frame {
  return frameWith(setting, titled, { countDigest: 'なし（集計の前）', fingerprint: 'なし（投票データの受入れの前）' });
}

/** The same for a sheet on which no votes stand. */
export function withoutFigures(frame: Frame): Frame {
  return {
    ...frame, title: [...frame.title.slice(0, -1), notOfPaperAlone], mark: null,
    foot: { ...frame.foot, warning: frame.rehearsal ? practiceWarningAlone : warningWithoutFigures },
  };
}

function frameWith(setting: FrameSetting, { title, facts }: Titled, digests: Pick<Frame['foot'], 'countDigest' | 'fingerprint'>): Frame {
  const { definition, facts: session } = setting;
  const rehearsal = definition.purpose === 'rehearsal';
  return {
    office: definition.unit.board,
    district: placeOf(setting).district,
    title: [titleOf(title), notOfPaper],
    mark,
    rehearsal,
    edition: { number: session.edition, replaces: replacesLine(setting) },
    copy: '原本',
    madeAt: session.madeAt,
    facts,
    running: runningLine(setting),
    prelude: [],
    account: [],
    foot: {
      warning: rehearsal ? practiceWarning : warning,
      ...digests,
      log: `操作記録　第${session.logSeq}号　${groupsOf(sixtyDigits(hexToBytes(session.logHead))).slice(0, 2).join(' ')}`,
    },
  };
}

/** A file of its own for every edition: old ones stay in the preservation bag. */
export function fileOf(setting: FrameSetting, name: string): string {
  const { edition } = setting.facts;
  return edition === 1 ? name : `${name}-edition-${edition}`;
}

export function electionFacts(setting: FrameSetting): readonly Labelled[] {
  const { definition } = setting;
  return [
    { label: '選挙名', value: definition.event.name },
    { label: '選挙期日', value: dayLine(setting) },
  ];
}

/** The counting district itself stands at the top of every page, in the largest type. */
export function placeFacts(setting: FrameSetting): readonly Labelled[] {
  return [
    { label: '市区町村', value: municipalities(setting) },
    { label: '開票所', value: placeOf(setting).hall },
    { label: '指定在外選挙投票区', value: setting.definition.unit.precinct },
  ];
}

export function makingFacts({ facts }: FrameSetting): readonly Labelled[] {
  return [
    { label: '作成日時', value: formatDateAndTime(facts.madeAt) },
    { label: '端末', value: `${facts.terminal}　版 ${facts.software}` },
    { label: '操作者／確認者', value: `${facts.operator}／${facts.checker}` },
  ];
}

export function receiptFacts({ facts }: SheetSetting): readonly Labelled[] {
  if (facts.receivedAt === null) return [];
  const medium = facts.medium === null
    ? '二次元コードの用紙'
    : `電磁的記録媒体　${facts.medium.role === 'main' ? '正' : '副'}（${facts.medium.number}）`;
  return [{ label: '媒体', value: medium }, { label: '受入れの日時', value: formatDateAndTime(facts.receivedAt) }];
}

/** 衆議院小選挙区選出議員選挙（青空県第1区）; nothing is added where the constituency is the whole country. */
export function contestLine({ title, constituency }: Contest): string {
  return constituency === '全国' ? title : `${title}（${constituency}）`;
}

export function shortNameOf({ kind }: Contest): string {
  return voteKindFacts[kind].shortName;
}

function dayLine({ definition }: FrameSetting): string {
  const day = formatDate(definition.event.electionDay);
  return definition.purpose === 'rehearsal' ? `${day}（研修）` : `${day}執行`;
}

function municipalities({ definition }: FrameSetting): string {
  const { prefecture, municipalities: all } = definition.unit;
  return `${prefecture}　${all.map(({ name, code }) => `${name}（${code}）`).join('、')}`;
}

function runningLine(setting: FrameSetting): string {
  const { event } = setting.definition;
  return `${event.name}（${dayLine(setting)}）　${municipalities(setting)}`;
}

function replacesLine({ facts }: FrameSetting): string | null {
  if (facts.replaces === null) return null;
  const before = furniture.editionOf(facts.edition - 1);
  return `この用紙を使用し、${before}（${formatTime(facts.replaces)}作成）は使用しないでください。`;
}
