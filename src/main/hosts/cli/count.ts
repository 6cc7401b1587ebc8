// `kaihyo count`: one practice count from medium to preservation bag.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err } from '../../../core/kernel/result.ts';
import { application } from '../../application/application.ts';
import type { Request } from './arguments.ts';
import { practiceTerminal } from './compose.ts';
import { play } from './play.ts';
import { readPin } from './read-pin.ts';
import { exitCodes, type ExitCode, fillIn, type Reporter } from './reporter.ts';
import { readScript } from './script.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function count(
  { session, medium, card, pinFd, out, home, at, workers }: Extract<Request, { command: 'count' }>, reporter: Reporter,
): Promise<ExitCode> {
  const script = readScript(session);
  if (!script.ok) return reporter.refuse(script.error);
  mkdirSync(out, { recursive: true });
  const ports = practiceTerminal(home ?? join(out, 'terminal'), at ?? script.value.startsAt);
  if (!ports.ok) return reporter.refuse(ports.error);
  const { progress } = reporter.texts;
  const app = application(ports.value, ({ event, done, of }) => { reporter.progress(progress[event], done, of); });
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
    app.interrupt();
  };
  for (const signal of signals) process.on(signal, interrupt);
  try {
    const played = await play(app, script.value, {
      medium: resolve(medium),
      card: resolve(card),
      preservation: [resolve(out, 'preservation'), resolve(out, 'preservation-copy')],
      workers,
      readPin: () => {
        const pin = readPin(pinFd);
        return pin.ok ? pin : err({ code: 'card/pin-form' });
      },
      onResume: () => { reporter.say(reporter.texts.done.resumed); },
      onAct: (act) => { reporter.say(progress[act]); },
      interrupted: () => interruption.signal.aborted,
    });
    if (!played.ok) {
      if (!interruption.signal.aborted) return reporter.refuse(played.error);
      reporter.say(reporter.texts.done.interrupted);
      return exitCodes.interrupted;
    }
    const { folder, already } = played.value;
    const sheets = join(out, 'sheets');
    rmSync(sheets, { recursive: true, force: true });
    cpSync(join(folder, 'sheets'), sheets, { recursive: true });
    const preservation = join(out, 'preservation');
    reporter.result({ out, sheets, preservation, already }, fillIn(reporter.texts.done[already ? 'already' : 'counted'], { out }));
    return exitCodes.ok;
  } finally {
    await app.close();
    ports.value.store.close();
    for (const signal of signals) process.off(signal, interrupt);
  }
}
