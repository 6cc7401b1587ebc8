// Checkpoints: the session key signs the head of the log at three phases of the count (formats/log §2).
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalBytes, parseCanonical } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, list, object, oneOf, read, type Shape, where } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';
import type { LogRefusal } from './refusals.ts';

export const phases = ['opening', 'confirmation', 'preservation'] as const;
export type Phase = (typeof phases)[number];

/** The event that the checkpoint of a phase names. */
export const eventOfPhase = {
  opening: 'opening-declared',
  confirmation: 'count-confirmed',
  preservation: 'preservation-begun',
} as const satisfies Readonly<Record<Phase, string>>;

export interface CheckpointSubject {
  readonly ctx: string;
  readonly terminal: string;
  readonly phase: Phase;
  /** Number and hash of the record that is the head of the log at this phase. */
  readonly seq: number;
  readonly head: string;
}

export interface Checkpoint extends Omit<CheckpointSubject, 'ctx'> {
  /** ECDSA P-256 with SHA-256 over `checkpointText`: r ‖ s, 64 bytes in hexadecimal. */
  readonly signature: string;
}

/** The bytes that the session key signs. */
export function checkpointText({ ctx, terminal, phase, seq, head }: CheckpointSubject): Uint8Array {
  return utf8ToBytes(`kaihyo-log/1\nctx ${ctx}\nterminal ${terminal}\nphase ${phase}\nseq ${seq}\nhead ${head}\n`);
}

const checkpointShape: Shape<Checkpoint> = object({
  phase: oneOf(...phases), seq: integer(0, Number.MAX_SAFE_INTEGER), head: hex(32), terminal: text, signature: hex(64),
});

const fileShape = object({
  format: oneOf('kaihyo-checkpoints/1'),
  checkpoints: where(
    list(checkpointShape, { min: phases.length, max: phases.length }),
    (checkpoints) => (checkpoints.every(({ phase }, index) => phase === phases[index]) ? undefined : `the phases ${phases.join(', ')}`),
  ),
});

export function parseCheckpoints(bytes: Uint8Array): Result<readonly Checkpoint[], LogRefusal> {
  const json = parseCanonical(bytes);
  if (!json.ok) return err({ code: 'log/wrong-checkpoints', place: 'checkpoints.json' });
  const file = read(fileShape, json.value);
  return file.ok ? ok(file.value.checkpoints) : err({ code: 'log/wrong-checkpoints', place: `checkpoints.json#${file.error.place}` });
}

/** The bytes of `checkpoints.json`; anything but the three phases in their order is our bug and throws. */
export function formatCheckpoints(checkpoints: readonly Checkpoint[]): Uint8Array {
  const bytes = canonicalBytes({ format: 'kaihyo-checkpoints/1', checkpoints: checkpoints.map((each) => ({ ...each })) });
  if (!parseCheckpoints(bytes).ok) throw new Error('no checkpoints file: not the three phases in their order');
  return bytes;
}
