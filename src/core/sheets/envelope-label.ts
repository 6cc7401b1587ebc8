// the label of the envelope in which one medium of the preservation is kept, readable without opening anything.
import { digitsSection, mediumName, opening, type PreservedBag, retentionSection, sealSection } from './bag-label.ts';
import { electionFacts, frameOf, makingFacts, withoutFigures } from './frame.ts';
import { envelopeName } from './label-names.ts';
import { contestNames } from './night-names.ts';
import { box } from './people-boxes.ts';
import { numberedThrough } from './section-numbers.ts';
import { placeOf, type SheetSetting } from './setting.ts';
import type { Section, Sheet } from './sheet.ts';

const content = '暗号のままの投票データ、選挙の定義、集計結果、帳票、操作記録。カードの鍵、暗証番号及び開いた投票は入っていない。';

/** `number` is that of the medium, from 1, in the order in which the media were written. */
export function envelopeLabel(setting: SheetSetting, bag: PreservedBag, number: number): Sheet {
  const medium = mediumName(number, bag.media);
  const body: readonly Section[] = [
    {
      heading: '封筒表示',
      blocks: [
        { type: 'text', style: 'large', text: placeOf(setting).district },
        { type: 'text', style: 'large', text: `保存データ一式　${medium}` },
        { type: 'text', style: 'framed', text: opening },
      ],
    },
    {
      heading: '中身',
      blocks: [
        { type: 'text', style: 'plain', text: `保存用媒体　1本（${bag.media}本のうち${number}本目　${medium}）` },
        { type: 'text', style: 'plain', text: content },
        { type: 'signatures', boxes: [box('媒体の管理番号', '', 3), box('保管する場所', '', 3)] },
      ],
    },
    digitsSection(bag, 'regular'),
    retentionSection(setting),
  ];
  return {
    ...withoutFigures(frameOf(setting, {
      title: `保存データ一式　封筒表示（${medium}）`, facts: [...electionFacts(setting), ...makingFacts(setting)],
    })),
    form: 'A-9',
    file: envelopeName(number),
    contest: null,
    contestName: contestNames(setting),
    ...numberedThrough({ body, closing: [sealSection(setting)] }),
  };
}
