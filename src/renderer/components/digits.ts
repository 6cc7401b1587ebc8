// Digits as people type and read them.
import { groupsOf, sixtyDigits } from '../../core/kernel/digits.ts';

/** The digits in what was typed: full-width ones become half-width; blanks, hyphens and everything else are left out. */
export function digitsIn(typed: string): string {
  return typed.normalize('NFKC').replace(/[^0-9]/g, '');
}

/** The twelve groups of five digits of 32 bytes in hexadecimal. */
export function groupsOfHex(hex: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('not 32 bytes in hexadecimal');
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
  return groupsOf(sixtyDigits(bytes));
}

/** What two persons compare aloud: the first two groups. */
export function symbolOf(hex: string): string {
  return groupsOfHex(hex).slice(0, 2).join(' ');
}

/** Puts typed digits into the group at `at`; what does not fit runs over into the groups behind it. */
export function spread(groups: readonly string[], at: number, typed: string, length: number): readonly string[] {
  const fits = typed.slice(0, length);
  const rest = typed.slice(length);
  const next = groups.map((group, index) => (index === at ? fits : group));
  return rest === '' || at + 1 >= groups.length ? next : spread(next, at + 1, rest, length);
}
