// Changes one element deep inside DER and re-encodes every length around it.
import { type Element, element, readDer } from '../../src/core/bag/der.ts';

/** `path`: indexes from the outside; `change` gives the bytes that stand there instead, or undefined to leave the element out. */
export function edited(der: Uint8Array, path: readonly number[], change: (found: Element) => Uint8Array | undefined): Uint8Array {
  const [index = 0, ...inner] = path;
  const parts = readDer(der) ?? nothingThere(path);
  const found = parts[index] ?? nothingThere(path);
  const changed = inner.length === 0 ? change(found) : element(found.tag, edited(found.content, inner, change));
  return Uint8Array.from(parts.flatMap((part) => [...(part === found ? changed ?? [] : part.bytes)]));
}

function nothingThere(path: readonly number[]): never {
  throw new Error(`nothing stands at ${path.join('.')}`);
}
