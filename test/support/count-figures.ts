// The count of the election in preservation-bag.ts, written out by hand from the format page, and its CSV.
import type { Definition } from '../../src/core/election/definition.ts';
import type { Notices } from '../../src/core/election/notices.ts';
import { asCount } from '../../src/core/kernel/count.ts';
import type { ContestCount, Counted, CountFile, Decision, Equation, VoteResult } from '../../src/core/tally/count-file.ts';
import type { Ballots } from './ballot-records.ts';

export interface CountFacts {
  readonly definition: Definition;
  readonly notices: Notices | null;
  readonly ctx: string;
  readonly fingerprint: string;
  readonly noticesDigest: string | null;
  readonly ballots: ReadonlyMap<number, Ballots>;
}

export function aCountFile({ definition, ctx, fingerprint, noticesDigest, ballots }: CountFacts): CountFile {
  const contests = definition.contests.map(({ contest, kind, uncontested }): ContestCount => {
    if (uncontested) return { state: 'not-held', contest, kind, cause: 'uncontested' };
    const file = ballots.get(contest);
    const figures = theFigures[kind];
    if (file === undefined || figures === undefined) throw new Error('no figures for this contest');
    const { records, root, equalPoints } = file;
    return withEquations({
      state: 'counted', contest, kind, root, received: asCount(records + 1), duplicatesRemoved: asCount(1), records: asCount(records),
      equalPoints: asCount(equalPoints), ...figures, equations: [],
    });
  });
  return { format: 'kaihyo-count/1', ctx, fingerprint, notices: noticesDigest, version: 1, contests };
}

type Figures = Pick<Counted, 'opened' | 'badPoint' | 'undecryptable' | 'formatInvalid' | 'decisions' | 'total' | 'valid' | 'invalid' | 'notAccepted'
  | 'invalidClasses' | 'result' | 'voters'>;

const n = asCount;
const classes = (entries: Readonly<Record<string, number>>): Figures['invalidClasses'] =>
  Object.entries(entries).map(([id, ballots]) => ({ id, ballots: n(ballots) }));
const decision = (name: Decision['class'], ballots: number, treatment: Decision['treatment']): Decision =>
  ({ class: name, ballots: n(ballots), treatment, opinion: '異議なし。', reason: '開くことができないため。' });
const nothingDoubtful = { badPoint: n(0), undecryptable: n(0), formatInvalid: n(0), decisions: [], notAccepted: n(0) };

/** 9 records: 3 + 1 + 0 valid, 1 for the struck candidate, 1 blank, one of each doubtful class. */
const singleSeat: Figures = {
  opened: n(7), badPoint: n(1), undecryptable: n(1), formatInvalid: n(1),
  decisions: [decision('undecryptable', 1, 'invalid'), decision('bad-point', 1, 'not-accepted'), decision('format-invalid', 1, 'invalid')],
  total: n(8), valid: n(4), invalid: n(4), notAccepted: n(1),
  invalidClasses: classes({
    'not-a-candidate': 1, 'unqualified-party': 0, 'ineligible': 0, 'blank': 1, 'unreadable': 1, 'unopened': 1,
  }),
  result: { type: 'candidates', rows: [3, 0, 1, 0].map((votes, index) => ({ code: index + 1, votes: n(votes) })) },
  voters: { number: n(9), reason: '不在者投票の記録と\n1票の差がある。' },
};

/** 5 records: the party itself and its priority member, one other member, one for the struck member, one blank. */
const lists: Figures = {
  ...nothingDoubtful,
  opened: n(5), total: n(5), valid: n(3), invalid: n(2),
  invalidClasses: classes({ 'not-a-candidate': 1, 'not-a-list': 0, 'no-listed-person': 0, 'blank': 1, 'unreadable': 0, 'unopened': 0 }),
  result: {
    type: 'lists',
    lists: [
      { code: 21, partyVotes: n(2), memberVotes: n(1), total: n(3), members: [
        { code: 211, priority: true, votes: n(1) },
        { code: 212, priority: false, votes: n(1) },
        { code: 213, priority: false, votes: n(0) },
      ] },
      { code: 22, partyVotes: n(0), memberVotes: n(0), total: n(0), members: [{ code: 221, priority: false, votes: n(0) }] },
    ],
  },
  voters: { number: n(5), reason: null },
};

const review: Figures = {
  ...nothingDoubtful,
  opened: n(3), total: n(3), valid: n(3), invalid: n(0),
  invalidClasses: classes({ unreadable: 0, unopened: 0 }),
  result: {
    type: 'review',
    judges: [
      { code: 1, held: true, dismiss: n(1), retain: n(2), entryInvalid: n(0) },
      { code: 2, held: true, dismiss: n(0), retain: n(3), entryInvalid: n(0) },
      { code: 3, held: false },
    ],
  },
  voters: { number: n(3), reason: null },
};

const theFigures: Readonly<Partial<Record<Counted['kind'], Figures>>> = { HR_SMD: singleSeat, HC_PR: lists, SC_REVIEW: review };

/** The contest with the equations that follow from its figures, whether they hold or not. */
export function withEquations(counted: Counted): Counted {
  const { received, duplicatesRemoved, records, opened, badPoint, undecryptable, formatInvalid } = counted;
  const { notAccepted, total, valid, invalid, result, invalidClasses, decisions, voters } = counted;
  const term = (name: string, value: number): { name: string; value: ReturnType<typeof asCount> } => ({ name, value: n(value) });
  const made = (id: string, left: Equation['left'], right: Equation['right']): Equation =>
    ({ id, left, right, difference: sum(left.map(({ value }) => value)) - sum(right.map(({ value }) => value)) });
  const byBallot = invalidClasses.filter(({ id }) => id !== 'unreadable' && id !== 'unopened').map(({ ballots }) => ballots);
  const decidedInvalid = sum(decisions.filter(({ treatment }) => treatment === 'invalid').map(({ ballots }) => ballots));
  return {
    ...counted,
    equations: [
      made('received', [term('received', received)], [term('records', records), term('duplicatesRemoved', duplicatesRemoved)]),
      made('records', [term('records', records)], [term('opened', opened), term('badPoint', badPoint), term('undecryptable', undecryptable)]),
      made('opened', [term('opened', opened)], [term('readable', valid + sum(byBallot)), term('formatInvalid', formatInvalid)]),
      made('decided', [term('badPoint', badPoint), term('undecryptable', undecryptable), term('formatInvalid', formatInvalid)],
        [term('decidedInvalid', decidedInvalid), term('notAccepted', notAccepted)]),
      made('total', [term('records', records)], [term('total', total), term('notAccepted', notAccepted)]),
      made('validity', [term('total', total)], [term('valid', valid), term('invalid', invalid)]),
      made('invalid', [term('invalid', invalid)], invalidClasses.map(({ id, ballots }) => term(id, ballots))),
      ...resultEquations(valid, result, made, term),
      made('voters', [term('total', total)], [term('voters', voters.number)]),
    ],
  };
}

function resultEquations(
  valid: number, result: VoteResult, made: (id: string, left: Equation['left'], right: Equation['right']) => Equation,
  term: (name: string, value: number) => Equation['left'][number],
): readonly Equation[] {
  if (result.type === 'review') {
    return result.judges.flatMap((judge) => (judge.held
      ? [made(`judge-${judge.code}`, [term('valid', valid)], [
        term('dismiss', judge.dismiss), term('retain', judge.retain), term('entryInvalid', judge.entryInvalid),
      ])]
      : []));
  }
  const votes = result.type === 'lists' ? result.lists.map(({ total }) => total) : result.rows.map((row) => row.votes);
  return [made('valid', [term('valid', valid)], [term('votes', sum(votes))])];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The rows of each CSV, written out; figures that a forgery changed are put in. */
export function csvOf(counted: Counted): string {
  return `\uFEFF${[...rowsOf(counted), ...sumsOf(counted)].map((row) => `${row.map((field) => `"${field}"`).join(',')}\r\n`).join('')}`;
}

function rowsOf({ result }: Counted): readonly (readonly (string | number)[])[] {
  if (result.type === 'candidates') {
    const names = [['山田太郎', 'やまだたろう', '青空党'], ['佐藤花子', 'さとうはなこ', '若葉の会'], ['鈴木一', 'すずきはじめ', '無所属'],
      ['\'=高橋""桜""', 'たかはしさくら', '無所属']];
    return [
      ['届出番号', '候補者氏名', 'ふりがな', '党派', '得票数'],
      ...result.rows.map(({ code, votes }) => [code, ...(names[code - 1] ?? []), votes]),
    ];
  }
  if (result.type === 'review') {
    const names = [['青木健', 'あおきけん'], ['石川恵', 'いしかわめぐみ'], ['上田進', 'うえだすすむ']];
    return [
      ['告示番号', '裁判官氏名', 'ふりがな', '罷免を可とする', '罷免を可としない', '記載無効', '計'],
      ...result.judges.map((judge) => [judge.code, ...(names[judge.code - 1] ?? []), ...(judge.held
        ? [judge.dismiss, judge.retain, judge.entryInvalid, judge.dismiss + judge.retain + judge.entryInvalid] : ['', '', '', '審査なし'])]),
    ];
  }
  if (result.type === 'parties') return [];
  const parties = new Map([[21, [1, '青空党', '青空']], [22, [2, '若葉の会', '若葉']]]);
  const people = new Map([
    [211, ['渡辺翼', 'わたなべつばさ']], [212, ['中村葵', 'なかむらあおい']], [213, ['小林蓮', 'こばやしれん']], [221, ['加藤凛', 'かとうりん']],
  ]);
  return [
    ['届出番号', '名簿順', '名称又は氏名', '略称又はふりがな', '特定枠', '政党等名による得票', '名簿登載者の得票計', '得票数'],
    ...result.lists.flatMap(({ code, partyVotes, memberVotes, total, members }) => {
      const [number = 0, ...names] = parties.get(code) ?? [];
      return [
        [number, '', ...names, '', partyVotes, memberVotes, total],
        ...members.map((member, index) => [
          number, index + 1, ...(people.get(member.code) ?? []), member.priority ? '特定枠' : '', '', '', member.votes,
        ]),
      ];
    }),
  ];
}

function sumsOf({ result, valid, invalid, total }: Counted): readonly (readonly (string | number)[])[] {
  const empty = Array<string>({ candidates: 3, parties: 2, lists: 6, review: 5 }[result.type]).fill('');
  return [['有効投票数', ...empty, valid], ['無効投票数', ...empty, invalid], ['投票総数', ...empty, total]];
}
