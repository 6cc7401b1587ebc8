// How names stand on sheets: kana above, and the alternative notation where a name has a character that no font has.
import type { Coverage } from './coverage.ts';
import { firstUnprintable } from './coverage.ts';

interface Named {
  readonly name: string;
  readonly alternative: string | null;
}

/** The name to print (formats/definition §2.4). */
export function printedName({ name, alternative }: Named, covers: Coverage): string {
  return alternative !== null && firstUnprintable([name], covers) !== undefined ? alternative : name;
}

/** A name cell: kana, line feed, name. */
export function nameCell(option: Named & { readonly kana: string }, covers: Coverage): string {
  return `${option.kana}\n${printedName(option, covers)}`;
}
