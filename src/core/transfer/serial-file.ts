// serial.json: which issue of the export this bag is, and what the export held (formats/transfer §2.5).
import type { Definition } from '../election/definition.ts';
import { canonicalBytes } from '../kernel/canonical-json.ts';
import type { Count } from '../kernel/count.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, list, matching, nullable, object, oneOf, type Shape, unlessAscending, where } from '../kernel/shape.ts';
import { readFile } from './json-file.ts';
import { jsonPaths } from './payload.ts';
import type { TransferRefusal } from './refusals.ts';
import { sameContests } from './roots-file.ts';

export interface Serial {
  /** Id of the bag: 32 hexadecimal digits. */
  readonly bag: string;
  /** 1 for the first export; a re-issue (差替え) is the next number. */
  readonly issue: number;
  /** The sixty digits of the bag that this issue replaces; null for issue 1. */
  readonly previous: string | null;
  readonly exported: readonly Exported[];
}

export interface Exported {
  readonly contest: number;
  /** What the office's export held, and how many exact repeats the exporter removed. */
  readonly received: Count;
  readonly duplicatesRemoved: Count;
}

/** As count.json can hold them (formats/count §1.4). */
const ballots = integer(0, 0xffff_ffff) as Shape<Count>;

const serialShape = where(
  object({
    format: oneOf('kaihyo-serial/1'),
    bag: hex(16),
    issue: integer(1, 999),
    previous: nullable(matching(/^\d{60}$/, 'sixty digits')),
    exported: where(
      list(object({ contest: integer(1, 65_535), received: ballots, duplicatesRemoved: ballots }), { max: 8 }),
      unlessAscending(({ contest }) => contest),
    ),
  }),
  ({ issue, previous }) => ((issue === 1) === (previous === null) ? undefined : 'a previous bag from issue 2 on'),
);

/** `bagId` is the one of bag-info.txt. */
export function parseSerial(
  bytes: Uint8Array, bagId: string, { contests }: Pick<Definition, 'contests'>,
): Result<Serial, TransferRefusal> {
  const file = readFile(serialShape, bytes, jsonPaths.serial, 'transfer/serial-form');
  if (!file.ok) return file;
  const { bag, issue, previous, exported } = file.value;
  if (bag !== bagId) return err({ code: 'transfer/serial-of-another-bag', place: `${jsonPaths.serial}#bag` });
  if (!sameContests(exported, contests)) return err({ code: 'transfer/serial-contests', place: `${jsonPaths.serial}#exported` });
  return ok({ bag, issue, previous, exported });
}

export function formatSerial({ bag, issue, previous, exported }: Serial): Uint8Array {
  return canonicalBytes({ format: 'kaihyo-serial/1', bag, issue, previous, exported: exported.map((each) => ({ ...each })) });
}
