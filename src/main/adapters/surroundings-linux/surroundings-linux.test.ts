import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectedInterfaces } from '../../../core/readiness/network.ts';
import { type LinuxPlaces, surroundingsAt, surroundingsOfThisMachine } from './surroundings-linux.ts';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'kaihyo-machine-')); });
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

/** Files by their path; the kernel ends each with a line feed. A path that ends with `/` is a folder. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(file, `${content}\n`);
  }
}

/** As recorded of a machine that is up: names of the interfaces in `net/dev`, each with its files. */
function writeInterfaces(interfaces: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const all = { lo: { type: '772', flags: '0x9', carrier: '1', operstate: 'unknown', uevent: 'INTERFACE=lo\nIFINDEX=1' }, ...interfaces };
  write({
    'proc/net/dev': [
      'Inter-|   Receive                                                |  Transmit',
      ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed',
      ...Object.keys(all).map((name) => `${name.padStart(6)}:   14265     151    0    0    0     0          0         0    14265     151    0    0    0     0       0          0`),
    ].join('\n'),
  });
  for (const [name, files] of Object.entries(all)) {
    write(Object.fromEntries(Object.entries(files).map(([file, content]) => [`sys/class/net/${name}/${file}`, content])));
  }
}

const wired = { 'type': '1', 'flags': '0x1003', 'carrier': '1', 'operstate': 'up', 'uevent': 'INTERFACE=eth0\nIFINDEX=2', 'device/': '' };

function machine(changes: Partial<LinuxPlaces> = {}): ReturnType<typeof surroundingsAt> {
  return surroundingsAt({
    sys: join(root, 'sys'), proc: join(root, 'proc'), home: root, program: join(root, 'program'), cardService: join(root, 'run/pcscd.comm'),
    addresses: () => [], ...changes,
  });
}

describe('the network', () => {
  test('is every interface, by what the kernel says of its device', async () => {
    writeInterfaces({
      'eth0': wired,
      'eth1': { ...wired, flags: '0x1002', operstate: 'down', carrier: '' },
      'wlp2s0': { 'type': '1', 'flags': '0x1003', 'carrier': '0', 'operstate': 'dormant', 'uevent': 'DEVTYPE=wlan\nINTERFACE=wlp2s0', 'phy80211/': '', 'device/': '' },
      'wwan0': { type: '65534', flags: '0x1091', carrier: '1', operstate: 'unknown', uevent: 'DEVTYPE=wwan\nINTERFACE=wwan0' },
      'bnep0': { type: '1', flags: '0x1003', carrier: '1', operstate: 'up', uevent: 'DEVTYPE=bluetooth\nINTERFACE=bnep0' },
      'docker0': { type: '1', flags: '0x1003', carrier: '0', operstate: 'down', uevent: 'DEVTYPE=bridge\nINTERFACE=docker0' },
      'eth0.7': { type: '1', flags: '0x1003', carrier: '1', operstate: 'up', uevent: 'DEVTYPE=vlan\nINTERFACE=eth0.7' },
    });
    rmSync(join(root, 'sys/class/net/eth1/carrier'));
    const network = await machine().network();
    expect(network?.interfaces.map(({ name, kind, switchedOn, carrier, state }) => [name, kind, switchedOn, carrier, state])).toEqual([
      ['bnep0', 'bluetooth', true, true, 'up'],
      ['docker0', 'virtual', true, false, 'down'],
      ['eth0', 'wired', true, true, 'up'],
      ['eth0.7', 'virtual', true, true, 'up'],
      ['eth1', 'wired', false, null, 'down'],
      ['lo', 'loopback', true, true, 'unknown'],
      ['wlp2s0', 'wireless', true, false, 'dormant'],
      ['wwan0', 'mobile', true, true, 'unknown'],
    ]);
    expect(network === null ? null : connectedInterfaces(network)).toEqual(['bnep0', 'eth0', 'eth0.7', 'wwan0']);
  });

  test('is also where routes lead and addresses are in use; those of the terminal to itself are none', async () => {
    writeInterfaces({ eth0: wired });
    write({
      'proc/net/route': [
        'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT                    ',
        'ppp0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0                    ',
        'gone0\t00000000\t010200C0\t0000\t0\t0\t0\t00000000\t0\t0\t0                   ',
        'lo\t0000007F\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0                      ',
      ].join('\n'),
      'proc/net/ipv6_route': [
        `${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00 ${'0'.repeat(32)} ffffffff 00000001 00000000 00200200       lo`,
        `fe80${'0'.repeat(28)} 40 ${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00000100 00000001 00000000 00000001     eth0`,
        `ff00${'0'.repeat(28)} 08 ${'0'.repeat(32)} 00 ${'0'.repeat(32)} 00000100 00000001 00000000 00000001     tun3`,
      ].join('\n'),
    });
    expect(await machine({ addresses: () => ['wg0', 'eth0'] }).network()).toMatchObject({ addressed: ['eth0', 'wg0'], routed: ['eth0', 'ppp0', 'tun3'] });
  });

  test('is not known where the kernel shows nothing, or not what this process can reach', async () => {
    expect(await machine().network()).toBeNull();
    writeInterfaces({ eth0: wired });
    rmSync(join(root, 'proc/net/dev'));
    expect(await machine().network()).toBeNull();
    writeInterfaces({ eth0: wired });
    expect(await machine().network()).not.toBeNull();
    rmSync(join(root, 'sys/class/net/eth0'), { recursive: true });
    expect(await machine().network()).toBeNull();
    rmSync(join(root, 'sys'), { recursive: true });
    expect(await machine().network()).toBeNull();
    writeInterfaces({});
    expect(await machine({ addresses: () => { throw new Error('no list'); } }).network()).toBeNull();
  });

  test('is asked once more where a device came in the middle of a look', async () => {
    writeInterfaces({});
    let looks = 0;
    const addresses = (): readonly string[] => {
      looks += 1;
      if (looks === 1) throw new Error('just now');
      return ['eth0'];
    };
    expect(await machine({ addresses }).network()).toMatchObject({ addressed: ['eth0'] });
  });

  test('with a file among the devices, as of bonding, is read all the same', async () => {
    writeInterfaces({});
    write({ 'sys/class/net/bonding_masters': '' });
    expect((await machine().network())?.interfaces.map(({ name }) => name)).toEqual(['lo']);
  });
});

describe('radios', () => {
  test('are on where no switch and no program blocks them', async () => {
    write({
      'sys/class/rfkill/rfkill0/type': 'wlan', 'sys/class/rfkill/rfkill0/soft': '1', 'sys/class/rfkill/rfkill0/hard': '0',
      'sys/class/rfkill/rfkill1/type': 'bluetooth', 'sys/class/rfkill/rfkill1/soft': '0', 'sys/class/rfkill/rfkill1/hard': '0',
      'sys/class/rfkill/rfkill2/type': 'wwan', 'sys/class/rfkill/rfkill2/soft': '0', 'sys/class/rfkill/rfkill2/hard': '1',
      'sys/class/rfkill/rfkill3/type': 'nfc', 'sys/class/rfkill/rfkill3/soft': '0', 'sys/class/rfkill/rfkill3/hard': '0',
    });
    expect((await machine().look()).radios).toEqual([
      { type: 'wlan', on: false }, { type: 'bluetooth', on: true }, { type: 'wwan', on: false }, { type: 'other', on: true },
    ]);
  });

  test('are none where the machine has none', async () => {
    expect((await machine().look()).radios).toEqual([]);
  });
});

describe('power', () => {
  const supply = (name: string, files: Readonly<Record<string, string>>): void => {
    write(Object.fromEntries(Object.entries(files).map(([file, content]) => [`sys/class/power_supply/${name}/${file}`, content])));
  };
  const power = async (): Promise<unknown> => (await machine().look()).power;

  test('of a desktop is not told of', async () => {
    expect(await power()).toEqual({ mains: null, batteries: [] });
  });

  test('of a laptop is its mains and its batteries, and no mouse', async () => {
    supply('AC', { type: 'Mains', online: '1' });
    supply('BAT0', { type: 'Battery', present: '1', capacity: '96', status: 'Not charging' });
    supply('BAT1', { type: 'Battery', present: '0', capacity: '0', status: 'Unknown' });
    supply('hidpp_battery_0', { type: 'Battery', scope: 'Device', capacity: '15', status: 'Discharging' });
    expect(await power()).toEqual({ mains: true, batteries: [96] });
    supply('AC', { online: '0' });
    supply('ucsi-source-psy-1', { type: 'USB', online: '0' });
    expect(await power()).toEqual({ mains: false, batteries: [96] });
    supply('ucsi-source-psy-1', { online: '1' });
    expect(await power()).toEqual({ mains: true, batteries: [96] });
  });

  test('is told by the battery where nothing else tells', async () => {
    supply('BAT0', { type: 'Battery', capacity: '40', status: 'Discharging' });
    expect(await power()).toEqual({ mains: false, batteries: [40] });
    supply('BAT0', { status: 'Charging' });
    expect(await power()).toEqual({ mains: true, batteries: [40] });
  });
});

test('readers of cards are the devices of their USB class, and the service that may know others', async () => {
  write({
    'sys/bus/usb/devices/1-1/bDeviceClass': '00', 'sys/bus/usb/devices/1-1:1.0/bInterfaceClass': '0b',
    'sys/bus/usb/devices/1-2:1.0/bInterfaceClass': '03',
  });
  expect((await machine().look()).readers).toEqual({ devices: 1, service: false });
  write({ 'run/pcscd.comm': '' });
  expect((await machine().look()).readers).toEqual({ devices: 1, service: true });
});

describe('the program', () => {
  test('has a digest that sha256sum makes too, over its own files and nothing else', async () => {
    const files = {
      'bin/kaihyo': 'a', 'docs/formats/bag.md': 'b', 'out/renderer/index.js': 'c', 'package-lock.json': 'd', 'package.json': 'e', 'src/core/x.ts': 'f',
      'src/main/y.ts': 'g',
    };
    write(Object.fromEntries(Object.entries({ ...files, 'node_modules/z.js': 'g', 'out/h': 'h' }).map(([name, content]) => [`program/${name}`, content])));
    symlinkSync('/etc/passwd', join(root, 'program/src/link.ts'));
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const lines = Object.entries(files).map(([name, content]) => `${sha256(`${content}\n`)} *${name}\n`).join('');
    expect((await machine().look()).software).toBe(sha256(lines));
    write({ 'program/src/core/x.ts': 'other' });
    expect((await machine().look()).software).not.toBe(sha256(lines));
  });

  test('that is not there has none', async () => {
    expect((await machine().look()).software).toBeNull();
  });
});

test('room is that of the disk of the data folder; without the folder nobody can tell', async () => {
  expect((await machine().look()).free).toBeGreaterThan(1_000_000);
  expect((await machine({ home: join(root, 'nothing') }).look()).free).toBeNull();
});

test('this very machine can be looked at', async () => {
  const seen = await surroundingsOfThisMachine(root, join(import.meta.dirname, '../../../..')).look();
  expect(seen.network?.interfaces.some(({ kind }) => kind === 'loopback')).toBe(true);
  expect(seen.software).toMatch(/^[0-9a-f]{64}$/);
});
