// The key that is meant: the only one that any card in a reader shows, or the one whose serial number or digits were named.
import { bytesToHex } from '@noble/hashes/utils.js';
import { cardDigits } from '../../core/keys/card-digits.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { EnrolmentRefusal } from '../../core/keys/enrolment-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { TokenFacts, TokensInReaders } from '../ports/card.ts';

export interface NamedToken {
  /** Serial number of the token; null for the only one. */
  readonly serial: string | null;
  /** Digits of the key, spaces aside; null for the only one. */
  readonly key: string | null;
}

export interface FoundToken {
  readonly token: TokenFacts;
  /** 65 bytes, hexadecimal. */
  readonly publicKey: string;
}

export function findToken(
  { tokens, unreadable }: TokensInReaders, { serial, key }: NamedToken,
): Result<FoundToken, CardRefusal | EnrolmentRefusal> {
  const nothing = unreadable > 0 ? 'card/unreadable' : undefined;
  if (tokens.length === 0) return err({ code: nothing ?? 'card/absent' });
  const meant = tokens.filter((token) => serial === null || token.serial === serial);
  const found = keysOf(meant)
    .filter(({ publicKey }) => key === null || cardDigits(publicKey).replaceAll(' ', '') === key.replace(/\s/g, ''));
  const [one] = found;
  if (one === undefined && (meant.length === 0 || key !== null)) return err({ code: 'enrolment/not-among-inserted' });
  if (one === undefined) return err({ code: nothing ?? 'enrolment/no-fitting-key' });
  if (found.length === 1) return ok(one);
  const cards = new Set(found.map(({ token }) => token)).size;
  return err(cards > 1
    ? { code: 'enrolment/several-cards', values: { cards } }
    : { code: 'enrolment/several-keys', values: { keys: found.length } });
}

/** Each key of each card once: two modules may show the same card. */
function keysOf(tokens: readonly TokenFacts[]): readonly FoundToken[] {
  const all = tokens.flatMap((token) => token.publicKeys.map((point) => ({ token, publicKey: bytesToHex(point) })));
  return all.filter((each, at) => (
    all.findIndex(({ token, publicKey }) => publicKey === each.publicKey && token.serial === each.token.serial) === at));
}
