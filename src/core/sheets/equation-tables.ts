// The equations of several contests beside each other: one term in a row, one contest in a column, 合 or 差 where an equation ends.
import type { Counted, Equation } from '../tally/count-file.ts';
import { formatDifference, formatNumber } from './figures.ts';
import type { Column, Row, Section, Table } from './sheet.ts';

/** Three columns of figures stand on a page beside their labels. */
const BESIDE = 3;
const none = '―';

interface Group {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Contests in groups that fit beside each other; each group has all its equations. */
export function equationSections(counts: readonly Counted[], nameOf: (count: Counted) => string): readonly Section[] {
  const groups = Array.from({ length: Math.ceil(counts.length / BESIDE) }, (_group, at) => counts.slice(at * BESIDE, (at + 1) * BESIDE));
  return groups.flatMap((beside) => {
    const columns: readonly Column[] = [
      { heading: '', width: 6, kind: 'number' }, { heading: '', width: 51, kind: 'text' },
      ...beside.map((count) => ({ heading: nameOf(count), width: 30, kind: 'checked' } as const)),
    ];
    return groupsOf(beside).map(({ heading, rows }, at): Section => ({
      heading,
      blocks: [{ type: 'table', size: 'compact', columns, rows, ...at === 0 ? {} : { continues: true } } satisfies Table],
    }));
  });
}

type Sign = '' | '＋' | '－' | '＝';

function groupsOf(counts: readonly Counted[]): readonly Group[] {
  const row = (sign: Sign, label: string, valueOf: (count: Counted) => string, style: Row['style'] = 'plain'): Row =>
    ({ cells: [sign, label, ...counts.map(valueOf)], remark: null, style });
  const plain = (sign: Sign, label: string, name: string, id: string): Row => row(sign, label, (count) => termOf(count, id, name));
  const end = (label: string, name: string, id: string): Row => row('＝', label, (count) => checkedTerm(count, id, name), 'sum');
  return [
    {
      heading: '受入れ',
      rows: [
        plain('', '受け入れた件数', 'records', 'received'), plain('＋', '重複により除いた件数', 'duplicatesRemoved', 'received'),
        end('執務室で出力した件数', 'received', 'received'),
      ],
    },
    {
      heading: '開いた投票',
      rows: [
        plain('', '開いた件数', 'opened', 'records'), plain('＋', '暗号の形式に合わない投票', 'badPoint', 'records'),
        plain('＋', '暗号が解けない投票', 'undecryptable', 'records'), end('受け入れた件数', 'records', 'records'),
        plain('', '内容を読み取った投票', 'readable', 'opened'), plain('＋', '内容が形式に合わない投票', 'formatInvalid', 'opened'),
        end('開いた件数', 'opened', 'opened'),
      ],
    },
    {
      heading: '決定',
      rows: [
        plain('', '無効と決定した投票', 'decidedInvalid', 'decided'), plain('＋', '不受理とした投票', 'notAccepted', 'decided'),
        row('＝', '開くことができない投票等の計', (count) => checked(formatNumber(sideOf(equationOf(count, 'decided')?.left)), equationOf(count, 'decided')), 'sum'),
      ],
    },
    {
      heading: '投票総数',
      rows: [
        plain('', '投票総数', 'total', 'total'), plain('＋', '不受理とした投票', 'notAccepted', 'total'), end('受け入れた件数', 'records', 'total'),
        plain('', '有効投票数', 'valid', 'validity'), plain('＋', '無効投票数', 'invalid', 'validity'), end('投票総数', 'total', 'validity'),
      ],
    },
    {
      heading: '内訳',
      rows: [
        row('', '無効投票の内訳の計', (count) => formatNumber(sideOf(equationOf(count, 'invalid')?.right))),
        end('無効投票数', 'invalid', 'invalid'),
        row('', rowsLabel(counts), rowsOfVotes), row('＝', '有効投票数', (count) => checkedAll(count, votesEquations(count)), 'sum'),
      ],
    },
    { heading: '独立した\n計算', rows: [row('', '独立した2系統の計算', () => '一致\n合')] },
    {
      heading: '投票者数\nとの照合',
      rows: [
        plain('', '投票総数', 'total', 'voters'), plain('－', '投票者数', 'voters', 'voters'),
        row('＝', '投票者数との差', (count) => checked(formatDifference(equationOf(count, 'voters')?.difference ?? missing()), equationOf(count, 'voters')), 'sum'),
      ],
    },
  ];
}

/** Of the rows of the result: one sum of votes, or the three numbers of each judge. */
function votesEquations({ equations }: Counted): readonly Equation[] {
  return equations.filter(({ id }) => id === 'valid' || id.startsWith('judge-'));
}

function rowsOfVotes(count: Counted): string {
  const sums = new Set(votesEquations(count).map(({ right }) => sideOf(right)));
  return sums.size === 0 ? none : [...sums].map(formatNumber).join('、');
}

function rowsLabel(counts: readonly Counted[]): string {
  const kinds = [
    ...counts.some(({ result }) => result.type !== 'review') ? ['得票数の計'] : [],
    ...counts.some(({ result }) => result.type === 'review') ? ['裁判官ごとの計'] : [],
  ];
  return kinds.join('・');
}

function equationOf({ equations }: Counted, id: string): Equation | undefined {
  return equations.find((equation) => equation.id === id);
}

function termOf(count: Counted, id: string, name: string): string {
  const { left, right } = equationOf(count, id) ?? missing();
  return formatNumber([...left, ...right].find((term) => term.name === name)?.value ?? missing());
}

function checkedTerm(count: Counted, id: string, name: string): string {
  return checked(termOf(count, id, name), equationOf(count, id));
}

function checkedAll(count: Counted, equations: readonly Equation[]): string {
  if (equations.length === 0) return none;
  return checked(formatNumber(count.valid), equations.find(({ difference }) => difference !== 0) ?? equations[0]);
}

function checked(figure: string, equation: Equation | undefined): string {
  return `${figure}\n${(equation ?? missing()).difference === 0 ? '合' : '差'}`;
}

function sideOf(terms: Equation['left'] | undefined): number {
  return (terms ?? missing()).reduce((sum, { value }) => sum + value, 0);
}

function missing(): never {
  throw new RangeError('a count without one of its equations');
}
