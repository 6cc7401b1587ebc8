// CP932 (Windows-31J), turned round from the decoder of the runtime (WHATWG Encoding, shift_jis), with the choices of Windows.
import type { Cp932 } from '../../../core/sheets/encoded-csv.ts';

/** Rows 89–92: IBM extensions that NEC selected. Windows reads them and writes those of IBM. */
const NEC_SELECTED = [0xed, 0xee];
/** The decoder reads them as U+E000–E757: characters of one office only. */
const USER_DEFINED = [0xf0, 0xf9] as const;

export function createCp932(): Cp932 {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, Uint8Array>();
  const add = (...bytes: readonly number[]): void => {
    const encoded = Uint8Array.from(bytes);
    const text = decoder.decode(encoded);
    // The lowest code is the one of JIS X 0208, then of NEC's row 13, then of IBM: the order of Windows.
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, encoded);
  };
  // ASCII is itself. ICU, which decodes in Node, exchanges 1A, 1C and 7F as old machines of IBM did.
  for (let byte = 0; byte <= 0x7f; byte++) table.set(String.fromCharCode(byte), Uint8Array.of(byte));
  for (let byte = 0xa1; byte <= 0xdf; byte++) add(byte);
  for (const lead of leads()) {
    for (let trail = 0x40; trail <= 0xfc; trail++) add(lead, trail);
  }
  return (character) => table.get(character);
}

function leads(): readonly number[] {
  const isLeftOut = (lead: number): boolean => (lead >= 0xa0 && lead <= 0xdf) || NEC_SELECTED.includes(lead)
    || (lead >= USER_DEFINED[0] && lead <= USER_DEFINED[1]);
  return Array.from({ length: 0xfd - 0x81 }, (_, index) => 0x81 + index).filter((lead) => !isLeftOut(lead));
}
