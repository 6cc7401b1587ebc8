// `kaihyo cards test`: what a card can do and how long it takes, before the night.
import { cardDigits } from '../../../core/keys/card-digits.ts';
import { medianOf, testCard } from '../../usecases/test-card.ts';
import type { Request } from './arguments.ts';
import { holderAt, standingOf } from './card-words.ts';
import type { CardTerminal } from './compose.ts';
import type { PinSource } from './read-pin.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

/** Ballots for which the time is told. */
const BALLOTS = 1000;

export async function test(
  { serial, key, rounds, finalTryBy }: Extract<Request, { act: 'test' }>, terminal: CardTerminal, pin: PinSource, reporter: Reporter,
): Promise<ExitCode> {
  const tested = await testCard(terminal, { serial, key, rounds, allowed: finalTryBy === null ? 'first-tries' : 'final-try-too' }, holderAt(pin, reporter));
  if (!tested.ok) return reporter.refuse(tested.error);
  const { token, publicKey, enrolled, milliseconds } = tested.value;
  const words = reporter.texts.cards;
  const median = medianOf(milliseconds);
  const seconds = Math.ceil(median * BALLOTS / 1000);
  const digits = cardDigits(publicKey);
  reporter.result(
    {
      reader: token.reader, serial: token.serial, publicKey, digits, enrolled, rounds, medianMilliseconds: median,
      secondsForThousand: seconds, finalTryBy,
    },
    fillIn(words.tested, {
      standing: standingOf(enrolled, words), digits, rounds, milliseconds: median.toFixed(median < 10 ? 2 : 0),
      minutes: Math.floor(seconds / 60), seconds: seconds % 60,
    }),
  );
  return exitCodes.ok;
}
