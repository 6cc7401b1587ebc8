// Outlines of a TrueType font, as bytes to compare (OpenType `loca` and `glyf`). A reader of its own: fontkit is what is looked at.

export interface TrueType {
  /** The outline of a glyph: equal for the same drawing, whatever number it has. */
  outline(glyph: number): string;
}

export function readTrueType(file: Uint8Array): TrueType {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...file.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => tables.get(name) ?? missing(name);
  const [head, loca, glyf] = [table('head'), table('loca'), table('glyf')];
  const isLong = view.getInt16(head + 50) === 1;
  const offset = (glyph: number): number => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));

  const outline = (glyph: number): string => {
    const [from, to] = [glyf + offset(glyph), glyf + offset(glyph + 1)];
    if (from === to) return '';
    return view.getInt16(from) >= 0 ? hexOf(file.subarray(from, to)) : composite(from);
  };
  /** A glyph made of others: how each is placed, and its outline instead of its number. */
  const composite = (from: number): string => {
    const parts = [hexOf(file.subarray(from, from + 10))];
    for (let at = from + 10, more = true; more;) {
      const flags = view.getUint16(at);
      const length = (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      parts.push(`${flags & ~0x0120} ${hexOf(file.subarray(at + 4, at + 4 + length))} (${outline(view.getUint16(at + 2))})`);
      at += 4 + length;
      more = (flags & 0x20) !== 0;
    }
    return parts.join(' ');
  };
  return { outline };
}

function missing(name: string): never {
  throw new Error(`no table ${name}`);
}

/** Without the zeros that fill a glyph up to an even length. */
function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replace(/(?:00){1,3}$/, '');
}
