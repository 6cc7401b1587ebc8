// The situations that sheets are looked at in, by name: what `npm run sheets:preview` renders and what test/visual compares.
import type { Time } from '../../src/core/kernel/time.ts';
import type { Coverage } from '../../src/core/sheets/coverage.ts';
import type { SheetSetting } from '../../src/core/sheets/setting.ts';
import { aSettingOf } from './sheet-settings.ts';

/** Makes the setting with what the fonts have. */
export type Situation = (covers: Coverage) => SheetSetting;

const replaces = '2026-02-08T21:57:00+09:00' as Time;

export const situations: Readonly<Record<string, Situation>> = {
  'house-0': (covers) => aSettingOf('zero-all', { covers }),
  'house-1': (covers) => aSettingOf('one-ballot', { covers }),
  'house-10': (covers) => aSettingOf('house', { ballots: 10, covers }),
  'house-3000': (covers) => aSettingOf('house', { ballots: 3000, covers }),
  'house-rehearsal': (covers) => aSettingOf('house', { ballots: 412, purpose: 'rehearsal', covers }),
  'house-second-edition': (covers) => aSettingOf('house', {
    ballots: 412, version: 2, facts: { edition: 2, replaces, madeAt: '2026-02-08T22:41:00+09:00' as Time }, covers,
  }),
  'upper-house': (covers) => aSettingOf('upper-house', { ballots: 344, covers }),
  'upper-notices': (covers) => aSettingOf('upper-notices', { ballots: 344, covers }),
  'notices': (covers) => aSettingOf('notices', { ballots: 120, covers }),
  'late-death': (covers) => aSettingOf('late-death', { ballots: 60, covers }),
  'undecryptable': (covers) => aSettingOf('undecryptable', { ballots: 90, covers }),
  'by-election': (covers) => aSettingOf('by-election', { ballots: 17, covers }),
  'merged': (covers) => aSettingOf('merged', { ballots: 55, covers }),
  'uncontested': (covers) => aSettingOf('uncontested', { ballots: 12, covers }),
  'rare-names': (covers) => aSettingOf('rare-names', { ballots: 33, covers }),
};
