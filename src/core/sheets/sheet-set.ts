// The set of sheets that one count prints, in order: results, reconciliation, what is told of the night, hand-over.
import { cardUseSheet } from './card-use-sheet.ts';
import { handoverSheet } from './handover-sheet.ts';
import { logExtractSheet } from './log-extract-sheet.ts';
import { reconciliationSheet } from './reconciliation-sheet.ts';
import { recordItemsSheet } from './record-items-sheet.ts';
import { notHeldSheet, resultSheet } from './result-sheet.ts';
import type { SheetSetting } from './setting.ts';
import type { Sheet } from './sheet.ts';
import { votingRecordSheet } from './voting-record-sheet.ts';

export function sheetsOf(setting: SheetSetting): readonly Sheet[] {
  const { contests } = setting.count;
  const counted = contests.filter((contest) => contest.state === 'counted');
  return [
    ...contests.map((contest) => (contest.state === 'counted' ? resultSheet(setting, contest) : notHeldSheet(setting, contest))),
    reconciliationSheet(setting),
    ...counted.map((contest) => recordItemsSheet(setting, contest)),
    votingRecordSheet(setting),
    cardUseSheet(setting),
    logExtractSheet(setting),
    ...counted.map((contest, index) => handoverSheet(setting, contest, index + 1)),
  ];
}
