// 1 端末の準備。
import type { Check } from '../../../core/readiness/readiness.ts';
import type { ReadyTexts } from '../ready-texts.ts';

const notFound = '確かめられません';
const untouched = '投票データには、まだ触れていません。';

export const ready: ReadyTexts = {
  checks: {
    code: '開-11',
    looking: '端末の動作を確かめています',
    title: '動作確認の結果を2人で見てください',
    lead: ({ of, good, care, bad }) => `動作確認${of}項目のうち、${good}項目が適${care === 0 ? '' : `、${care}項目が注意`}${bad === 0 ? '' : `、${bad}項目が否`}です。`,
    list: '動作確認',
    explanation: '否の項目の説明',
    untouched,
    names: {
      'network': '通信', 'wireless': '無線LAN・携帯回線', 'bluetooth': 'Bluetooth', 'clock': '時計の進み', 'card-reader': 'カードリーダー',
      'printer': 'プリンター', 'disk': '空き容量', 'battery': '電源・電池', 'fonts': '氏名の文字', 'software': 'ソフトウェアの照合番号',
      'earlier-count': 'この選挙の集計記録',
    },
    fact,
    again: 'もう一度確かめる',
    go: '時刻と印刷の確認へ進む',
    careNote: '注意の項目',
    careHow: '注意の項目があっても、進めます。開票の前に直せるものは、直してください。',
    softwareNote: 'ソフトウェアの照合番号',
    softwareHow: '配布票と見比べてください。一致しないときは、情報担当を呼んでください。',
    otherNote: '状態が変わったとき',
    otherHow: 'ケーブルを抜くなどした後は、「もう一度確かめる」を選んでください。',
  },
  remedies: {
    'network': {
      act: '通信のケーブルを抜いてください',
      happened: 'ネットワークに接続されているか、接続されていないことを確かめられません。',
      meaning: 'この端末では、ネットワークに接続したまま開票できません。',
      next: '通信のケーブルを抜いてください。無線LANを切ってください。直らないときは、情報担当を呼んでください。',
      decides: '情報担当',
    },
    'wireless': {
      act: '無線LANを切ってください',
      happened: '無線LAN又は携帯回線が動いています。',
      meaning: 'この端末では、無線の装置が動いたまま開票できません。',
      next: '端末の無線のスイッチを「切」にしてください。直らないときは、情報担当を呼んでください。',
      decides: '情報担当',
    },
    'bluetooth': {
      act: 'Bluetoothを切ってください',
      happened: 'Bluetoothが動いています。',
      meaning: 'この端末では、無線の装置を使いません。',
      next: 'Bluetoothを切ってください。直らないときは、情報担当を呼んでください。',
      decides: '情報担当',
    },
    'clock': {
      act: '端末の時計を確かめてください',
      happened: '端末の時計が、起動した後に大きく動きました。',
      meaning: '記録の時刻が正しくなくなるおそれがあります。',
      next: '次の画面で、正しい時刻と見比べてください。',
      decides: '―',
    },
    'card-reader': {
      act: 'カードリーダーを接続してください',
      happened: 'カードリーダーがありません。',
      meaning: 'カードを使えないため、投票データを開くことができません。',
      next: 'カードリーダーを別の差込口に接続してください。直らないときは、予備のカードリーダーを使ってください。',
      decides: '情報担当',
    },
    'printer': {
      act: 'プリンターを準備してください',
      happened: 'プリンターが使える状態ではありません。',
      meaning: '準備票と動作確認の印刷ができません。',
      next: 'プリンターの電源、ケーブルと用紙を確かめてください。直らないときは、情報担当を呼んでください。',
      decides: '情報担当',
    },
    'disk': {
      act: '情報担当を呼んでください',
      happened: '端末の空き容量が足りません。',
      meaning: '途中で記録できなくなるおそれがあります。',
      next: '情報担当を呼んでください。すぐに直らないときは、予備の端末を使ってください。',
      never: '空きを作るために、ほかのデータを消さない。',
      decides: '情報担当',
    },
    'battery': {
      act: '電源をつないでください',
      happened: '電源につながっていないか、電池の残りが少なくなっています。',
      meaning: '途中で電源が切れるおそれがあります。',
      next: '電源のコードを端末とコンセントにつないでください。',
      decides: '―',
    },
    'fonts': {
      act: '選挙管理委員会に連絡してください',
      happened: '印刷する氏名又は名称に、この端末の文字では表せない字があります。',
      meaning: '代わりの表記が必要です。このままでは、帳票に正しく印刷できません。',
      next: '選挙管理委員会に連絡し、代替表記を定めるよう依頼してください。',
      never: '似た字に置き換えて進めない。',
      decides: '選挙管理委員会',
    },
    'software': {
      act: '情報担当を呼んでください',
      happened: 'ソフトウェアの照合番号を確かめられません。',
      meaning: 'ソフトウェアが、配布されたときのままか分かりません。',
      next: '情報担当を呼んでください。直らないときは、予備の端末を使ってください。',
      decides: '情報担当',
    },
    'earlier-count': {
      act: 'この端末の前の記録を確かめてください',
      happened: 'この端末には、この選挙の集計の記録があります。',
      meaning: '二重に数えることはできません。',
      next: '「本日の開票一覧」に戻り、前の記録を開いてください。分からないときは、選挙管理委員会に連絡してください。',
      never: '別の端末で初めから数え直さない。',
      decides: '開票管理者',
    },
  },
  together: {
    code: '開-12',
    title: '時刻と印刷を2人で確かめてください',
    lead: '正しい時刻（時報、電波時計など）を用意し、次の時刻と見比べます。',
    clock: '端末の時刻',
    face: (time, seconds) => `${time} ${seconds}秒`,
    question: '端末の時刻は、正しい時刻と合っていますか。',
    right: '時刻が正しいことを確認した',
    wrong: '時刻が違うので、正しい時刻を入力する',
    half: '午前・午後',
    morning: '午前',
    afternoon: '午後',
    hour: '時',
    minute: '分',
    typedHow: '次に来る時刻を入力し、ちょうどその時刻になったら「この時刻に合わせる」を押します。',
    take: 'この時刻に合わせる',
    noSuchTime: '時は0から11まで、分は0から59までの数字です。',
    taken: ({ time, minutes, seconds, ahead }) => (minutes === 0 && seconds === 0
      ? `正しい時刻は${time}です。端末の時計と合っています。`
      : `正しい時刻は${time}です。端末の時計を${minutes === 0 ? '' : `${minutes}分`}${seconds === 0 ? '' : `${seconds}秒`}${ahead ? '進めて' : '遅らせて'}記録します。`),
    takeAgain: '入力し直す',
    page: '動作確認の印刷',
    printPage: '動作確認の印刷をする',
    printPageAgain: 'もう一度印刷する',
    pageGood: '全ての氏名が正しく印刷され、裏は白い',
    pageNone: 'プリンターが使えないので、印刷せずに進む',
    clockHow: '端末の時計そのものは変えません。違いを記録し、以後の時刻に加えます。1日以上違うときは、情報担当を呼んでください。',
    pageHow: '氏名を名簿と見比べ、欠けや別の字がないことを見ます。',
    back: '前の画面に戻る',
    missingClock: '時刻を確かめ、どちらかを選んでください。',
    missingTime: '正しい時刻を入力してください。',
    missingPage: '動作確認の印刷を見て、どちらかを選んでください。',
    go: '端末の準備を記録する',
  },
};

function fact({ check, verdict, values }: Check): string {
  if (verdict === 'unknown') return notFound;
  const number = (name: string): number => Number(values[name] ?? 0);
  const word = (name: string): string => String(values[name] ?? '');
  switch (check) {
    case 'network': return verdict === 'good' ? '接続なし' : `接続あり（${word('interfaces')}）`;
    case 'wireless':
    case 'bluetooth': return number('devices') === 0 ? '装置なし' : number('on') === 0 ? '切' : '動いています';
    case 'clock': return verdict === 'good' ? '正常' : `起動後に${Math.abs(number('seconds'))}秒動きました`;
    case 'card-reader': return readerFact(number('readers'), number('cards'));
    case 'printer': return printerFact(word('state'), word('name'));
    case 'disk': return `${gigabytes(number('free'))}ギガバイト（必要${gigabytes(number('needed'))}）`;
    case 'battery': return batteryFact(word('mains'), values.percent);
    case 'fonts': return verdict === 'good' ? `${number('names')}件　全て印刷できる` : `「${word('owner')}」の「${word('character')}」`;
    case 'software': return `版 ${word('version')}　配布票と見比べる`;
    case 'earlier-count': return verdict === 'good' ? 'なし' : 'あり';
  }
}

function readerFact(readers: number, cards: number): string {
  if (readers === 0 && cards === 0) return '見つかりません';
  return `${readers === 0 ? '' : `${readers}台　`}${cards === 0 ? 'カードなし' : `カード${cards}枚`}`;
}

function printerFact(state: string, name: string): string {
  const words: Readonly<Record<string, string>> = {
    'ready': '使えます', 'printing': '印刷しています', 'paper-out': '用紙がありません', 'stopped': '止まっています', 'absent': '見つかりません',
  };
  return `${words[state] ?? notFound}${name === '' ? '' : `（${name}）`}`;
}

function batteryFact(mains: string, percent: string | number | undefined): string {
  const power: Readonly<Record<string, string>> = { yes: '電源あり', no: '電源なし' };
  return [power[mains] ?? '電源あり', ...percent === undefined ? [] : [`電池${percent}％`]].join('　');
}

function gigabytes(bytes: number): string {
  return String(Math.floor(bytes / 1_000_000_000));
}
