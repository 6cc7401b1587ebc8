// What is sealed at the end of a count, and the numbers of its seals as they are typed.
import { factsOf } from '../../../core/session/facts.ts';
import type { SealNumber, SessionState } from '../../../core/session/state.ts';
import type { PreserveTexts } from '../../../texts/window/preserve-texts.ts';

export interface Thing {
  readonly what: string;
  /** There in every count, and so never left without a number. */
  readonly always: boolean;
}

/** The set and the two media are there always; the rest is what this night had. */
export function thingsOf(state: SessionState, { things }: Pick<PreserveTexts['seals'], 'things'>): readonly Thing[] {
  const { media, answers, bag } = factsOf(state);
  const had = (role: 'main' | 'backup'): boolean => bag?.role === role || media.seals.some((seal) => seal.role === role);
  const setApart = answers.decisions.some(({ treatment }) => treatment === 'not-accepted');
  return [
    { what: things.set, always: true }, { what: things.main, always: true }, { what: things.backup, always: true },
    { what: things.received, always: had('main') }, { what: things.receivedSealed, always: had('backup') },
    ...setApart ? [{ what: things.notAccepted, always: false }] : [],
  ];
}

export interface Typed {
  /** By the name of the thing. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly more: readonly SealNumber[];
}

export type Missing = { readonly kind: 'number'; readonly what: string } | { readonly kind: 'thing'; readonly at: number } | null;

export function missingIn(things: readonly Thing[], { numbers, more }: Typed): Missing {
  const without = things.find(({ what, always }) => always && clean(numbers[what]) === '');
  if (without !== undefined) return { kind: 'number', what: without.what };
  const half = more.findIndex(({ what, number }) => (clean(what) === '') !== (clean(number) === ''));
  return half < 0 ? null : { kind: 'thing', at: half };
}

/** As the end of the record has them; what has no number is not there. */
export function sealsOf(things: readonly Thing[], { numbers, more }: Typed): readonly SealNumber[] {
  return [...things.map(({ what }) => ({ what, number: numbers[what] ?? '' })), ...more]
    .map(({ what, number }) => ({ what: clean(what), number: clean(number) })).filter(({ what, number }) => what !== '' && number !== '');
}

function clean(typed: string | undefined): string {
  return (typed ?? '').trim().normalize('NFC');
}
