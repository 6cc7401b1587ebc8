// Which interfaces of the terminal carry something beyond the terminal itself. Whoever cannot be judged counts as one that does.

/** By what the kernel says of the device, never by its name. */
export type InterfaceKind = 'loopback' | 'wired' | 'wireless' | 'mobile' | 'bluetooth' | 'virtual';

export interface NetworkInterface {
  readonly name: string;
  readonly kind: InterfaceKind;
  /** Switched on (IFF_UP), whether or not anything is at the other end. */
  readonly switchedOn: boolean;
  /** Null where the kernel does not say, as of an interface that is switched off. */
  readonly carrier: boolean | null;
  /** `operstate` of the kernel: `up`, `down`, `dormant`, `unknown` … */
  readonly state: string;
}

/** Three looks at the same thing: devices, addresses in use, and routes. */
export interface NetworkFacts {
  readonly interfaces: readonly NetworkInterface[];
  /** Names of the interfaces that have an address in use, loopback ones aside. */
  readonly addressed: readonly string[];
  /** Names of the interfaces to which a route leads, loopback ones aside. */
  readonly routed: readonly string[];
}

/** Names, ascending. A plug without a cable and a radio without a partner carry nothing; loopback never leaves the terminal. */
export function connectedInterfaces({ interfaces, addressed, routed }: NetworkFacts): readonly string[] {
  const byName = new Map(interfaces.map((each) => [each.name, each]));
  const carrying = interfaces.filter((each) => each.kind !== 'loopback' && carries(each)).map(({ name }) => name);
  // An address or a route of what was not among the devices: it came between the looks.
  const others = [...addressed, ...routed].filter((name) => {
    const known = byName.get(name);
    return known === undefined || (known.kind !== 'loopback' && known.switchedOn && known.carrier !== false);
  });
  return [...new Set([...carrying, ...others])].sort();
}

/** `unknown` is what tunnels and dial-up lines say while they work. */
function carries({ switchedOn, carrier, state }: NetworkInterface): boolean {
  return state === 'up' || (switchedOn && carrier !== false);
}

/** Wireless devices that could connect at any moment. */
export function switchedOnRadios({ interfaces }: NetworkFacts): readonly string[] {
  return interfaces.filter(({ kind, switchedOn }) => (kind === 'wireless' || kind === 'mobile') && switchedOn).map(({ name }) => name).sort();
}
