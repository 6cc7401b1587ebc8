// docs/runbook.ja.md: every refusal with its four rows, as the screens show them, to be looked up by its code.
import { type RefusalCode, refusals } from '../../src/core/refusals/refusals.ts';
import { refusalTextOf } from '../../src/texts/refusals.ts';

type FeatureOf<Code> = Code extends `${infer Feature}/${string}` ? Feature : never;

/** In the order in which a night meets them; what only preparation and practice at the command line meet stands last. */
const headings: Readonly<Record<FeatureOf<RefusalCode>, string>> = {
  readiness: '端末の準備',
  install: '開票所設定と選挙の定義の読込み',
  election: '選挙の定義の内容',
  hall: '開票所設定の内容',
  session: '開票の手順',
  approval: '2名の確認',
  person: '担当者と確認番号',
  media: '媒体',
  bag: 'データ一式と電子署名',
  transfer: '投票データ一式の内容',
  ballot: '投票と集計',
  card: 'カード',
  tally: '2系統の計算と票数の表',
  sheets: '帳票',
  printer: '印刷',
  preservation: '保存データ一式',
  log: '操作記録',
  store: '端末の記録',
  contract: '画面とプログラムの間',
  config: '端末の設定',
  enrolment: 'カードの登録',
  script: '模擬の進行票',
};

export function runbookDocument(): string {
  return [
    '# 進めないときの一覧',
    '',
    '画面で進めないときに出る表示の全てです。電話で番号（例　`card/wrong-pin`）を聞いたときに、ここで引いてください。○ には、その時の値が入ります。',
    '',
    '* 「決める人」が「―」の行は、決定を要しません。次にすることを行えば進めます。',
    '* 「■」は、しないことです。',
    '* どの表示も、記録された内容を変えません。票数は、どの表示にも出ません。',
    '* 「コマンド」は、コマンドラインを使う情報担当のためのものです。画面には出ません。',
    '',
    'この頁は、画面の文言から `node scripts/run.mjs docs` で作られます。直接書き換えないでください。文言と同じであることを、試験が確かめます。',
    ...Object.entries(headings).flatMap(([feature, heading]) => [
      '', `## ${heading}`, '',
      '| 番号 | 何が起きたか | 意味 | 次にすること | 決める人 |', '|---|---|---|---|---|',
      ...Object.keys(refusals).filter((code) => code.startsWith(`${feature}/`)).map(lineOf),
    ]),
    '',
  ].join('\n');
}

function lineOf(code: string): string {
  const { happened, meaning, next, never, decides, command } = refusalTextOf('ja', code);
  const acts = [next, ...(never === undefined ? [] : [`■${never}`]), ...(command === undefined ? [] : [`コマンド：${command}`])].join('<br>');
  return `| \`${code}\` | ${[happened, meaning, acts, decides].map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll(/\{\w+\}/g, '○').replaceAll('|', '\\|').replaceAll('\n', ' ');
}
