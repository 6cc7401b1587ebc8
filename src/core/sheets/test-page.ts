// 印刷の動作確認: what the printer of the hall makes of every name, looked at by two persons before the terminal is called ready.
import { electionFacts, frameBeforeCount, type FrameSetting, placeFacts, shortNameOf, withoutFigures } from './frame.ts';
import { formatDateAndTime } from './japanese-calendar.ts';
import { heldContests, namesSections, type NamesSetting, printSection } from './name-lists.ts';
import { numberedThrough } from './section-numbers.ts';
import type { Sheet } from './sheet.ts';

/** Name of the file, without ending. */
export const testPageFile = 'test-page';

/** Nobody signs it and no bag holds it: the readiness sheet is what stays. */
export function testPage(setting: FrameSetting & NamesSetting): Sheet {
  const { facts: { madeAt, terminal, software } } = setting;
  const body = namesSections(setting);
  return {
    ...withoutFigures(frameBeforeCount(setting, {
      title: '開票所端末　印刷の動作確認',
      facts: [
        ...electionFacts(setting), ...placeFacts(setting),
        { label: '作成日時', value: formatDateAndTime(madeAt) }, { label: '端末', value: `${terminal}　版 ${software}` },
      ],
    })),
    form: '動作確認',
    file: testPageFile,
    contest: null,
    contestName: heldContests(setting).map(shortNameOf).join('・'),
    ...numberedThrough({ body, closing: [printSection] }),
  };
}
