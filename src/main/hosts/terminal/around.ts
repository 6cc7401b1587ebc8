// What a host with a window looks at around the count: the machine, the printer, the readers of cards.
import { fileURLToPath } from 'node:url';
import { cupsPrinter } from '../../adapters/printer-cups/printer-cups.ts';
import { surroundingsOfThisMachine } from '../../adapters/surroundings-linux/surroundings-linux.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ProcessPort } from '../../ports/processes.ts';
import { cardReaders } from '../../processes/card-readers.ts';
import type { Terminal } from './open-terminal.ts';

const program = fileURLToPath(new URL('../../../..', import.meta.url));

type Around = Pick<Ports, 'surroundings' | 'printer' | 'cardReaders'>;

export function aroundTerminal({ home, config }: Pick<Terminal, 'home' | 'config'>, processes: ProcessPort): Around {
  const { modules } = config.cards;
  return {
    surroundings: surroundingsOfThisMachine(home, program),
    printer: cupsPrinter(config.printer.name),
    ...modules.length === 0 ? {} : { cardReaders: cardReaders(processes, modules) },
  };
}
