// The elections that the scenarios take place in: name, day and hours, without contests.
import type { IsoDate, Time } from '../../core/kernel/time.ts';
import { isobeAndOkihama, shiomiCity } from '../places.ts';
import type { Scenario } from '../scenario.ts';

type Election = Omit<Scenario, 'contests'>;

/** A general election of the House of Representatives with the review of the judges. */
export const generalElection: Election = {
  event: { id: 'hr-2026', name: '第51回衆議院議員総選挙', kind: 'general', electionDay: '2026-02-08' as IsoDate },
  unit: shiomiCity,
  pollsCloseAt: '2026-02-08T20:00:00+09:00' as Time,
  opensAt: '2026-02-08T21:10:00+09:00' as Time,
  notices: [],
};

export const ordinaryElection: Election = {
  event: { id: 'hc-2025', name: '第27回参議院議員通常選挙', kind: 'ordinary', electionDay: '2025-07-20' as IsoDate },
  unit: shiomiCity,
  pollsCloseAt: '2025-07-20T20:00:00+09:00' as Time,
  opensAt: '2025-07-20T21:00:00+09:00' as Time,
  notices: [],
};

/** Polls close two hours early, and the ballots are counted the next morning (公職選挙法40条1項ただし書、65条). */
export const byElection: Election = {
  event: { id: 'hr-2025-by', name: '衆議院議員補欠選挙', kind: 'by-election', electionDay: '2025-04-27' as IsoDate },
  unit: isobeAndOkihama,
  pollsCloseAt: '2025-04-27T18:00:00+09:00' as Time,
  opensAt: '2025-04-28T08:30:00+09:00' as Time,
  notices: [],
};
