// The hall desk behind its window, in whatever host: the terminal, the application on it, and their end.
import { setTimeout as wait } from 'node:timers/promises';
import type { WindowEvent } from '../../../contract/contract.ts';
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { err, type Result } from '../../../core/kernel/result.ts';
import { clockFrom, systemClock } from '../../adapters/clock-system/clock-system.ts';
import { type Application, application } from '../../application/application.ts';
import type { Ports } from '../../ports/ports.ts';
import { aroundTerminal } from '../terminal/around.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { type HostParts, portsOf } from '../terminal/ports.ts';

export interface Desk {
  readonly call: Application['call'];
  /** Stops safely what runs, ends the processes, closes the store, in this order. */
  readonly close: () => Promise<void>;
}

export interface DeskSettings {
  /** The data folder of the terminal. */
  readonly home: string;
  readonly host: Pick<HostParts, 'processes' | 'runVerifier'>;
  /** Tests exchange ports here; nobody else does. */
  readonly adapt?: (ports: Ports) => Ports;
  readonly onEvent: (event: WindowEvent) => void;
  /** Gets what was thrown: code of ours, never data. */
  readonly onFault: (fault: unknown) => void;
}

/** A command that was interrupted has this long to commit or to give up before its processes are ended under it. */
const PATIENCE_MS = 5000;

/** Where the terminal cannot be opened, as by a second program, every call is answered by the reason, so that the window can show it. */
export function openDesk({ home, host, adapt = (ports) => ports, onEvent, onFault }: DeskSettings): Desk {
  const terminal = openTerminal(home);
  if (!terminal.ok) return closedDesk(terminal.error);
  const { store } = terminal.value;
  const ports = {
    ...portsOf(terminal.value, { ...host, purposes: ['live', 'rehearsal'], clock: systemClock(), practiceClock: clockFrom }),
    ...aroundTerminal(terminal.value, host.processes),
  };
  const app = application(adapt(ports), onEvent, onFault, { persons: 'proved' });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    app.interrupt();
    // Calls are answered one after the other: when this one is, nothing runs any more.
    const idle = app.call('session/state', {});
    await Promise.race([idle, wait(PATIENCE_MS, undefined, { ref: false })]);
    await app.close();
    await idle;
    store.close();
  };
  return { call: (name, input) => app.call(name, input), close: () => closing ??= close() };
}

function closedDesk(refusal: Refusal): Desk {
  const refused: Result<never, Refusal> = err(refusal);
  return { call: () => Promise.resolve(refused), close: () => Promise.resolve() };
}
