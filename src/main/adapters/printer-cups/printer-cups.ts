// The printer of the terminal, by the print service of the machine. A job is followed until it is out, and nothing of it stays behind.
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import type { PrinterRefusal } from '../../../core/readiness/printer-refusals.ts';
import type { PrinterPort } from '../../ports/printer.ts';
import type { Attribute } from './ipp-message.ts';
import { type PrintService, printServiceAt, SERVICE } from './print-service.ts';
import { isDone, lookAt, numberOf, pathOf, type Printer, stateOf, textsOf, troubleIn, uriOf } from './printer.ts';

/** Milliseconds. */
export interface Patience {
  /** Between two looks at a job. */
  readonly pause: number;
  /** For a printer that says what it wants: somebody may be filling in paper just now. */
  readonly trouble: number;
  /** For one job. */
  readonly job: number;
}

const ordinaryPatience: Patience = { pause: 300, trouble: 10_000, job: 300_000 };

/** `name` as the configuration has it; null for the ordinary printer of the machine. */
export function cupsPrinter(name: string | null, socket: string = SERVICE, patience: Patience = ordinaryPatience): PrinterPort {
  const service = printServiceAt(socket);
  return {
    state: async () => stateOf(await lookAt(service, name)),
    print: async (file) => {
      const printer = await lookAt(service, name);
      if (printer === undefined) return err({ code: 'printer/absent' });
      // The service would take the job and keep it. Of paper it may know only from the job before.
      if (printer.stopped || !printer.accepting) return err({ code: 'printer/stopped' });
      const job = await send(service, printer.name, file);
      if (!job.ok) return job;
      const outcome = await follow(service, printer.name, job.value, patience);
      await clear(service, printer.name, job.value, patience);
      return outcome;
    },
  };
}

/** The paper is named, since the ordinary one of the printer may be another, and then a sheet is cut. */
const asItIs: readonly Attribute[] = [
  { name: 'media', tag: 'keyword', values: ['iso_a4_210x297mm'] },
  { name: 'sides', tag: 'keyword', values: ['one-sided'] },
  { name: 'print-scaling', tag: 'keyword', values: ['none'] },
  { name: 'copies', tag: 'integer', values: [1] },
  { name: 'number-up', tag: 'integer', values: [1] },
  { name: 'job-sheets', tag: 'name', values: ['none'] },
];

/** Answers the number of the job. Its name tells nothing of the sheet. */
async function send(service: PrintService, printer: string, file: string): Promise<Result<number, PrinterRefusal>> {
  const answer = await service.ask({
    operation: 'printJob',
    attributes: [
      uriOf(printer), userOf(service), { name: 'job-name', tag: 'name', values: ['kaihyo'] },
      { name: 'document-format', tag: 'mimeType', values: ['application/pdf'] },
    ],
    job: asItIs,
    document: await readFile(file),
  }, pathOf(printer));
  // It may have taken the job before it fell silent.
  if (answer === undefined) return err({ code: 'printer/outcome-unknown' });
  const job = isDone(answer) ? numberOf(answer, 'job-id') : undefined;
  return job === undefined ? err({ code: 'printer/failed' }) : ok(job);
}

/** Values of `job-state` (RFC 8011 §5.3.7); those before are of a job that goes on. */
const STOPPED = 6;
const COMPLETED = 9;
const asked = ['job-state', 'job-state-reasons'] as const;

async function follow(
  service: PrintService, name: string, job: number, { pause, trouble: troublePatience, job: jobPatience }: Patience,
): Promise<Result<void, PrinterRefusal>> {
  let troubled = 0;
  for (let waited = 0; waited <= jobPatience; waited += pause) {
    const answer = await service.ask({
      operation: 'getJobAttributes', attributes: [...jobOf(service, name, job), { name: 'requested-attributes', tag: 'keyword', values: asked }],
    }, pathOf(name));
    const state = answer === undefined || !isDone(answer) ? undefined : numberOf(answer, 'job-state');
    if (answer === undefined || state === undefined) return err({ code: 'printer/outcome-unknown' });
    if (state === COMPLETED) return hasErrors(textsOf(answer, 'job-state-reasons')) ? err({ code: 'printer/failed' }) : ok(undefined);
    const printer = await lookAt(service, name);
    const trouble = printer === undefined ? 'stopped' : troubleIn(printer);
    troubled = trouble === null ? 0 : troubled + pause;
    // A queue that was stopped does not go on by itself; a printer may.
    if (trouble !== null && (isStopped(printer) || troubled > troublePatience)) return err({ code: `printer/${trouble}` });
    if (state >= STOPPED) return err({ code: 'printer/failed' });
    await setTimeout(pause);
  }
  return err({ code: 'printer/too-slow' });
}

function isStopped(printer: Printer | undefined): boolean {
  return printer === undefined || printer.stopped;
}

function hasErrors(reasons: readonly string[]): boolean {
  return reasons.includes('job-completed-with-errors');
}

/** How often a job that is just being ended is asked for. */
const TRIES_TO_CLEAR = 20;

/** Takes the job out of the queue, with the pages that the service would keep for a day: they hold what is under seal. */
async function clear(service: PrintService, printer: string, job: number, { pause }: Patience): Promise<void> {
  for (let tries = 0; tries < TRIES_TO_CLEAR; tries++) {
    const purged = await service.ask({
      operation: 'cancelJob', attributes: [...jobOf(service, printer, job), { name: 'purge-job', tag: 'boolean', values: [true] }],
    }, pathOf(printer));
    // Of a job that is being printed the service first stops the printing; when that is done it knows it no more.
    if (purged?.status === NOT_FOUND) return;
    await setTimeout(pause);
  }
}

/** client-error-not-found (RFC 8011 appendix B.1.4.7). */
const NOT_FOUND = 0x0406;

function jobOf(service: PrintService, printer: string, job: number): readonly Attribute[] {
  return [uriOf(printer), { name: 'job-id', tag: 'integer', values: [job] }, userOf(service)];
}

function userOf({ user }: PrintService): Attribute {
  return { name: 'requesting-user-name', tag: 'name', values: [user] };
}
