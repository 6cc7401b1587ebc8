import { expect, test } from 'vitest';
import { lockFor, refusalOf } from './lock.ts';
import type { NetworkFacts } from './network.ts';

const nothing: NetworkFacts = {
  interfaces: [{ name: 'lo', kind: 'loopback', switchedOn: true, carrier: true, state: 'unknown' }], addressed: [], routed: [],
};
const cable: NetworkFacts = { ...nothing, addressed: ['eth0', 'eth1'] };

test('a real election is locked while a network is up, and while nobody can tell', () => {
  expect(lockFor('live', nothing)).toBeNull();
  expect(lockFor('live', cable)).toEqual({ cause: 'network', interfaces: ['eth0', 'eth1'] });
  expect(lockFor('live', null)).toEqual({ cause: 'unchecked', interfaces: [] });
});

test('a rehearsal never is', () => {
  expect([nothing, cable, null].map((network) => lockFor('rehearsal', network))).toEqual([null, null, null]);
});

test('the refusal names the interfaces', () => {
  expect(refusalOf({ cause: 'network', interfaces: ['eth0', 'eth1'] })).toEqual({ code: 'readiness/network-up', values: { interfaces: 'eth0、eth1' } });
  expect(refusalOf({ cause: 'unchecked', interfaces: [] })).toEqual({ code: 'readiness/network-unchecked' });
});
