// The network as the kernel tells of it in three places, which must agree on what there is.
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { InterfaceKind, NetworkFacts, NetworkInterface } from '../../../core/readiness/network.ts';
import { type KernelRoots, lineAtOnce, namesAtOnce } from './kernel-files.ts';

/** include/uapi/linux/if.h, if_arp.h */
const IFF_UP = 0x1;
const ARPHRD_LOOPBACK = '772';
/** include/uapi/linux/route.h */
const RTF_UP = 0x1;

/** Names of the interfaces with an address in use, loopback ones aside. */
export type Addresses = () => readonly string[];

export const systemAddresses: Addresses = () => (
  Object.entries(networkInterfaces()).filter(([, all]) => all?.some(({ internal }) => !internal)).map(([name]) => name));

/** Throws where it cannot be found out: the devices are not shown, or two lists of them differ. */
export function readNetwork({ sys, proc }: KernelRoots, addresses: Addresses): NetworkFacts {
  const devices = join(sys, 'class/net');
  const names = interfaceNames(devices);
  // What /sys shows belongs to whoever mounted it; /proc shows what this very process can reach.
  const reachable = rowsOf(join(proc, 'net/dev')).slice(2).map((line) => line.slice(0, line.lastIndexOf(':')).trim()).sort();
  if (names.join('/') !== reachable.join('/')) throw new Error('the lists of interfaces differ');
  const interfaces = names.map((name) => interfaceAt(join(devices, name), name));
  const loopback = new Set(interfaces.filter(({ kind }) => kind === 'loopback').map(({ name }) => name));
  const routed = [...routesOf4(proc), ...routesOf6(proc)].filter((name) => !loopback.has(name));
  return { interfaces, addressed: [...new Set(addresses())].sort(), routed: [...new Set(routed)].sort() };
}

/** A file that stands among the devices, as of bonding, is none. A terminal always has a loopback device: no list is no answer. */
function interfaceNames(devices: string): readonly string[] {
  const found = namesAtOnce(devices).filter((name) => lineAtOnce(join(devices, name, 'type')) !== undefined);
  if (found.length === 0) throw new Error('no interface is shown');
  return found;
}

function interfaceAt(device: string, name: string): NetworkInterface {
  const [flags, carrier, state] = ['flags', 'carrier', 'operstate'].map((file) => lineAtOnce(join(device, file)));
  return {
    name,
    kind: kindOf(device),
    switchedOn: flags === undefined || (Number(flags) & IFF_UP) !== 0,
    carrier: carrier === undefined ? null : carrier === '1',
    state: state ?? 'unknown',
  };
}

const kinds: Readonly<Record<string, InterfaceKind>> = { wlan: 'wireless', wwan: 'mobile', bluetooth: 'bluetooth' };

function kindOf(device: string): InterfaceKind {
  if (lineAtOnce(join(device, 'type')) === ARPHRD_LOOPBACK) return 'loopback';
  const entries = namesAtOnce(device);
  if (entries.includes('wireless') || entries.includes('phy80211')) return 'wireless';
  const type = /^DEVTYPE=(.*)$/m.exec(lineAtOnce(join(device, 'uevent')) ?? '')?.[1];
  return (type === undefined ? undefined : kinds[type]) ?? (entries.includes('device') ? 'wired' : 'virtual');
}

/** `Iface Destination Gateway Flags …`; a kernel without this protocol has no such file. */
function routesOf4(proc: string): readonly string[] {
  const rows = rowsOf(join(proc, 'net/route')).slice(1).map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([name, , , flags]) => (name === undefined || (parseInt(flags ?? '0', 16) & RTF_UP) === 0 ? [] : [name]));
}

/** The interface stands last, its flags before it. */
function routesOf6(proc: string): readonly string[] {
  const rows = rowsOf(join(proc, 'net/ipv6_route')).map((line) => line.trim().split(/\s+/));
  return rows.flatMap((row) => {
    const [flags, name] = row.slice(-2);
    return name === undefined || (parseInt(flags ?? '0', 16) & RTF_UP) === 0 ? [] : [name];
  });
}

function rowsOf(file: string): readonly string[] {
  return (lineAtOnce(file) ?? '').split('\n').filter((line) => line !== '');
}
