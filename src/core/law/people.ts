// What people and records are called. Where counting is merged into the election meeting, labels change and nothing else (公職選挙法79条).

export interface MeetingWords {
  /** 開票管理者 */
  readonly supervisor: string;
  /** 開票立会人 */
  readonly witness: string;
  /** 開票録 */
  readonly record: string;
  readonly deputy: string;
  readonly actingSupervisor: string;
}

const counting: MeetingWords = {
  supervisor: '開票管理者',
  witness: '開票立会人',
  record: '開票録',
  deputy: '開票管理者職務代理者',
  actingSupervisor: '開票管理者職務管掌者',
};

const merged: MeetingWords = {
  supervisor: '選挙長',
  witness: '選挙立会人',
  record: '選挙録',
  deputy: '選挙長職務代理者',
  actingSupervisor: '選挙長職務管掌者',
};

/** The words of one contest: they differ per contest, not per hall. */
export function meetingWords({ mergedMeeting }: { readonly mergedMeeting: boolean }): MeetingWords {
  return mergedMeeting ? merged : counting;
}
