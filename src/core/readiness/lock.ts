// Why nothing may be done now: a real election is never counted while a network is up, nor while nobody can tell.
import type { Purpose } from '../election/definition.ts';
import { connectedInterfaces, type NetworkFacts } from './network.ts';
import type { ReadinessRefusal } from './refusals.ts';

export interface Lock {
  readonly cause: 'network' | 'unchecked';
  /** Names of the interfaces that are up; none where the look itself stopped. */
  readonly interfaces: readonly string[];
}

/** Null where all is well. A rehearsal holds nothing that a network could harm, and is never locked. */
export function lockFor(purpose: Purpose, network: NetworkFacts | null): Lock | null {
  if (purpose === 'rehearsal') return null;
  if (network === null) return { cause: 'unchecked', interfaces: [] };
  const interfaces = connectedInterfaces(network);
  return interfaces.length === 0 ? null : { cause: 'network', interfaces };
}

export function refusalOf({ cause, interfaces }: Lock): ReadinessRefusal {
  return cause === 'unchecked'
    ? { code: 'readiness/network-unchecked' }
    : { code: 'readiness/network-up', values: { interfaces: interfaces.join('、') } };
}
