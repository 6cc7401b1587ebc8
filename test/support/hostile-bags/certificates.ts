// Bags signed as the definition asks, by signers whose certificates do not serve: then the definition is at fault, and no bag comes in.
import type { RefusalCode } from '../../../src/core/refusals/refusals.ts';
import { anElectionOf, type HallElection } from './hall.ts';
import type { BagRow } from './row.ts';
import { inSignature } from './sealing.ts';
import * as weak from './weak-signers.ts';

function signedBy(title: string, code: RefusalCode, make: () => weak.WeakSigner): BagRow {
  let made: { readonly election: HallElection; readonly sign: weak.WeakSigner['sign'] } | undefined;
  const once = (): NonNullable<typeof made> => {
    if (made === undefined) {
      const { signer, sign } = make();
      made = { election: anElectionOf([signer]), sign };
    }
    return made;
  };
  return { title, code, election: () => once().election, hasGoodBag: false, make: inSignature((content) => once().sign(content)) };
}

export const certificateRows: readonly BagRow[] = [
  signedBy('a signer with an RSA key', 'bag/certificate-key', weak.rsa),
  signedBy('a signer with a key on P-384', 'bag/certificate-key', weak.p384),
  signedBy('a signer with an Ed25519 key', 'bag/certificate-key', weak.ed25519),
  signedBy('a signer whose point is compressed', 'bag/certificate-key', weak.compressed),
  signedBy('a certificate of version 1', 'bag/certificate-form', weak.ofVersionOne),
  signedBy('a certificate for encryption', 'bag/certificate-key-usage', weak.forEncryption),
  signedBy('a certificate whose usage is not critical', 'bag/certificate-key-usage', weak.withUsageAside),
  signedBy('a certificate with a critical extension that nobody knows', 'bag/certificate-critical-extension', weak.withUnknownExtension),
  signedBy('a certificate that ends a second before the announced opening', 'bag/certificate-expired', weak.expired),
  signedBy('a certificate that begins a second after the announced opening', 'bag/certificate-not-yet-valid', weak.notYetValid),
];
