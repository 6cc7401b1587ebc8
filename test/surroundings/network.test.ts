// The network of a machine of its own, which comes and goes as in a hall.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectedInterfaces, type NetworkFacts } from '../../src/core/readiness/network.ts';
import { systemAddresses } from '../../src/main/adapters/surroundings-linux/network.ts';
import { surroundingsAt } from '../../src/main/adapters/surroundings-linux/surroundings-linux.ts';
import type { SurroundingsPort } from '../../src/main/ports/surroundings.ts';
import { watchNetwork } from '../../src/main/usecases/watch-network.ts';
import { inOwnWorld } from '../support/tokens/own-worlds.ts';

const ip = (words: string): void => { execFileSync('ip', words.split(' '), { env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin` } }); };

describe.skipIf(!inOwnWorld())('a machine of its own', () => {
  let machine: SurroundingsPort;
  const machineAt = (sys: string): SurroundingsPort => surroundingsAt({
    sys, proc: '/proc', home: tmpdir(), program: tmpdir(), cardService: '/run/nothing', addresses: systemAddresses,
  });
  const sys = mkdtempSync(join(tmpdir(), 'kaihyo-sys-'));
  beforeAll(() => {
    // What is mounted at /sys is that of the machine outside.
    execFileSync('mount', ['-t', 'sysfs', 'sysfs', sys]);
    machine = machineAt(sys);
  });
  afterAll(() => {
    execFileSync('umount', [sys]);
    rmdirSync(sys);
  });
  afterEach(() => {
    if (readdirSync('/proc/sys/net/ipv4/conf').includes('cable0')) ip('link del cable0');
  });

  const connected = async (): Promise<readonly string[] | null> => {
    const network = await machine.network();
    return network === null ? null : connectedInterfaces(network);
  };

  test('that has loopback alone has no network', async () => {
    expect(await connected()).toEqual([]);
  });

  test('has none while an interface is off, or while nobody is at the other end of the cable', async () => {
    ip('link add cable0 type veth peer name socket0');
    expect((await machine.network())?.interfaces.map(({ name }) => name)).toEqual(['cable0', 'lo', 'socket0']);
    expect(await connected()).toEqual([]);
    ip('link set cable0 up');
    ip('addr add 192.0.2.7/24 dev cable0');
    expect(await connected()).toEqual([]);
  });

  test('has one when the cable is connected, with an address or without, and none when it is pulled out', async () => {
    ip('link add cable0 type veth peer name socket0');
    ip('link set cable0 up');
    ip('link set socket0 up');
    expect(await connected()).toEqual(['cable0', 'socket0']);
    ip('addr add 192.0.2.7/24 dev cable0');
    ip('route add default via 192.0.2.1 dev cable0');
    expect(await machine.network()).toMatchObject({ addressed: expect.arrayContaining(['cable0']) as unknown, routed: expect.arrayContaining(['cable0']) as unknown });
    ip('link set socket0 down');
    expect(await connected()).toEqual([]);
    ip('link del cable0');
    expect(await connected()).toEqual([]);
  });

  test('is not believed where it shows another machine', async () => {
    expect(readdirSync('/sys/class/net').join(), 'the machine outside has more than loopback').not.toBe('lo');
    expect(await machineAt('/sys').network()).toBeNull();
  });

  test('is watched: what comes and goes is seen within two seconds', async () => {
    const seen: string[] = [];
    const heard = (network: NetworkFacts | null): void => { seen.push(network === null ? '?' : connectedInterfaces(network).join()); };
    const until = async (what: string): Promise<void> => {
      const from = seen.length;
      await expect.poll(() => seen.slice(from), { timeout: 2000, interval: 50 }).toContain(what);
    };
    const watch = watchNetwork(machine, heard);
    try {
      await until('');
      ip('link add cable0 type veth peer name socket0');
      ip('link set cable0 up');
      ip('link set socket0 up');
      await until('cable0,socket0');
      ip('link del cable0');
      await until('');
    } finally {
      watch.stop();
    }
  });
});
