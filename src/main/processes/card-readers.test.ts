import { expect, test } from 'vitest';
import { err, ok } from '../../core/kernel/result.ts';
import type { Child, ProcessPort } from '../ports/processes.ts';
import { cardReaders } from './card-readers.ts';

/** Card processes that answer all alike; `stopped` says how many have ended. */
function processesThat(answer: unknown): ProcessPort & { readonly stopped: () => number } {
  let stopped = 0;
  const start = (): Child<never> => ({
    ask: () => Promise.resolve(answer as never), stop: () => { stopped += 1; return Promise.resolve(); }, ended: Promise.resolve(),
  });
  return { start, stopped: () => stopped };
}

test('a card that was listed, and in whose place there is another one now, was pulled out', async () => {
  const processes = processesThat(ok(err({ code: 'card/other-election', values: { label: 'X', keys: '04' } })));
  expect(await cardReaders(processes, []).insert('04')).toEqual(err({ code: 'card/removed' }));
  expect(processes.stopped()).toBe(1);
});

test.each([
  ['its own refusal', ok(err({ code: 'card/unreadable' })), 'card/unreadable'],
  ['a process that ends', err('ended'), 'card/stopped'],
  ['a process that hangs', err('silent'), 'card/silent'],
])('%s is told, and no process is left', async (_what, answer, code) => {
  const processes = processesThat(answer);
  const readers = cardReaders(processes, []);
  expect([await readers.insert('04'), await readers.list()]).toEqual([err({ code }), err({ code })]);
  expect(processes.stopped()).toBe(2);
});
