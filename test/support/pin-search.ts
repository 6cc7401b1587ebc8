// Looks for a PIN where none may stand: as it is typed, in hexadecimal and in base64, wherever in a group of three it begins.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

function formsOf(pin: string): readonly string[] {
  const bytes = Buffer.from(pin);
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(Math.ceil(8 * before / 6), Math.floor(8 * (before + bytes.length) / 6));
  });
  return [pin, bytes.toString('hex'), ...inBase64];
}

/** Of long PINs: six digits stand in a hundred thousand digests by chance. */
export function hasPin(where: Buffer | string, pins: readonly string[]): boolean {
  const text = typeof where === 'string' ? where : where.toString('latin1');
  const asUtf16 = (form: string): string => Buffer.from(form, 'utf16le').toString('latin1');
  return pins.flatMap(formsOf).some((form) => text.includes(form) || text.includes(asUtf16(form)));
}

/** The files under `folder` in which one of the PINs stands, and how many were looked at; `except` are names directly in it. */
export function filesWithPin(
  folder: string, pins: readonly string[], except: readonly string[],
): { readonly found: readonly string[]; readonly looked: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !except.includes(path.split('/')[0] ?? ''));
  return { found: files.filter((path) => hasPin(readFileSync(join(folder, path)), pins)).sort(), looked: files.length };
}
