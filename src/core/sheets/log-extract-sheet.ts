// every record of the night in words, with the digits by which the log in the preservation bag is compared with this paper.
import { hexToBytes } from '@noble/hashes/utils.js';
import { groupsOf, sixtyDigits } from '../kernel/digits.ts';
import { dateOf } from '../kernel/time.ts';
import type { LogRecord } from '../log/record.ts';
import { type Names, toldOf } from './event-words.ts';
import { electionFacts, fileOf, frameOf, makingFacts, placeFacts, withoutFigures } from './frame.ts';
import { formatDate, formatShortTime } from './japanese-calendar.ts';
import { contestNames, momentOf, namesOf, printed } from './night-names.ts';
import { box } from './people-boxes.ts';
import { numberedThrough } from './section-numbers.ts';
import type { SheetSetting } from './setting.ts';
import type { Row, Section, Sheet, Table } from './sheet.ts';
import { signing } from './words.ts';

const what = '操作記録の各記録から、番号、時刻、操作者、操作及び結果を抜き出したものである。'
  + '結果の「済」は操作を記録したこと、「止」は端末が操作を止めたことを示し、止めた理由は記号で示す。'
  + '数字は、各記録の60桁の数字の初めの2組である。全文は、保存データ一式の log.jsonl にある。';

export function logExtractSheet(setting: SheetSetting): Sheet {
  const { night: { log } } = setting;
  const body: readonly Section[] = [{ heading: 'この一覧', blocks: [{ type: 'text', text: what, style: 'small' }] }];
  const account: readonly Section[] = [
    { heading: '先頭と末尾', blocks: [{ type: 'pairs', pairs: [log[0], log.at(-1)].flatMap((record) => (record === undefined ? [] : [headOf(record)])) }] },
    { heading: '記録', note: `${log.length}件`, blocks: [tableOf(log, setting)] },
  ];
  return {
    ...withoutFigures(frameOf(setting, {
      title: '操作記録一覧（抜粋）', facts: [...electionFacts(setting), ...placeFacts(setting), ...makingFacts(setting)],
    })),
    form: 'A-8',
    file: fileOf(setting, 'a-8'),
    contest: null,
    contestName: contestNames(setting),
    ...numberedThrough({
      body,
      account,
      closing: [{
        heading: '確認欄',
        note: signing,
        blocks: [{ type: 'signatures', boxes: [box('操作者', setting.facts.operator, 3), box('確認者', setting.facts.checker, 3)] }],
      }],
    }),
  };
}

function headOf({ seq, hash }: LogRecord): { readonly label: string; readonly value: string } {
  const groups = groupsOf(sixtyDigits(hexToBytes(hash)));
  return { label: `第${seq}号`, value: [groups.slice(0, 6), groups.slice(6)].map((line) => line.join(' ')).join('\n') };
}

function tableOf(log: readonly LogRecord[], setting: SheetSetting): Table {
  const names = namesOf(setting);
  return {
    type: 'table',
    size: 'compact',
    columns: [
      { heading: '番号', width: 10, kind: 'number' },
      { heading: '時刻', width: 20, kind: 'text' },
      { heading: '操作者', width: 26, kind: 'text' },
      { heading: '操作', width: 62, kind: 'text' },
      { heading: '結果', width: 9, kind: 'number' },
      { heading: '記録の数字', width: 26, kind: 'number' },
    ],
    rows: log.flatMap((record, index): readonly Row[] => {
      const row = rowOf(record, { names, setting });
      const day = dateOf(momentOf(record));
      const before = log[index - 1];
      return before !== undefined && dateOf(momentOf(before)) === day ? [row] : [{ cells: [formatDate(day)], remark: null, style: 'head' }, row];
    }),
  };
}

function rowOf(record: LogRecord, { names, setting }: { readonly names: Names; readonly setting: SheetSetting }): Row {
  const { seq, actor, hash } = record;
  const { act, detail, refused } = toldOf(record, names);
  const told = printed([act, detail, refused ?? ''].filter((text) => text !== '').join('\n'), setting.covers);
  return {
    cells: [
      String(seq), formatShortTime(momentOf(record)), actor === 'terminal' ? '端末' : names.person(actor), told,
      refused === null ? '済' : '止', groupsOf(sixtyDigits(hexToBytes(hash))).slice(0, 2).join(' '),
    ],
    remark: null,
    style: 'plain',
  };
}
