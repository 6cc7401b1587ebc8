// Being asked to stop, by Ctrl-C or by the system.

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `stop` for each such signal; answers what ends the watching. */
export function whenInterrupted(stop: () => void): () => void {
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
