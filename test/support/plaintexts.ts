// The 32 bytes of a readable ballot, written out field by field (formats/ballot §1).
import type { BallotChoice } from '../../src/core/ballot/choice.ts';
import type { VoteKind } from '../../src/core/law/vote-kinds.ts';

export interface PlaintextFields {
  readonly version: number;
  readonly kind: number;
  readonly contest: number;
  readonly choice: number;
  readonly aux: number;
  readonly bitmap: bigint;
}

export function aPlaintext(fields: Partial<PlaintextFields> = {}): Uint8Array {
  const { version, kind, contest, choice, aux, bitmap } = { version: 1, kind: 1, contest: 1, choice: 0, aux: 0, bitmap: 0n, ...fields };
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, version);
  view.setUint8(1, kind);
  view.setUint16(2, contest);
  view.setUint16(4, choice);
  view.setUint16(6, aux);
  view.setBigUint64(8, bitmap);
  return bytes;
}

export function plaintextOf(kind: VoteKind, contest: number, choice: BallotChoice): Uint8Array {
  switch (choice.type) {
    case 'blank': return aPlaintext({ contest, kind: 15 });
    case 'option': return aPlaintext({ contest, kind: kind === 'HR_PR' || kind === 'HC_PR' ? 2 : 1, choice: choice.code });
    case 'member': return aPlaintext({ contest, kind: 3, choice: choice.code, aux: choice.party });
    case 'review': return aPlaintext({ contest, kind: 4, bitmap: BigInt(choice.dismissed) });
  }
}
