// The closed table of suites (formats/ballot §2). The definition names one; there is no negotiation.
import type { Definition } from '../election/definition.ts';
import type { HpkeAlgorithms } from '../hpke/hpke.ts';

export type SuiteId = Definition['suite'];

export interface Suite {
  readonly id: SuiteId;
  readonly hpke: HpkeAlgorithms;
  /** Bytes of the encapsulated key, of the ciphertext with its tag, and of both together: one record. */
  readonly enc: number;
  readonly ct: number;
  readonly record: number;
}

export const suite1: Suite = { id: 1, hpke: { kem: 0x0010, kdf: 0x0001, aead: 0x0002, keyLength: 32 }, enc: 65, ct: 48, record: 113 };

export const suites: Readonly<Record<SuiteId, Suite>> = { 1: suite1 };
