// Remarks beside the options: what a notice changed, names that may be taken for each other, a notation that stands in for a name.
import type { BallotPaper } from '../election/ballot-paper.ts';
import type { Notice, OptionStruck } from '../election/notices.ts';
import { type SimilarPair, similarNames } from '../election/similar-names.ts';
import { dateOf } from '../kernel/time.ts';
import { strikeCauseLabels } from '../law/strike-causes.ts';
import type { Coverage } from './coverage.ts';
import { formatDate } from './japanese-calendar.ts';
import { printedName } from './names.ts';

/** The remark of each code that has one; names that resemble its own have a line of their own. */
export type Remarks = ReadonlyMap<number, string>;

export function remarksOn(paper: BallotPaper, covers: Coverage): Remarks {
  const likenesses = likenessesOn(paper, covers);
  const remarks = new Map<number, string>();
  for (const { code, first } of entriesOf(paper, covers)) {
    const lines = [...first.length === 0 ? [] : [first.join('　')], ...likenesses.get(code) ?? []];
    if (lines.length > 0) remarks.set(code, lines.join('\n'));
  }
  return remarks;
}

/** The same without the names that resemble each other: a long list has these in a column of their own. */
export function ownRemarksOn(paper: BallotPaper, covers: Coverage): Remarks {
  return new Map(entriesOf(paper, covers).flatMap(({ code, first }) => (first.length === 0 ? [] : [[code, first.join('　')] as const])));
}

/** 同音 2の13、類似 7の10ほか3: short enough for one line of a cell. */
export function shortLikenessesOn(paper: BallotPaper, covers: Coverage): Remarks {
  return new Map([...likenessesByCode(paper, covers)].map(([code, words]) => [
    code, [...words].map(([word, others]) => `${word} ${listedShort(others.map((each) => each.replace(/番$/u, '')))}`).join('　'),
  ]));
}

interface Entry {
  readonly code: number;
  /** How other remarks name it: 3番, 2の13番. */
  readonly reference: string;
  /** What is said of it before the names that resemble its own. */
  readonly first: readonly string[];
}

function entriesOf(paper: BallotPaper, covers: Coverage): readonly Entry[] {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return paper.candidates.map(({ option, notice }) => ({
        code: option.code, reference: `${option.number}番`, first: [...noticeRemark(notice), ...alternativeRemark(option, covers)],
      }));
    case 'HR_PR':
    case 'HC_PR':
      return paper.parties.flatMap(({ option, notice, invalidClass, members }) => [
        {
          code: option.code,
          reference: `${option.number}番`,
          first: [
            ...noticeRemark(notice),
            ...invalidClass === 'no-listed-person' ? ['名簿登載者の全てが候補者でなくなった政党等'] : [],
            ...alternativeRemark(option, covers),
          ],
        },
        ...members.map((member, index) => ({
          code: member.option.code,
          reference: `${option.number}の${index + 1}番`,
          first: [
            ...member.option.priority ? ['特定枠（政党等の得票に算入）'] : [],
            ...noticeRemark(member.notice), ...alternativeRemark(member.option, covers),
          ],
        })),
      ]);
    case 'SC_REVIEW':
      return paper.judges.map(({ option, held, notice }) => ({
        code: option.code,
        reference: `${option.code}番`,
        first: [...held ? noticeRemark(notice) : ['審査なし', ...noticeRemark(notice)], ...alternativeRemark(option, covers)],
      }));
  }
}

function noticeRemark(notice: Notice | null): readonly string[] {
  if (notice === null) return [];
  const announced = `（${notice.announcement}、${formatDate(notice.announcedOn)}告示）`;
  switch (notice.change.type) {
    case 'option-struck': return [strikeRemark(notice.change, announced)];
    case 'option-added': return [`追加${announced}`];
    case 'contest-not-held':
    case 'district-changed':
      return [];
  }
}

function strikeRemark({ cause, occurredAt, ruling }: OptionStruck, announced: string): string {
  const struck = `${formatDate(dateOf(occurredAt))}　${strikeCauseLabels[cause]}${announced}`;
  return ruling === null ? struck : `${struck}。期日以後の異動についての判断（${ruling.by}）：${ruling.text.replaceAll('\n', ' ')}`;
}

function alternativeRemark(option: Parameters<typeof printedName>[0], covers: Coverage): readonly string[] {
  return printedName(option, covers) !== option.name ? ['代替表記（届出の表記に印刷できない字がある）'] : [];
}

/** References that one remark names; a longer list would bury what it says. */
const MOST = 4;

/** For each code, by word, how the options that resemble it are referred to. */
type Likenesses = ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>;

function likenessesByCode(paper: BallotPaper, covers: Coverage): Likenesses {
  const references = new Map(entriesOf(paper, covers).map(({ code, reference }) => [code, reference]));
  const found = new Map<number, Map<string, string[]>>();
  for (const pair of similarNames(paper)) {
    const [a, b] = pair.codes;
    for (const [code, other] of [[a, b], [b, a]] as const) {
      const words = found.get(code) ?? new Map<string, string[]>();
      found.set(code, words);
      const word = wordFor(pair);
      words.set(word, [...words.get(word) ?? [], references.get(other) ?? '']);
    }
  }
  return found;
}

function likenessesOn(paper: BallotPaper, covers: Coverage): ReadonlyMap<number, readonly string[]> {
  const who = whoIsListed(paper);
  return new Map([...likenessesByCode(paper, covers)].map(([code, words]) => [
    code, [...words].map(([word, others]) => `${word}${word === SAME_ABBREVIATION ? '' : 'の'}${who}あり（${listed(others, MOST)}）`),
  ]));
}

function listed(references: readonly string[], most: number): string {
  if (references.length <= most) return references.join('、');
  return `${references.slice(0, most).join('、')}ほか${references.length - most}`;
}

/** At most two references, so that a cell of a long list has them on one line. */
function listedShort(references: readonly string[]): string {
  return listed(references, references.length === 2 ? 2 : 1);
}

const SAME_ABBREVIATION = '略称が同じ';

function wordFor({ shares }: SimilarPair): string {
  // Parties have no family names.
  if (shares.includes('name')) return shares.includes('family-name') ? '同姓同名' : '同名';
  if (shares.includes('kana')) return '同音';
  if (shares.includes('abbreviation')) return SAME_ABBREVIATION;
  return '類似';
}

function whoIsListed({ kind }: BallotPaper): string {
  switch (kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return '候補者';
    case 'HR_PR': return '政党等';
    case 'HC_PR': return '名簿登載者等';
    case 'SC_REVIEW': return '裁判官';
  }
}
