// Step 1: what the terminal finds out about itself. The judgement is here; how it is looked at is an adapter's.
import type { Purpose } from '../election/definition.ts';
import { hexToBytes } from '@noble/hashes/utils.js';
import { formatDigits, sixtyDigits } from '../kernel/digits.ts';
import { connectedInterfaces, switchedOnRadios } from './network.ts';
import type { PrinterState } from './printer.ts';
import type { SurroundingsFacts } from './surroundings.ts';

export const checks = [
  'network', 'wireless', 'bluetooth', 'clock', 'card-reader', 'printer', 'disk', 'battery', 'fonts', 'software', 'earlier-count',
] as const;
export type CheckName = (typeof checks)[number];

/** `unknown`: the check itself stopped, and counts as bad where the terminal must not go on without it. */
export type Verdict = 'good' | 'care' | 'bad' | 'unknown';

export interface Check {
  readonly check: CheckName;
  readonly verdict: Verdict;
  /** Facts for the line below, as {@link judge} gives them for each check. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Readiness {
  readonly checks: readonly Check[];
  /** Those that stop the terminal. */
  readonly stopping: readonly CheckName[];
}

export interface ReadinessFacts extends SurroundingsFacts {
  /** Seconds by which the system's clock moved against the monotonic one since the program started. */
  readonly clockDrift: number;
  readonly printer: PrinterState | null;
  /** Cards in the readers, as the pinned modules see them; null where none is pinned or the look stopped. */
  readonly cards: number | null;
  /** How many names of the election sheets print, and the first one that cannot be printed. */
  readonly names: { readonly count: number; readonly unprintable: { readonly owner: string; readonly character: string } | null };
  readonly version: string;
  /** Contests of this election whose ballots were opened on this terminal. */
  readonly counted: number;
}

export interface ReadinessRules {
  readonly purpose: Purpose;
  /** Bytes. */
  readonly neededDisk: number;
  /** Per cent of charge that lasts through a power cut of the hall. */
  readonly enoughCharge: number;
  /** Per cent of charge without mains below which a night is not begun. */
  readonly leastCharge: number;
  /** Seconds that a clock may jump without being looked at again. */
  readonly smallDrift: number;
}

export function rulesFor(purpose: Purpose): ReadinessRules {
  return { purpose, neededDisk: 2_000_000_000, enoughCharge: 60, leastCharge: 20, smallDrift: 30 };
}

type Judged = Omit<Check, 'check'>;

/**
 * Values: network `interfaces` (those that are up), wireless and bluetooth `devices` and `on`, clock `seconds` of drift, card-reader
 * `readers` and `cards`, printer `name`, `state` and `reason`, disk `free` and `needed` in bytes, battery `mains` (`yes`, `no`, or
 * `untold`) and `percent` of the fullest battery (left out where there is none), fonts `names` and, of one that cannot be printed, `owner`
 * and `character`, software `version` and `digits` in groups, earlier-count `contests`.
 */
export function judge(facts: ReadinessFacts, rules: ReadinessRules): Readiness {
  const judged = checks.map((check) => ({ check, ...softened(check, judges[check](facts, rules), rules) }));
  return { checks: judged, stopping: judged.filter((each) => stops(each, rules)).map(({ check }) => check) };
}

const judges: Readonly<Record<CheckName, (facts: ReadinessFacts, rules: ReadinessRules) => Judged>> = {
  'network': ({ network }) => {
    if (network === null) return unknown;
    const up = connectedInterfaces(network);
    return { verdict: up.length === 0 ? 'good' : 'bad', values: { interfaces: up.join('、') } };
  },
  'wireless': ({ network, radios }) => {
    if (network === null || radios === null) return unknown;
    const own = radios.filter(({ type }) => type === 'wlan' || type === 'wwan');
    const devices = network.interfaces.filter(({ kind }) => kind === 'wireless' || kind === 'mobile').length;
    // A device that no switch knows transmits where it is switched on; one that a switch has turned off does not.
    const on = own.length > 0 && own.every((radio) => !radio.on) ? 0 : switchedOnRadios(network).length;
    return { verdict: on === 0 ? 'good' : 'bad', values: { devices: Math.max(devices, own.length), on } };
  },
  'bluetooth': ({ radios }) => {
    if (radios === null) return unknown;
    const own = radios.filter(({ type }) => type === 'bluetooth');
    const on = own.filter((radio) => radio.on).length;
    // A keyboard may be behind it: a connection through it is an interface, and stops the terminal as such.
    return { verdict: on === 0 ? 'good' : 'care', values: { devices: own.length, on } };
  },
  'clock': ({ clockDrift }, { smallDrift }) => (
    { verdict: Math.abs(clockDrift) <= smallDrift ? 'good' : 'care', values: { seconds: clockDrift } }),
  'card-reader': ({ readers, cards }) => {
    if (readers === null && cards === null) return unknown;
    const values = { readers: readers?.devices ?? 0, cards: cards ?? 0 };
    if (values.readers > 0 || values.cards > 0) return { verdict: 'good', values };
    return { verdict: readers?.service === true ? 'care' : 'bad', values };
  },
  // A count does not depend on it: what cannot be printed is copied by hand.
  'printer': ({ printer }) => {
    if (printer === null) return unknown;
    const { name, state, reason } = printer;
    return { verdict: state === 'ready' || state === 'printing' ? 'good' : 'care', values: { name: name ?? '', state, reason: reason ?? '' } };
  },
  'disk': ({ free }, { neededDisk }) => (
    free === null ? unknown : { verdict: free >= neededDisk ? 'good' : 'bad', values: { free, needed: neededDisk } }),
  'battery': ({ power }, rules) => {
    if (power === null) return unknown;
    const { mains, batteries } = power;
    const percent = batteries.length === 0 ? null : Math.max(...batteries);
    return {
      verdict: verdictOfPower(mains, percent, rules),
      values: { mains: mains === null ? 'untold' : mains ? 'yes' : 'no', ...percent === null ? {} : { percent } },
    };
  },
  'fonts': ({ names: { count, unprintable } }) => (
    unprintable === null ? { verdict: 'good', values: { names: count } } : { verdict: 'bad', values: { names: count, ...unprintable } }),
  // Two persons compare the digits with the slip that came with the software.
  'software': ({ software, version }) => (
    software === null ? unknown : { verdict: 'good', values: { version, digits: formatDigits(sixtyDigits(hexToBytes(software))) } }),
  'earlier-count': ({ counted }) => ({ verdict: counted === 0 ? 'good' : 'bad', values: { contests: counted } }),
};

const unknown: Judged = { verdict: 'unknown', values: {} };

function verdictOfPower(mains: boolean | null, percent: number | null, { enoughCharge, leastCharge }: ReadinessRules): Verdict {
  // Without a battery the machine runs, and so there is mains.
  if (percent === null) return 'good';
  if (mains === true) return percent >= enoughCharge ? 'good' : 'care';
  return percent >= leastCharge ? 'care' : 'bad';
}

/** What a rehearsal says plainly and goes on with: nothing real is harmed, and practice is done on machines that have a network. */
const mildInRehearsals: readonly CheckName[] = ['network', 'wireless', 'card-reader', 'battery'];

function softened(check: CheckName, judged: Judged, { purpose }: ReadinessRules): Judged {
  return purpose === 'rehearsal' && judged.verdict === 'bad' && mildInRehearsals.includes(check) ? { ...judged, verdict: 'care' } : judged;
}

/** Without knowing these, a real election is not counted. */
const mustBeKnown: readonly CheckName[] = ['network'];

function stops({ check, verdict }: Check, { purpose }: ReadinessRules): boolean {
  return verdict === 'bad' || (verdict === 'unknown' && purpose === 'live' && mustBeKnown.includes(check));
}
