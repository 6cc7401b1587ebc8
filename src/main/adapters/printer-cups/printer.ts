// What the service tells of a printer, and of a job.
import type { PrinterState } from '../../../core/readiness/printer.ts';
import type { IppAnswer } from './ipp-message.ts';
import type { PrintService } from './print-service.ts';

export interface Printer {
  readonly name: string;
  readonly stopped: boolean;
  readonly printing: boolean;
  readonly accepting: boolean;
  /** `media-empty`, `offline` … without the word for how grave they are. */
  readonly reasons: readonly string[];
  readonly message: string;
  readonly jobs: number;
}

/** Values of `printer-state` (RFC 8011 §5.4.11). */
const PROCESSING = 4;
const STOPPED = 5;

const asked = [
  'printer-name', 'printer-state', 'printer-state-reasons', 'printer-state-message', 'printer-is-accepting-jobs', 'queued-job-count',
] as const;

/** The printer of this name, or the ordinary one of the machine. */
export async function lookAt(service: PrintService, name: string | null): Promise<Printer | undefined> {
  const requested = { name: 'requested-attributes', tag: 'keyword', values: asked } as const;
  const answer = name === null
    ? await service.ask({ operation: 'getDefault', attributes: [requested] }, '/')
    : await service.ask({ operation: 'getPrinterAttributes', attributes: [uriOf(name), requested] }, pathOf(name));
  return answer === undefined || !isDone(answer) ? undefined : printerIn(answer);
}

function printerIn(answer: IppAnswer): Printer | undefined {
  const [name] = textsOf(answer, 'printer-name');
  const state = numberOf(answer, 'printer-state');
  if (name === undefined || state === undefined) return undefined;
  return {
    name,
    stopped: state === STOPPED,
    printing: state === PROCESSING,
    accepting: answer.attributes.get('printer-is-accepting-jobs')?.[0] !== false,
    reasons: textsOf(answer, 'printer-state-reasons').filter((reason) => reason !== 'none').map((reason) => reason.replace(/-(?:error|warning|report)$/, '')),
    message: textsOf(answer, 'printer-state-message')[0] ?? '',
    jobs: numberOf(answer, 'queued-job-count') ?? 0,
  };
}

export type Trouble = 'paper-out' | 'stopped';

/** What keeps a job from coming out until somebody goes to the printer. Low paper, or toner that is nearly used up, does not. */
export function troubleIn({ stopped, accepting, reasons }: Printer): Trouble | null {
  if (reasons.some((reason) => /^media-(?:empty|needed)$/.test(reason))) return 'paper-out';
  if (stopped || !accepting) return 'stopped';
  return reasons.some((reason) => standing.test(reason)) ? 'stopped' : null;
}

const standing = /^(?:offline|shutdown|paused|media-jam|cover-open|door-open|interlock-open|toner-empty|marker-supply-empty|cups-missing-filter)$/;

export function stateOf(printer: Printer | undefined): PrinterState {
  if (printer === undefined) return { name: null, state: 'absent', reason: null, jobs: 0 };
  const said = printer.message === '' ? printer.reasons.join(', ') : printer.message;
  return {
    name: printer.name,
    state: troubleIn(printer) ?? (printer.printing ? 'printing' : 'ready'),
    reason: said === '' ? null : said,
    jobs: printer.jobs,
  };
}

export function isDone({ status }: IppAnswer): boolean {
  return status < 0x0100;
}

export function textsOf({ attributes }: IppAnswer, name: string): readonly string[] {
  return (attributes.get(name) ?? []).filter((value) => typeof value === 'string');
}

export function numberOf({ attributes }: IppAnswer, name: string): number | undefined {
  const value = attributes.get(name)?.[0];
  return typeof value === 'number' ? value : undefined;
}

export function uriOf(printer: string): { readonly name: string; readonly tag: 'uri'; readonly values: readonly [string] } {
  return { name: 'printer-uri', tag: 'uri', values: [`ipp://localhost${pathOf(printer)}`] };
}

export function pathOf(printer: string): string {
  return `/printers/${encodeURIComponent(printer)}`;
}
