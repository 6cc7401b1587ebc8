// The network as the kernel tells of it in three places, which must agree on what there is.
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { InterfaceKind, NetworkFacts, NetworkInterface } from '../../../core/readiness/network.ts';
import { type KernelRoots, lineOf, namesIn } from './kernel-files.ts';

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
export async function readNetwork({ sys, proc }: KernelRoots, addresses: Addresses): Promise<NetworkFacts> {
  const devices = join(sys, 'class/net');
  const names = await interfaceNames(devices);
  // What /sys shows belongs to whoever mounted it; /proc shows what this very process can reach.
  const reachable = (await lines(join(proc, 'net/dev'))).slice(2).map((line) => line.slice(0, line.lastIndexOf(':')).trim()).sort();
  if (names.join('/') !== reachable.join('/')) throw new Error('the lists of interfaces differ');
  const interfaces = await Promise.all(names.map((name) => interfaceAt(join(devices, name), name)));
  const loopback = new Set(interfaces.filter(({ kind }) => kind === 'loopback').map(({ name }) => name));
  const routed = [...await routesOf4(proc), ...await routesOf6(proc)].filter((name) => !loopback.has(name));
  return { interfaces, addressed: [...new Set(addresses())].sort(), routed: [...new Set(routed)].sort() };
}

/** A file that stands among the devices, as of bonding, is none. A terminal always has a loopback device: no list is no answer. */
async function interfaceNames(devices: string): Promise<readonly string[]> {
  const names = await namesIn(devices);
  const types = await Promise.all(names.map((name) => lineOf(join(devices, name, 'type'))));
  const found = names.filter((_name, index) => types[index] !== undefined);
  if (found.length === 0) throw new Error('no interface is shown');
  return found;
}

async function interfaceAt(device: string, name: string): Promise<NetworkInterface> {
  const [flags, carrier, state] = await Promise.all(['flags', 'carrier', 'operstate'].map((file) => lineOf(join(device, file))));
  return {
    name,
    kind: await kindOf(device),
    switchedOn: flags === undefined || (Number(flags) & IFF_UP) !== 0,
    carrier: carrier === undefined ? null : carrier === '1',
    state: state ?? 'unknown',
  };
}

const kinds: Readonly<Record<string, InterfaceKind>> = { wlan: 'wireless', wwan: 'mobile', bluetooth: 'bluetooth' };

async function kindOf(device: string): Promise<InterfaceKind> {
  if (await lineOf(join(device, 'type')) === ARPHRD_LOOPBACK) return 'loopback';
  const entries = await namesIn(device);
  if (entries.includes('wireless') || entries.includes('phy80211')) return 'wireless';
  const type = /^DEVTYPE=(.*)$/m.exec(await lineOf(join(device, 'uevent')) ?? '')?.[1];
  return (type === undefined ? undefined : kinds[type]) ?? (entries.includes('device') ? 'wired' : 'virtual');
}

/** `Iface Destination Gateway Flags …`; a kernel without this protocol has no such file. */
async function routesOf4(proc: string): Promise<readonly string[]> {
  const rows = (await linesIfThere(join(proc, 'net/route'))).slice(1).map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([name, , , flags]) => (name === undefined || (parseInt(flags ?? '0', 16) & RTF_UP) === 0 ? [] : [name]));
}

/** The interface stands last, its flags before it; routes to the interface itself are there for every one that is up. */
async function routesOf6(proc: string): Promise<readonly string[]> {
  const rows = (await linesIfThere(join(proc, 'net/ipv6_route'))).map((line) => line.trim().split(/\s+/));
  return rows.flatMap((row) => {
    const [flags, name] = row.slice(-2);
    return name === undefined || (parseInt(flags ?? '0', 16) & RTF_UP) === 0 ? [] : [name];
  });
}

async function lines(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
}

async function linesIfThere(file: string): Promise<readonly string[]> {
  const content = await lineOf(file);
  return content === undefined || content === '' ? [] : content.split('\n');
}
