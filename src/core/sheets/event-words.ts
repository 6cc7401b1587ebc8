// What every record of the log is called on sheets, and which of its data may be told there: never a vote, a total or what people
// decided about ballots. An event without its words does not compile.
import type { MeetingWords } from '../law/people.ts';
import type { TerminalEvent, TerminalEventName } from '../log/catalogue.ts';
import type { LogRecord } from '../log/record.ts';
import type { EventOf, SessionEventType } from '../session/events.ts';

export type EventName = SessionEventType | TerminalEventName;

type DataOf<N extends EventName> = N extends SessionEventType ? Omit<EventOf<N>, 'type'> : Extract<TerminalEvent, { readonly event: N }>['data'];

/** How ids and numbers of the record are called. */
export interface Names {
  /** By the id of a person. */
  readonly person: (id: string) => string;
  readonly contests: (numbers: readonly number[]) => string;
  readonly meeting: MeetingWords;
}

export interface Told {
  /** The act. */
  readonly act: string;
  /** Who or what it concerns, or nothing. */
  readonly detail: string;
  /** The code of the refusal where the terminal stopped the act. */
  readonly refused: string | null;
}

interface Words<N extends EventName> {
  readonly event: N;
  /** The members of the data that may be told. */
  readonly members: readonly string[];
  readonly tell: (data: object, names: Names) => Told;
}

type Telling<Data> = (data: Data, names: Names) => Partial<Told>;

/** `tell` is given the named members of the data and nothing else. */
function words<N extends EventName, M extends keyof DataOf<N> & string = never>(
  event: N, act: string, members: readonly M[] = [], tell: Telling<Pick<DataOf<N>, M>> = () => ({}),
): Words<N> {
  return {
    event, members,
    tell: (data, names) => {
      const given = Object.fromEntries(Object.entries(data).filter(([member]) => (members as readonly string[]).includes(member)));
      return { act, detail: '', refused: null, ...tell(given as Pick<DataOf<N>, M>, names) };
    },
  };
}

const roles = { main: '正', backup: '副' } as const;
const acts = { 'write-medium': '保存用媒体への書込み', 'read-back': '保存用媒体の読み戻し' } as const;

const proofs = { 'passphrase': '本人の確認（パスワード）', 'two-officers': '本人の確認（開票事務従事者2名による）' } as const;

interface InContests { readonly contests: readonly number[] }

const ofContests = ({ contests }: InContests, names: Names): Partial<Told> => ({ detail: names.contests(contests) });
const ofContest = ({ contest }: { readonly contest: number }, names: Names): Partial<Told> => ({ detail: names.contests([contest]) });
const ofRole = ({ role }: { readonly role: keyof typeof roles }): Partial<Told> => ({ detail: roles[role] });
const ofWitness = ({ contests, witness }: InContests & { readonly witness: string }, names: Names): Partial<Told> => (
  { detail: `${names.person(witness)}（${names.contests(contests)}）` });
const inOffice = (office: (meeting: MeetingWords) => string, what: string) => (
  { contests, person }: InContests & { readonly person: { readonly name: string } }, names: Names,
): Partial<Told> => ({ act: `${office(names.meeting)}${what}`, detail: `${person.name}（${names.contests(contests)}）` });

/** As it stands at the foot of the page. */
const nameOfFile = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.pdf$/, '');

const ofTheTerminal = {
  'definition-installed': words('definition-installed', '選挙の定義の登録'),
  'program-started': words('program-started', 'プログラムの起動', ['software'], ({ software }) => ({ detail: `版 ${software.version}` })),
  'transfer-refused': words('transfer-refused', '投票データ一式の受入れ', ['code'], ({ code }) => ({ refused: code })),
  'card-inserted': words('card-inserted', 'カードの挿入', ['label'], ({ label }) => ({ detail: label ?? '' })),
  'card-refused': words('card-refused', 'カードの使用', ['code', 'label'], ({ code, label }) => ({ detail: label ?? '', refused: code })),
  'opening-refused': words('opening-refused', '投票データを開く操作', ['code'], ({ code }) => ({ refused: code })),
  'final-try-allowed': words('final-try-allowed', '最後の1回の暗証番号の入力を認めたこと', ['label', 'by'], ({ label, by }, { person }) => (
    { detail: `${label}　${by.map(person).join('、')}` })),
  'person-enrolled': words('person-enrolled', '操作できる者の登録', ['person'], ({ person }) => ({ detail: person.name })),
  'person-proved': words('person-proved', '', ['person', 'how'], ({ person: id, how }, { person }) => (
    { act: proofs[how], detail: person(id) })),
  'person-refused': words('person-refused', '本人と確認できなかったこと', ['person'], ({ person: id }, { person }) => ({ detail: person(id) })),
  'act-begun': words('act-begun', '', ['act', 'subject'], ({ act, subject }) => ({ act: `${acts[act]}の開始`, detail: `${subject}本目` })),
  'act-done': words('act-done', '', ['act', 'subject', 'refused'], ({ act, subject, refused }) => (
    { act: `${acts[act]}の終了`, detail: `${subject}本目`, refused })),
  'print-begun': words('print-begun', '印刷の開始', ['file'], ({ file }) => ({ detail: nameOfFile(file) })),
  'print-done': words('print-done', '印刷の終了', ['file', 'refused'], ({ file, refused }) => ({ detail: nameOfFile(file), refused })),
  'network-came-up': words('network-came-up', 'ネットワークに接続されたこと', ['interfaces'], ({ interfaces }) => ({ detail: interfaces.join('、') })),
  'network-gone': words('network-gone', 'ネットワークから切り離されたこと'),
} as const satisfies { readonly [N in TerminalEventName]: Words<N> };

const ofTheNight = {
  'terminal-readied': words('terminal-readied', '端末の準備の確認（2名）', ['by'], ({ by }, { person }) => ({ detail: by.map(person).join('、') })),
  'clock-confirmed': words('clock-confirmed', '時刻の確認（2名）', ['by'], ({ by }, { person }) => ({ detail: by.map(person).join('、') })),
  'terminal-replaced': words('terminal-replaced', 'ほかの端末からの引継ぎ', ['former'], ({ former }) => ({ detail: former })),

  'officer-signed-in': words('officer-signed-in', '開票事務従事者の操作の開始', ['officer'], ({ officer }) => ({ detail: officer.name })),
  'officer-signed-out': words('officer-signed-out', '開票事務従事者の操作の終了', ['officer'], ({ officer }, { person }) => ({ detail: person(officer) })),
  'supervisor-arrived': words('supervisor-arrived', '', ['contests', 'person'], inOffice(({ supervisor }) => supervisor, 'の参会')),
  'deputy-began': words('deputy-began', '', ['contests', 'person'], inOffice(({ deputy }) => deputy, 'の開始')),
  'deputy-ended': words('deputy-ended', '職務代理の終了', ['contests'], ofContests),
  'acting-supervisor-began': words('acting-supervisor-began', '', ['contests', 'person'], inOffice(({ actingSupervisor }) => actingSupervisor, 'の開始')),
  'acting-supervisor-ended': words('acting-supervisor-ended', '職務管掌の終了', ['contests'], ofContests),
  'witness-arrived': words('witness-arrived', '', ['contests', 'person'], inOffice(({ witness }) => witness, 'の参会')),
  'witness-left': words('witness-left', '立会人の退席', ['contests', 'witness'], ofWitness),
  'witness-appointed': words('witness-appointed', '', ['contests', 'person'], inOffice(({ witness }) => witness, 'の補充選任')),
  'witness-lost-office': words('witness-lost-office', '立会人の失職', ['contests', 'witness'], ofWitness),
  'attendance-confirmed': words('attendance-confirmed', '出席者の確認（2名）', ['contests'], ofContests),

  'opening-declared': words('opening-declared', '開票開始の宣言の記録', ['contests', 'declaredBy'], ({ contests, declaredBy }, names) => (
    { detail: `${names.person(declaredBy)}（${names.contests(contests)}）` })),

  'seal-compared': words('seal-compared', '封印番号の照合（2名）', ['role'], ofRole),
  'issue-announced': words('issue-announced', '発行番号の入力（2名）'),
  'backup-released': words('backup-released', '副の使用の決定'),
  'medium-unsealed': words('medium-unsealed', '媒体の開封', ['role'], ofRole),
  'bag-received': words('bag-received', '投票データ一式の受入れ', ['issue', 'role'], ({ issue, role }) => ({ detail: `${roles[role]}　発行 第${issue}号` })),
  'fingerprint-confirmed': words('fingerprint-confirmed', '照合番号4組の確認'),
  'ballot-numbers-confirmed': words('ballot-numbers-confirmed', '受入れ件数の確認（2名）'),

  'card-holders-recorded': words('card-holders-recorded', 'カード及び暗証番号の保管者の記録', ['holder', 'pinKeeper'], ({ holder, pinKeeper }) => (
    { detail: `${holder.name}、${pinKeeper.name}` })),
  'card-asked': words('card-asked', '暗証番号の入力', ['label'], ({ label }) => ({ detail: label })),
  'ballots-opened': words('ballots-opened', '投票データを開いたこと（2系統の計算が一致）'),
  'doubtful-decided': words('doubtful-decided', '開くことができない投票等の決定の記録', ['contest'], ofContest),

  'voters-entered': words('voters-entered', '投票者数の入力（2名）', ['contest'], ofContest),
  'difference-explained': words('difference-explained', '投票者数との差の理由の記録', ['contest'], ofContest),

  'result-revealed': words('result-revealed', '結果の表示'),
  'result-hidden': words('result-hidden', '結果を隠したこと'),
  'count-confirmed': words('count-confirmed', '集計の完了（2名）', ['approvals'], ({ approvals }, { person }) => (
    { detail: approvals.map(({ officer }) => person(officer)).join('、') })),

  'printing-ordered': words('printing-ordered', '印刷の指示', ['decidedBy'], ({ decidedBy }, { person }) => ({ detail: decidedBy.map(person).join('、') })),
  'sheets-printed': words('sheets-printed', '帳票の作成', ['sheets'], ({ sheets }) => ({ detail: [...new Set(sheets.map(({ form }) => form))].join('、') })),
  'sheets-handed-over': words('sheets-handed-over', '引渡票の引渡し', ['receiver'], ({ receiver }) => ({ detail: receiver })),
  'handover-collected': words('handover-collected', '引渡票の回収'),

  'preservation-begun': words('preservation-begun', '保存データ一式の作成の開始'),
  'preservation-verified': words('preservation-verified', '保存データ一式の確認', ['media'], ({ media }) => ({ detail: `媒体${media}本` })),
  'session-closed': words('session-closed', '開票の記録の終了'),

  'count-paused': words('count-paused', '開票の中断'),
  'count-resumed': words('count-resumed', '開票の再開'),
  'trouble-reported': words('trouble-reported', 'トラブル報告の記録'),
  'notice-recorded': words('notice-recorded', '異動・告示事項の記録', ['number', 'contests'], ({ number, contests }, names) => (
    { detail: [`第${number}号`, ...contests.length === 0 ? [] : [names.contests(contests)]].join('　') })),
  'program-restarted': words('program-restarted', 'プログラムの再起動'),
  'recount-begun': words('recount-begun', '集計のし直しの開始', ['contests'], ofContests),
} as const satisfies { readonly [N in SessionEventType]: Words<N> };

export const eventWords: { readonly [N in EventName]: Words<N> } = { ...ofTheTerminal, ...ofTheNight };

/** A record of an event that this version does not know is told by its name. */
export function toldOf({ event, data }: Pick<LogRecord, 'event' | 'data'>, names: Names): Told {
  if (!Object.hasOwn(eventWords, event)) return { act: event, detail: '', refused: null };
  return eventWords[event as EventName].tell(data, names);
}
