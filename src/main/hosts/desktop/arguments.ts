// The words with which a window host is started. There are few: nothing of the night is told on a command line.
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { Language } from '../../../texts/language.ts';

export interface DeskArguments {
  /** The data folder; null where the caller names none. */
  readonly home: string | null;
  readonly language: Language;
}

export const usage = '--home FOLDER  --lang ja|en';

/** Refused with a sentence in English: these words come from whoever set up the terminal. */
export function readDeskArguments(words: readonly string[]): Result<DeskArguments, string> {
  try {
    const { values: { home = null, lang = 'ja' } } = parseArgs({ args: [...words], options: { home: { type: 'string' }, lang: { type: 'string' } } });
    if (home === '') return err('--home needs a folder');
    return lang === 'ja' || lang === 'en' ? ok({ home, language: lang }) : err('--lang is ja or en');
  } catch (error) {
    return err(error instanceof Error ? error.message : 'not understood');
  }
}
