// `kaihyo cards export`: the file with the public key of an enrolled card, for those who make a definition.
import { resolve } from 'node:path';
import { cardDigits } from '../../../core/keys/card-digits.ts';
import { formatEnrolledCard } from '../../../core/keys/enrolled-card.ts';
import { cardInUse } from '../../usecases/enrol-card.ts';
import type { Request } from './arguments.ts';
import type { CardTerminal } from './compose.ts';
import { makeFile } from './new-file.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export function exportCard({ label, out: named }: Extract<Request, { act: 'export' }>, { store }: CardTerminal, reporter: Reporter): ExitCode {
  const card = cardInUse(store, label);
  if (!card.ok) return reporter.refuse(card.error);
  const out = resolve(named);
  const file = makeFile(out);
  if (!file.ok) return misuseOf(file.error, out, reporter);
  const { purpose, publicKey } = card.value;
  if (!file.value.write(formatEnrolledCard(card.value)).ok) return refuseUnwritten(label, out, reporter);
  const digits = cardDigits(publicKey);
  const words = reporter.texts.cards;
  reporter.result({ label, purpose, publicKey, digits, out }, fillIn(words.exported, { label, purpose: words[purpose], digits, out }));
  return exitCodes.ok;
}

export function misuseOf(fault: 'already-there' | 'not-made', out: string, reporter: Reporter): ExitCode {
  const { cards: words, usage } = reporter.texts;
  return reporter.misuse(fault === 'already-there' ? fillIn(usage.alreadyThere, { name: '--out', folder: out }) : fillIn(words.fileNotMade, { out }));
}

/** The card is enrolled all the same. */
export function refuseUnwritten(label: string, out: string, reporter: Reporter): ExitCode {
  return reporter.refuse({ code: 'enrolment/file-not-written', place: out, values: { label } });
}
