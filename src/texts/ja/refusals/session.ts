// 開票の手順の中で進めないとき。
import type { sessionRefusals } from '../../../core/session/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';
import { sessionOfData } from './session-of-data.ts';

export const session: Readonly<Record<keyof typeof sessionRefusals, RefusalText>> = {
  'session/already-recorded': {
    happened: '同じ内容が既に記録されています。',
    meaning: '1つの事実の記録は1回だけです。何も変わっていません。',
    next: '次の手順に進んでください。別の事実を記録するときは、違いが分かるように書いてください。',
    decides: '―',
  },
  'session/partly-recorded': {
    happened: '選んだ選挙の一部について、既に記録されています。',
    meaning: '1つの記録に残せる時刻は1つです。何も記録していません。',
    next: 'まだ記録していない選挙だけを選んで記録してください。',
    decides: '―',
  },
  'session/too-early': {
    happened: 'この記録をする段階に達していません。',
    meaning: '手順は、決められた順に進めます。何も変わっていません。',
    next: '画面に示された手順を先に済ませてください。',
    decides: '―',
  },
  'session/too-late': {
    happened: 'この記録をする段階は終わっています。',
    meaning: '終わった段階の記録は変えられません。',
    next: '今の手順を続けてください。集計し直す必要があるときは、第2版として理由を記録します。',
    decides: '開票管理者',
  },
  'session/paused': {
    happened: '開票を中断しています。',
    meaning: '中断の間に記録できるのは、出席者の変更、トラブル報告及び再開だけです。',
    next: '封印を確かめて、再開を記録してください。',
    decides: '開票管理者',
  },
  'session/not-paused': {
    happened: '開票は中断していません。',
    meaning: '再開の記録は必要ありません。',
    next: '今の手順を続けてください。',
    decides: '―',
  },
  'session/seals-changed': {
    happened: '封印番号が、中断を記録したときの番号と一致しません。',
    meaning: '中断の間に開けられた可能性を否定できません。',
    next: '封印されたものを立会人に示し、選挙管理委員会に連絡してください。続ける場合は、経過と理由を記録して再開します。',
    never: '番号を推測で入力しない。',
    decides: '開票管理者（立会人の意見を聴く）',
  },
  'session/unknown-contest': {
    happened: '番号 {contest} の選挙は、この開票区の選挙の定義にありません。',
    meaning: '何も記録していません。',
    next: '選挙を選び直してください。',
    decides: '―',
  },
  'session/contest-not-held': {
    happened: '「{contest}」の投票は行われません。',
    meaning: '投票データを開くことはできません。投票も投票者も数えません。',
    next: '媒体は封印のまま保管してください。',
    decides: '―',
  },
  'session/counted-before': {
    happened: 'この端末には、この選挙の集計の記録があります。',
    meaning: '二重に数えることはできません。',
    next: '前の記録を開いてください。集計し直すときは、第2版として理由を記録します。',
    decides: '開票管理者',
  },
  'session/clock-far-off': {
    happened: '端末の時刻（{clock}）が、告示された開票時刻（{opensAt}）から{days}日を超えて離れています。',
    meaning: '時刻が違うまま進めると、証明書と記録を使えなくなります。何も記録していません。',
    next: '端末の年月日と時刻を合わせてから、もう一度確認してください。時刻が合っているときは、選挙の定義がこの選挙のものか確かめてください。',
    decides: '―',
  },
  'session/entries-differ': {
    happened: '2名の入力が一致しません。（1人目：{first}　2人目：{second}）',
    meaning: 'どちらかの入力が違います。',
    next: '元の書類を2人で読み合わせ、もう一度入力してください。',
    decides: '―',
  },

  'session/id-of-another': {
    happened: '「{person}」として登録されている方と、氏名又は党派が一致しません。',
    meaning: '記録の中で人を取り違えるおそれがあります。',
    next: '届出又は選任の書類と照らし合わせ、別の方であれば別の登録名を使ってください。',
    decides: '―',
  },
  'session/id-of-terminal': {
    happened: '「terminal」は、{person}さんの登録名に使えません。',
    meaning: '記録の中で、この端末を表す名称です。人と取り違えるおそれがあります。',
    next: '別の登録名を使ってください。',
    decides: '―',
  },
  'session/another-duty': {
    happened: 'この方は、この開票で既にほかの職務に就いています。',
    meaning: '1人が2つの職務を兼ねることはできません。',
    next: '届出又は選任の書類を確かめ、別の方を記録してください。',
    decides: '開票管理者',
  },
  'session/unknown-person': {
    happened: 'その方の参会又は職務の開始が記録されていません。',
    meaning: '退席や終了は、参会や開始を記録した方についてだけ記録できます。',
    next: '出席者の一覧を確かめてください。',
    decides: '―',
  },
  'session/two-officers-needed': {
    happened: '担当を外れると、開票事務従事者が2人より少なくなります。',
    meaning: '2名の確認ができなくなります。',
    next: '交替する方の登録を先に済ませてください。',
    decides: '―',
  },
  'session/supervisor-known': {
    happened: '「{contest}」の開票管理者は、既に記録されています。',
    meaning: '開票管理者は、選挙ごとに1人です。',
    next: '開票管理者に事故があるときは、職務代理の開始を記録してください。',
    decides: '選挙管理委員会',
  },
  'session/no-supervisor': {
    happened: '「{contest}」の開票管理者の職務を行う方が記録されていません。',
    meaning: '開票管理者の職務を行う方がいなければ、開票は進められません。',
    next: '開票管理者の参会、職務代理の開始又は職務管掌の開始を記録してください。',
    decides: '選挙管理委員会',
  },
  'session/not-supervisor': {
    happened: '関係する選挙の全てについて、開票管理者の職務を行う方が決めたものではありません。',
    meaning: '決められるのは、その選挙の開票管理者、職務代理者又は職務管掌者だけです。',
    next: '出席者の一覧で、今その職務を行っている方を確かめてください。',
    decides: '開票管理者',
  },
  'session/too-few-witnesses': {
    happened: '出席している開票立会人が{present}人です。（{contest}）',
    meaning: 'この選挙では{min}人以上の立会いが必要です。',
    next: '到着を待つか、補充選任を記録してください。',
    never: '立会人が足りないまま封印を解かない。',
    decides: '開票管理者',
  },
  'session/too-many-witnesses': {
    happened: '開票立会人が{max}人を超えます。（{contest}）',
    meaning: '立会人の数には上限があります。',
    next: '届出と選任の書類を確かめてください。',
    decides: '選挙管理委員会',
  },
  'session/witnesses-suffice': {
    happened: '「{contest}」の開票立会人は足りています。',
    meaning: '補充選任は、立会人の数が足りないときに限ります。',
    next: '出席者の一覧を確かめてください。',
    decides: '開票管理者',
  },
  'session/witness-not-eligible': {
    happened: '{person}さんは、補充選任の要件を満たしていません。',
    meaning: '選任できるのは、この市区町村の選挙人名簿に登録された方で、候補者でない方です。',
    next: '別の方を選任してください。',
    decides: '開票管理者',
  },
  'session/same-party': {
    happened: '同じ政党その他の政治団体（{party}）に属する立会人が3人以上になります。（{contest}）',
    meaning: '届出による立会人と合わせて2人までです。',
    next: '別の方を選任してください。',
    decides: '開票管理者',
  },
  'session/witness-lost-office': {
    happened: 'この方は、候補者等の異動により「{contest}」の立会人の職を失っています。',
    meaning: '再び立会人として記録することはできません。',
    next: '立会人が足りないときは、補充選任を記録してください。',
    decides: '開票管理者',
  },
  'session/attendance-not-confirmed': {
    happened: '「{contest}」の出席者の確認が記録されていません。',
    meaning: '開票開始は、開票管理者と立会人の出席を確かめた後に記録します。',
    next: '氏名を読み上げて出席を確かめ、記録してください。',
    decides: '開票管理者',
  },

  'session/before-poll-closing': {
    happened: '投票所を閉じる時刻（{pollsCloseAt}）より前です。',
    meaning: 'この時刻より前に開くことはできません。',
    next: '時刻まで待ってください。端末の時刻が違うときは、時刻を確認し直してください。',
    decides: '―',
  },
  'session/before-announced-time': {
    happened: '告示された開票時刻（{opensAt}）より前です。',
    meaning: '時刻前に始めるには理由の記録が必要です。',
    next: '時刻まで待つか、理由を入力してください。',
    decides: '開票管理者',
  },
  'session/boxes-not-arrived': {
    happened: 'すべての投票箱が届いたことが記録されていません。',
    meaning: '投票箱がそろうまで開票は始められません。',
    next: '届いたことを確認してから記録してください。届かないときは選挙管理委員会に連絡してください。',
    decides: '開票管理者',
  },
  'session/not-opened': {
    happened: '開票開始の宣言が、全ての選挙について記録されていません。',
    meaning: '記録が済むまで、封印されたものは1つも開けません。',
    next: '開票開始の宣言を先に記録してください。',
    never: '封印を解かない。',
    decides: '開票管理者',
  },
  'session/notices-closed': {
    happened: '開票開始の記録の後は、候補者等の異動を登録できません。',
    meaning: '結果を知った後の変更を防ぐためです。',
    next: '選挙管理委員会に連絡し、必要なときは第2版として集計し直します。',
    decides: '開票管理者・選挙管理委員会',
  },
  'session/notice-number': {
    happened: '告示事項の番号が順のとおりではありません。（入力：{number}　次の番号：{next}）',
    meaning: '登録していない告示事項が前にあるか、番号の入力が違います。',
    next: '告示の一覧と照らし合わせ、番号の順に登録してください。',
    decides: '選挙管理委員会',
  },

  ...sessionOfData,
};
