// Everything that may stand in a state, whatever its step: what is not there yet is null or empty.
import type { SessionEventType } from './events.ts';
import type {
  Answers, Card, Confirmed, Media, Opened, Pause, Preservation, Readied, Received, Receiving, Role, Seal, SessionState,
} from './state.ts';

type OrNull<T> = { readonly [K in keyof T]: T[K] | null };

export type Facts = Pick<SessionState, 'step' | 'people' | 'pauses' | 'troubles' | 'notices' | 'sheets' | 'replaces' | 'boot'>
  & Pick<Readied, 'openings' | 'media'>
  & Pick<Receiving, 'bag' | 'fingerprint' | 'card' | 'answers'>
  & Pick<Received, 'version' | 'earlier' | 'seen'>
  & Pick<Confirmed, 'reveals' | 'printOrder' | 'printedAt' | 'handover' | 'collection'>
  & OrNull<Pick<Readied, 'terminal' | 'clock'>>
  & OrNull<Pick<Received, 'numbers'>>
  & OrNull<Pick<Opened, 'opened'>>
  & OrNull<Pick<Confirmed, 'confirmation'>>
  & { readonly shown: readonly number[]; readonly preservation: Preservation | null; readonly closed: boolean };

export const noAnswers: Answers = { decisions: [], formerDecisions: [], voters: [], formerVoters: [], explanations: [] };

export const noCard: Card = { holders: null, asked: null };

const nothing = {
  terminal: null, clock: null, openings: [], media: { seals: [], release: null, newestIssue: null }, bag: null, fingerprint: null,
  numbers: null, card: noCard, answers: noAnswers,
  version: 1, earlier: [], seen: [], opened: null, reveals: [], shown: [], confirmation: null, printOrder: null, printedAt: null,
  handover: null, collection: null, preservation: null,
} as const;

export function factsOf(state: SessionState): Facts {
  return { ...nothing, ...state, closed: state.step === 'closed' };
}

export function isPaused(pauses: readonly Pause[]): boolean {
  return pauses.at(-1)?.resumed === null;
}

/** The seal of the medium in use. */
export function lastSeal(media: Media, role: Role): Seal | undefined {
  return media.seals.findLast((seal) => seal.role === role);
}

/** How an event stands to what is recorded; `former`: recorded once, but no longer in force. */
export type Standing = 'new' | 'standing' | 'former' | 'partly';

export type ByEvent<Answer> = Readonly<Record<SessionEventType, Answer>>;
