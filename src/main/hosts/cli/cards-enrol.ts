// `kaihyo cards enrol`: two persons say what a card is for.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cardDigits } from '../../../core/keys/card-digits.ts';
import { formatEnrolledCard } from '../../../core/keys/enrolled-card.ts';
import { enrolCard } from '../../usecases/enrol-card.ts';
import type { Request } from './arguments.ts';
import { holderAt } from './card-words.ts';
import { type CardTerminal, now } from './compose.ts';
import type { PinSource } from './read-pin.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export async function enrol(
  { label, purpose, by, serial, key, out: named }: Extract<Request, { act: 'enrol' }>, terminal: CardTerminal, pin: PinSource, reporter: Reporter,
): Promise<ExitCode> {
  const { cards: words, usage } = reporter.texts;
  const out = named === null ? null : resolve(named);
  if (out !== null && existsSync(out)) return reporter.misuse(fillIn(usage.alreadyThere, { name: '--out', folder: out }));
  const enrolled = await enrolCard(terminal, { label, purpose, by, at: now(), serial, key }, holderAt(pin, reporter));
  if (!enrolled.ok) return reporter.refuse(enrolled.error);
  const card = enrolled.value;
  if (out !== null && !isWritten(out, formatEnrolledCard(card))) return reporter.misuse(fillIn(words.fileNotWritten, { label, out }));
  const digits = cardDigits(card.publicKey);
  reporter.result({ ...card, digits, out }, fillIn(words.enrolled, { label, purpose: words[purpose], digits, publicKey: card.publicKey }));
  return exitCodes.ok;
}

/** Over nothing that is there. */
function isWritten(file: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
