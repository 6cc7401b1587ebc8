// Four groups of the 照合番号, drawn by the terminal and typed from the paper slip (formats/transfer §4, step 8).
import { groupsOf } from '../kernel/digits.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { TransferRefusal } from './refusals.ts';
import { asciiDigits } from './typed-digits.ts';

/** Random bytes that a draw takes. The remainder by 12 × 11 × 10 × 9 favours no draw by more than 2^-114. */
export const drawBytes = 16;

/** Four different groups of twelve, numbered from 1, ascending; every four are equally likely. */
export function drawGroups(random: Uint8Array): readonly number[] {
  if (random.length !== drawBytes) throw new RangeError(`not ${drawBytes} bytes`);
  let rest = random.reduce((n, byte) => (n << 8n) | BigInt(byte), 0n);
  const left = Array.from({ length: 12 }, (_, index) => index + 1);
  const drawn: number[] = [];
  while (drawn.length < 4) {
    const choices = BigInt(left.length);
    drawn.push(...left.splice(Number(rest % choices), 1));
    rest /= choices;
  }
  return drawn.sort((a, b) => a - b);
}

/** `digits` are the sixty of the bag, `typed` what was typed for each of the `drawn` groups, in their order. */
export function compareGroups(digits: string, drawn: readonly number[], typed: readonly string[]): Result<void, TransferRefusal> {
  const groups = groupsOf(digits);
  for (const [index, group] of drawn.entries()) {
    const entered = asciiDigits(typed[index] ?? '');
    if (!/^\d{5}$/.test(entered)) return err({ code: 'transfer/group-form', values: { group } });
    if (entered !== groups[group - 1]) return err({ code: 'transfer/group-differs', values: { group } });
  }
  return ok(undefined);
}
