// Threads of one kind that live as long as their process: each piece of work goes to the one that has the least waiting.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { stepBack } from '../in-background.ts';

export interface Pool<I, O> {
  run(input: I): Promise<O>;
  /** Ends the threads, and with them what they were set up with. */
  stop(): Promise<void>;
}

interface Thread<O> {
  readonly worker: Worker;
  readonly waiting: { readonly resolve: (output: O) => void; readonly reject: (error: Error) => void }[];
}

/** `setup` is copied to every thread before its first work. When one thread ends, all work fails from then on. */
export function startThreads<I, O>(entry: URL, setup: unknown, threads: number): Pool<I, O> {
  stepBack();
  let broken = false;
  const pool = Array.from({ length: threads }, (): Thread<O> => {
    // Nothing that a thread prints goes anywhere: it could hold part of a ballot.
    const thread: Thread<O> = { worker: new Worker(entry, { workerData: setup, stdout: true, stderr: true }), waiting: [] };
    thread.worker.on('message', (output: O) => thread.waiting.shift()?.resolve(output));
    thread.worker.on('error', breakAll);
    thread.worker.on('exit', breakAll);
    return thread;
  });

  function breakAll(): void {
    broken = true;
    for (const { waiting } of pool) for (const { reject } of waiting.splice(0)) reject(new Error('a thread ended'));
  }

  return {
    run(input) {
      if (broken) return Promise.reject(new Error('a thread ended'));
      const thread = pool.reduce((least, each) => (each.waiting.length < least.waiting.length ? each : least));
      return new Promise((resolve, reject) => {
        thread.waiting.push({ resolve, reject });
        thread.worker.postMessage(input);
      });
    },
    async stop() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}

/** The inner end: `prepare` makes of the setup the function that does the work. */
export function serveThread(prepare: (setup: never) => (input: never) => unknown): void {
  const work = prepare(workerData as never);
  parentPort?.on('message', (input) => parentPort?.postMessage(work(input as never)));
}
