// Names of the program among the values of a refusal, in the words by which the screens call them.
import { ready as readyInEnglish } from './window/en/ready.ts';
import { ready as readyInJapanese } from './window/ja/ready.ts';
import type { Language } from './language.ts';

const checksIn: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: readyInJapanese.checks.names, en: readyInEnglish.checks.names,
};

/** `checks` are names of checks (core/readiness) with 、 between them; every other value is people's own. */
export function nameInWords(language: Language, name: string, value: string): string {
  if (name !== 'checks') return value;
  return value.split('、').map((check) => checksIn[language][check] ?? check).join(language === 'ja' ? '、' : ', ');
}
