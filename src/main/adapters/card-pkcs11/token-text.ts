// Names that tokens give themselves: fixed fields filled with spaces or NULs, written by whoever wrote the card.
import { read } from '../../../core/kernel/shape.ts';
import { text } from '../../../core/kernel/text.ts';

/** The text of a field without its filling; what must not be shown stands as U+FFFD, and a field without any text as a dash. */
export function textOfField(field: string): string {
  const bare = field.replace(/[\0\s]+$/u, '').trim().normalize('NFC');
  const shown = Array.from(bare, (character) => (read(text, `x${character}x`).ok ? character : '\u{fffd}')).join('');
  return shown === '' ? '―' : shown;
}
