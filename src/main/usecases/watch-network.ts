// Looks at the network again and again, so that a real election does not go on while one is up.
import type { NetworkFacts } from '../../core/readiness/network.ts';
import type { SurroundingsPort } from '../ports/surroundings.ts';

export interface NetworkWatch {
  /** What was seen last; null where that look stopped, and before the first one. */
  readonly seen: () => NetworkFacts | null;
  /** Looks now. */
  readonly look: () => Promise<NetworkFacts | null>;
  readonly stop: () => void;
}

/** From the end of a look to the next one, milliseconds. */
const PAUSE = 1000;

/** `onSeen` is told of every look. The watch keeps no program running. */
export function watchNetwork(surroundings: SurroundingsPort, onSeen: (network: NetworkFacts | null) => void): NetworkWatch {
  let seen: NetworkFacts | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<NetworkFacts | null> => {
    seen = await surroundings.network();
    if (!isStopped) onSeen(seen);
    return seen;
  };
  const goOn = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => { void look().then(goOn); }, PAUSE).unref();
  };
  void look().then(goOn);
  return {
    seen: () => seen,
    look,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
