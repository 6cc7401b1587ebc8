// The report that people read, in Japanese or English, and the JSON that programs read (formats/verification §2).
import { groupedDigits, sixtyDigits } from './checks/bytes.ts';
import { type CheckId, checks } from './checks/check-ids.ts';
import type { ComparableDigits, Head, Verification } from './checks/verify.ts';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** The first line, the same in every language. */
function verdictLine({ verdict, total }: Verification): string {
  switch (verdict) {
    case 'verified': return 'verified';
    case 'whole': return 'whole, origin not compared';
    case 'not-verified': return `NOT verified: ${total} failures`;
  }
}

export function formatReport(verification: Verification, language: Language): string {
  const words = texts[language];
  const { failures, total, digits, verdict } = verification;
  const lines = failures.map(({ check, place, message }) => `${check}  ${printable(place) || '.'}  ${words.failure(check, printable(message))}`);
  return [
    verdictLine(verification),
    words.verdicts[verdict],
    ...lines,
    ...(total > failures.length ? [words.more(total - failures.length)] : []),
    '',
    words.compare,
    ...digitLines(digits, words),
    '',
    words.notChecked,
    '',
  ].join('\n');
}

/** One JSON object: `{verdict, total, failures, digits, checks}`. */
export function formatJson({ verdict, total, failures, digits }: Verification): string {
  const ran = Object.entries(checks).map(([id, { level }]) => (
    { id, level, failures: failures.filter(({ check }) => check === id).length }));
  return `${JSON.stringify({ verdict, total, failures, digits, checks: ran })}\n`;
}

function digitLines({ ctx, fingerprint, count, log, checkpoints, records }: ComparableDigits, words: Words): readonly string[] {
  const unknown = words.unknown;
  return [
    `${words.ctx}  ${ctx === null ? unknown : groupedDigits(ctx)}`,
    `${words.fingerprint}  ${fingerprint === null ? unknown : groupedDigits(fingerprint)}`,
    `${words.count}  ${count?.replace(/.{4}(?=.)/g, '$& ') ?? unknown}`,
    ...checkpoints.map((each) => `${words.checkpoint(each.phase)}  ${headLine(each, words)}`),
    `${words.log}  ${log === null ? unknown : headLine(log, words)}`,
    ...(records.length === 0 ? [] : [words.records, ...records.map((each) => `  ${headLine(each, words)}`)]),
  ];
}

/** Number, two groups of the sixty digits as at the foot of the sheets, and the whole hash. */
function headLine({ seq, head }: Head, words: Words): string {
  return `${words.record(seq)}  ${groupedDigits(sixtyDigits(head)).slice(0, 11)}  ${head}`;
}

/** Names and contents come from a medium: what could steer a terminal or turn the reading is shown as its number. */
function printable(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

interface Words {
  readonly verdicts: Readonly<Record<Verification['verdict'], string>>;
  readonly failure: (check: CheckId, message: string) => string;
  readonly more: (number: number) => string;
  readonly compare: string;
  readonly ctx: string;
  readonly fingerprint: string;
  readonly count: string;
  readonly log: string;
  readonly checkpoint: (phase: string) => string;
  readonly record: (seq: number) => string;
  readonly records: string;
  readonly unknown: string;
  readonly notChecked: string;
}

const phasesInJapanese: Readonly<Record<string, string>> = { opening: '開票開始', confirmation: '集計完了', preservation: '保存' };

const texts: Readonly<Record<Language, Words>> = {
  ja: {
    verdicts: {
      'verified': '保存データは改変されておらず、示された選挙の定義のものです。',
      'whole': '保存データは改変されていません。選挙の定義は、外から得たものと照合していません（--trust 又は --digits で照合できます）。',
      'not-verified': '次の点が定めと一致しません。この保存データだけで集計の結果を確かめることはできません。',
    },
    failure: (check, message) => `${checks[check].ja} (${message})`,
    more: (number) => `ほかに ${number} 件あります。`,
    compare: '署名のある紙と照合するもの：',
    ctx: '選挙の定義の照合番号',
    fingerprint: '投票データ一式の照合番号',
    count: 'count.json のSHA-256',
    log: '操作記録の末尾',
    checkpoint: (phase) => `操作記録の確認点「${phasesInJapanese[phase] ?? phase}」`,
    record: (seq) => `第${seq}号`,
    records: '帳票の欄外にある操作記録の番号と値（集計完了の後）：',
    unknown: '読み取れません',
    notChecked: '確かめていないこと：暗号化された投票は開いていません（確認用の鍵が必要です）。票数が投票の内容どおりであることは、当日の独立した2系統の計算が示します。'
      + '紙に印刷された内容、立会人等の署名、封印、時計の正しさは、このプログラムでは確かめられません。上の値を署名のある紙と見比べてください。',
  },
  en: {
    verdicts: {
      'verified': 'The preserved data is unchanged and belongs to the definition that was given.',
      'whole': 'The preserved data is unchanged. Its definition was not compared with one from elsewhere (use --trust or --digits).',
      'not-verified': 'The following does not agree. This data alone cannot show that the result of the count is right.',
    },
    failure: (check, message) => `${checks[check].en} (${message})`,
    more: (number) => `and ${number} more.`,
    compare: 'To be compared with signed paper:',
    ctx: 'Digits of the definition',
    fingerprint: 'Digits of the received bag (照合番号)',
    count: 'SHA-256 of count.json',
    log: 'Head of the log',
    checkpoint: (phase) => `Checkpoint ${phase}`,
    record: (seq) => `record ${seq}`,
    records: 'Number and digits of the log at the foot of the sheets (after the confirmation):',
    unknown: 'could not be read',
    notChecked: 'Not checked: no encrypted ballot was opened (that needs the inspection key); that the figures are those of the ballots is shown by the two '
      + 'independent computations of the night. What is printed on paper, signatures by hand, seals and the clock are beyond this program: '
      + 'compare the values above with the signed paper.',
  },
};
