// One ceremony, one key, one definition: what a terminal remembers of the definitions installed on it (formats/definition §4).
import { err, ok, type Result } from '../kernel/result.ts';
import type { TransferRefusal } from './refusals.ts';

export interface Pin {
  readonly ctx: string;
  /** Digest of the key plan. */
  readonly ceremony: string;
  /** The election key. */
  readonly key: string;
}

/** `again`: this very definition is installed here already. */
export function admitDefinition(pins: readonly Pin[], { ctx, ceremony, key }: Pin): Result<'new' | 'again', TransferRefusal> {
  if (pins.some((pin) => pin.ctx === ctx)) return ok('again');
  const other = pins.find((pin) => pin.key === key || pin.ceremony === ceremony);
  if (other === undefined) return ok('new');
  return err({ code: 'transfer/key-of-another-definition', place: other.key === key ? 'keys.key' : 'ceremony' });
}
