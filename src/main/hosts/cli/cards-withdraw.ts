// `kaihyo cards withdraw`: takes an enrolled card out of use, for good.
import { withdrawCard } from '../../usecases/enrol-card.ts';
import type { Request } from './arguments.ts';
import { type CardTerminal, now } from './compose.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';

export function withdraw({ label, reason, by }: Extract<Request, { act: 'withdraw' }>, { store }: CardTerminal, reporter: Reporter): ExitCode {
  const withdrawn = withdrawCard(store, label, { at: now(), reason, by });
  if (!withdrawn.ok) return reporter.refuse(withdrawn.error);
  reporter.result({ ...withdrawn.value }, fillIn(reporter.texts.cards.withdrawn, { label }));
  return exitCodes.ok;
}
