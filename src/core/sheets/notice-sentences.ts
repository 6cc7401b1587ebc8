// Notices (異動) that bear on one contest, in sentences: what changed, why and when, how it was announced, when the hall entered it.
import type { Candidate, Contest, Judge, Member, Party } from '../election/definition.ts';
import { type BallotPaper, ballotPaper } from '../election/ballot-paper.ts';
import type { Change, Notice, OptionStruck } from '../election/notices.ts';
import { strikeCauseLabels } from '../law/strike-causes.ts';
import { formatDate, formatDateAndTime } from './japanese-calendar.ts';
import { printedName } from './names.ts';
import { eventsIn } from './night-events.ts';
import type { SheetSetting } from './setting.ts';
import { below } from './statements.ts';
import type { Telling } from './telling.ts';

export function districtSentences({ setting }: Pick<Telling, 'setting'>): readonly string[] {
  return (setting.notices?.notices ?? []).flatMap((notice) => (notice.change.type === 'district-changed' ? [
    `${announced(notice)}により、開票区を${notice.change.district}、開票所を${notice.change.hall}とした。${below('事由', notice.change.cause)}`,
  ] : []));
}

export function noticeSentences(telling: Telling): readonly string[] {
  const { setting, contest, time, persons } = telling;
  const told = (setting.notices?.notices ?? []).flatMap((notice) => noticeTold(setting, contest, notice));
  const entered = eventsIn(setting.night.log, 'notice-recorded').filter(({ contests }) => contests.length === 0 || contests.includes(contest.contest));
  return [
    ...told.length === 0 ? [`${contest.kind === 'SC_REVIEW' ? '裁判官' : '候補者等'}の異動はない。`] : told,
    ...entered.map(({ at, number, by }) => `異動（第${number}号）は、${time(at)}に端末に登録した（登録した者　${persons(by)}）。`),
  ];
}

function announced({ announcement, announcedOn }: Notice): string {
  return `${announcement}（${formatDate(announcedOn)}告示）`;
}

function noticeTold(setting: SheetSetting, { contest }: Contest, notice: Notice): readonly string[] {
  const { change, number } = notice;
  if (change.type === 'district-changed' || change.contest !== contest) return [];
  return [`異動（第${number}号）　${changeSentence(setting, change)}${announced(notice)}、根拠　${notice.clause}。${rulingOf(change)}`];
}

function changeSentence(setting: SheetSetting, change: Exclude<Change, { readonly type: 'district-changed' }>): string {
  switch (change.type) {
    case 'option-struck':
      return `${nameOf(setting, change)}、${formatDateAndTime(change.occurredAt)}、${strikeCauseLabels[change.cause]}。`;
    case 'option-added': return `${printedName(change.option, setting.covers)}を追加。`;
    case 'contest-not-held': return '投票は行われない。';
  }
}

function rulingOf(change: Change): string {
  const ruling = change.type === 'option-struck' ? change.ruling : null;
  return ruling === null ? '' : below(`期日以後の異動についての判断（${ruling.by}）`, ruling.text);
}

function nameOf({ definition, notices, covers }: SheetSetting, { contest, code }: OptionStruck): string {
  const option = optionsOf(ballotPaper(definition, notices, contest)).find((each) => each.code === code);
  if (option === undefined) throw new RangeError('a notice about nobody on the ballot paper');
  return printedName(option, covers);
}

function optionsOf(paper: BallotPaper): readonly (Candidate | Party | Member | Judge)[] {
  switch (paper.kind) {
    case 'HR_SMD':
    case 'HC_DIST':
      return paper.candidates.map(({ option }) => option);
    case 'HR_PR':
    case 'HC_PR':
      return paper.parties.flatMap(({ option, members }) => [option, ...members.map((member) => member.option)]);
    case 'SC_REVIEW':
      return paper.judges.map(({ option }) => option);
  }
}
