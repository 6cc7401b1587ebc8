// What a call of the command line asks for. Pure: the words in, a request or a usage fault out.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { read } from '../../../core/kernel/shape.ts';
import { type Time, timeShape } from '../../../core/kernel/time.ts';
import type { CardSource } from '../../ports/card.ts';
import { type Language, languages } from '../../../texts/language.ts';

export const commands = ['rehearse', 'inspect', 'count', 'verify'] as const;
export type Command = (typeof commands)[number];

export type Request =
  | { readonly command: 'help'; readonly page: Command | 'overview' }
  | { readonly command: 'version' }
  | { readonly command: 'rehearse'; readonly scenario: string; readonly ballots: number; readonly seed: number; readonly out: string }
  | { readonly command: 'inspect'; readonly medium: string; readonly definition: string }
  | {
    readonly command: 'count';
    readonly session: string;
    readonly medium: string;
    readonly card: CardSource;
    readonly pinFd: number;
    readonly out: string;
    readonly home: string | null;
    readonly at: Time | null;
    readonly workers: number | null;
  }
  /** The verifier is a program of its own and reads its own words. */
  | { readonly command: 'verify'; readonly words: readonly string[] };

export type UsageFault =
  | { readonly fault: 'unknownCommand' | 'unknownOption' | 'missing' | 'repeated' | 'unexpectedValue'; readonly name: string }
  | { readonly fault: 'notANumber'; readonly name: string; readonly min: number; readonly max: number }
  | { readonly fault: 'notAChoice'; readonly name: string; readonly choices: string };

export interface Call {
  readonly language: Language;
  readonly json: boolean;
  readonly command: Command | null;
  readonly request: Result<Request, UsageFault>;
}

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const common = { lang: string, json: flag, help: flag } as const;

const optionsOf = {
  rehearse: { ...common, scenario: string, ballots: string, seed: string, out: string },
  inspect: { ...common, medium: string, definition: string },
  count: {
    ...common, 'session': string, 'medium': string, 'card': string, 'pin-fd': string, 'out': string, 'home': string, 'at': string, 'workers': string,
  },
} as const satisfies Record<string, NonNullable<ParseArgsConfig['options']>>;

/** `locale` is the first set one of LC_ALL, LC_MESSAGES, LANG: English only where it says so, Japanese otherwise. */
export function readCall(words: readonly string[], locale: string): Call {
  const { name, rest } = splitCommand(words);
  const command = commands.find((each) => each === name) ?? null;
  const language = languageOf(words) ?? (locale.startsWith('en') ? 'en' : 'ja');
  const frame = { language, json: words.includes('--json'), command };
  const wantsHelp = words.includes('--help') || words.includes('-h');
  if (words.includes('--version') && command === null) return { ...frame, request: ok({ command: 'version' }) };
  if (name === 'help') return { ...frame, request: ok({ command: 'help', page: commands.find((each) => rest.includes(each)) ?? 'overview' }) };
  if (name === undefined) return { ...frame, request: ok({ command: 'help', page: 'overview' }) };
  if (wantsHelp) return { ...frame, request: ok({ command: 'help', page: command ?? 'overview' }) };
  if (command === null) return { ...frame, request: err({ fault: 'unknownCommand', name }) };
  return { ...frame, request: readRequest(command, rest) };
}

/** The first word that is no option of every command; those may stand before it. */
function splitCommand(words: readonly string[]): { readonly name: string | undefined; readonly rest: readonly string[] } {
  const at = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--lang');
  return { name: words[at], rest: words.filter((_word, index) => index !== at) };
}

function readRequest(command: Command, words: readonly string[]): Result<Request, UsageFault> {
  if (command === 'verify') return words.length === 0 ? missing('DIR') : ok({ command, words });
  const parsed = parseWords(words, optionsOf[command]);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  const absent = neededBy[command].find((name) => given[name] === undefined);
  if (absent !== undefined) return missing(`--${absent}`);
  const value = (name: string): string => given[name] ?? '';
  if (given.lang !== undefined && languageOf(['--lang', given.lang]) === undefined) return notAChoice('--lang', languages.join(', '));
  switch (command) {
    case 'rehearse': return readRehearse(value);
    case 'inspect': return ok({ command, medium: value('medium'), definition: value('definition') });
    case 'count': return readCount(value, given);
  }
}

const neededBy = {
  rehearse: ['scenario', 'out'],
  inspect: ['medium', 'definition'],
  count: ['session', 'medium', 'card', 'pin-fd', 'out'],
} as const satisfies Readonly<Record<Exclude<Command, 'verify'>, readonly string[]>>;

function readRehearse(value: (name: string) => string): Result<Request, UsageFault> {
  const ballots = wholeNumber('--ballots', value('ballots') || '30', 0, 4_000_000);
  if (!ballots.ok) return ballots;
  const seed = wholeNumber('--seed', value('seed') || '1', 0, Number.MAX_SAFE_INTEGER);
  if (!seed.ok) return seed;
  return ok({ command: 'rehearse', scenario: value('scenario'), ballots: ballots.value, seed: seed.value, out: value('out') });
}

function readCount(value: (name: string) => string, given: Readonly<Record<string, string | undefined>>): Result<Request, UsageFault> {
  const card = cardSource(value('card'));
  if (card === undefined) return notAChoice('--card', 'inserted, software:FILE');
  const pinFd = wholeNumber('--pin-fd', value('pin-fd'), 0, 1023);
  if (!pinFd.ok) return pinFd;
  const workers = given.workers === undefined ? ok(null) : wholeNumber('--workers', given.workers, 1, 64);
  if (!workers.ok) return workers;
  const at = given.at === undefined ? ok(null) : read(timeShape, given.at);
  if (!at.ok) return notAChoice('--at', '2025-07-20T21:00:00+09:00');
  return ok({
    command: 'count',
    session: value('session'),
    medium: value('medium'),
    card,
    pinFd: pinFd.value,
    out: value('out'),
    home: given.home ?? null,
    at: at.value,
    workers: workers.value,
  });
}

function cardSource(text: string): CardSource | undefined {
  if (text === 'inserted') return { kind: 'inserted' };
  const file = text.startsWith('software:') ? text.slice('software:'.length) : '';
  return file === '' ? undefined : { kind: 'software', file };
}

function parseWords(
  words: readonly string[], options: NonNullable<ParseArgsConfig['options']>,
): Result<Readonly<Record<string, string | undefined>>, UsageFault> {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const given: Record<string, string> = {};
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
    if (Object.hasOwn(given, token.name)) return err({ fault: 'repeated', name: token.rawName });
    given[token.name] = token.value;
  }
  return ok(given);
}

function languageOf(words: readonly string[]): Language | undefined {
  const at = words.indexOf('--lang');
  const named = words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? (at < 0 ? undefined : words[at + 1]);
  return languages.find((language) => language === named);
}

function wholeNumber(name: string, text: string, min: number, max: number): Result<number, UsageFault> {
  const n = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(n) && n >= min && n <= max ? ok(n) : err({ fault: 'notANumber', name, min, max });
}

function missing(name: string): Result<never, UsageFault> {
  return err({ fault: 'missing', name });
}

function notAChoice(name: string, choices: string): Result<never, UsageFault> {
  return err({ fault: 'notAChoice', name, choices });
}
