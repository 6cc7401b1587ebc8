// What a call of `kaihyo cards …` asks for. Pure.
import type { Purpose } from '../../../core/election/definition.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { read } from '../../../core/kernel/shape.ts';
import { freeText, text } from '../../../core/kernel/text.ts';
import {
  common, descriptor, type Given, notAChoice, type Options, parseWords, string, strings, twoPersons, type UsageFault, valueOf, wholeNumber,
} from './options.ts';

type Two = readonly [string, string];

interface OnTerminal {
  readonly command: 'cards';
  /** Null for the data folder of the user. */
  readonly home: string | null;
}

interface OfToken {
  readonly pinFd: number;
  /** Which card and which of its keys; null where there is only one. */
  readonly serial: string | null;
  readonly key: string | null;
}

export type CardsRequest = OnTerminal & (
  | { readonly act: 'list' }
  | OfToken & { readonly act: 'enrol'; readonly purpose: Purpose; readonly label: string; readonly by: Two; readonly out: string | null }
  | OfToken & { readonly act: 'test'; readonly rounds: number; readonly finalTryBy: Two | null }
  | { readonly act: 'export'; readonly label: string; readonly out: string }
  | { readonly act: 'withdraw'; readonly label: string; readonly reason: string; readonly by: Two }
  | { readonly act: 'add-module'; readonly module: string; readonly parameters: string | null; readonly instead: string | null; readonly by: Two | null }
);

export const cardActs = ['list', 'enrol', 'export', 'test', 'withdraw', 'add-module'] as const satisfies readonly CardsRequest['act'][];

const optionsOf = {
  'list': {},
  'enrol': { 'purpose': string, 'label': string, 'by': strings, 'pin-fd': string, 'serial': string, 'key': string, 'out': string },
  'export': { label: string, out: string },
  'test': { 'pin-fd': string, 'rounds': string, 'serial': string, 'key': string, 'final-try-by': strings },
  'withdraw': { label: string, reason: string, by: strings },
  'add-module': { module: string, parameters: string, instead: string, by: strings },
} as const satisfies Readonly<Record<CardsRequest['act'], Options>>;

const neededBy: Readonly<Record<CardsRequest['act'], readonly string[]>> = {
  'list': [],
  'enrol': ['purpose', 'label', 'by', 'pin-fd'],
  'export': ['label', 'out'],
  'test': ['pin-fd'],
  'withdraw': ['label', 'reason', 'by'],
  'add-module': ['module'],
};

export function readCards(act: CardsRequest['act'], words: readonly string[]): Result<CardsRequest, UsageFault> {
  const given = parseWords(words, { ...common, home: string, ...optionsOf[act] }, neededBy[act]);
  if (!given.ok) return given;
  const on: OnTerminal = { command: 'cards', home: valueOf(given.value, 'home') ?? null };
  switch (act) {
    case 'list': return ok({ ...on, act });
    case 'enrol': return readEnrol(on, given.value);
    case 'export': return readExport(on, given.value);
    case 'test': return readTest(on, given.value);
    case 'withdraw': return readWithdraw(on, given.value);
    case 'add-module': return readAddModule(on, given.value);
  }
}

function readEnrol(on: OnTerminal, given: Given): Result<CardsRequest, UsageFault> {
  const purpose = valueOf(given, 'purpose');
  if (purpose !== 'live' && purpose !== 'rehearsal') return notAChoice('--purpose', 'live, rehearsal');
  const label = readLabel(given);
  if (!label.ok) return label;
  const by = two(given);
  if (!by.ok) return by;
  const token = readToken(given);
  if (!token.ok) return token;
  return ok({ ...on, ...token.value, act: 'enrol', purpose, label: label.value, by: by.value, out: valueOf(given, 'out') ?? null });
}

function readExport(on: OnTerminal, given: Given): Result<CardsRequest, UsageFault> {
  const label = readLabel(given);
  return label.ok ? ok({ ...on, act: 'export', label: label.value, out: valueOf(given, 'out') ?? '' }) : label;
}

function readTest(on: OnTerminal, given: Given): Result<CardsRequest, UsageFault> {
  const token = readToken(given);
  if (!token.ok) return token;
  const rounds = wholeNumber('--rounds', valueOf(given, 'rounds') ?? '20', 1, 1000);
  if (!rounds.ok) return rounds;
  const finalTryBy = twoPersons(given, 'final-try-by');
  return finalTryBy.ok ? ok({ ...on, ...token.value, act: 'test', rounds: rounds.value, finalTryBy: finalTryBy.value }) : finalTryBy;
}

function readWithdraw(on: OnTerminal, given: Given): Result<CardsRequest, UsageFault> {
  const label = readLabel(given);
  if (!label.ok) return label;
  const reason = read(freeText, valueOf(given, 'reason') ?? '');
  if (!reason.ok) return notAChoice('--reason', reason.error.expected);
  const by = two(given);
  return by.ok ? ok({ ...on, act: 'withdraw', label: label.value, reason: reason.value, by: by.value }) : by;
}

function readAddModule(on: OnTerminal, given: Given): Result<CardsRequest, UsageFault> {
  const by = twoPersons(given, 'by');
  if (!by.ok) return by;
  return ok({
    ...on, act: 'add-module', module: valueOf(given, 'module') ?? '', parameters: valueOf(given, 'parameters') ?? null,
    instead: valueOf(given, 'instead') ?? null, by: by.value,
  });
}

function readToken(given: Given): Result<OfToken, UsageFault> {
  const pinFd = descriptor(given);
  if (!pinFd.ok) return pinFd;
  return ok({ pinFd: pinFd.value, serial: valueOf(given, 'serial') ?? null, key: valueOf(given, 'key') ?? null });
}

function readLabel(given: Given): Result<string, UsageFault> {
  const label = read(text, valueOf(given, 'label') ?? '');
  return label.ok ? label : notAChoice('--label', label.error.expected);
}

function two(given: Given): Result<Two, UsageFault> {
  const by = twoPersons(given, 'by');
  if (!by.ok) return by;
  return by.value === null ? err({ fault: 'twoPersons', name: '--by' }) : ok(by.value);
}
