// Why something was not printed: code → what the print service said. The count stands as it was.
import type { Refusal } from '../kernel/refusal.ts';

export const printerRefusals = {
  'printer/absent': 'no printer, none of that name, or no print service',
  'printer/stopped': 'the queue is disabled or does not take jobs',
  'printer/paper-out': 'media-empty, media-needed',
  'printer/failed': 'the job was aborted, cancelled or refused',
  'printer/too-slow': 'the job was not done in time',
  'printer/outcome-unknown': 'the job left the queue and nobody says how',
  'printer/unknown-sheet': 'src/contract: printer/print',
} as const;

export type PrinterRefusal = Refusal<keyof typeof printerRefusals>;
