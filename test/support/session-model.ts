// A second reading of the law, written apart from the machine: from the list of what was accepted it tells which rule the next
// acceptance would break. It knows no steps and no state; it only looks back.
import type { EventOf, SessionEventType } from '../../src/core/session/events.ts';
import type { SessionSetting } from '../../src/core/session/setting.ts';
import type { Moment } from './session-walk.ts';

export type History = readonly Moment[];
const CLASSES = { 'bad-point': 'badPoint', 'undecryptable': 'undecryptable', 'format-invalid': 'formatInvalid' } as const;
const PEOPLE = /^(officer-|supervisor-|deputy-|acting-|witness-)/;
const SEALED_THINGS: readonly SessionEventType[] = [
  'medium-unsealed', 'bag-received', 'card-asked', 'ballots-opened', 'result-revealed', 'count-confirmed',
];
/** What changes a count: decisions, voters, reasons, and notices that come with a recount. */
const CHANGES: readonly SessionEventType[] = ['doubtful-decided', 'voters-entered', 'difference-explained', 'notice-recorded'];
const FREE_EVENTS: readonly SessionEventType[] = ['trouble-reported', 'program-restarted', 'count-resumed'];

/** The rules that accepting `next` after `history` would break. */
export function violations(setting: SessionSetting, history: History, next: Moment): readonly string[] {
  const held = setting.contests.filter(({ notHeld }) => notHeld === null);
  const { event } = next;
  const broken: string[] = [];
  const rule = (name: string, holds: boolean): void => {
    if (!holds) broken.push(name);
  };
  if (SEALED_THINGS.includes(event.type)) rule('every contest is opened first', held.every(({ contest }) => isOpened(history, contest)));
  if ('by' in event && Array.isArray(event.by)) rule('two officers are there', areTwo(history, event.by as readonly string[]));
  const isFree = PEOPLE.test(event.type) || FREE_EVENTS.includes(event.type);
  rule('nothing while paused', isFree || !isPaused(history));
  const short = held.some(({ contest, witnesses: { min } }) => isOpened(history, contest) && present(history, contest).length < min);
  rule('enough witnesses', isFree || !short || ['count-paused', 'clock-confirmed', 'result-hidden'].includes(event.type));
  const seenAt = last(history, 'result-revealed');
  rule('nothing changes after a result was seen', !CHANGES.includes(event.type) || seenAt === -1 || seenAt < last(history, 'recount-begun'));
  if (event.type === 'opening-declared') openingRules(setting, history, { event, at: next.at }, rule);
  if (event.type === 'medium-unsealed' && event.role === 'backup') rule('the backup is released', last(history, 'backup-released') !== -1);
  if (event.type === 'ballots-opened') openRules(setting, history, rule);
  if (event.type === 'result-revealed') revealRules(setting, history, event, rule);
  if (event.type === 'count-confirmed') confirmRules(setting, history, event, rule);
  if (event.type === 'sheets-printed') {
    const isConfirmed = last(history, 'count-confirmed') > last(history, 'recount-begun');
    const isPlain = event.sheets.every(({ form }) => !/^(A-[1-5]|A-9|A-1[023]|A-22|照合)$/.test(form));
    rule('no figures before the confirmation', isConfirmed || isPlain);
    rule('the set waits for the order', isPlain || last(history, 'printing-ordered') > last(history, 'count-confirmed'));
  }
  if (event.type === 'preservation-begun') rule('the sheet is back', last(history, 'handover-collected') > last(history, 'count-confirmed'));
  if (event.type === 'session-closed') rule('the media are verified', last(history, 'preservation-verified') !== -1);
  return broken;
}

/** The decisions that stand: the last word on each class of each contest. */
export function standingDecisions(history: History): readonly string[] {
  const latest = new Map<string, readonly string[]>();
  for (const { event } of history) {
    if (event.type !== 'doubtful-decided') continue;
    for (const { class: doubtful } of event.decisions) {
      const ofClass = event.decisions.filter((each) => each.class === doubtful);
      const words = ofClass.map(({ ballots, treatment, reason }) => `${event.contest} ${doubtful} ${ballots} ${treatment} ${reason}`);
      latest.set(`${event.contest} ${doubtful}`, words);
    }
  }
  return [...latest.values()].flat().sort();
}

type Declaration = Omit<Moment, 'event'> & { readonly event: EventOf<'opening-declared'> };
type Rule = (name: string, holds: boolean) => void;

function openingRules(
  { contests, pollsCloseAt, opensAt }: SessionSetting, history: History, { event, at }: Declaration, rule: Rule,
): void {
  rule('not before the polls close', at >= pollsCloseAt);
  rule('a reason before the announced time', at >= opensAt || event.reason !== null);
  rule('all boxes are there', event.boxesArrived);
  for (const number of event.contests) {
    const contest = contests.find((each) => each.contest === number);
    const witnesses = present(history, number).length;
    rule('declared by who holds the office', holder(history, number) === event.declaredBy);
    rule('witnesses within the limits', contest !== undefined && witnesses >= contest.witnesses.min && witnesses <= contest.witnesses.max);
    rule('a contest that is held', contest?.notHeld === null);
    rule('opened once', !isOpened(history, number));
  }
}

function openRules({ contests }: SessionSetting, history: History, rule: Rule): void {
  const bagAt = last(history, 'bag-received');
  const bag = history[bagAt]?.event as EventOf<'bag-received'> | undefined;
  const digitsAt = last(history, 'fingerprint-confirmed');
  rule('digits, then numbers are compared after the bag was read',
    bagAt !== -1 && digitsAt > bagAt && last(history, 'ballot-numbers-confirmed') > digitsAt);
  rule('the bag is that of the medium in use', history.slice(bagAt + 1).every(({ event }) =>
    !(event.type === 'seal-compared' && event.role === bag?.role) && !(event.type === 'issue-announced' && event.first > (bag?.issue ?? 0))));
  const held = contests.filter(({ notHeld }) => notHeld === null).map(({ contest }) => contest);
  const hasBallots = bag?.contests.some(({ contest, records }) => records > 0 && held.includes(contest));
  rule('a PIN was asked in this run', hasBallots !== true || last(history, 'card-asked') > runBegan(history));
}

function revealRules({ contests }: SessionSetting, history: History, event: EventOf<'result-revealed'>, rule: Rule): void {
  rule('counted in this run', last(history, 'ballots-opened') > runBegan(history));
  rule('shown by a supervisor', contests.some(({ contest }) => holder(history, contest) === event.by));
  for (const { contest, notHeld } of contests) {
    if (notHeld !== null) continue;
    rule('every doubtful ballot is decided', isDecided(history, contest));
    const difference = differenceAt(history, contest);
    rule('the voters are entered', difference !== undefined);
    const isExplained = history.some(({ event: { type, ...data } }, index) => type === 'difference-explained'
      && 'contest' in data && data.contest === contest && differenceAt(history.slice(0, index), contest) === difference);
    rule('a difference has its reason', difference === undefined || difference === 0 || isExplained);
  }
}

function confirmRules({ contests }: SessionSetting, history: History, { count, approvals: [one, other] }: EventOf<'count-confirmed'>, rule: Rule): void {
  rule('both saw the same', one.digest === count && other.digest === count);
  rule('two officers are there', areTwo(history, [one.officer, other.officer]));
  const openedAt = last(history, 'ballots-opened');
  rule('counted in this run', openedAt > runBegan(history));
  rule('every contest was shown', contests.every(({ contest, notHeld }) => notHeld !== null || history.some(({ event }, index) =>
    index > openedAt && event.type === 'result-revealed' && holder(history.slice(0, index), contest) === event.by)));
}

export function last(history: History, ...types: readonly SessionEventType[]): number {
  return history.findLastIndex(({ event }) => types.includes(event.type));
}

export function runBegan(history: History): number {
  return last(history, 'program-restarted', 'recount-begun');
}

function isOpened(history: History, contest: number): boolean {
  return history.some(({ event }) => event.type === 'opening-declared' && event.contests.includes(contest));
}

function isPaused(history: History): boolean {
  return last(history, 'count-paused') > last(history, 'count-resumed');
}

export function areTwo(history: History, ids: readonly string[]): boolean {
  const there = new Set<string>();
  for (const { event } of history) {
    if (event.type === 'officer-signed-in') there.add(event.officer.id);
    if (event.type === 'officer-signed-out') there.delete(event.officer);
  }
  return ids.length === 2 && ids[0] !== ids[1] && ids.every((id) => there.has(id));
}

function present(history: History, contest: number): readonly string[] {
  const there = new Set<string>();
  for (const { event } of history) {
    if (!('contests' in event) || !(event.contests as readonly unknown[]).includes(contest)) continue;
    if (event.type === 'witness-arrived' || event.type === 'witness-appointed') there.add(event.person.id);
    if (event.type === 'witness-left' || event.type === 'witness-lost-office') there.delete(event.witness);
  }
  return [...there];
}

export function holder(history: History, contest: number): string | undefined {
  let [supervisor, standIn]: (string | undefined)[] = [];
  for (const { event } of history) {
    if (!('contests' in event) || !(event.contests as readonly unknown[]).includes(contest)) continue;
    if (event.type === 'supervisor-arrived') supervisor = event.person.id;
    if (event.type === 'deputy-began' || event.type === 'acting-supervisor-began') standIn = event.person.id;
    if (event.type === 'deputy-ended' || event.type === 'acting-supervisor-ended') standIn = undefined;
  }
  return standIn ?? supervisor;
}

function decisionsOf(history: History, contest: number): readonly EventOf<'doubtful-decided'>['decisions'][number][] {
  return Object.keys(CLASSES).flatMap((doubtful) => {
    const events = history.map(({ event }) => event).filter((event): event is EventOf<'doubtful-decided'> =>
      event.type === 'doubtful-decided' && event.contest === contest && event.decisions.some((each) => each.class === doubtful));
    return events.at(-1)?.decisions.filter((each) => each.class === doubtful) ?? [];
  });
}

function isDecided(history: History, contest: number): boolean {
  const event = history[last(history, 'ballots-opened')]?.event as EventOf<'ballots-opened'> | undefined;
  const opened = event?.contests.find((each) => each.contest === contest);
  const decisions = decisionsOf(history, contest);
  if (opened === undefined || decisions.some(({ treatment }) => treatment === 'held')) return false;
  return Object.entries(CLASSES).every(([doubtful, field]) =>
    decisions.filter((each) => each.class === doubtful).reduce((sum, { ballots }) => sum + ballots, 0) === opened[field]);
}

function differenceAt(history: History, contest: number): number | undefined {
  const bag = history[last(history, 'bag-received')]?.event as EventOf<'bag-received'> | undefined;
  const records = bag?.contests.find((each) => each.contest === contest)?.records ?? 0;
  const voters = history.map(({ event }) => event).findLast((event): event is EventOf<'voters-entered'> =>
    event.type === 'voters-entered' && event.contest === contest);
  const outside = decisionsOf(history, contest).filter(({ treatment }) => treatment === 'not-accepted');
  return voters === undefined ? undefined : records - outside.reduce((sum, { ballots }) => sum + ballots, 0) - voters.first;
}
