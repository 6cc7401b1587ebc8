// What is known of the printer without printing.

export interface PrinterState {
  /** As the print service calls it; null where there is none. */
  readonly name: string | null;
  readonly state: 'ready' | 'printing' | 'paper-out' | 'stopped' | 'absent';
  /** What the print service says, where it says more. */
  readonly reason: string | null;
  /** How many jobs wait or are being printed. */
  readonly jobs: number;
}
