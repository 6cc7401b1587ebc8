// The machine around a count, looked at and never changed.
import type { NetworkFacts } from '../../core/readiness/network.ts';
import type { SurroundingsFacts } from '../../core/readiness/surroundings.ts';

export interface SurroundingsPort {
  /** Cheap: it is asked every second. Null where the look stopped. */
  network(): Promise<NetworkFacts | null>;
  /** Everything, as it is now. */
  look(): Promise<SurroundingsFacts>;
}
