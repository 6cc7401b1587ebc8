// The data objects of a PIV card (SP 800-73-4 part 1, appendix A), as far as a reader of certificates asks for them.
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { tlv } from './ber-tlv.ts';
import { type CardMemory, type Slot, slots } from './card-memory.ts';

const nothing = new Uint8Array(0);

/** The PIV application, its version at the end (part 1 §2.2). */
export const applicationId = hexToBytes('a000000308000010000100');

const certificateObjects: Readonly<Record<number, Slot>> = {
  0x5fc105: slots.authentication,
  0x5fc10a: slots.signature,
  0x5fc10b: slots.keyManagement,
  0x5fc101: slots.cardAuthentication,
};

/** With its tag, as GET DATA answers it; undefined for an object that is not on the card. */
export function dataObject(id: number, { keys }: CardMemory): Uint8Array | undefined {
  const slot = certificateObjects[id];
  if (slot !== undefined) {
    const der = keys.find((key) => key.slot === slot)?.certificate ?? null;
    // Certificate, not compressed, error detection code left empty (table 10).
    return der === null ? undefined : tlv(0x53, tlv(0x70, hexToBytes(der)), tlv(0x71, Uint8Array.of(0)), tlv(0xfe));
  }
  switch (id) {
    case 0x7e: return discovery;
    case 0x5fc102: return holder;
    case 0x5fc107: return capabilities;
    default: return undefined;
  }
}

/** Only the PIN of the PIV application satisfies it (table 18). */
const discovery = tlv(0x7e, tlv(0x4f, applicationId), tlv(0x5f2f, Uint8Array.of(0x40, 0x00)));

/** Card holder unique identifier (table 9): a FASC-N of nobody, a GUID, a day in 2045. */
const holder = tlv(0x53,
  tlv(0x30, hexToBytes('d4e739da739ced39ce739d836858210842108421c84210c3eb')), tlv(0x34, hexToBytes('0f6d1a2b3c4d4e5f8a9bacbdcedfe0f1')),
  tlv(0x35, utf8ToBytes('20450101')), tlv(0x3e, nothing), tlv(0xfe, nothing));

/** Card capability container (table 8). */
const capabilities = tlv(0x53,
  tlv(0xf0, hexToBytes('a000000116ff020102030405060708090a0b0c0d0e')),
  tlv(0xf1, Uint8Array.of(0x21)), tlv(0xf2, Uint8Array.of(0x21)), tlv(0xf3), tlv(0xf4, Uint8Array.of(0x00)),
  tlv(0xf5, Uint8Array.of(0x10)), tlv(0xf6), tlv(0xf7), tlv(0xfa), tlv(0xfb), tlv(0xfc), tlv(0xfd), tlv(0xfe));
