// Why a candidate, a list, a person on a list or a judge no longer stands (formats/definition §5.1), as printed in the remarks.

export const strikeCauseLabels = {
  'death': '死亡',
  'dismissal': '届出却下',
  'withdrawal': '届出取下げ',
  'deemed-withdrawal': '辞退とみなされたもの',
  'party-unqualified': '届出政党等の要件不備',
  'ineligible': '被選挙権なし',
  'list-withdrawal': '名簿取下げ',
  'list-dismissal': '名簿却下',
  'removal': '名簿からの抹消',
  'left-office': '退官',
} as const;

export type StrikeCause = keyof typeof strikeCauseLabels;

export const strikeCauses = Object.keys(strikeCauseLabels) as readonly StrikeCause[];
