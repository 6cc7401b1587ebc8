// `kaihyo cards` in Japanese.
import type { CliTexts } from '../cli-texts.ts';

export const cardsPage = `ICカードを登録し、確かめる（開票とは別に、情報担当が行います）

使い方: kaihyo cards add-module --module ファイル [--parameters 文字列] [--instead 前のファイル] [--by 氏名 --by 氏名]
        kaihyo cards list
        kaihyo cards enrol --purpose live|rehearsal --label 管理番号 --by 氏名 --by 氏名 --pin-fd 番号
                           [--serial 製造番号] [--key 鍵の番号] [--out ファイル]
        kaihyo cards export --label 管理番号 --out ファイル
        kaihyo cards test --pin-fd 番号 [--rounds 回数] [--serial 製造番号] [--key 鍵の番号]
                          [--final-try-by 氏名 --final-try-by 氏名]
        kaihyo cards withdraw --label 管理番号 --reason 理由 --by 氏名 --by 氏名

  add-module       ICカードを使うためのプログラム（PKCS#11）を、この端末で使うものとして登録する。
                   1個目の後の追加、登録し直し、置換え（--instead）は、2名（--by）で行う
  list             カードリーダーにあるカードと、この端末に登録したカードを表示する（暗証番号は使わない）
  enrol            カードを登録する。暗証番号を読む前に、どのカードかを表示する。区分は後から変えられない
  export           登録したカードの公開鍵のファイルを、もう一度書き出す
  test             鍵を持つこと、正しく答えること、不正な点に答えないことを確かめ、1,000票にかかる時間を見積もる
  withdraw         カードの使用をやめる（元に戻せない）

  --purpose        live（実際の選挙）又は rehearsal（研修）
  --instead        更新などで名前が変わり、なくなったプログラムの、登録されている場所
  --by             立ち会った2名の氏名
  --pin-fd         暗証番号を読むファイル記述子の番号（例: --pin-fd 3 3<pin.txt）。キーボードから入力するときは 0
                   （入力した数字は表示されない）
  --serial         カードが2枚以上あるときの製造番号
  --key            カードに鍵が2個以上あるときの鍵の番号（list で表示される20桁）
  --out            選挙の定義を作る人に渡す公開鍵のファイル
  --final-try-by   カードが残り1回で止まったとき、もう1回の入力を認めた2名の氏名（カードの台帳に書く）
  --home           端末の記録を置く場所（指定しないときは KAIHYO_HOME、又は利用者のデータの場所）`;

export const cards: CliTexts['cards'] = {
  live: '実際の選挙',
  rehearsal: '研修',
  notEnrolled: '登録なし',
  enrolledAs: '管理番号 {label}（{purpose}）',
  withdrawnAs: '管理番号 {label}（{purpose}、使用をやめたカード）',
  noToken: 'カードリーダーにカードがありません。',
  unreadable: '読み取れないカードが{cards}枚あります（向きが違う、奥まで入っていない、この端末で使用できないカードなど）。',
  token: '{reader}\n  カード {label}　製造番号 {serial}　暗証番号の残り {tries}\n  プログラム {module}',
  tries: '{left}回',
  triesUntold: 'カードからは分かりません',
  key: '  鍵 {digits}　{standing}',
  knownCards: 'この端末に登録したカード',
  known: '  {standing}　製造番号 {serial}　鍵 {digits}',
  found: 'カード: {reader}　{label}　製造番号 {serial}　鍵 {digits}',
  typePin: '暗証番号を入力してください（カード {label}）。入力した数字は表示されません。',
  enrolled: '管理番号 {label} のカードを登録しました（{purpose}）。\n鍵の番号 {digits}\n公開鍵 {publicKey}',
  exported: '管理番号 {label} のカード（{purpose}）の公開鍵を書き出しました: {out}\n鍵の番号 {digits}',
  fileNotMade: '--out のファイルを作れません: {out}',
  tested: `カードは正常に動作しています。{standing}
鍵の番号 {digits}
{rounds}回の中央値 {milliseconds}ミリ秒　1,000票を開くのに約{minutes}分{seconds}秒`,
  withdrawn: '管理番号 {label} のカードの使用をやめました。',
  moduleAdded: 'ICカードを使うためのプログラムを登録しました: {path}\nSHA-256 {sha256}',
  modulePinnedAgain: `ICカードを使うためのプログラムを登録し直しました: {path}
前のもの {former}
前の SHA-256 {before}
新しい SHA-256 {sha256}
確かめた人 {by}（機器の台帳に、日時とともに書いてください）`,
};
