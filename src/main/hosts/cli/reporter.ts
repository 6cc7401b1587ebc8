// What the command line shows: results on stdout, everything else on stderr. With --json, one line of JSON on stdout and nothing else.
import type { Refusal } from '../../../core/kernel/refusal.ts';
import { read } from '../../../core/kernel/shape.ts';
import { type Time, timeShape } from '../../../core/kernel/time.ts';
import type { CliTexts } from '../../../texts/cli-texts.ts';
import type { RefusalText } from '../../../texts/refusal-text.ts';

/** 70 is EX_SOFTWARE of sysexits.h. */
export const exitCodes = { ok: 0, checksFailed: 1, usage: 2, refused: 3, interrupted: 4, fault: 70 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface Reporter {
  readonly texts: CliTexts;
  /** Where the work stands; drawn on a terminal only, at most four times a second. */
  progress(label: string, done: number, of: number): void;
  say(sentence: string): void;
  result(values: Readonly<Record<string, unknown>>, sentence: string): void;
  refuse(refusal: Refusal): ExitCode;
  misuse(sentence: string): ExitCode;
  interrupted(sentence: string): ExitCode;
  /** A fault of ours. Its text names code, never data: secrets are in other processes. */
  crash(fault: unknown): ExitCode;
}

export interface ReporterSettings {
  readonly json: boolean;
  readonly texts: CliTexts;
  readonly refusalText: (code: string) => RefusalText;
  /** A name among the values as people of the language read it. */
  readonly showName: (name: string, value: string) => string;
  /** A time as people of the language read it. */
  readonly showTime: (time: Time) => string;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly now: () => number;
}

const MILLISECONDS_BETWEEN_DRAWINGS = 250;

export function reporter({ json, texts, refusalText, showName, showTime, stdout, stderr, now }: ReporterSettings): Reporter {
  const terminal = stderr.isTTY === true && !json;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const shown = (values: NonNullable<Refusal['values']>): NonNullable<Refusal['values']> => Object.fromEntries(
    Object.entries(values).map(([name, value]): readonly [string, string | number] => {
      if (typeof value === 'number') return [name, value];
      const time = read(timeShape, value);
      return [name, time.ok ? showTime(time.value) : showName(name, value)];
    }),
  );
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  const end = (values: Readonly<Record<string, unknown>>, sentence: string): void => {
    clear();
    if (json) stdout.write(`${JSON.stringify({ ok: false, ...values })}\n`);
    else stderr.write(`${sentence}\n`);
  };
  return {
    texts,
    progress(label, done, of) {
      if (!terminal || (done < of && now() - drawnAt < MILLISECONDS_BETWEEN_DRAWINGS)) return;
      drawnAt = now();
      clear();
      stderr.write(`${label}  ${done.toLocaleString('en')} / ${of.toLocaleString('en')}`);
      drawn = true;
    },
    say(sentence) {
      if (json) return;
      clear();
      stderr.write(`${sentence}\n`);
    },
    result(values, sentence) {
      clear();
      stdout.write(json ? `${JSON.stringify({ ok: true, ...values })}\n` : `${sentence}\n`);
    },
    refuse(refusal) {
      end({ refusal }, formatRefusal({ ...refusal, values: shown(refusal.values ?? {}) }, refusalText(refusal.code), texts));
      return exitCodes.refused;
    },
    misuse(sentence) {
      end({ usage: sentence }, sentence);
      return exitCodes.usage;
    },
    interrupted(sentence) {
      end({ interrupted: true }, sentence);
      return exitCodes.interrupted;
    },
    crash(fault) {
      end({ fault: true }, texts.crashed);
      stderr.write(`${fault instanceof Error ? fault.stack ?? fault.message : 'unknown'}\n`);
      return exitCodes.fault;
    },
  };
}

/** The four rows of a refusal, with its code and place, and the command that helps. */
export function formatRefusal(refusal: Refusal, text: RefusalText, { refusal: headings }: CliTexts): string {
  const place = refusal.place === undefined ? '' : `  ${refusal.place}`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [headings.happened, text.happened], [headings.meaning, text.meaning], [headings.next, text.next],
    [headings.never, text.never], [headings.decides, text.decides], [headings.command, text.command],
  ];
  const lines = rows.flatMap(([heading, row]) => (row === undefined ? [] : [`  ${heading}: ${fillIn(row, refusal.values ?? {})}`]));
  return [`[${refusal.code}]${place}`, ...lines].join('\n');
}

/** Puts values in the place of `{name}`; a name without value stays as it is. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : hole));
}
