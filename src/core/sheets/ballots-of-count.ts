// The numbers of a counted contest that are not votes for anyone: what was received, opened, decided, invalid, and the voters.
import type { Contest } from '../election/definition.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import type { Counted, Decision, DoubtfulClass, Equation, Term } from '../tally/count-file.ts';
import { differenceInWords, formatDifference, formatNumber } from './figures.ts';
import type { Block, Labelled, SignedTerm } from './sheet.ts';

export const doubtfulClassLabels: Readonly<Record<DoubtfulClass, string>> = {
  'bad-point': '暗号の形式に合わない投票',
  'undecryptable': '暗号が解けない投票',
  'format-invalid': '内容が形式に合わない投票',
};

const treatmentLabels: Readonly<Record<Decision['treatment'], string>> = {
  'invalid': '無効（総数に含む）',
  'not-accepted': '不受理として別に封入（総数に含まない）',
};

/** The terms of formats/count §6, each with its unit. Classes of invalid ballots have the label of their kind. */
const termLabels: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  received: ['執務室で出力した件数', '件'],
  records: ['受け入れた件数', '件'],
  duplicatesRemoved: ['重複により除いた件数', '件'],
  opened: ['開いた件数', '件'],
  badPoint: [doubtfulClassLabels['bad-point'], '件'],
  undecryptable: [doubtfulClassLabels.undecryptable, '件'],
  readable: ['内容を読み取ることができた投票', '件'],
  formatInvalid: [doubtfulClassLabels['format-invalid'], '件'],
  decidedInvalid: ['無効と決定した投票', '票'],
  notAccepted: ['不受理とした投票', '票'],
  total: ['投票総数', '票'],
  valid: ['有効投票数', '票'],
  invalid: ['無効投票数', '票'],
  votes: ['得票数の計', '票'],
  dismiss: ['可とする', '票'],
  retain: ['可としない', '票'],
  entryInvalid: ['記載無効', '票'],
  voters: ['投票者数', '人'],
};

export function equationBlock(kind: Contest['kind'], { id, left, right, difference }: Equation): Block {
  const judge = /^judge-(\d+)$/.exec(id)?.[1];
  return {
    type: 'equation',
    left: left.map((term) => signedTerm(kind, term)).map((term) => (judge === undefined ? term : { ...term, label: `告示番号${judge}の${term.label}` })),
    right: right.map((term) => signedTerm(kind, term)),
    verdict: difference === 0 ? '合' : '差',
  };
}

function signedTerm(kind: Contest['kind'], { name, value }: Term): SignedTerm {
  const [label, unit] = termLabels[name] ?? [classLabel(kind, name), '票'];
  return { sign: '＋', label, value: `${formatNumber(value)}${unit}` };
}

export function classLabel(kind: Contest['kind'], id: string): string {
  const found = voteKindFacts[kind].invalidClasses.find((each) => each.id === id);
  if (found === undefined) throw new RangeError('a term that formats/count §6 does not know');
  return found.label;
}

function equationOf({ equations }: Counted, id: string): Equation {
  const found = equations.find((equation) => equation.id === id);
  if (found === undefined) throw new RangeError('a count without one of its equations');
  return found;
}

export function openingBlocks(counted: Counted, version: number): readonly Block[] {
  const { received, duplicatesRemoved, records, opened, badPoint, undecryptable, formatInvalid, equalPoints, decisions } = counted;
  return [
    {
      type: 'pairs',
      pairs: [
        pair('received', received), pair('duplicatesRemoved', duplicatesRemoved), pair('records', records),
        pair('opened', opened), pair('badPoint', badPoint), pair('undecryptable', undecryptable), pair('formatInvalid', formatInvalid),
        { label: '暗号の一部が他の投票と同じ投票', value: `${formatNumber(equalPoints)}件` },
        { label: '独立した2系統の計算', value: '一致' },
        { label: '集計の版', value: `第${version}版` },
        ...decisions.length === 0 ? [{ label: '開くことができない投票等の決定', value: 'なし' }] : [],
      ],
    },
    ...decisions.map((decision, index): Block => ({ type: 'pairs', pairs: decisionPairs(decision, index + 1) })),
  ];
}

function decisionPairs({ class: doubtful, ballots, treatment, opinion, reason }: Decision, number: number): readonly Labelled[] {
  return [
    { label: `決定${number}`, value: `${doubtfulClassLabels[doubtful]}　${formatNumber(ballots)}件　${treatmentLabels[treatment]}` },
    { label: '立会人の意見', value: opinion },
    { label: '決定の理由', value: reason },
  ];
}

export function totalBlocks(kind: Contest['kind'], counted: Counted): readonly Block[] {
  return [equationBlock(kind, equationOf(counted, 'total')), equationBlock(kind, equationOf(counted, 'validity'))];
}

/** What a signature at the end of a sheet stands for, where the figures are on the pages before. */
export function recallBlocks(kind: Contest['kind'], counted: Counted): readonly Block[] {
  return [equationBlock(kind, equationOf(counted, 'validity'))];
}

export function invalidTable(kind: Contest['kind'], counted: Counted): Block {
  return {
    type: 'table',
    size: 'compact',
    columns: [{ heading: '', width: 130, kind: 'text' }, { heading: '', width: 14, kind: 'figure' }],
    rows: [
      ...counted.invalidClasses.map(({ id, ballots }) => ({
        cells: [classLabel(kind, id), formatNumber(ballots)], remark: null, style: 'plain',
      } as const)),
      { cells: ['計', formatNumber(counted.invalid)], remark: null, style: 'sum' },
    ],
  };
}

/** Total less voters is the difference, with sign and words, and the reason that was recorded. */
export function voterBlocks(kind: Contest['kind'], counted: Counted): readonly Block[] {
  const { reason } = counted.voters;
  return [
    voterEquation(kind, counted),
    ...reason === null ? [] : [{ type: 'pairs', pairs: [{ label: '差の理由', value: reason }] } as const],
  ];
}

function voterEquation(kind: Contest['kind'], counted: Counted): Block {
  const { left, right, difference } = equationOf(counted, 'voters');
  return {
    type: 'equation',
    left: [...left.map((term) => signedTerm(kind, term)), ...right.map((term) => ({ ...signedTerm(kind, term), sign: '－' as const }))],
    right: [{ sign: '＋', label: '投票者数との差', value: `${formatDifference(difference)}票（${differenceInWords(difference)}）` }],
    verdict: difference === 0 ? '合' : '差',
  };
}

function pair(term: string, n: number): Labelled {
  const [label, unit] = termLabels[term] ?? [term, ''];
  return { label, value: `${formatNumber(n)}${unit}` };
}
