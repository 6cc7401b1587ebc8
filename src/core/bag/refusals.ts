// The refusals about bags, signatures and certificates: code → clause.
import type { Refusal } from '../kernel/refusal.ts';

export const bagRefusals = {
  'bag/file-missing': 'formats/bag §1',
  'bag/extra-file': 'formats/bag §1.6',
  'bag/not-a-file': 'formats/bag §2',
  'bag/empty-folder': 'formats/bag §2',
  'bag/path': 'formats/bag §2',
  'bag/nested': 'formats/bag §2',
  'bag/path-twice': 'formats/bag §2',
  'bag/payload-extra': 'formats/transfer §2',
  'bag/payload-missing': 'formats/transfer §2',
  'bag/too-large': 'formats/transfer §3',

  'bag/declaration': 'formats/bag §1.1',
  'bag/info': 'formats/bag §1.2',
  'bag/other-format': 'formats/bag §1.2',
  'bag/sum-of-sizes': 'formats/bag §1.2',
  'bag/manifest-form': 'formats/bag §1.3',
  'bag/manifest-order': 'formats/bag §1.3',
  'bag/manifest-lacks-file': 'formats/bag §1.3',
  'bag/manifest-names-missing-file': 'formats/bag §1.3',
  'bag/content-differs': 'formats/bag §1.3',

  'bag/signature-not-der': 'formats/bag §5',
  'bag/signature-form': 'formats/bag §5.1',
  'bag/signature-holds-content': 'formats/bag §5.1',
  'bag/signature-content-type': 'formats/bag §5.1',
  'bag/signature-digest-algorithm': 'formats/bag §5.1',
  'bag/signature-signer-unknown': 'formats/bag §5.4',
  'bag/signature-signer-missing': 'formats/bag §5.4',
  'bag/signature-signer-twice': 'formats/bag §5.1',
  'bag/signature-signer-without-certificate': 'formats/bag §5.1',
  'bag/signature-certificate-without-signer': 'formats/bag §5.1',
  'bag/signature-algorithm': 'formats/bag §5.2',
  'bag/signature-attributes': 'formats/bag §5.2',
  'bag/signature-unsigned-attributes': 'formats/bag §5.2',
  'bag/signature-time': 'formats/bag §5.2',
  'bag/signature-other-content': 'formats/bag §5.2',
  'bag/signature-other-certificate': 'formats/bag §5.2',
  'bag/signature-value': 'formats/bag §5.2',
  'bag/signature-wrong': 'formats/bag §5.3',
  'bag/signature-not-canonical': 'formats/bag §5',

  'bag/certificate-form': 'formats/bag §4',
  'bag/certificate-key': 'formats/bag §4',
  'bag/certificate-key-usage': 'formats/bag §4',
  'bag/certificate-critical-extension': 'formats/bag §4',
  'bag/certificate-not-yet-valid': 'formats/bag §4',
  'bag/certificate-expired': 'formats/bag §4',
} as const;

export type BagRefusal = Refusal<keyof typeof bagRefusals>;
