import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectedInterfaces, type InterfaceKind, type NetworkFacts, type NetworkInterface, switchedOnRadios } from './network.ts';

const loopback: NetworkInterface = { name: 'lo', kind: 'loopback', switchedOn: true, carrier: true, state: 'unknown' };
const anInterface = (changes: Partial<NetworkInterface> = {}): NetworkInterface => (
  { name: 'eth0', kind: 'wired', switchedOn: true, carrier: true, state: 'up', ...changes });
const factsOf = (...interfaces: readonly NetworkInterface[]): NetworkFacts => (
  { interfaces: [loopback, ...interfaces], addressed: [], routed: [] });

test.each<readonly [string, Partial<NetworkInterface>]>([
  ['a cable that is plugged in', {}],
  ['a wireless LAN that is joined', { name: 'wlan0', kind: 'wireless' }],
  ['a wireless LAN that waits for its password', { name: 'wlan0', kind: 'wireless', state: 'dormant' }],
  ['a mobile line', { name: 'wwan0', kind: 'mobile', state: 'unknown' }],
  ['a telephone that lends its line by Bluetooth', { name: 'bnep0', kind: 'bluetooth' }],
  ['a telephone that lends its line by USB', { name: 'usb0' }],
  ['a tunnel, of which the kernel does not say how it is', { name: 'tun0', kind: 'virtual', state: 'unknown' }],
  ['a device that does not tell whether it has a carrier', { carrier: null, state: 'unknown' }],
  ['a state that is up, whatever the rest says', { switchedOn: false, carrier: null }],
])('%s is a network', (_what, changes) => {
  const each = anInterface(changes);
  expect(connectedInterfaces(factsOf(each))).toEqual([each.name]);
});

test.each<readonly [string, Partial<NetworkInterface>]>([
  ['a plug without a cable', { carrier: false, state: 'down' }],
  ['an interface that is switched off', { switchedOn: false, carrier: null, state: 'down' }],
  ['a radio without a partner', { kind: 'wireless', carrier: false, state: 'dormant' }],
  ['a bridge that nothing is plugged into', { kind: 'virtual', carrier: false, state: 'down' }],
])('%s is none', (_what, changes) => {
  expect(connectedInterfaces(factsOf(anInterface(changes)))).toEqual([]);
});

test('loopback alone is none, with its address and its route', () => {
  expect(connectedInterfaces({ interfaces: [loopback], addressed: ['lo'], routed: ['lo'] })).toEqual([]);
});

test('an address or a route of something that is not among the devices is a network', () => {
  expect(connectedInterfaces({ ...factsOf(), addressed: ['eth9'] })).toEqual(['eth9']);
  expect(connectedInterfaces({ ...factsOf(), routed: ['eth9', 'eth8'], addressed: ['eth9'] })).toEqual(['eth8', 'eth9']);
});

test('an address that stays on an unplugged interface is none', () => {
  const unplugged = anInterface({ carrier: false, state: 'down' });
  expect(connectedInterfaces({ interfaces: [loopback, unplugged], addressed: ['eth0'], routed: ['eth0'] })).toEqual([]);
});

const kinds: readonly InterfaceKind[] = ['wired', 'wireless', 'mobile', 'bluetooth', 'virtual'];
const anyInterface = fc.record({
  name: fc.stringMatching(/^[a-z]{1,8}\d?$/).filter((name) => name !== 'lo'),
  kind: fc.constantFrom(...kinds), switchedOn: fc.boolean(), carrier: fc.option(fc.boolean()),
  state: fc.constantFrom('up', 'down', 'dormant', 'unknown', 'lowerlayerdown', 'testing', 'notpresent'),
});

test('whatever else there is, what carries is named, once, and nothing takes it away', () => {
  fc.assert(fc.property(fc.uniqueArray(anyInterface, { selector: ({ name }) => name, maxLength: 6 }), anyInterface, (others, one) => {
    const carrying = { ...one, state: 'up' };
    const found = connectedInterfaces(factsOf(...others.filter(({ name }) => name !== one.name), carrying));
    expect(found.filter((name) => name === one.name)).toHaveLength(1);
    expect(found).toEqual([...new Set(found)].sort());
  }));
});

test('radios are those that transmit, joined or not', () => {
  const joined = anInterface({ name: 'wlan0', kind: 'wireless' });
  const waiting = anInterface({ name: 'wlan1', kind: 'wireless', carrier: false, state: 'dormant' });
  const off = anInterface({ name: 'wlan2', kind: 'wireless', switchedOn: false, carrier: null, state: 'down' });
  const mobile = anInterface({ name: 'wwan0', kind: 'mobile', carrier: false, state: 'down' });
  expect(switchedOnRadios(factsOf(mobile, off, waiting, joined, anInterface()))).toEqual(['wlan0', 'wlan1', 'wwan0']);
});
