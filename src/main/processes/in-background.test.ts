import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { processesOnNode } from '../hosts/terminal/on-node.ts';
import { childrenOf } from '../../../test/support/proc.ts';

/** Field 19 of proc(5) stat. */
const niceOf = (stat: string): number => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);

test('the second computation stands back behind the window, and the program itself does not', async () => {
  const before = new Set(childrenOf(process.pid));
  const recount = processesOnNode().start('recount');
  await recount.ask('meet', { publicKey: new Uint8Array(65) });
  const [child] = childrenOf(process.pid).filter((pid) => !before.has(pid));
  expect(niceOf(readFileSync(`/proc/${String(child)}/stat`, 'utf8'))).toBeGreaterThan(0);
  expect(niceOf(readFileSync('/proc/self/stat', 'utf8'))).toBe(0);
  await recount.stop();
});

test('threads that begin after it was called stand back too', async () => {
  const source = `
    const { setPriority, constants } = require('node:os');
    const { readFileSync } = require('node:fs');
    const { Worker, isMainThread, parentPort } = require('node:worker_threads');
    parentPort.postMessage(readFileSync('/proc/thread-self/stat', 'utf8'));`;
  const outer = new Worker(`
    const { Worker, parentPort } = require('node:worker_threads');
    require('node:os').setPriority(10);
    new Worker(${JSON.stringify(source)}, { eval: true }).on('message', (stat) => parentPort.postMessage(stat));`, { eval: true });
  const stat = await new Promise<string>((resolve) => { outer.once('message', resolve); });
  expect(niceOf(stat)).toBe(10);
  await outer.terminate();
});
