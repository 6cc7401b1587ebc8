// What a call of the command line asks for. Pure: the words in, a request or a usage fault out.
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { read } from '../../../core/kernel/shape.ts';
import { type Time, timeShape } from '../../../core/kernel/time.ts';
import type { CardSource } from '../../ports/card.ts';
import { type Language, languages } from '../../../texts/language.ts';
import { cardActs, type CardsRequest, readCards } from './cards-arguments.ts';
import {
  common, descriptor, type Given, missing, notAChoice, type Options, parseWords, string, strings, twoPersons, type UsageFault, valueOf,
  wholeNumber,
} from './options.ts';

export const commands = ['rehearse', 'inspect', 'count', 'cards', 'verify'] as const;
export type Command = (typeof commands)[number];

export const csvEncodings = ['utf-8', 'cp932'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

export type Request =
  | { readonly command: 'help'; readonly page: Command | 'overview' }
  | { readonly command: 'version' }
  | {
    readonly command: 'rehearse';
    readonly scenario: string;
    readonly ballots: number;
    readonly seed: number;
    readonly out: string;
    /** The key of an IC card: hexadecimal, or the file of the card (formats/enrolled-card §1). Null for a card of the rehearsal's own. */
    readonly publicKey: string | null;
  }
  | { readonly command: 'inspect'; readonly medium: string; readonly definition: string }
  | {
    readonly command: 'count';
    readonly session: string;
    readonly medium: string;
    readonly card: CardSource;
    readonly pinFd: number;
    /** Two officers who let the last try of the card be made, should it stop there. */
    readonly finalTryBy: readonly [string, string] | null;
    readonly out: string;
    readonly home: string | null;
    readonly at: Time | null;
    readonly workers: number | null;
    /** In which encoding the figures are also left as CSV beside the sheets; null for none. */
    readonly csv: CsvEncoding | null;
  }
  | CardsRequest
  /** The verifier is a program of its own and reads its own words. */
  | { readonly command: 'verify'; readonly words: readonly string[] };

export interface Call {
  readonly language: Language;
  readonly json: boolean;
  readonly command: Command | null;
  readonly request: Result<Request, UsageFault>;
}

const optionsOf = {
  rehearse: { ...common, 'scenario': string, 'ballots': string, 'seed': string, 'out': string, 'public-key': string },
  inspect: { ...common, medium: string, definition: string },
  count: {
    ...common, 'session': string, 'medium': string, 'card': string, 'pin-fd': string, 'final-try-by': strings, 'out': string, 'home': string,
    'at': string, 'workers': string, 'csv': string,
  },
} as const satisfies Record<string, Options>;

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
  const named = languageNamed(words);
  if (named !== undefined && languageOf(words) === undefined) return notAChoice('--lang', languages.join(', '));
  return command === 'cards' ? readAct(words) : readOptions(command, words);
}

/** `kaihyo cards` alone is a question what there is. */
function readAct(words: readonly string[]): Result<Request, UsageFault> {
  const { name, rest } = splitCommand(words);
  if (name === undefined) return ok({ command: 'help', page: 'cards' });
  const act = cardActs.find((each) => each === name);
  return act === undefined ? err({ fault: 'unknownCommand', name: `cards ${name}` }) : readCards(act, rest);
}

function readOptions(command: keyof typeof optionsOf, words: readonly string[]): Result<Request, UsageFault> {
  const given = parseWords(words, optionsOf[command], neededBy[command]);
  if (!given.ok) return given;
  const value = (name: string): string => valueOf(given.value, name) ?? '';
  switch (command) {
    case 'rehearse': return readRehearse(given.value);
    case 'inspect': return ok({ command, medium: value('medium'), definition: value('definition') });
    case 'count': return readCount(given.value);
  }
}

const neededBy: Readonly<Record<keyof typeof optionsOf, readonly string[]>> = {
  rehearse: ['scenario', 'out'],
  inspect: ['medium', 'definition'],
  count: ['session', 'medium', 'card', 'pin-fd', 'out'],
};

function readRehearse(given: Given): Result<Request, UsageFault> {
  const ballots = wholeNumber('--ballots', valueOf(given, 'ballots') ?? '30', 0, 4_000_000);
  if (!ballots.ok) return ballots;
  const seed = wholeNumber('--seed', valueOf(given, 'seed') ?? '1', 0, Number.MAX_SAFE_INTEGER);
  if (!seed.ok) return seed;
  return ok({
    command: 'rehearse', scenario: valueOf(given, 'scenario') ?? '', ballots: ballots.value, seed: seed.value, out: valueOf(given, 'out') ?? '',
    publicKey: valueOf(given, 'public-key') ?? null,
  });
}

function readCount(given: Given): Result<Request, UsageFault> {
  const value = (name: string): string => valueOf(given, name) ?? '';
  const card = cardSource(value('card'));
  if (card === undefined) return notAChoice('--card', 'inserted, software:FILE');
  const pinFd = descriptor(given);
  if (!pinFd.ok) return pinFd;
  const finalTryBy = twoPersons(given, 'final-try-by');
  if (!finalTryBy.ok) return finalTryBy;
  const workers = given.workers === undefined ? ok(null) : wholeNumber('--workers', value('workers'), 1, 64);
  if (!workers.ok) return workers;
  const at = given.at === undefined ? ok(null) : read(timeShape, value('at'));
  if (!at.ok) return notAChoice('--at', '2025-07-20T21:00:00+09:00');
  const csv = csvEncodings.find((each) => each === value('csv')) ?? null;
  if (csv === null && given.csv !== undefined) return notAChoice('--csv', csvEncodings.join(', '));
  return ok({
    command: 'count',
    session: value('session'),
    medium: value('medium'),
    card,
    pinFd: pinFd.value,
    finalTryBy: finalTryBy.value,
    out: value('out'),
    home: valueOf(given, 'home') ?? null,
    at: at.value,
    workers: workers.value,
    csv,
  });
}

function cardSource(text: string): CardSource | undefined {
  if (text === 'inserted') return { kind: 'inserted' };
  const file = text.startsWith('software:') ? text.slice('software:'.length) : '';
  return file === '' ? undefined : { kind: 'software', file };
}

function languageOf(words: readonly string[]): Language | undefined {
  return languages.find((language) => language === languageNamed(words));
}

function languageNamed(words: readonly string[]): string | undefined {
  const at = words.indexOf('--lang');
  return words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? (at < 0 ? undefined : words[at + 1]);
}
