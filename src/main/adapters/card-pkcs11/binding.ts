// pkcs11js, loaded when a card is asked for: it is compiled on the machine, and a terminal without it counts rehearsals all the same.
import type * as Pkcs11js from 'pkcs11js';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';

export type Pkcs11Binding = Pick<typeof Pkcs11js, 'PKCS11'>;
export type { Handle, PKCS11, Template, TokenInfo } from 'pkcs11js';

export async function loadBinding(): Promise<Result<Pkcs11Binding, CardRefusal>> {
  try {
    // A CommonJS package: what it exports is the default.
    const loaded = await import('pkcs11js') as unknown as { readonly default: Pkcs11Binding };
    return ok(loaded.default);
  } catch {
    return err({ code: 'card/binding-missing' });
  }
}
