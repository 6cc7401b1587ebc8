// Makes all the ballots of one contest: here where they are few, on a thread for each core where they are many.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type BallotOrder, type Chunk, chunkCount, chunkMaker } from './chunk.ts';

/** Chunks that a thread is given ahead, so that it need not wait for what is done here with the last one. */
const AHEAD = 2;

/** `take` gets every chunk once, in any order. */
export async function sealBallots(order: BallotOrder, take: (chunk: Chunk) => void): Promise<void> {
  const chunks = chunkCount(order);
  if (chunks <= 1) {
    const make = chunkMaker(order);
    for (let chunk = 0; chunk < chunks; chunk++) take(make(chunk));
    return;
  }
  let next = 0;
  const workers = Array.from(
    { length: Math.min(chunks, availableParallelism()) },
    () => new Worker(new URL('./threads/sealer.ts', import.meta.url), { workerData: order }),
  );
  try {
    await Promise.all(workers.map((worker) => untilDone(worker, () => (next < chunks ? next++ : undefined), take)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function untilDone(worker: Worker, nextChunk: () => number | undefined, take: (chunk: Chunk) => void): Promise<void> {
  let waiting = 0;
  const ask = (): void => {
    const chunk = nextChunk();
    if (chunk === undefined) return;
    worker.postMessage(chunk);
    waiting += 1;
  };
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('a thread that seals has ended')));
    worker.on('message', (chunk: Chunk) => {
      waiting -= 1;
      try {
        take(chunk);
      } catch (fault) {
        reject(fault instanceof Error ? fault : new Error(String(fault)));
        return;
      }
      ask();
      if (waiting === 0) resolve();
    });
    for (let i = 0; i < AHEAD; i++) ask();
    if (waiting === 0) resolve();
  });
}
