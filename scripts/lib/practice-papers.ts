// What a hall of a practice night would have on paper, as one text for whoever plays all its people.
import { formatDigits } from '../../src/core/kernel/digits.ts';
import { voteKindFacts } from '../../src/core/law/vote-kinds.ts';
import type { ExpectedContest } from '../../src/rehearsal/expectation.ts';
import type { Script } from '../../src/rehearsal/script.ts';
import type { PracticeNight } from './practice-night.ts';

/** The figures that people type, taken from the script and the expectation of the rehearsal. */
export interface PracticePapers {
  readonly terminal: string;
  readonly seal: string;
  readonly contests: readonly { readonly title: string; readonly ballots: number; readonly voters: number }[];
}

export function papersOf({ terminal, events }: Script, expected: readonly ExpectedContest[]): PracticePapers {
  const seal = events.find((event) => event.type === 'seal-compared');
  if (seal === undefined) throw new Error('the script compares no seal');
  const contests = expected.flatMap((each) => (each.state === 'not-held' ? [] : [
    { title: voteKindFacts[each.kind].name, ballots: each.records, voters: each.voters.number },
  ]));
  return { terminal, seal: seal.slip, contests };
}

export function formatPapers({ media, pin, contextDigits, fingerprintDigits, papers }: PracticeNight): string {
  const figures = papers.contests.map(({ title, ballots, voters }) =>
    `  ${title}　投票データ ${ballots}件　投票者数 ${voters}人   (${ballots} ballots, ${voters} voters)`);
  return `模擬の一夜を用意しました。  A practice night is ready.

媒体（画面では、次のフォルダーを媒体として選びます）  Media: the window shows these folders
  開票所設定 / hall settings                ${media.settings}
  投票データ（正） / ballots (main)         ${media.ballots}
  研修用カード / card                       ${media.card}
  保存用（2本） / preservation (two)        ${media.preservation.join('\n                                            ')}

紙に書いてあるもの（画面で求められたときに入力します）  On the papers: typed where the window asks
  端末の名称 / name of the terminal         ${papers.terminal}
  カード作成時の用紙の12組の数字 / digits on the paper of the key ceremony
    ${formatDigits(contextDigits)}
  受渡票の照合番号 / digits on the slip of the medium
    ${formatDigits(fingerprintDigits)}
  受渡票と現物の封印番号 / seal number, on the slip and on the medium      ${papers.seal}
  発行番号 / issue of the medium            1
  暗証番号（封書） / PIN of the card        ${pin}
  受渡票の件数と、投票録の投票者数 / numbers of ballots and of voters
${figures.join('\n')}

自分で決めるもの  Chosen by whoever plays
  担当者2人のパスワード（8文字以上、氏名や続き番号は不可）、担当者2人と開票管理者の確認番号（数字6桁、1人ずつ別、111111 や 123456 は不可）、
  終わりの封印番号（何でもよい）
  Passphrases of the two officers (8 characters or more, no name, no run); numbers of the two officers and of the supervisor (six digits,
  each another, not 111111 or 123456); seal numbers at the end (anything)

手順は docs/manual/README.ja.md にあります。担当者2人、開票管理者、立会人、集計係の役を1人で務められます。
Begin with 開票所設定を読み込む (load the hall settings). One person can play everybody; --lang en shows the window in English.
`;
}
