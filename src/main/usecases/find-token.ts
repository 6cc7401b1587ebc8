// The key that is meant: the only one that any card in a reader shows, or the one whose serial number or digits were named.
import { bytesToHex } from '@noble/hashes/utils.js';
import { cardDigits } from '../../core/keys/card-digits.ts';
import type { CardRefusal } from '../../core/keys/card-refusals.ts';
import type { EnrolmentRefusal } from '../../core/keys/enrolment-refusals.ts';
import { err, ok, type Result } from '../../core/kernel/result.ts';
import type { TokenFacts } from '../ports/card.ts';

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

export function findToken(tokens: readonly TokenFacts[], { serial, key }: NamedToken): Result<FoundToken, CardRefusal | EnrolmentRefusal> {
  const meant = serial === null ? tokens : tokens.filter((token) => token.serial === serial);
  if (meant.length === 0) return err({ code: 'card/absent' });
  const found = meant.flatMap((token) => token.publicKeys.map((point) => ({ token, publicKey: bytesToHex(point) })))
    .filter(({ publicKey }) => key === null || cardDigits(publicKey).replaceAll(' ', '') === key.replace(/\s/g, ''));
  const [one] = found;
  if (one === undefined) return err({ code: 'enrolment/no-fitting-key' });
  if (found.length === 1) return ok(one);
  const cards = new Set(found.map(({ token }) => token)).size;
  return err(cards > 1
    ? { code: 'enrolment/several-cards', values: { cards } }
    : { code: 'enrolment/several-keys', values: { keys: found.length } });
}
