// Whether namespaces may be made here: in most containers not even root may.
import { readFileSync } from 'node:fs';

/** capabilities(7): CAP_NET_ADMIN and CAP_SYS_ADMIN, by their bits. */
const NEEDED = 1n << 12n | 1n << 21n;

/** Where this is false, they may be made all the same: it depends on the machine what else users may do. */
export function haveCapabilities(): boolean {
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  return (effective & NEEDED) === NEEDED;
}

/** What they are missing for, and what helps. */
export const withoutNamespaces = 'the tests of cards in a reader, of networks and of printers do NOT run: '
  + 'this user, or this container, may not make the namespaces that they need; as root with CAP_SYS_ADMIN and CAP_NET_ADMIN they run';
