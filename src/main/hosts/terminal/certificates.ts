// Certificates for the keys of sessions, in whatever year the clock of the terminal believes to be.
import { millisecondsOf, timeAt } from '../../../core/kernel/time.ts';
import { selfSignedCertificate } from '../../adapters/certificates/self-signed.ts';
import { systemRandom } from '../../adapters/clock-system/random-system.ts';
import type { CertificatePort } from '../../ports/ports.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Valid a year on either side of the announced opening. */
export const certificates: CertificatePort = {
  ofSession: (key, { name, validAt }) => {
    const [notBefore, notAfter] = [-YEAR_MS, YEAR_MS].map((years) => timeAt(millisecondsOf(validAt) + years) ?? validAt);
    const serial = systemRandom.bytes(16);
    serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
    return selfSignedCertificate({
      name, publicKey: key.publicKey, serial, notBefore: notBefore ?? validAt, notAfter: notAfter ?? validAt, sign: key.sign,
    });
  },
};
