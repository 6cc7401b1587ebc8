// The people of one practice night, and the hall settings in which the office names them (formats/hall).
import type { HallSettings } from '../core/hall/hall-settings.ts';
import type { Time } from '../core/kernel/time.ts';
import { partyName } from './parties.ts';
import { personAt } from './people.ts';

export const TERMINAL = '1号機';
export const staff = [{ id: 'staff-1', name: personAt(1100).name }, { id: 'staff-2', name: personAt(1101).name }] as const;
export const supervisor = { id: 'supervisor', name: personAt(1102).name };
export const cardHolder = { id: 'card-holder', name: personAt(1103).name };
export const pinKeeper = { id: 'pin-keeper', name: personAt(1104).name };
export const tallyStaff = personAt(1105).name;
/** The report to the chief into which the figures go. */
export const REPORT = '第2回（紙の投票と同じ回）';

/** A contest that is held, with the names of its witnesses as they sit in the hall. */
export interface SeatedContest {
  readonly contest: number;
  readonly witnesses: readonly string[];
}

/** Each witness once, for all contests in which he sits. */
export function seatedWitnesses(held: readonly SeatedContest[]): HallSettings['witnesses'] {
  const contests = new Map<string, number[]>();
  for (const { contest, witnesses } of held) {
    for (const name of witnesses) contests.set(name, [...contests.get(name) ?? [], contest]);
  }
  return [...contests].map(([name, theirs], i) => ({
    contests: theirs, person: { id: `witness-${i + 1}`, name }, party: i % 4 === 3 ? null : partyName(i),
  }));
}

export function hallSettings(
  held: readonly SeatedContest[], { ctx, startsAt }: { readonly ctx: string; readonly startsAt: Time },
): HallSettings {
  const contests = held.map(({ contest }) => contest);
  return {
    format: 'kaihyo-hall/1', ctx, terminals: [TERMINAL, '2号機'], staff,
    supervisors: contests.length === 0 ? [] : [{ contests, person: supervisor }],
    witnesses: seatedWitnesses(held), cardHolder, pinKeeper,
    receivers: [tallyStaff], reports: ['第1回', REPORT, '第3回'],
    contacts: [{ what: '選挙管理委員会事務局', telephone: '0000-00-0000' }],
    practiceClock: startsAt,
  };
}
