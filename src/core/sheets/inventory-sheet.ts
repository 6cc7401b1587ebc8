// the inventory of the preservation bag: every file, its bytes, its SHA-256. It lies beside the bag and is no file of it.
import { digitsSection, opening, type PreservedBag, retentionSection, sealSection } from './bag-label.ts';
import { formatNumber, hexGroups } from './figures.ts';
import { electionFacts, frameOf, makingFacts, placeFacts, withoutFigures } from './frame.ts';
import { INVENTORY } from './label-names.ts';
import { contestNames } from './night-names.ts';
import { numberedThrough } from './section-numbers.ts';
import type { SheetSetting } from './setting.ts';
import type { Row, Section, Sheet, Table } from './sheet.ts';

/** What the files of a part are, in the order in which they are listed. */
const parts: readonly { readonly name: string; readonly holds: RegExp }[] = [
  { name: '選挙の定義及び異動・告示事項', holds: /^data\/(definition|notices)\.(json|p7s)$/ },
  { name: '受け入れた投票データ一式（受け入れたまま、暗号のまま）', holds: /^data\/received\// },
  { name: '集計結果', holds: /^data\/(count\.json|contest-\d+\.csv)$/ },
  { name: 'この開票の記録', holds: /^data\/(session\.json|log\.jsonl|checkpoints\.json|session\.cer)$/ },
  { name: '帳票', holds: /^data\/sheets\// },
  { name: 'ファイルの形式の説明', holds: /^data\/specification\// },
  { name: '一式の内容を示すファイル及び電子署名', holds: /^[^/]+$/ },
];

export function inventorySheet(setting: SheetSetting, bag: PreservedBag): Sheet {
  const body: readonly Section[] = [
    digitsSection(bag, 'large'),
    {
      heading: '中身',
      blocks: [{
        type: 'pairs',
        pairs: [
          { label: 'ファイルの数', value: `${formatNumber(bag.files.length)}個` },
          { label: '大きさの計', value: `${formatNumber(bag.files.reduce((bytes, { size }) => bytes + size, 0))}バイト` },
          { label: '保存用媒体', value: `${bag.media}本` },
          { label: '集計の版', value: `第${setting.count.version}版` },
        ],
      }],
    },
    retentionSection(setting),
    { heading: '開封', blocks: [{ type: 'text', style: 'plain', text: `${opening}。` }] },
    { heading: '目録', blocks: [tableOf(bag)] },
  ];
  return {
    ...withoutFigures(frameOf(setting, {
      title: '保存データ一式　目録', facts: [...electionFacts(setting), ...placeFacts(setting), ...makingFacts(setting)],
    })),
    form: 'A-9',
    file: INVENTORY,
    contest: null,
    contestName: contestNames(setting),
    ...numberedThrough({ body, closing: [sealSection(setting)] }),
  };
}

function tableOf({ files }: PreservedBag): Table {
  let number = 0;
  const row = ({ path, size, sha256 }: PreservedBag['files'][number]): Row => {
    number += 1;
    return { cells: [String(number), path, formatNumber(size)], remark: hexGroups(sha256), style: 'plain' };
  };
  return {
    type: 'table',
    size: 'compact',
    columns: [
      { heading: '番号', width: 12, kind: 'number' }, { heading: 'ファイル（次の行は SHA-256）', width: 106, kind: 'name' },
      { heading: '大きさ（バイト）', width: 28, kind: 'figure' },
    ],
    rows: parts.flatMap(({ name, holds }) => {
      const own = files.filter(({ path }) => holds.test(path));
      return own.length === 0 ? [] : [{ cells: [name], remark: null, style: 'head' } as const, ...own.map(row)];
    }),
  };
}
