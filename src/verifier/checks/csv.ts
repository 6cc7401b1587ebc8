// contest-<n>.csv, made again from count.json and the definition with its notices (formats/count §7).
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { compareBytes, sameBytes } from './bytes.ts';
import type { Counted, Result } from './count-file.ts';
import type { Fail } from './failures.ts';
import type { Paper, PaperOption } from './paper.ts';

type Fields = readonly (string | number)[];

const headers: Readonly<Record<Result['type'], Fields>> = {
  candidates: ['届出番号', '候補者氏名', 'ふりがな', '党派', '得票数'],
  parties: ['届出番号', '名称', '略称', '得票数'],
  lists: ['届出番号', '名簿順', '名称又は氏名', '略称又はふりがな', '特定枠', '政党等名による得票', '名簿登載者の得票計', '得票数'],
  review: ['告示番号', '裁判官氏名', 'ふりがな', '罷免を可とする', '罷免を可としない', '記載無効', '計'],
};

export function checkCsv(bytes: Uint8Array, path: string, counted: Counted, paper: Paper, fail: Fail): void {
  const expected = utf8ToBytes(contestCsv(counted, paper));
  if (sameBytes(bytes, expected)) return;
  const end = Math.min(bytes.length, expected.length);
  let at = 0;
  while (at < end && compareBytes(bytes.subarray(at, at + 1), expected.subarray(at, at + 1)) === 0) at += 1;
  const line = expected.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  fail('csv', `${path}#${line}`, 'not byte for byte what follows from count.json');
}

function contestCsv(counted: Counted, paper: Paper): string {
  const { result, valid, invalid, total } = counted;
  const header = headers[result.type];
  const empty = header.slice(2).map(() => '');
  const sums: readonly Fields[] = [['有効投票数', ...empty, valid], ['無効投票数', ...empty, invalid], ['投票総数', ...empty, total]];
  return `\uFEFF${[header, ...rowsOf(result, paper.options), ...sums].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** §7.4: what a spreadsheet would take for a formula has an apostrophe before it. */
function field(value: string | number): string {
  const text = String(value);
  return `"${/^[=+\-@＝＋－＠\t\n\r]/u.test(text) ? '\'' : ''}${text.replaceAll('"', '""')}"`;
}

function rowsOf(result: Result, options: readonly PaperOption[]): readonly Fields[] {
  const optionOf = (code: number): PaperOption | undefined => options.find((option) => option.code === code);
  if (result.type === 'review') {
    return result.judges.map((judge) => [judge.code, ...namesOf(optionOf(judge.code)), ...(judge.held
      ? [judge.dismiss, judge.retain, judge.entryInvalid, judge.dismiss + judge.retain + judge.entryInvalid]
      : ['', '', '', '審査なし'])]);
  }
  if (result.type !== 'lists') return result.rows.map(({ code, votes }) => [numberOf(optionOf(code)), ...namesOf(optionOf(code)), votes]);
  return result.lists.flatMap(({ code, partyVotes, memberVotes, total, members }) => {
    const party = optionOf(code);
    return [
      [numberOf(party), '', ...namesOf(party), '', partyVotes, memberVotes, total],
      ...members.map(({ code: person, priority, votes }, index): Fields => {
        const member = party?.members.find((each) => each.member.code === person)?.member;
        return [numberOf(party), index + 1, member?.name ?? '', member?.kana ?? '', priority ? '特定枠' : '', '', '', votes];
      }),
    ];
  });
}

function numberOf(option: PaperOption | undefined): number | string {
  return option !== undefined && 'number' in option.option ? option.option.number : '';
}

/** The names of an option, in the order of its columns. */
function namesOf(option: PaperOption | undefined): readonly string[] {
  if (option === undefined) return [];
  const given = option.option;
  if ('affiliation' in given) return [given.name, given.kana, given.affiliation];
  return 'abbreviation' in given ? [given.name, given.abbreviation] : [given.name, given.kana];
}
