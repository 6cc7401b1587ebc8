// A host runs until its window is closed, or until the system asks it to end.
import type { RunningDesk } from './run.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function untilClosed({ close, closed }: RunningDesk): Promise<void> {
  const stop = (): void => void close();
  for (const signal of signals) process.on(signal, stop);
  await closed;
  for (const signal of signals) process.off(signal, stop);
}
