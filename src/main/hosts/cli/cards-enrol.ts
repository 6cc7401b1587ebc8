// `kaihyo cards enrol`: two persons say what a card is for.
import { resolve } from 'node:path';
import { cardDigits } from '../../../core/keys/card-digits.ts';
import { formatEnrolledCard } from '../../../core/keys/enrolled-card.ts';
import { ok } from '../../../core/kernel/result.ts';
import { enrolCard } from '../../usecases/enrol-card.ts';
import type { Request } from './arguments.ts';
import { holderAt } from './card-words.ts';
import { misuseOf, refuseUnwritten } from './cards-export.ts';
import { type CardTerminal, now } from './compose.ts';
import { makeFile } from './new-file.ts';
import type { PinSource } from './read-pin.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export async function enrol(
  { label, purpose, by, serial, key, out: named }: Extract<Request, { act: 'enrol' }>, terminal: CardTerminal, pin: PinSource, reporter: Reporter,
): Promise<ExitCode> {
  const out = named === null ? null : resolve(named);
  const file = out === null ? ok(null) : makeFile(out);
  if (!file.ok) return misuseOf(file.error, out ?? '', reporter);
  try {
    const enrolled = await enrolCard(terminal, { label, purpose, by, at: now(), serial, key }, holderAt(pin, reporter));
    if (!enrolled.ok) return reporter.refuse(enrolled.error);
    const card = enrolled.value;
    const written = file.value?.write(formatEnrolledCard(card)) ?? ok(undefined);
    if (!written.ok) return refuseUnwritten(label, out ?? '', reporter);
    const { publicKey } = card;
    const digits = cardDigits(publicKey);
    const words = reporter.texts.cards;
    reporter.result({ ...card, digits, out }, fillIn(words.enrolled, { label, purpose: words[purpose], digits, publicKey }));
    return exitCodes.ok;
  } finally {
    file.value?.drop();
  }
}
