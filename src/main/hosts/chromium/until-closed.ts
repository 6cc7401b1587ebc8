// A host runs until its window is closed, or until the system asks it to end.
import { whenInterrupted } from '../terminal/signals.ts';
import type { RunningDesk } from './run.ts';

export async function untilClosed({ close, closed }: RunningDesk): Promise<void> {
  const stopWatching = whenInterrupted(() => void close());
  await closed;
  stopWatching();
}
