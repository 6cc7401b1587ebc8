// Acts about people, turns and the opening that are refused.
import { typicalEvents as typical } from '../session-table.ts';
import { aSessionSetting, later, opensAt, people, pollsCloseAt, staffPair } from '../session-walk.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { changed, refused } from './refused.ts';

const left = (witness: string): SessionEvent => ({ type: 'witness-left', contests: [1, 3], witness, reason: '体調不良' });
const appointed = (change: object): SessionEvent => ({ ...typical['witness-appointed'], contests: [1, 3], ...change });
const withContests = (change: Parameters<typeof aSessionSetting>[1]): object => ({ contests: aSessionSetting(3, change).contests });
const paused = { first: [typical['count-paused']] };
const withoutHamada = { first: [left('hamada')] };
const [seal] = typical['count-paused'].seals;

export const refusedTurns = [
  refused('session/already-recorded', typical['terminal-readied'], 'opening-declared'),
  refused('session/partly-recorded', changed('supervisor-arrived'), 'supervisor-arrived', {
    first: [changed('supervisor-arrived', { contests: [2] })],
  }),
  refused('session/too-early', typical['count-confirmed'], 'voters-entered'),
  refused('session/too-late', typical['terminal-replaced'], 'card-asked'),
  refused('session/too-late', { ...typical['preservation-begun'], session: '5f'.repeat(32) }, 'session-closed'),
  refused('session/paused', typical['voters-entered'], 'voters-entered', paused),
  refused('session/not-paused', typical['count-resumed'], 'voters-entered'),
  refused('session/seals-changed', { ...typical['count-resumed'], seals: [{ what: '端末', number: 'C 000319' }] }, 'voters-entered', paused),
  refused('session/seals-changed', { ...typical['count-resumed'], seals: [seal!, seal!] }, 'voters-entered', paused),
  refused('session/unknown-contest', changed('supervisor-arrived', { contests: [1, 4] }), 'supervisor-arrived'),
  refused('session/unknown-contest', { ...typical['notice-recorded'], contests: [4] }, 'supervisor-arrived'),
  refused('session/contest-not-held', changed('supervisor-arrived'), 'supervisor-arrived', { setting: withContests({ notHeld: 'uncontested' }) }),
  refused('session/counted-before', { ...typical['terminal-readied'], earlierCount: 'exists' }, 'terminal-readied'),
  refused('session/clock-far-off', typical['terminal-readied'], 'terminal-readied', { at: later(opensAt, -401 * 24 * 60) }),
  refused('session/clock-far-off', typical['clock-confirmed'], 'opening-declared', { at: later(opensAt, 401 * 24 * 60) }),
];

export const refusedPeople = [
  refused('session/id-of-terminal', { type: 'officer-signed-in', officer: { id: 'terminal', name: '牧野 亜希' } }, 'opening-declared'),
  refused('session/id-of-terminal', changed('card-holders-recorded', { pinKeeper: { id: 'terminal', name: '清宮 学' } }), 'card-holders-recorded'),
  refused('session/id-of-another', { type: 'officer-signed-in', officer: { ...people.staff[0], name: '別人' } }, 'opening-declared'),
  refused('session/id-of-another', changed('witness-arrived', { party: null }), 'medium-unsealed', withoutHamada),
  refused('session/another-duty', { type: 'officer-signed-in', officer: { id: 'hamada', name: '濵田 実' } }, 'opening-declared'),
  refused('session/another-duty', { ...typical['witness-arrived'], person: people.staff[0] }, 'opening-declared'),
  refused('session/another-duty', { ...typical['deputy-began'], person: people.supervisor }, 'opening-declared'),
  refused('session/another-duty', appointed({ person: { id: 'hamada', name: '濵田 実' } }), 'medium-unsealed', withoutHamada),
  refused('session/unknown-person', left('nogami'), 'medium-unsealed'),
  refused('session/unknown-person', { ...typical['witness-lost-office'], witness: 'nogami' }, 'medium-unsealed'),
  refused('session/unknown-person', { type: 'officer-signed-out', officer: 'makino' }, 'medium-unsealed'),
  refused('session/unknown-person', typical['deputy-ended'], 'medium-unsealed'),
  refused('session/two-officers-needed', typical['officer-signed-out'], 'medium-unsealed'),
  refused('session/supervisor-known', changed('supervisor-arrived', { person: people.deputy }), 'medium-unsealed'),
  refused('session/no-supervisor', typical['attendance-confirmed'], 'supervisor-arrived'),
  refused('session/no-supervisor', typical['deputy-ended'], 'supervisor-arrived', { first: [typical['deputy-began']] }),
  refused('session/not-supervisor', changed('opening-declared'), 'opening-declared', { first: [typical['deputy-began']] }),
  refused('session/not-supervisor', { type: 'result-revealed', by: staffPair[0] }, 'result-revealed'),
  refused('session/not-supervisor', { type: 'printing-ordered', decidedBy: [people.supervisor.id, staffPair[0]] }, 'printing-ordered'),
  refused('session/attendance-not-confirmed', changed('opening-declared'), 'attendance-confirmed'),
];

export const refusedWitnesses = [
  refused('session/too-few-witnesses', typical['medium-unsealed'], 'medium-unsealed', withoutHamada),
  refused('session/too-few-witnesses', changed('opening-declared'), 'opening-declared', withoutHamada),
  refused('session/too-few-witnesses', changed('attendance-confirmed'), 'attendance-confirmed', withoutHamada),
  refused('session/too-many-witnesses', typical['witness-arrived'], 'medium-unsealed', { setting: withContests({ witnesses: { min: 3, max: 3 } }) }),
  refused('session/too-many-witnesses', changed('opening-declared'), 'opening-declared', { setting: withContests({ witnesses: { min: 1, max: 2 } }) }),
  refused('session/witnesses-suffice', appointed({}), 'medium-unsealed'),
  refused('session/witness-not-eligible', appointed({ onRoll: false }), 'medium-unsealed', withoutHamada),
  refused('session/witness-not-eligible', appointed({ candidate: true }), 'medium-unsealed', withoutHamada),
  // 濵田 and 遠藤 are of one party; that 濵田 left does not make room for a third.
  refused('session/same-party', appointed({ contests: [1], party: '日の出党' }), 'medium-unsealed', {
    first: [{ ...typical['witness-arrived'], party: '日の出党' }, left('hamada'), left('watanabe')],
  }),
  refused('session/witness-lost-office', changed('witness-arrived'), 'medium-unsealed', {
    first: [{ type: 'witness-lost-office', contests: [1, 3], witness: 'hamada', notice: 1 }],
  }),
];

const firstOpened = { first: [changed('opening-declared', { contests: [1] })] };

export const refusedOpenings = [
  refused('session/before-poll-closing', changed('opening-declared', { reason: '全員そろった。' }), 'opening-declared', { at: later(pollsCloseAt, -1) }),
  refused('session/before-announced-time', changed('opening-declared'), 'opening-declared', { at: later(opensAt, -1) }),
  refused('session/boxes-not-arrived', changed('opening-declared', { boxesArrived: false }), 'opening-declared'),
  refused('session/not-opened', typical['medium-unsealed'], 'opening-declared', firstOpened),
  refused('session/notices-closed', typical['notice-recorded'], 'opening-declared', firstOpened),
  refused('session/notices-closed', { ...typical['notice-recorded'], contests: [] }, 'opening-declared', firstOpened),
  refused('session/notices-closed', { ...typical['notice-recorded'], contests: [2] }, 'printing-ordered', { first: [typical['recount-begun']] }),
  refused('session/notice-number', { ...typical['notice-recorded'], number: 2 }, 'opening-declared'),
];
