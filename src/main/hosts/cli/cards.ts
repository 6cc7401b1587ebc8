// `kaihyo cards`: IC cards on this terminal, apart from any count. One file for each act.
import type { Request } from './arguments.ts';
import { addModule } from './cards-add-module.ts';
import { enrol } from './cards-enrol.ts';
import { exportCard } from './cards-export.ts';
import { list } from './cards-list.ts';
import { test } from './cards-test.ts';
import { withdraw } from './cards-withdraw.ts';
import { type CardTerminal, cardTerminal } from './compose.ts';
import { dataFolder } from '../terminal/data-folder.ts';
import { pinSource } from './read-pin.ts';
import { type ExitCode, fillIn, type Reporter } from './reporter.ts';
import { whenInterrupted } from '../terminal/signals.ts';

type CardsRequest = Extract<Request, { command: 'cards' }>;

export function cards(request: CardsRequest, reporter: Reporter): Promise<ExitCode> {
  const { home } = request;
  switch (request.act) {
    case 'list': return onTerminal(home, reporter, (terminal) => list(terminal, reporter));
    case 'enrol': case 'test': return withPin(request, reporter);
    case 'export': return onTerminal(home, reporter, (terminal) => exportCard(request, terminal, reporter));
    case 'withdraw': return onTerminal(home, reporter, (terminal) => withdraw(request, terminal, reporter));
    case 'add-module': return onTerminal(home, reporter, (terminal) => addModule(request, terminal, reporter));
  }
}

/** Before anything else is opened: a number that is no descriptor of the caller's could become one of ours. */
async function withPin(request: Extract<CardsRequest, { act: 'enrol' | 'test' }>, reporter: Reporter): Promise<ExitCode> {
  const pin = pinSource(request.pinFd);
  if (!pin.ok) return reporter.misuse(fillIn(reporter.texts.usage.notReadable, { name: '--pin-fd', fd: request.pinFd }));
  return onTerminal(request.home, reporter, (terminal) => (
    request.act === 'enrol' ? enrol(request, terminal, pin.value, reporter) : test(request, terminal, pin.value, reporter)));
}

async function onTerminal(
  home: string | null, reporter: Reporter, work: (terminal: CardTerminal) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const terminal = cardTerminal(dataFolder(home, process.env));
  if (!terminal.ok) return reporter.refuse(terminal.error);
  const stopWatching = whenInterrupted(() => process.exit(reporter.interrupted(reporter.texts.done.stopped)));
  try {
    return await work(terminal.value);
  } finally {
    stopWatching();
    terminal.value.store.close();
  }
}
