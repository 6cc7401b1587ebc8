// How the command line speaks of a card.
import { cardDigits } from '../../../core/keys/card-digits.ts';
import type { EnrolledCard } from '../../../core/keys/enrolled-card.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import { err, type Result } from '../../../core/kernel/result.ts';
import type { CliTexts } from '../../../texts/cli-texts.ts';
import type { CardHolder } from '../../usecases/enrol-card.ts';
import type { PinSource } from './read-pin.ts';
import { fillIn, type Reporter } from './reporter.ts';

/** As what a card is enrolled here. */
export function standingOf(card: EnrolledCard | null, words: CliTexts['cards']): string {
  if (card === null) return words.notEnrolled;
  return fillIn(card.withdrawn === null ? words.enrolledAs : words.withdrawnAs, { label: card.label, purpose: words[card.purpose] });
}

/** Asks for it where a person types it. `signal` ends the asking. */
export async function askPin(pin: PinSource, card: string, reporter: Reporter, signal?: AbortSignal): Promise<Result<string, CardRefusal>> {
  const line = await pin.read({
    onTyping: () => { reporter.say(fillIn(reporter.texts.cards.typePin, { label: card })); },
    ...(signal === undefined ? {} : { signal }),
  });
  return line.ok ? line : err({ code: 'card/pin-form' });
}

/** Who has the PIN at the command line: the card is shown, then the descriptor is read. */
export function holderAt(pin: PinSource, reporter: Reporter): CardHolder<CardRefusal> {
  let card = '';
  return {
    onFound({ token: { reader, label, serial }, publicKey }) {
      card = label;
      reporter.say(fillIn(reporter.texts.cards.found, { reader, label, serial, digits: cardDigits(publicKey) }));
    },
    readPin: () => askPin(pin, card, reporter),
  };
}
