// Radios, power and readers of smart cards as the kernel shows them.
import { join } from 'node:path';
import type { PowerFacts, Radio, ReaderFacts } from '../../../core/readiness/surroundings.ts';
import { type KernelRoots, lineOf, namesIn } from './kernel-files.ts';

export async function readRadios({ sys }: KernelRoots): Promise<readonly Radio[]> {
  const folder = join(sys, 'class/rfkill');
  return Promise.all((await namesIn(folder)).map(async (name) => {
    const [type, soft, hard] = await Promise.all(['type', 'soft', 'hard'].map((file) => lineOf(join(folder, name, file))));
    return { type: typeOfRadio(type), on: soft !== '1' && hard !== '1' };
  }));
}

function typeOfRadio(type: string | undefined): Radio['type'] {
  return type === 'wlan' || type === 'bluetooth' || type === 'wwan' ? type : 'other';
}

/** Batteries of a mouse or a headset are none of the machine. */
export async function readPower({ sys }: KernelRoots): Promise<PowerFacts> {
  const folder = join(sys, 'class/power_supply');
  const supplies = await Promise.all((await namesIn(folder)).map(async (name) => {
    const files = ['type', 'scope', 'present', 'online', 'capacity', 'status'];
    const [type, scope, present, online, capacity, status] = await Promise.all(files.map((file) => lineOf(join(folder, name, file))));
    return { type, scope, present, online, capacity: Number(capacity), status };
  }));
  const own = supplies.filter(({ scope, present }) => scope !== 'Device' && present !== '0');
  const batteries = own.filter(({ type }) => type === 'Battery');
  // A charger on a USB plug is a supply too, wherever the machine can be fed by it.
  const lines = own.filter(({ type, online }) => type !== 'Battery' && type !== 'Wireless' && online !== undefined);
  return {
    mains: lines.length > 0 ? lines.some(({ online }) => online !== '0') : mainsByBatteries(batteries),
    batteries: batteries.map(({ capacity }) => capacity).filter(Number.isFinite),
  };
}

/** Where no supply tells of itself: a battery that is being used up means that there is none. */
function mainsByBatteries(batteries: readonly { readonly status: string | undefined }[]): boolean | null {
  if (batteries.length === 0) return null;
  return !batteries.some(({ status }) => status === 'Discharging');
}

/** USB class of smart card readers (CCID). */
const CCID = '0b';

/** `service` is where the smart card service listens. */
export async function readReaders({ sys }: KernelRoots, service: string): Promise<ReaderFacts> {
  const folder = join(sys, 'bus/usb/devices');
  const classes = await Promise.all((await namesIn(folder)).map((name) => lineOf(join(folder, name, 'bInterfaceClass'))));
  const names = await namesIn(join(service, '..'));
  return { devices: classes.filter((each) => each === CCID).length, service: names.includes(service.slice(service.lastIndexOf('/') + 1)) };
}
