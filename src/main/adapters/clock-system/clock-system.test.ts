import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { millisecondsOf, type Time } from '../../../core/kernel/time.ts';
import { clockFrom, systemClock } from './clock-system.ts';
import { systemRandom } from './random-system.ts';

const noon = '2025-07-20T12:00:00+09:00' as Time;

beforeEach(() => vi.useFakeTimers({ now: millisecondsOf(noon), toFake: ['Date', 'performance'] }));
afterEach(() => vi.useRealTimers());

test('the system clock shows the time of the system and what two persons add to it', () => {
  const clock = systemClock();
  expect(clock.wall()).toBe(millisecondsOf(noon));
  const confirmed = clock.withOffset(-90_000);
  vi.advanceTimersByTime(5000);
  expect(confirmed.wall()).toBe(millisecondsOf(noon) + 5000 - 90_000);
  expect(confirmed.offset).toBe(-90_000);
  expect(confirmed.boot).toBe(clock.boot);
  expect(clock.wall()).toBe(millisecondsOf(noon) + 5000);
});

test('the monotonic clock goes on when the system clock is set back, and the drift shows it', () => {
  const clock = systemClock();
  const before = clock.mono();
  vi.advanceTimersByTime(2000);
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(clock.mono()).toBe(before + 2000);
  expect(clock.drift()).toBe(-3_600_000);
});

test('without such a jump there is no drift', () => {
  const clock = systemClock();
  vi.advanceTimersByTime(7_200_000);
  expect(clock.drift()).toBe(0);
});

test('a rehearsal starts at the time it is given, whatever the system says, and goes on from there', () => {
  const evening = '2025-07-20T21:00:00+09:00' as Time;
  const clock = clockFrom(evening);
  vi.setSystemTime(0);
  vi.advanceTimersByTime(61_000);
  expect(clock.wall()).toBe(millisecondsOf(evening) + 61_000);
  expect(clock.drift()).toBe(0);
});

test('all numbers of a clock are whole, and every program start has its own name', () => {
  vi.useRealTimers();
  const clocks = [systemClock(), clockFrom(noon)];
  for (const clock of clocks) {
    expect([clock.wall(), clock.mono(), clock.drift()].every(Number.isSafeInteger)).toBe(true);
    expect(clock.boot).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(clocks[0]!.boot).not.toBe(clocks[1]!.boot);
});

test('random bytes have the length asked for and do not repeat', () => {
  expect(systemRandom.bytes(32)).toHaveLength(32);
  expect(systemRandom.bytes(32)).not.toEqual(systemRandom.bytes(32));
});
