// Passphrases of persons: a hash that is slow on purpose, and the comparison with it.
import type { HashedPassphrase } from '../../core/approval/enrolled-person.ts';

export interface PassphrasePort {
  /** With a new salt, at the cost of today. */
  hash(passphrase: string): Promise<HashedPassphrase>;
  /** In constant time, at the cost with which it was hashed. */
  matches(passphrase: string, hashed: HashedPassphrase): Promise<boolean>;
}
