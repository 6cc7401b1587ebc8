// A thread that draws and seals: its order comes with its start, the number of a chunk with every message.
import { parentPort, workerData } from 'node:worker_threads';
import { type BallotOrder, chunkMaker } from '../chunk.ts';

const port = parentPort;
if (port === null) throw new Error('runs as a thread only');
const make = chunkMaker(workerData as BallotOrder);
port.on('message', (chunk: number) => {
  const made = make(chunk);
  port.postMessage(made, [made.records.buffer as ArrayBuffer]);
});
