// The number of ballots of each contest, typed by two persons from the hand-over paper (formats/transfer §4, step 9).
import type { Count } from '../kernel/count.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { TransferRefusal } from './refusals.ts';
import { asciiDigits } from './typed-digits.ts';

export interface TypedNumber {
  readonly contest: number;
  /** As typed: ASCII or full-width digits, with or without thousands commas. */
  readonly ballots: string;
}

/** The first difference decides. What the medium says is not told, so that nobody can type it back without reading the paper. */
export function compareBallotNumbers(
  contests: readonly { readonly contest: number; readonly records: Count }[],
  { first, second }: { readonly first: readonly TypedNumber[]; readonly second: readonly TypedNumber[] },
): Result<void, TransferRefusal> {
  for (const { contest, records } of contests) {
    const [a, b] = [numberOf(first, contest), numberOf(second, contest)];
    if (a === undefined || b === undefined) return err({ code: 'transfer/number-form', values: { contest, person: a === undefined ? 1 : 2 } });
    if (a !== b) return err({ code: 'transfer/entries-differ', values: { contest, first: a, second: b } });
    if (a !== records) return err({ code: 'transfer/number-differs', values: { contest, typed: a } });
  }
  return ok(undefined);
}

function numberOf(typed: readonly TypedNumber[], contest: number): number | undefined {
  const digits = asciiDigits(typed.find((each) => each.contest === contest)?.ballots ?? '').replaceAll('，', ',');
  return /^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/.test(digits) ? Number(digits.replaceAll(',', '')) : undefined;
}
