// Public keys as tokens show them (PKCS#11 2.40, "Elliptic curve public key objects"): the point in either of two forms, the curve by name.
import { ECDH } from 'node:crypto';
import { equalBytes } from '../../../core/kernel/bytes.ts';
import { oid, readDer, tags } from '../../../core/bag/der.ts';
import { oids } from '../../../core/bag/certificate.ts';

const POINT = 65;
const namedP256 = oid(oids.prime256v1);

/** Whether CKA_EC_PARAMS name P-256. The curve written out in numbers is not accepted, as nowhere else (formats/bag §4). */
export function isP256(params: Uint8Array): boolean {
  return equalBytes(params, namedP256);
}

/** CKA_EC_POINT → 65 bytes `04 ‖ X ‖ Y`, from the DER OCTET STRING of the standard or the bare point that some modules give. */
export function pointFrom(value: Uint8Array): Uint8Array | undefined {
  if (isPoint(value)) return value;
  const [wrapped, ...after] = readDer(value) ?? [];
  return wrapped?.tag === tags.octetString && after.length === 0 && isPoint(wrapped.content) ? wrapped.content : undefined;
}

function isPoint(bytes: Uint8Array): boolean {
  return bytes.length === POINT && bytes[0] === 4 && isOnP256(bytes);
}

/** `encoded` is a point as SEC 1 §2.3.3 writes it, compressed or not. */
export function isOnP256(encoded: Uint8Array): boolean {
  try {
    ECDH.convertKey(encoded, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}
