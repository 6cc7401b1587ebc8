// 時刻の確認
import type { ClockTexts } from '../clock-texts.ts';

export const clock: ClockTexts = {
  code: '開-32',
  title: '時刻を2人で確認し直してください',
  back: '元の画面に戻る',
  go: '確認した時刻を記録する',
  link: '時刻を確認し直す',
  moved: {
    title: (minutes) => `端末の時刻が、確認した時刻と${minutes}分ずれています。`,
    means: '記録の時刻が正しくなくなります。2名で時計を確かめ、時刻を確認し直してください。',
  },
};
