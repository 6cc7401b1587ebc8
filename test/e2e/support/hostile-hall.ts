// A hall to which hostile bags come: the election of test/support/hostile-bags, with the settings that a window needs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anElectionOf, bagOf, hallOf as hostileHallOf, ordinaryElection, writeCard } from '../../support/hostile-bags/hall.ts';
import { by } from '../../support/practice-night.ts';
import { ctxOf } from '../../support/elections.ts';
import type { Purpose } from '../../../src/core/election/definition.ts';
import type { HallSettings } from '../../../src/core/hall/hall-settings.ts';
import { hallOf, type PracticeHall } from './practice-hall.ts';

/** Whom its settings tell to call. */
export const office = { what: '選挙管理委員会事務局', telephone: '0000-00-0000' };

export async function aHostileHall(folder: string, purpose: Purpose = 'rehearsal'): Promise<PracticeHall> {
  const card = join(folder, 'written/card.key');
  await writeCard(card);
  const of = purpose === 'rehearsal' ? ordinaryElection : anElectionOf(ordinaryElection.signers, { purpose });
  const election = hostileHallOf(of, join(folder, 'election'), { card, bag: bagOf(of) });
  const officers = election.script.events.flatMap((event) => (event.type === 'officer-signed-in' ? [event.officer] : []));
  const { definition } = of;
  const settings: HallSettings = {
    format: 'kaihyo-hall/1', ctx: ctxOf(definition), terminals: [election.script.terminal], staff: officers,
    supervisors: [], witnesses: [], cardHolder: null, pinKeeper: null, receivers: [], reports: [], contacts: [office],
    practiceClock: purpose === 'rehearsal' ? definition.opensAt : null,
  };
  if (officers.length !== by.length) throw new Error('two officers operate');
  writeFileSync(join(folder, 'election/definition/hall.json'), JSON.stringify(settings));
  return hallOf(folder, election);
}
