// 中断と再開。
import type { PauseTexts } from '../pause-texts.ts';

export const pause: PauseTexts = {
  titlePause: '封印してから、中断を記録してください',
  leadPause: '媒体、カード及び封書を封筒に入れ、封印番号を読み取ってください。',
  titleResume: '封印を確かめて、再開してください',
  leadResume: (since) => `${since}から中断しています。ここまでの操作は記録されています。`,
  reason: '中断の理由',
  sealedThing: '封印したもの',
  sealNumber: '封印番号',
  addSeal: '封印をもう1つ記録する',
  usualThings: ['媒体', 'カード及び封書'],
  sealOf: (what) => `${what}の封印番号`,
  differs: '中断のときの番号と一致しません。',
  explanation: '番号が違う経過の説明',
  explanationHint: '立会人に示し、選挙管理委員会に連絡した上で、分かっていることを書いてください。',
  needsReason: '中断の理由を入力してください。',
  needsSeal: '封印番号を入力してください。',
  needsExplanation: '番号が違う経過を入力してください。',
  goOn: '中断せずに続ける',
  pause: '中断を記録する',
  resume: '封印を確かめて再開する',
  pausedReason: '中断の理由',
  decides: { title: '決める人', text: '開票管理者。翌日に続けることは選挙管理委員会が、開票の繰延べは都道府県の選挙管理委員会等が決めます。' },
  after: { title: '記録すると', text: '再開を記録するまで、開票の手順は進みません。出席者の変更とトラブル報告は記録できます。' },
  meanwhile: { title: '中断の間', text: '封印したものと端末から離れないでください。電源を切っても、この画面から再開できます。' },
};
