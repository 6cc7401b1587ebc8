// checkpoints.json: the session key signs the head of the log at three phases (formats/log §2).
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { verifiesEcdsa } from './cms.ts';
import type { Fail } from './failures.ts';
import type { Files } from './files.ts';
import { readJson } from './json-file.ts';
import type { Log } from './log.ts';
import { count, hex, list, object, type Of, oneOf } from './shape.ts';
import { text } from './texts.ts';

const phases = ['opening', 'confirmation', 'preservation'] as const;
const eventOf = { opening: 'opening-declared', confirmation: 'count-confirmed', preservation: 'preservation-begun' } as const;

const checkpointsFile = object({
  format: oneOf('kaihyo-checkpoints/1'),
  checkpoints: list(object({ phase: oneOf(...phases), seq: count, head: hex(32), terminal: text, signature: hex(64) }), 0, 100),
});

export type Checkpoint = Of<typeof checkpointsFile>['checkpoints'][number];

export interface CheckpointContext {
  readonly ctx: string | undefined;
  /** 65 bytes; undefined where session.cer has none. */
  readonly sessionKey: Uint8Array | undefined;
  readonly log: Log | undefined;
}

export async function checkCheckpoints(files: Files, path: string, context: CheckpointContext, fail: Fail): Promise<readonly Checkpoint[]> {
  const file = await readJson(files, path, checkpointsFile, fail);
  const checkpoints = file?.value?.checkpoints ?? [];
  if (file?.value !== undefined && checkpoints.map(({ phase }) => phase).join() !== phases.join()) {
    fail('checkpoints', `${path}#checkpoints`, `not the phases ${phases.join(', ')}, in this order`);
  }
  for (const [index, checkpoint] of checkpoints.entries()) {
    const place = `${path}#checkpoints[${index}]`;
    if (context.log !== undefined) checkRecord(checkpoint, context.log, place, fail);
    if (context.ctx === undefined || context.sessionKey === undefined) continue;
    const message = utf8ToBytes(textOf(checkpoint, context.ctx));
    if (!verifiesEcdsa(hexToBytes(checkpoint.signature), message, context.sessionKey, 'compact')) {
      fail('checkpoint-signature', place, 'its signature is not one of the session key');
    }
  }
  return checkpoints;
}

function textOf({ phase, seq, head, terminal }: Checkpoint, ctx: string): string {
  return `kaihyo-log/1\nctx ${ctx}\nterminal ${terminal}\nphase ${phase}\nseq ${seq}\nhead ${head}\n`;
}

/** A checkpoint names the last record of its event. */
function checkRecord({ phase, seq, head }: Checkpoint, { records }: Log, place: string, fail: Fail): void {
  const record = records.find((each) => each.seq === seq);
  if (record?.hash !== head) fail('checkpoints', `${place}.head`, 'not the hash of a record of the log with this number');
  const named = records.findLast(({ event }) => event === eventOf[phase]);
  if (named?.seq !== seq) fail('checkpoints', `${place}.seq`, `not the number of the last record ${eventOf[phase]}`);
}
