// The ordinary night of one session, event by event, for one to three contests: what tests of state, store and hosts walk along.
import { asCount } from '../../src/core/kernel/count.ts';
import { type Time, timeAt } from '../../src/core/kernel/time.ts';
import type { SessionEvent, SessionEventType } from '../../src/core/session/events.ts';
import type { ContestSetting, SessionSetting } from '../../src/core/session/setting.ts';
import { initialState, type SessionState } from '../../src/core/session/state.ts';
import { transition } from '../../src/core/session/transition.ts';

export interface Moment {
  readonly event: SessionEvent;
  readonly at: Time;
}

export interface SessionWalk {
  readonly setting: SessionSetting;
  readonly moments: readonly Moment[];
}

export interface WalkWanted {
  readonly contests?: 1 | 2 | 3;
  /** Ballots of each contest; 2, 3, 4 where nothing is said. */
  readonly records?: readonly number[];
  /** How many of them do not open; none. */
  readonly undecryptable?: readonly number[];
  /** Voters of each contest; as many as there are ballots in the total. */
  readonly voters?: readonly number[];
}

export const people = {
  staff: [{ id: 'ogasawara', name: '小笠原 舞' }, { id: 'isurugi', name: '石動 健' }, { id: 'makino', name: '牧野 亜希' }],
  supervisor: { id: 'takasaki', name: '髙﨑 靖子' },
  deputy: { id: 'yoshimura', name: '𠮷村 恒一' },
  actingSupervisor: { id: 'kobayakawa', name: '小早川 泉' },
  cardHolder: { id: 'tsuji', name: '辻 千春' },
  pinKeeper: { id: 'seimiya', name: '清宮 学' },
} as const;

export const staffPair = ['ogasawara', 'isurugi'] as const;

export const aCard = { label: '潮選-復号-01', publicKey: `04${'5a'.repeat(64)}` };

const kinds = [
  { kind: 'HR_SMD', title: '小選挙区選出議員選挙' }, { kind: 'HR_PR', title: '比例代表選出議員選挙' }, { kind: 'SC_REVIEW', title: '最高裁判所裁判官国民審査' },
] as const;

/** Contest 1 and the review have the same witnesses, the list contest has its own. */
const witnesses = [
  { contests: [1, 3], person: { id: 'hamada', name: '濵田 実' }, party: '日の出党' },
  { contests: [1, 3], person: { id: 'watanabe', name: '渡邉 久美' }, party: '新緑クラブ' },
  { contests: [1, 3], person: { id: 'yoshikawa', name: '𠮷川 文夫' }, party: null },
  { contests: [2], person: { id: 'nogami', name: '野上 さつき' }, party: '日の出党' },
  { contests: [2], person: { id: 'ohashi', name: '大槗 義治' }, party: '暮らしの輪' },
  { contests: [2], person: { id: 'usami', name: '宇佐見 徹' }, party: '新緑クラブ' },
] as const;

export const pollsCloseAt = '2028-10-22T20:00:00+09:00' as Time;
export const opensAt = '2028-10-22T21:00:00+09:00' as Time;

export function later(from: Time, minutes: number): Time {
  return timeAt(Date.parse(from) + minutes * 60_000)!;
}

export function aSessionSetting(contests: 1 | 2 | 3 = 1, change: Partial<ContestSetting> = {}): SessionSetting {
  return {
    purpose: 'rehearsal', ctx: 'c7'.repeat(32), pollsCloseAt, opensAt, terminal: '潮選-端末-01', cards: [aCard],
    contests: kinds.slice(0, contests).map((kind, index) => ({
      contest: index + 1, ...kind, witnesses: { min: 3, max: 10 }, mergedMeeting: false, notHeld: null, ...change,
    })),
  };
}

export function aSessionWalk(wanted: WalkWanted = {}): SessionWalk {
  const setting = aSessionSetting(wanted.contests);
  const boxes = boxesOf(setting, wanted);
  const before = [...arrivals(setting), compareSeal()];
  const after = [...receipt(boxes), ...count(boxes), ...end(boxes)];
  return {
    setting,
    moments: [
      ...before.map((event, minute) => ({ event, at: later(pollsCloseAt, minute + 5) })),
      { event: declaration(setting), at: later(opensAt, 2) },
      ...after.map((event, minute) => ({ event, at: later(opensAt, minute + 3) })),
    ],
  };
}

/** The state after the first moments of a walk, or after all of them. A refusal is a fault of the walk and throws. */
export function stateAfter({ setting, moments }: SessionWalk, number = moments.length): SessionState {
  return moments.slice(0, number).reduce((state, moment) => happened(setting, state, moment), initialState());
}

/** The state in which the first event of this type is about to happen. */
export function stateBefore(walk: SessionWalk, type: SessionEventType): SessionState {
  const index = walk.moments.findIndex(({ event }) => event.type === type);
  if (index === -1) throw new Error(`the walk has no ${type}`);
  return stateAfter(walk, index);
}

export function happened(setting: SessionSetting, state: SessionState, { event, at }: Moment): SessionState {
  const next = transition(setting, state, event, at);
  if (!next.ok) throw new Error(`${state.step} --${event.type}--> ${next.error.code} ${JSON.stringify(next.error.values ?? {})}`);
  return next.value;
}

interface Box {
  readonly contest: number;
  readonly records: number;
  readonly undecryptable: number;
  readonly voters: number;
}

function boxesOf({ contests }: SessionSetting, { records = [2, 3, 4], undecryptable = [], voters = [] }: WalkWanted): readonly Box[] {
  return contests.map(({ contest }, index) => {
    const [all, unopened] = [records[index] ?? 0, undecryptable[index] ?? 0];
    return { contest, records: all, undecryptable: unopened, voters: voters[index] ?? all - unopened };
  });
}

function arrivals({ contests }: SessionSetting): readonly SessionEvent[] {
  const numbers = contests.map(({ contest }) => contest);
  return [
    { type: 'officer-signed-in', officer: people.staff[0] },
    { type: 'officer-signed-in', officer: people.staff[1] },
    { type: 'terminal-readied', by: staffPair, clockOffset: 0, network: 'none', earlierCount: 'none' },
    { type: 'supervisor-arrived', contests: numbers, person: people.supervisor },
    ...witnesses.flatMap(({ contests: his, person, party }): readonly SessionEvent[] => {
      const present = his.filter((contest) => numbers.includes(contest));
      return present.length === 0 ? [] : [{ type: 'witness-arrived', contests: present, person, party }];
    }),
    { type: 'attendance-confirmed', contests: numbers, by: staffPair },
  ];
}

function compareSeal(): SessionEvent {
  return { type: 'seal-compared', role: 'main', slip: 'B 002271', actual: 'B 002271', difference: null, by: staffPair };
}

function declaration({ contests }: SessionSetting): SessionEvent {
  return {
    type: 'opening-declared', contests: contests.map(({ contest }) => contest), boxesArrived: true, declaredBy: people.supervisor.id,
    by: staffPair, reason: null,
  };
}

function receipt(boxes: readonly Box[]): readonly SessionEvent[] {
  return [
    { type: 'medium-unsealed', role: 'main', by: staffPair[0] },
    {
      type: 'bag-received', fingerprint: 'f1'.repeat(32), id: '1d'.repeat(16), issue: 2, role: 'main',
      contests: boxes.map(({ contest, records }) => ({
        contest, records: asCount(records), root: `${contest}0`.repeat(32), received: asCount(records), duplicatesRemoved: asCount(0),
      })),
    },
    { type: 'fingerprint-confirmed', groups: [2, 4, 6, 10], by: staffPair[0] },
    {
      type: 'ballot-numbers-confirmed', by: staffPair,
      numbers: boxes.map(({ contest, records }) => ({ contest, first: asCount(records), second: asCount(records) })),
    },
  ];
}

function count(boxes: readonly Box[]): readonly SessionEvent[] {
  const isCardNeeded = boxes.some(({ records }) => records > 0);
  return [
    ...(isCardNeeded ? [
      { type: 'card-holders-recorded', holder: people.cardHolder, pinKeeper: people.pinKeeper } as const,
      { type: 'card-asked', ...aCard } as const,
    ] : []),
    {
      type: 'ballots-opened',
      contests: boxes.map(({ contest, records, undecryptable }) => ({
        contest, opened: asCount(records - undecryptable), badPoint: asCount(0), undecryptable: asCount(undecryptable),
        formatInvalid: asCount(0), equalPoints: asCount(0),
      })),
    },
    ...boxes.filter(({ undecryptable }) => undecryptable > 0).map(({ contest, undecryptable }): SessionEvent => ({
      type: 'doubtful-decided', contest, decidedBy: people.supervisor.id,
      decisions: [{
        class: 'undecryptable', ballots: asCount(undecryptable), treatment: 'not-accepted', opinion: '開票立会人全員に異議がない。',
        reason: '暗号を解くことができず、投票の内容を確かめられないため。',
      }],
    })),
  ];
}

function end(boxes: readonly Box[]): readonly SessionEvent[] {
  const digest = 'd9'.repeat(32);
  return [
    ...boxes.flatMap(({ contest, records, undecryptable, voters }): readonly SessionEvent[] => [
      { type: 'voters-entered', contest, first: voters, second: voters, by: staffPair },
      ...(voters === records - undecryptable ? [] : [{ type: 'difference-explained', contest, reason: '原因は不明である。', by: staffPair } as const]),
    ]),
    { type: 'result-revealed', by: people.supervisor.id },
    { type: 'result-hidden' },
    { type: 'count-confirmed', count: digest, approvals: [{ officer: staffPair[0], digest }, { officer: staffPair[1], digest }] },
    { type: 'printing-ordered', decidedBy: [people.supervisor.id] },
    {
      type: 'sheets-printed',
      sheets: [
        { file: 'sheets/a-1-contest-1.pdf', form: 'A-1', contest: 1, edition: 1, body: 'b1'.repeat(32), sha256: 'e1'.repeat(32) },
        { file: 'sheets/a-22.pdf', form: 'A-22', contest: null, edition: 1, body: 'b2'.repeat(32), sha256: 'e2'.repeat(32) },
      ],
    },
    { type: 'sheets-handed-over', reader: staffPair[0], listener: staffPair[1], receiver: '熊谷 佳奈', report: '第2回（紙の投票と同じ回）' },
    { type: 'handover-collected', by: staffPair[0] },
    { type: 'preservation-begun', session: '5e'.repeat(32) },
    { type: 'preservation-verified', media: 2, fingerprint: 'fa'.repeat(32) },
    { type: 'session-closed', seals: [{ what: '結果票一式', number: 'C 000411' }, { what: '媒体 潮選-042', number: 'C 000412' }], by: staffPair },
  ];
}
