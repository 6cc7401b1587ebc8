// For the tests of one file: a practice election, and nights of it in which everybody proves who they are.
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Act } from '../../src/core/session/act.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { Script } from '../../src/main/hosts/cli/script.ts';
import type { Ports } from '../../src/main/ports/ports.ts';
import { aFolder, anElection, type PracticeElection, value } from './practice-night.ts';
import { aProvedNight, type ProvedNight } from './proved-night.ts';

export interface ProvedNights {
  /** Begins a night, or goes on with the one in `out`, and ends it without a fault. Answers its folder. */
  readonly withNight: (work: (night: ProvedNight) => Promise<void>, ports?: (real: Ports) => Ports, out?: string) => Promise<string>;
  readonly script: () => Script;
  /** The first of its kind in the script. */
  readonly event: (type: SessionEvent['type']) => SessionEvent;
  readonly readied: () => Act;
}

export function provedNights(): ProvedNights {
  const folder = aFolder();
  let election: PracticeElection;
  beforeAll(async () => { election = await anElection(join(folder.path, 'election')); });
  afterAll(folder.remove);

  let nights = 0;
  const event: ProvedNights['event'] = (type) => {
    const found = election.script.events.find((each) => each.type === type);
    if (found === undefined) throw new Error(`no ${type} in the script`);
    return found;
  };
  return {
    script: () => election.script,
    event,
    readied: () => ({ kind: 'event', event: event('terminal-readied') }),
    withNight: async (work, ports, out = join(folder.path, `night-${++nights}`)) => {
      const night = aProvedNight(election, out, ports);
      try {
        value(await night.begin());
        await work(night);
        expect(night.faults).toEqual([]);
      } finally {
        await night.end();
      }
      return out;
    },
  };
}

/** How many records of this name the log has. */
export function isRecorded(night: ProvedNight, name: string): number {
  return night.log().filter((record) => record.event === name).length;
}
