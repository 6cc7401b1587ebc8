// The command line in Japanese.
import type { CliTexts } from '../cli-texts.ts';
import { cards, cardsPage } from './cli-cards.ts';

const common = `共通:
  --lang ja|en     表示の言語
  --json           結果を JSON（1行）で出力する
  --help           この説明を表示する（-h も同じ）`;

export const cli: CliTexts = {
  help: {
    overview: `開票ターミナル（模擬用コマンド）

使い方: kaihyo <コマンド> [オプション]

  rehearse   模擬の選挙（投票データ、カード、進行票）を作る
  inspect    媒体の投票データ一式を、開かずに確かめる
  count      模擬の投票データを受け入れ、開き、集計し、帳票と保存データ一式を作る
  cards      ICカードを登録し、確かめる
  verify     保存データ一式を検証する

kaihyo <コマンド> --help で、コマンドごとの説明を表示します。
終了コード: 0 正常　1 検証で不一致　2 使い方の違い　3 進めない（理由を表示）　4 中断　70 プログラムの不具合

${common}`,
    rehearse: `模擬の選挙を作る

使い方: kaihyo rehearse --scenario 名称 --ballots 件数 --seed 数字 --out フォルダー
                        [--public-key 公開鍵]

  --scenario       場面の名称（{scenarios}）
  --ballots        選挙ごとの投票の件数（zero-all は0、one-ballot は1に決まっている。開くことができない投票を
                   含む場面には、最小の件数がある）
  --seed           同じ数字からは同じ内容ができる（研修専用の鍵になる）
  --out            作る先（空のフォルダー、又はまだないフォルダー）
  --public-key     ICカードで開く選挙を作るときの、研修用カードの公開鍵（kaihyo cards enrol --out のファイル、
                   又は16進数130桁）。card.key と pin.txt は作らない

できるもの: medium/（媒体の内容）、definition/（選挙の定義）、card.key（研修用カード）、
pin.txt（暗証番号）、session.json（進行票）、expected.json（予定した結果）

${common}`,
    inspect: `媒体の投票データ一式を、開かずに確かめる

使い方: kaihyo inspect --medium フォルダー --definition フォルダー

  --medium         媒体（KAIHYO フォルダーと label.json のある場所）
  --definition     definition.json と definition.p7s のあるフォルダー

${common}`,
    count: `模擬の選挙を集計する（実際の選挙は、開票ターミナルの画面で行います）

使い方: kaihyo count --session 進行票 --medium フォルダー \\
                     --card inserted|software:ファイル \\
                     --pin-fd 番号 --out フォルダー

  --session        進行票（session.json）
  --medium         媒体
  --card           inserted（カードリーダーのICカード）又は software:カードのファイル
  --pin-fd         暗証番号を読むファイル記述子の番号（例: --pin-fd 3 3<pin.txt）。キーボードから入力するときは 0
                   （入力した数字は表示されない）
  --final-try-by   カードが残り1回で止まったとき、もう1回の入力を認める係員2名（2回指定する）
  --out            帳票（sheets/）、目録と封筒表示（labels/）、保存データ一式（preservation/）、端末の記録（terminal/）を置く先
  --home           端末の記録を別の場所に置くとき（inserted では、カードの設定がある場所を指定する）
  --at             会場の時計の始まり（例: 2025-07-20T21:00:00+09:00）。模擬に限る
  --workers        同時に開く処理の数
  --csv            得票数のCSVファイルも帳票と同じ場所に置くとき、その文字コード（utf-8 又は cp932）

途中で止まっても、同じコマンドをもう一度実行すると、記録済みの所から続きます。

${common}`,
    cards: `${cardsPage}

${common}`,
    verify: `保存データ一式を検証する

使い方: kaihyo verify フォルダー [--trust ファイル | --digits "60桁"]

  --trust          別の所から入手した definition.json
  --digits         別の所から入手した、選挙の定義の60桁の数字

${common}`,
  },
  usage: {
    unknownCommand: '「{name}」というコマンドはありません。',
    unknownOption: '「{name}」というオプションはありません。',
    missing: '{name} が必要です。',
    notANumber: '{name} には {min} から {max} までの整数を指定してください。',
    notAChoice: '{name} には次のどれかを指定してください: {choices}',
    repeated: '{name} が2回指定されています。',
    twoPersons: '{name} には、異なる2名の氏名を、2回に分けて指定してください。',
    alreadyThere: '{name} の場所に、すでにファイルがあります: {folder}',
    publicKey: '--public-key には、P-256 の公開鍵（16進数130桁）、又は kaihyo cards enrol --out で作られたファイルを指定してください。',
    unexpectedValue: '{name} には値を付けません。',
    folderNotEmpty: '空でないフォルダーです: {folder}',
    notAFolder: '{name} のフォルダーを作れません: {folder}',
    notThere: '{name} の場所に何もありません: {folder}',
    notReadable: '{name} に指定されたファイル記述子 {fd} は、読み取りのために開かれていません。',
    seeHelp: '{call} --help で説明を表示します。',
  },
  inspected: {
    main: '正',
    backup: '副',
    medium: '媒体　{role}　{medium}（第{issue}号）',
    contest: '選挙 {contest}　{kind}　{records}件',
    fingerprint: '照合番号　{digits}',
    context: '選挙の定義　{digits}',
    foreign: '媒体にあるほかのファイル等: {entries}（読み込んでいません）',
  },
  cards,
  refusal: { happened: '何が起きたか', meaning: '意味', next: '次にすること', never: 'しないこと', decides: '決める人', command: 'コマンド' },
  progress: {
    sealing: '投票データを作っています',
    receiving: '投票データを確かめています',
    opening: '投票データを開き、集計しています',
    sheets: '帳票を作っています',
    preserving: '保存データ一式を作っています',
    verifying: '保存データ一式を確かめています',
  },
  done: {
    rehearsed: '模擬の選挙を作りました: {out}',
    counted: '集計を終え、帳票と保存データ一式を作りました: {out}',
    resumed: '記録済みの所から続けます。',
    already: 'この開票は終了しています。結果は次の場所にあります: {out}',
    stopped: '中断しました。作りかけのものは残していません。',
    interrupted: '中断しました。同じコマンドで、記録済みの所から続けられます。',
  },
  crashed: 'プログラムの不具合で止まりました。集計の途中であれば、同じコマンドで記録済みの所から続けられます。',
};
