// Acts about media, bag and card that are refused.
import { asCount } from '../../../src/core/kernel/count.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { typicalEvents as typical } from '../session-table.ts';
import { aSessionWalk, people } from '../session-walk.ts';
import { changed, refused } from './refused.ts';

const released = { first: [typical['backup-released']] };
const numbers = (first: number, second: number): SessionEvent =>
  changed('ballot-numbers-confirmed', { numbers: [{ contest: 1, first: asCount(first), second: asCount(second) }] });
const issue = (first: number, second: number): SessionEvent => ({ ...typical['issue-announced'], first, second });
const backup: SessionEvent = { ...typical['medium-unsealed'], role: 'backup' };
const difference = { opinion: '異議がない。', reason: '書き間違いと認める。', decidedBy: [people.supervisor.id] };
const noBallots = { walk: aSessionWalk({ records: [0] }) };

export const refusedMedia = [
  refused('session/seals-differ', changed('seal-compared', { actual: 'B 002217' }), 'medium-unsealed'),
  refused('session/seals-agree', changed('seal-compared', { difference }), 'medium-unsealed'),
  refused('session/seal-not-compared', backup, 'medium-unsealed', released),
  refused('session/backup-not-released', backup, 'medium-unsealed', { first: [changed('seal-compared', { role: 'backup' })] }),
  refused('session/main-readable', typical['backup-released'], 'fingerprint-confirmed'),
  refused('session/main-stays-sealed', typical['medium-unsealed'], 'medium-unsealed', released),
  refused('session/main-stays-sealed', changed('bag-received'), 'bag-received', released),
  refused('session/entries-differ', issue(3, 2), 'medium-unsealed'),
  refused('session/older-issue', issue(1, 1), 'fingerprint-confirmed'),
];

export const refusedBags = [
  refused('session/not-unsealed', changed('bag-received'), 'medium-unsealed'),
  refused('session/another-bag', changed('bag-received', { fingerprint: 'f2'.repeat(32) }), 'fingerprint-confirmed'),
  refused('session/older-issue', changed('bag-received'), 'bag-received', { first: [issue(3, 3)] }),
  refused('session/contests-differ', typical['bag-received'], 'bag-received'),
  refused('session/numbers-do-not-add-up', {
    ...typical['bag-received'], contests: typical['bag-received'].contests.map((each) => ({ ...each, received: asCount(7) })),
  }, 'bag-received', { walk: aSessionWalk() }),
  refused('session/no-bag', typical['fingerprint-confirmed'], 'bag-received'),
  refused('session/no-bag', changed('ballot-numbers-confirmed'), 'bag-received'),
  refused('session/fingerprint-not-confirmed', changed('ballot-numbers-confirmed'), 'fingerprint-confirmed'),
  refused('session/entries-differ', numbers(2, 3), 'ballot-numbers-confirmed'),
  refused('session/ballot-numbers-differ', numbers(3, 3), 'ballot-numbers-confirmed'),
  refused('session/contests-differ', numbers(2, 2), 'ballot-numbers-confirmed'),
  // After a PIN was asked, and after a recount began: no other ballots any more.
  refused('session/ballots-asked', changed('seal-compared', { slip: 'B 9', actual: 'B 9' }), 'printing-ordered', { first: [typical['recount-begun']] }),
  refused('session/ballots-asked', issue(3, 3), 'ballots-opened', { first: [typical['program-restarted']] }),
];

export const refusedCards = [
  refused('session/same-person', { ...typical['card-holders-recorded'], holder: people.pinKeeper }, 'card-holders-recorded'),
  refused('session/holders-not-recorded', typical['card-asked'], 'card-holders-recorded'),
  refused('session/another-card', { ...typical['card-asked'], publicKey: `04${'5b'.repeat(64)}` }, 'card-asked'),
  refused('session/card-not-needed', typical['card-holders-recorded'], 'ballots-opened', noBallots),
  refused('session/card-not-needed', typical['card-asked'], 'ballots-opened', noBallots),
];
