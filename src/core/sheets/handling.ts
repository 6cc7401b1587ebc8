// Where the figures of a contest are reported, and how long its ballots and records are kept.
import type { Contest, Definition } from '../election/definition.ts';
import { retentionFor } from '../law/retention.ts';
import { voteKindFacts } from '../law/vote-kinds.ts';
import type { Labelled } from './sheet.ts';

/** 公職選挙法66条3項; where counting is merged into the election meeting nothing is reported (79条). */
export function reportDestination({ reportTo, mergedMeeting }: Contest): Labelled {
  return { label: '報告先', value: mergedMeeting ? `${reportTo}（開票の事務を選挙会の事務に合わせて行うため、報告を要しない）` : reportTo };
}

/** The ground for keeping; until when, people decide (公職選挙法71条). */
export function retentionPair({ event }: Pick<Definition, 'event'>, { kind }: Contest): Labelled {
  return { label: '保存期間', value: retentionFor(voteKindFacts[kind].retention, event).text };
}
