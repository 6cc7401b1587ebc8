import { describe, expect, test } from 'vitest';
import type { NetworkInterface } from './network.ts';
import type { PrinterState } from './printer.ts';
import { type Check, type CheckName, checks, judge, type ReadinessFacts, rulesFor } from './readiness.ts';
import type { Radio } from './surroundings.ts';

const loopback: NetworkInterface = { name: 'lo', kind: 'loopback', switchedOn: true, carrier: true, state: 'unknown' };
const cable: NetworkInterface = { name: 'eth0', kind: 'wired', switchedOn: true, carrier: true, state: 'up' };
const wireless: NetworkInterface = { name: 'wlan0', kind: 'wireless', switchedOn: true, carrier: false, state: 'dormant' };
const networkOf = (...interfaces: readonly NetworkInterface[]): ReadinessFacts['network'] => (
  { interfaces: [loopback, ...interfaces], addressed: [], routed: [] });
const aPrinter = (changes: Partial<PrinterState> = {}): PrinterState => ({ name: 'hall', state: 'ready', reason: null, jobs: 0, ...changes });
const radio = (type: Radio['type'], on: boolean): Radio => ({ type, on });

/** A terminal of which nothing is amiss. */
const someFacts = (changes: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  network: networkOf(), radios: [], power: { mains: true, batteries: [96] }, free: 41_000_000_000, readers: { devices: 1, service: true },
  software: '00'.repeat(31) + '01', clockDrift: 0, printer: aPrinter(), cards: null, names: { count: 18, unprintable: null }, version: '0.1.0',
  counted: 0, ...changes,
});

const judged = (changes: Partial<ReadinessFacts>, name: CheckName, purpose: 'live' | 'rehearsal' = 'live'): Check => {
  const found = judge(someFacts(changes), rulesFor(purpose)).checks.find(({ check }) => check === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const verdict = (...given: Parameters<typeof judged>): string => judged(...given).verdict;

test('a terminal of which nothing is amiss is ready, in earnest and for practice', () => {
  for (const purpose of ['live', 'rehearsal'] as const) {
    const readiness = judge(someFacts(), rulesFor(purpose));
    expect(readiness.checks.map(({ check, verdict: each }) => [check, each])).toEqual(checks.map((check) => [check, 'good']));
    expect(readiness.stopping).toEqual([]);
  }
});

describe('each check by its facts: ', () => {
  test.each<readonly [CheckName, Partial<ReadinessFacts>, string, Check['values']]>([
    ['network', { network: networkOf(cable) }, 'bad', { interfaces: 'eth0' }],
    ['network', { network: networkOf({ ...cable, carrier: false, state: 'down' }) }, 'good', { interfaces: '' }],
    ['network', { network: null }, 'unknown', {}],
    ['wireless', { network: networkOf(wireless) }, 'bad', { devices: 1, on: 1 }],
    ['wireless', { network: networkOf(wireless), radios: [radio('wlan', false)] }, 'good', { devices: 1, on: 0 }],
    ['wireless', { network: networkOf(wireless), radios: [radio('wlan', false), radio('wwan', true)] }, 'bad', { devices: 2, on: 1 }],
    ['wireless', { network: networkOf({ ...wireless, switchedOn: false, carrier: null }), radios: [radio('wlan', true)] }, 'good', { devices: 1, on: 0 }],
    ['wireless', { radios: null }, 'unknown', {}],
    ['bluetooth', { radios: [radio('bluetooth', true), radio('bluetooth', false)] }, 'care', { devices: 2, on: 1 }],
    ['bluetooth', { radios: [radio('bluetooth', false), radio('wlan', true)] }, 'good', { devices: 1, on: 0 }],
    ['bluetooth', { radios: null }, 'unknown', {}],
    ['clock', { clockDrift: 30 }, 'good', { seconds: 30 }],
    ['clock', { clockDrift: -31 }, 'care', { seconds: -31 }],
    ['card-reader', { readers: { devices: 0, service: true } }, 'care', { readers: 0, cards: 0 }],
    ['card-reader', { readers: { devices: 0, service: false } }, 'bad', { readers: 0, cards: 0 }],
    ['card-reader', { readers: { devices: 0, service: false }, cards: 1 }, 'good', { readers: 0, cards: 1 }],
    ['card-reader', { readers: null, cards: 1 }, 'good', { readers: 0, cards: 1 }],
    ['card-reader', { readers: null }, 'unknown', {}],
    ['printer', { printer: aPrinter({ state: 'printing', jobs: 1 }) }, 'good', { name: 'hall', state: 'printing', reason: '' }],
    ['printer', { printer: aPrinter({ state: 'paper-out', reason: 'tray 1' }) }, 'care', { name: 'hall', state: 'paper-out', reason: 'tray 1' }],
    ['printer', { printer: aPrinter({ state: 'stopped' }) }, 'care', { name: 'hall', state: 'stopped', reason: '' }],
    ['printer', { printer: aPrinter({ name: null, state: 'absent' }) }, 'care', { name: '', state: 'absent', reason: '' }],
    ['printer', { printer: null }, 'unknown', {}],
    ['disk', { free: 2_000_000_000 }, 'good', { free: 2_000_000_000, needed: 2_000_000_000 }],
    ['disk', { free: 1_999_999_999 }, 'bad', { free: 1_999_999_999, needed: 2_000_000_000 }],
    ['disk', { free: null }, 'unknown', {}],
    ['battery', { power: { mains: null, batteries: [] } }, 'good', { mains: 'untold' }],
    ['battery', { power: { mains: true, batteries: [] } }, 'good', { mains: 'yes' }],
    ['battery', { power: { mains: true, batteries: [59] } }, 'care', { mains: 'yes', percent: 59 }],
    ['battery', { power: { mains: true, batteries: [12, 60] } }, 'good', { mains: 'yes', percent: 60 }],
    ['battery', { power: { mains: false, batteries: [100] } }, 'care', { mains: 'no', percent: 100 }],
    ['battery', { power: { mains: false, batteries: [20] } }, 'care', { mains: 'no', percent: 20 }],
    ['battery', { power: { mains: false, batteries: [19] } }, 'bad', { mains: 'no', percent: 19 }],
    ['battery', { power: null }, 'unknown', {}],
    ['fonts', { names: { count: 18, unprintable: { owner: '龘木', character: 'U+9F98' } } }, 'bad', { names: 18, owner: '龘木', character: 'U+9F98' }],
    ['software', {}, 'good', { version: '0.1.0', digits: `${'00000 '.repeat(11)}00001` }],
    ['software', { software: null }, 'unknown', {}],
    ['earlier-count', { counted: 2 }, 'bad', { contests: 2 }],
  ])('%s %j is %s', (name, changes, expected, values) => {
    expect(judged(changes, name)).toEqual({ check: name, verdict: expected, values });
  });
});

describe('what stops the terminal', () => {
  const stopping = (changes: Partial<ReadinessFacts>, purpose: 'live' | 'rehearsal' = 'live'): readonly string[] => (
    judge(someFacts(changes), rulesFor(purpose)).stopping);

  test('in earnest is whatever is bad, and a network of which nobody can tell', () => {
    expect(stopping({ network: networkOf(cable) })).toEqual(['network']);
    expect(stopping({ network: null })).toEqual(['network']);
    expect(stopping({ network: networkOf(wireless), free: 0, counted: 1 })).toEqual(['wireless', 'disk', 'earlier-count']);
  });

  test('is not a check that only stopped itself, nor a printer: sheets can be copied by hand', () => {
    expect(stopping({ radios: null, power: null, free: null, readers: null, software: null, printer: null })).toEqual([]);
    expect(stopping({ printer: aPrinter({ name: null, state: 'absent' }) })).toEqual([]);
  });

  test('is never a network in a rehearsal, which is told all the same', () => {
    expect(stopping({ network: networkOf(cable, wireless) }, 'rehearsal')).toEqual([]);
    expect(judged({ network: networkOf(cable) }, 'network', 'rehearsal')).toEqual({ check: 'network', verdict: 'care', values: { interfaces: 'eth0' } });
    expect(stopping({ network: null }, 'rehearsal')).toEqual([]);
    expect(verdict({ network: null }, 'network', 'rehearsal')).toBe('unknown');
  });

  test('in a rehearsal is what would stop it anyway', () => {
    expect(stopping({ readers: { devices: 0, service: false }, power: { mains: false, batteries: [5] } }, 'rehearsal')).toEqual([]);
    expect(stopping({ free: 0, names: { count: 1, unprintable: { owner: '龘', character: 'U+9F98' } }, counted: 1 }, 'rehearsal'))
      .toEqual(['disk', 'fonts', 'earlier-count']);
  });
});
