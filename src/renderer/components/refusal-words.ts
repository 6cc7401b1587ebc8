// The four rows of a refusal with its values filled in as people of the language read them.
import type { Refusal } from '../../core/kernel/refusal.ts';
import { read } from '../../core/kernel/shape.ts';
import { timeShape } from '../../core/kernel/time.ts';
import { formatDateAndTime } from '../../core/sheets/japanese-calendar.ts';
import type { Language } from '../../texts/language.ts';
import { nameInWords } from '../../texts/names.ts';
import { refusalTextOf } from '../../texts/refusals.ts';

export interface RefusalWords {
  readonly happened: string;
  readonly meaning: string;
  /** One act of a hand each. */
  readonly next: readonly string[];
  readonly never: string | null;
  readonly decides: string;
}

export function refusalWords({ code, values = {} }: Refusal, language: Language): RefusalWords {
  const text = refusalTextOf(language, code);
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? hole : shown(name, value, language);
  });
  return {
    happened: fill(text.happened),
    meaning: fill(text.meaning),
    next: sentencesOf(fill(text.next)),
    never: text.never === undefined ? null : fill(text.never),
    decides: fill(text.decides),
  };
}

function shown(name: string, value: string | number, language: Language): string {
  if (typeof value === 'number') return value.toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB');
  const time = read(timeShape, value);
  if (!time.ok) return nameInWords(language, name, value);
  return language === 'ja' ? formatDateAndTime(time.value) : time.value.slice(0, 16).replace('T', ' ');
}

/** At each 。 outside quotes and brackets, or full stop before a blank. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let depth = 0;
  let sentence = '';
  const signs = Array.from(text);
  for (const [at, sign] of signs.entries()) {
    sentence += sign;
    if ('「（('.includes(sign)) depth++;
    if ('」）)'.includes(sign)) depth--;
    const ends = sign === '。' || (sign === '.' && /^\s?$/.test(signs[at + 1] ?? ''));
    if (!ends || depth > 0) continue;
    sentences.push(sentence.trim());
    sentence = '';
  }
  return sentence.trim() === '' ? sentences : [...sentences, sentence.trim()];
}
