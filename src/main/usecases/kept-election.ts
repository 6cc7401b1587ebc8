// The election of a count that is installed here, from the files that its installation keeps: the folder in which they came may be gone.
import type { Purpose } from '../../core/election/definition.ts';
import { HALL_SETTINGS } from '../../core/hall/hall-settings.ts';
import type { Result } from '../../core/kernel/result.ts';
import { read } from '../../core/kernel/shape.ts';
import { text } from '../../core/kernel/text.ts';
import type { SessionStore } from '../ports/store.ts';
import { type Documents, type Election, readElection, type ReadElectionRefusal } from './install-definition.ts';

/** The names under which {@link keptElection} finds them again. */
export function filesToKeep(documents: Documents, certificate: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { notices, noticesSignature, hall } = documents;
  return new Map([
    ['definition.json', documents.definition], ['definition.p7s', documents.definitionSignature], ['session.cer', certificate],
    ...(notices === null ? [] : [['notices.json', notices] as const]),
    ...(noticesSignature === null ? [] : [['notices.p7s', noticesSignature] as const]),
    ...(hall === null ? [] : [[HALL_SETTINGS, hall] as const]),
  ]);
}

/** As it was installed; form and signatures are looked at again. */
export function keptElection(store: SessionStore, purposes: readonly Purpose[]): Result<Election, ReadElectionRefusal> {
  const definition = store.kept('definition.json');
  const definitionSignature = store.kept('definition.p7s');
  if (definition === undefined || definitionSignature === undefined) throw new Error('an installation keeps its definition');
  const election = readElection({
    definition, definitionSignature, notices: store.kept('notices.json') ?? null, noticesSignature: store.kept('notices.p7s') ?? null,
    hall: store.kept(HALL_SETTINGS) ?? null,
  }, purposes);
  if (election.ok && election.value.ctx !== store.ctx) throw new Error('an installation keeps its own definition');
  return election;
}

/** The name under which the count began; undefined where the program ended before its first start was on record. */
export function terminalIn(store: SessionStore): string | undefined {
  const first = store.log().find(({ event }) => event === 'program-started');
  const name = first === undefined ? undefined : read(text, first.data.terminal ?? null);
  return name?.ok === true ? name.value : undefined;
}
