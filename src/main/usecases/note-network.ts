// Tells the log of a running count that a network came up or is gone.
import { connectedInterfaces, type NetworkFacts } from '../../core/readiness/network.ts';
import { networkTold } from '../../core/log/catalogue.ts';
import { ok, type Result } from '../../core/kernel/result.ts';
import type { StoreRefusal } from '../../core/log/store-refusals.ts';
import { note, type RunningSession, stateOf } from './running-session.ts';

/** `told`: the interfaces of the last such record, or none. Answers those that the log tells of now. */
export function noteNetwork(
  session: RunningSession, told: readonly string[], network: NetworkFacts | null,
): Result<readonly string[], StoreRefusal> {
  if (network === null || stateOf(session).step === 'closed') return ok(told);
  const up = connectedInterfaces(network);
  if (up.join('/') === told.join('/')) return ok(told);
  const noted = note(session, networkTold(up));
  return noted.ok ? ok(up) : noted;
}
