// Bags that were here before: what the registry remembers decides, whatever else the terminal forgot.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RegistryState } from '../../../src/core/transfer/registry.ts';
import { nextRecord } from '../../../src/core/log/record.ts';
import { aContest } from '../../support/elections.ts';
import { anElectionOf, bagOf, clerk, digitsOf, hallOf, ordinaryElection, unsealing, writePapers } from '../../support/hostile-bags/hall.ts';
import { aTerminalAtImport, expectRefusal } from '../../support/hostile-bags/imported.ts';
import { writeMedium } from '../../support/hostile-bags/medium.ts';
import { keyOfAnother } from '../../support/hostile-bags/papers.ts';
import { replayRows } from '../../support/hostile-bags/replays.ts';
import { type Terminal, traceOf, withoutCard } from '../../support/hostile-bags/terminal.ts';
import { aFolder, aNight, codeOf, type Night, value } from '../../support/practice-night.ts';
import type { BagChanges } from '../../support/transfer-bags.ts';

let folder: ReturnType<typeof aFolder>;
let terminal: Terminal;
beforeEach(async () => {
  folder = aFolder();
  terminal = await aTerminalAtImport(ordinaryElection, folder.path);
});
afterEach(async () => {
  await terminal.night.end();
  folder.remove();
});

let media = 0;
function mediumOf(changes: BagChanges): string {
  const medium = join(folder.path, `medium-${++media}`);
  writeMedium(medium, bagOf(ordinaryElection, changes));
  return medium;
}

/** Received; then its seal is looked at again, so that another may come. */
async function received(night: Night, changes: BagChanges): Promise<void> {
  value(await night.ask('transfer/import', { medium: mediumOf(changes) }));
  for (const event of unsealing(`F-${media}`)) value(await night.record(event));
}

/** The registry as a count on this terminal left it, of which the session knows nothing any more. */
function advance({ ports: { store, clock, primitives } }: Night, state: RegistryState): void {
  const session = store.session(store.installed()[0]!.ctx);
  const entry = { wall: clock.wall(), mono: clock.mono(), boot: clock.boot, actor: 'terminal', event: 'card-inserted', data: { label: 'K-01' } };
  value(session.commit({
    state: session.state, records: [nextRecord(session.last, entry, primitives.sha256)],
    registry: store.registry().map((row) => ({ ...row, state })),
  }));
}

test.each(replayRows)('$title is refused: $code', async ({ code, earlier, state, replay }) => {
  const { night } = terminal;
  for (const changes of earlier) await received(night, changes);
  if (state !== 'received') advance(night, state);
  await expectRefusal(night, mediumOf(replay), code);
  const again = await night.ask('transfer/import', { medium: mediumOf(earlier.at(-1)!) });
  expect(codeOf(again)).toBe(state === 'counted' ? 'transfer/already-counted' : 'ok');
  expect(night.ports.store.registry().map((row) => row.state)).toEqual([state, state]);
});

test(`${keyOfAnother.title} is refused, and leaves that one's count as it is`, async () => {
  await terminal.night.end();
  const hall = hallOf(ordinaryElection, join(folder.path, 'again'), { card: join(folder.path, 'card.key') });
  const night = aNight(hall, terminal.night.out, { ports: withoutCard });
  terminal = { ...terminal, night };
  const before = { ...traceOf(night), log: night.log() };
  const other = anElectionOf([clerk], { contests: [aContest('HR_SMD')] });
  const sameCeremony = anElectionOf([clerk], { contests: [aContest('HR_SMD')], ceremony: ordinaryElection.definition.ceremony });
  for (const [name, election] of Object.entries({ other, sameCeremony })) {
    writePapers(join(folder.path, name), election);
    const begun = await night.begin({ definition: join(folder.path, name), digits: digitsOf(election.definition) });
    expect(codeOf(begun)).toBe(keyOfAnother.code);
    expect({ ...traceOf(night), log: night.log() }).toEqual(before);
  }
  expect(codeOf(await night.begin())).toBe('ok');
  await night.until('import');
});
