// contest-<n>.csv: the votes of one contest for other programs (formats/count §7).
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { ballotPaper, type CandidatePaper, type PartyPaper, type ReviewPaper } from '../election/ballot-paper.ts';
import { sum } from '../kernel/count.ts';
import type { Counted } from '../tally/count-file.ts';
import type { SheetSetting } from './setting.ts';

/** The bytes of the file, byte order mark included. */
export function contestCsv({ definition, notices }: Pick<SheetSetting, 'definition' | 'notices'>, counted: Counted): Uint8Array {
  const paper = ballotPaper(definition, notices, counted.contest);
  const rows = rowsOf(paper, counted);
  const width = rows[0]?.length ?? 0;
  const sums = ([['有効投票数', counted.valid], ['無効投票数', counted.invalid], ['投票総数', counted.total]] as const)
    .map(([label, n]) => [label, ...Array<string>(width - 2).fill(''), String(n)]);
  return utf8ToBytes(`\uFEFF${[...rows, ...sums].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`);
}

/** §7.4: a spreadsheet takes a field that begins so for a formula. */
const FORMULA = /^[=+\-@＝＋－＠\t\n\r]/u;

function field(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

type Rows = readonly (readonly string[])[];

function rowsOf(paper: CandidatePaper | PartyPaper | ReviewPaper, { result }: Counted): Rows {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return result.type === 'candidates' ? candidateRows(paper, result) : mismatch();
    case 'HR_PR': return result.type === 'parties' ? partyRows(paper, result) : mismatch();
    case 'HC_PR': return result.type === 'lists' ? listRows(paper, result) : mismatch();
    case 'SC_REVIEW': return result.type === 'review' ? reviewRows(paper, result) : mismatch();
  }
}

type Result<T extends Counted['result']['type']> = Extract<Counted['result'], { readonly type: T }>;

function candidateRows({ candidates }: CandidatePaper, { rows }: Result<'candidates'>): Rows {
  return [
    ['届出番号', '候補者氏名', 'ふりがな', '党派', '得票数'],
    ...rows.map(({ code, votes }) => {
      const { number, name, kana, affiliation } = optionOf(candidates, code).option;
      return [String(number), name, kana, affiliation, String(votes)];
    }),
  ];
}

function partyRows({ parties }: PartyPaper, { rows }: Result<'parties'>): Rows {
  return [
    ['届出番号', '名称', '略称', '得票数'],
    ...rows.map(({ code, votes }) => {
      const { number, name, abbreviation } = optionOf(parties, code).option;
      return [String(number), name, abbreviation, String(votes)];
    }),
  ];
}

function listRows({ parties }: PartyPaper, { lists }: Result<'lists'>): Rows {
  return [
    ['届出番号', '名簿順', '名称又は氏名', '略称又はふりがな', '特定枠', '政党等名による得票', '名簿登載者の得票計', '得票数'],
    ...lists.flatMap(({ code, partyVotes, memberVotes, total, members }) => {
      const party = optionOf(parties, code);
      const number = String(party.option.number);
      return [
        [number, '', party.option.name, party.option.abbreviation, '', String(partyVotes), String(memberVotes), String(total)],
        ...members.map((member, index) => {
          const { name, kana } = optionOf(party.members, member.code).option;
          return [number, String(index + 1), name, kana, member.priority ? '特定枠' : '', '', '', String(member.votes)];
        }),
      ];
    }),
  ];
}

function reviewRows({ judges }: ReviewPaper, result: Result<'review'>): Rows {
  return [
    ['告示番号', '裁判官氏名', 'ふりがな', '罷免を可とする', '罷免を可としない', '記載無効', '計'],
    ...result.judges.map((row) => {
      const { code, name, kana } = optionOf(judges, row.code).option;
      const figures = row.held
        ? [row.dismiss, row.retain, row.entryInvalid, sum([row.dismiss, row.retain, row.entryInvalid])].map(String)
        : ['', '', '', '審査なし'];
      return [String(code), name, kana, ...figures];
    }),
  ];
}

function optionOf<T extends { readonly option: { readonly code: number } }>(options: readonly T[], code: number): T {
  return options.find(({ option }) => option.code === code) ?? mismatch();
}

function mismatch(): never {
  throw new RangeError('a count that is not of this paper');
}
