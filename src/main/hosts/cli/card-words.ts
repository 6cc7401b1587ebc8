// How the command line speaks of a card.
import { cardDigits } from '../../../core/keys/card-digits.ts';
import type { EnrolledCard } from '../../../core/keys/enrolled-card.ts';
import type { CardRefusal } from '../../../core/keys/card-refusals.ts';
import type { CliTexts } from '../../../texts/cli-texts.ts';
import type { CardHolder } from '../../usecases/enrol-card.ts';
import type { PinSource } from './read-pin.ts';
import { fillIn, type Reporter } from './reporter.ts';

/** As what a card is enrolled here. */
export function standingOf(card: EnrolledCard | null, words: CliTexts['cards']): string {
  if (card === null) return words.notEnrolled;
  return fillIn(card.withdrawn === null ? words.enrolledAs : words.withdrawnAs, { label: card.label, purpose: words[card.purpose] });
}

/** Who has the PIN at the command line: the card is shown, then the descriptor is read. */
export function holderAt(pin: PinSource, reporter: Reporter): CardHolder<CardRefusal> {
  return {
    onFound({ token: { reader, label, serial }, publicKey }) {
      reporter.say(fillIn(reporter.texts.cards.found, { reader, label, serial, digits: cardDigits(publicKey) }));
    },
    readPin() {
      const line = pin.read();
      return line.ok ? line : { ok: false, error: { code: 'card/pin-form' } };
    },
  };
}
