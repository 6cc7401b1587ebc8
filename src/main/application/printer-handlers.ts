// Answers what is printed, and by which printer.
import { ok } from '../../core/kernel/result.ts';
import { printSheets } from '../usecases/print-sheets.ts';
import { printTestPage } from '../usecases/print-test-page.ts';
import type { Ports } from '../ports/ports.ts';
import { done, type WithSession } from './answer.ts';
import type { Handlers } from './handlers.ts';

export function printerHandlers(
  { printer }: Ports, withSession: WithSession,
): Pick<Handlers, 'printer/state' | 'printer/test-page' | 'printer/print'> {
  return {
    'printer/state': async () => ok(await printer?.state() ?? { name: null, state: 'absent', reason: null, jobs: 0 }),
    'printer/test-page': () => withSession(async (session) => done(await printTestPage(session))),
    'printer/print': ({ files }) => withSession(async (session) => done(await printSheets(session, files))),
  };
}
