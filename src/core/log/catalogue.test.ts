import { expect, test } from 'vitest';
import { read } from '../kernel/shape.ts';
import type { JsonObject } from './record.ts';
import { networkIn, networkTold, terminalEvents, toldOf } from './catalogue.ts';

test('the entry of a refusal tells code and place, and leaves out a place that a medium made unprintable', () => {
  expect(toldOf({ code: 'bag/extra-file', place: 'data/x' })).toEqual({ code: 'bag/extra-file', place: 'data/x' });
  expect(toldOf({ code: 'bag/extra-file' })).toEqual({ code: 'bag/extra-file', place: null });
  for (const place of ['a\u202Eb', 'a\nb', 'x'.repeat(201)]) {
    const told = toldOf({ code: 'bag/extra-file', place });
    expect(told).toEqual({ code: 'bag/extra-file', place: null });
    expect(read(terminalEvents['transfer-refused'], { ...told }).ok).toBe(true);
  }
});

test('a network is told by its interfaces, and known again from the log until it is gone', () => {
  const record = (...up: readonly string[]): { readonly event: string; readonly data: JsonObject } => networkTold(up);
  expect(record('eth0')).toEqual({ event: 'network-came-up', data: { interfaces: ['eth0'] } });
  expect(record()).toEqual({ event: 'network-gone', data: {} });
  expect(networkIn([])).toEqual([]);
  expect(networkIn([record('eth0'), record('eth0', 'wlan0')])).toEqual(['eth0', 'wlan0']);
  expect(networkIn([record('eth0'), record()])).toEqual([]);
});

test('an interface whose name no paper could show is told without it', () => {
  for (const name of ['端末', 'a\u202Eb', '', 'x'.repeat(16)]) {
    const { event, data } = networkTold([name]);
    expect(data).toEqual({ interfaces: ['?'] });
    expect(read(terminalEvents[event], data as JsonObject).ok).toBe(true);
  }
});

test('the final try of a card is allowed by two different persons', () => {
  const allowed = (...by: readonly string[]): boolean => read(terminalEvents['final-try-allowed'], { label: 'K-01', by: [...by] }).ok;
  expect([allowed('aoki', 'baba'), allowed('aoki', 'aoki'), allowed('aoki')]).toEqual([true, false, false]);
});
