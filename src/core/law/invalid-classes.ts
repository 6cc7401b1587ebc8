// The classes of invalid ballots that an internet vote can fall into (formats/count §3.2), with label and clause.
import type { VoteKind } from './vote-kinds.ts';

export const invalidClassIds = [
  'not-a-candidate', 'unqualified-party', 'ineligible', 'not-a-list', 'no-listed-person', 'blank', 'unreadable', 'unopened',
] as const;
export type InvalidClassId = (typeof invalidClassIds)[number];

export interface InvalidClass {
  readonly id: InvalidClassId;
  /** As printed on the sheets. */
  readonly label: string;
  /** The clause it rests on; null for a class of practice (白紙投票). */
  readonly clause: string | null;
}

/** 公職選挙法67条: the supervisor decides on the validity of ballots after hearing the witnesses. */
const unopened: InvalidClass = { id: 'unopened', label: '開くことができなかった投票で無効と決定したもの', clause: '公職選挙法67条' };

const ofCandidates: readonly InvalidClass[] = [
  { id: 'not-a-candidate', label: '候補者でない者又は候補者となることができない者の氏名を記載したもの', clause: '公職選挙法68条1項2号' },
  { id: 'unqualified-party', label: '届出要件を欠く政党等の候補者等の氏名を記載したもの', clause: '公職選挙法68条1項3号' },
  { id: 'ineligible', label: '被選挙権のない候補者の氏名を記載したもの', clause: '公職選挙法68条1項5号' },
  { id: 'blank', label: '白紙投票（候補者を選択しなかったもの）', clause: null },
  { id: 'unreadable', label: '候補者の何人を記載したかを確認し難いもの', clause: '公職選挙法68条1項8号' },
  unopened,
];

/** Classes of a kind in the order in which they are printed and listed, zero included (formats/count §3.2). */
export const invalidClassesOf: Readonly<Record<VoteKind, readonly InvalidClass[]>> = {
  HR_SMD: ofCandidates,
  HC_DIST: ofCandidates,
  HR_PR: [
    { id: 'not-a-list', label: '衆議院名簿届出政党等でないもの（名簿を取り下げ、又は却下されたものを含む。）の名称又は略称を記載したもの', clause: '公職選挙法68条2項2号' },
    { id: 'no-listed-person', label: '名簿登載者の全てが候補者でなくなった政党等の名称又は略称を記載したもの', clause: '公職選挙法68条2項4号' },
    { id: 'blank', label: '白紙投票（政党等を選択しなかったもの）', clause: null },
    { id: 'unreadable', label: '衆議院名簿届出政党等のいずれを記載したかを確認し難いもの', clause: '公職選挙法68条2項' },
    unopened,
  ],
  HC_PR: [
    { id: 'not-a-candidate', label: '候補者たる参議院名簿登載者でない者又は登載者となることができない者の氏名を記載したもの', clause: '公職選挙法68条3項2号' },
    { id: 'not-a-list', label: '参議院名簿届出政党等でないもの（名簿を取り下げ、又は却下されたものを含む。）の名称若しくは略称又はその登載者の氏名を記載したもの', clause: '公職選挙法68条3項2号' },
    { id: 'no-listed-person', label: '名簿登載者の全てが候補者でなくなった政党等の名称又は略称を記載したもの', clause: '公職選挙法68条3項4号' },
    { id: 'blank', label: '白紙投票（候補者又は政党等を選択しなかったもの）', clause: null },
    { id: 'unreadable', label: '参議院名簿登載者の何人又は政党等のいずれを記載したかを確認し難いもの', clause: '公職選挙法68条3項' },
    unopened,
  ],
  SC_REVIEW: [
    { id: 'unreadable', label: '記載の内容を確認し難いもの', clause: '最高裁判所裁判官国民審査法22条1項' },
    { ...unopened, clause: '公職選挙法67条の例による' },
  ],
};
