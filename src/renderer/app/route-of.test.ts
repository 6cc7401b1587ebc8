import { expect, test } from 'vitest';
import { officersHere, routeOf } from './route-of.ts';
import type { CountView, View } from '../../contract/view.ts';
import type { Due } from '../../core/session/due.ts';

const officers = [{ id: 'aoki', name: '青木', signedIn: true }, { id: 'baba', name: '馬場', signedIn: true }];

function aView(count: Partial<CountView> | null, lock: View['lock'] = null): View {
  const defaults = {
    due: { act: 'card' }, here: ['aoki', 'baba'], allowed: [], state: { step: 'card', people: { officers } },
  };
  return { software: { name: 'kaihyo', version: '0' }, lock, count: count === null ? null : { ...defaults, ...count } as unknown as CountView };
}

const operator = (step: string, waits: string): Due => ({ act: 'operator', step, waits, contests: [1] }) as Due;

test.each([
  [operator('people', 'supervisor-arrived'), 'people'],
  [operator('doubt', 'doubtful-decided'), 'doubt'],
  [operator('card', 'count-resumed'), 'pause'],
  [operator('ready', 'officer-signed-in'), 'sign-in'],
  [{ act: 'reveal', contests: [1] }, 'result'],
  [{ act: 'import', role: 'main' }, 'receive'],
  [{ act: 'card' }, 'card'],
  [{ act: 'open', contests: [1] }, 'count'],
  [{ act: 'print' }, 'print'],
  [{ act: 'preserve' }, 'preserve'],
  [{ act: 'verify' }, 'preserve'],
  [{ act: 'none-held' }, 'none-held'],
  [{ act: 'nothing' }, 'closed'],
] as const)('where %j is due, the screen is %s', (due, route) => {
  expect(routeOf(aView({ due: due }), null)).toBe(route);
});

test('a lock stands over everything', () => {
  const lock = { cause: 'network', interfaces: ['wlan0'] } as const;
  expect(routeOf(aView({}, lock), null)).toBe('lock');
  expect(routeOf(aView(null, lock), 'install')).toBe('lock');
});

test('without a count there is the board, and from it the way to install one', () => {
  expect(routeOf(aView(null), null)).toBe('board');
  expect(routeOf(aView(null), 'install')).toBe('install');
});

test('until two officers have signed in since the program started, nothing else is shown but the board and the end', () => {
  expect(routeOf(aView({ here: ['aoki'] }), 'people')).toBe('sign-in');
  expect(routeOf(aView({ here: ['aoki'] }), 'board')).toBe('board');
  expect(routeOf(aView({ here: [], due: { act: 'nothing' } }), null)).toBe('closed');
});

test('a place is shown only where its event could be recorded', () => {
  expect(routeOf(aView({ allowed: ['witness-arrived', 'count-paused'] }), 'people')).toBe('people');
  expect(routeOf(aView({ allowed: ['witness-arrived', 'count-paused'] }), 'pause')).toBe('pause');
  expect(routeOf(aView({ allowed: ['clock-confirmed'] }), 'clock')).toBe('clock');
  expect(routeOf(aView({ allowed: [] }), 'clock')).toBe('card');
  expect(routeOf(aView({ allowed: [] }), 'people')).toBe('card');
  expect(routeOf(aView({ allowed: [] }), 'recount')).toBe('card');
});

test('officers come in the order in which they typed their numbers, others who are here are none', () => {
  const count = aView({ here: ['baba', 'kanrisha', 'aoki'] }).count!;
  expect(officersHere(count).map(({ id }) => id)).toEqual(['baba', 'aoki']);
});
