// Acts about opened ballots, answers, result, sheets and preservation that are refused.
import { asCount } from '../../../src/core/kernel/count.ts';
import type { EventOf, SessionEvent } from '../../../src/core/session/events.ts';
import { typicalEvents as typical } from '../session-table.ts';
import { changed, refused } from './refused.ts';

function opened(change: Readonly<Record<string, number>>): SessionEvent {
  const { contests } = changed('ballots-opened') as EventOf<'ballots-opened'>;
  const counts = Object.fromEntries(Object.entries(change).map(([name, number]) => [name, asCount(number)]));
  return changed('ballots-opened', { contests: contests.map((each, index) => (index === 0 ? { ...each, ...counts } : each)) });
}

const decided = (change: object): SessionEvent => changed('doubtful-decided', {
  decisions: [{ class: 'undecryptable', ballots: asCount(1), treatment: 'invalid', opinion: '異議がない。', reason: '読むことができない。', ...change }],
});
const atTheCardAgain = { first: [typical['program-restarted'], typical['card-asked']] };

export const refusedCounts = [
  refused('session/contests-differ', typical['ballots-opened'], 'ballots-opened'),
  refused('session/numbers-do-not-add-up', opened({ opened: 2 }), 'ballots-opened'),
  refused('session/numbers-do-not-add-up', opened({ formatInvalid: 2 }), 'ballots-opened'),
  refused('session/numbers-do-not-add-up', opened({ equalPoints: 2 }), 'ballots-opened'),
  refused('session/none-opened', opened({ opened: 0, undecryptable: 2 }), 'ballots-opened'),
  refused('session/numbers-changed', opened({ opened: 2, undecryptable: 0 }), 'voters-entered', atTheCardAgain),
  refused('session/numbers-changed', opened({ badPoint: 1, undecryptable: 0 }), 'voters-entered', atTheCardAgain),
];

export const refusedAnswers = [
  refused('session/no-such-ballots', decided({ class: 'bad-point' }), 'doubtful-decided'),
  refused('session/decision-incomplete', decided({ ballots: asCount(2) }), 'doubtful-decided'),
  refused('session/entries-differ', changed('voters-entered', { second: 3 }), 'voters-entered'),
  refused('session/voters-not-entered', typical['difference-explained'], 'voters-entered'),
  refused('session/no-difference', { ...typical['difference-explained'], contest: 2 }, 'result-revealed'),
  refused('session/already-revealed', decided({}), 'result-hidden'),
  refused('session/already-revealed', changed('voters-entered', { first: 5, second: 5 }), 'result-hidden'),
  refused('session/already-revealed', { ...typical['difference-explained'], reason: '別の理由である。' }, 'result-hidden'),
  refused('session/already-revealed', changed('voters-entered', { first: 5, second: 5 }), 'result-hidden', atTheCardAgain),
];

export const refusedResults = [
  refused('session/not-revealed', typical['count-confirmed'], 'result-revealed'),
  refused('session/not-revealed', typical['result-hidden'], 'result-revealed'),
  refused('session/recount-needs-order', typical['recount-begun'], 'handover-collected'),
];

export const refusedEnds = [
  refused('session/sheet-with-figures', typical['sheets-printed'], 'count-confirmed'),
  refused('session/sheet-exists', {
    ...typical['sheets-printed'], sheets: typical['sheets-printed'].sheets.map((sheet) => ({ ...sheet, sha256: '00'.repeat(32) })),
  }, 'sheets-handed-over'),
  refused('session/sheet-exists', {
    ...typical['sheets-printed'], sheets: typical['sheets-printed'].sheets.map((sheet) => ({ ...sheet, edition: 2 })),
  }, 'sheets-handed-over'),
  refused('session/printing-not-ordered', typical['sheets-printed'], 'printing-ordered'),
  refused('session/not-printed', typical['sheets-handed-over'], 'sheets-printed'),
  refused('session/not-handed-over', typical['handover-collected'], 'sheets-handed-over'),
  refused('session/not-collected', typical['preservation-begun'], 'handover-collected'),
  refused('session/two-media-needed', { ...typical['preservation-verified'], media: 1 }, 'preservation-verified'),
  refused('session/not-verified', typical['session-closed'], 'preservation-verified'),
];
