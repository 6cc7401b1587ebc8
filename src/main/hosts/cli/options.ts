// Options of the command line: words in, what was given for each option out. Pure.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { read } from '../../../core/kernel/shape.ts';
import { name as personName } from '../../../core/kernel/text.ts';

export type UsageFault =
  | { readonly fault: 'unknownCommand' | 'unknownOption' | 'missing' | 'repeated' | 'unexpectedValue' | 'twoPersons'; readonly name: string }
  | { readonly fault: 'notANumber'; readonly name: string; readonly min: number; readonly max: number }
  | { readonly fault: 'notAChoice'; readonly name: string; readonly choices: string };

export type Options = NonNullable<ParseArgsConfig['options']>;
/** The values of each option, in the order in which they came. */
export type Given = Readonly<Record<string, readonly string[]>>;

export const string = { type: 'string' } as const;
/** May be given more than once. */
export const strings = { type: 'string', multiple: true } as const;
export const common = { lang: string, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

/** `needed` are the names of the options that must be given. */
export function parseWords(words: readonly string[], options: Options, needed: readonly string[]): Result<Given, UsageFault> {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const given: Record<string, string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return err({ fault: 'unknownOption', name: token.value });
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) return err({ fault: 'unknownOption', name: token.rawName });
    if (option.type === 'boolean') {
      if (token.value !== undefined) return err({ fault: 'unexpectedValue', name: token.rawName });
      continue;
    }
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))) return missing(token.rawName);
    const before = Object.hasOwn(given, token.name) ? given[token.name] ?? [] : [];
    if (before.length > 0 && option.multiple !== true) return err({ fault: 'repeated', name: token.rawName });
    given[token.name] = [...before, token.value];
  }
  const absent = needed.find((name) => given[name] === undefined);
  return absent === undefined ? ok(given) : missing(`--${absent}`);
}

export function valueOf(given: Given, name: string): string | undefined {
  return given[name]?.[0];
}

/** Two different persons, or null where the option was not given. */
export function twoPersons(given: Given, name: string): Result<readonly [string, string] | null, UsageFault> {
  const [one, other, ...more] = given[name] ?? [];
  if (one === undefined) return ok(null);
  const areTwo = other !== undefined && more.length === 0 && one !== other && read(personName, one).ok && read(personName, other).ok;
  return areTwo ? ok([one, other]) : err({ fault: 'twoPersons', name: `--${name}` });
}

export function wholeNumber(name: string, text: string, min: number, max: number): Result<number, UsageFault> {
  const n = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(n) && n >= min && n <= max ? ok(n) : err({ fault: 'notANumber', name, min, max });
}

/** A number for which nobody takes a PIN that was typed in its place. */
export function descriptor(given: Given): Result<number, UsageFault> {
  return wholeNumber('--pin-fd', valueOf(given, 'pin-fd') ?? '', 0, 1023);
}

export function missing(name: string): Result<never, UsageFault> {
  return err({ fault: 'missing', name });
}

export function notAChoice(name: string, choices: string): Result<never, UsageFault> {
  return err({ fault: 'notAChoice', name, choices });
}
