// What a transfer bag says once its origin is known: the checks of its JSON files, in their order (formats/transfer §4, steps 4 and 5).
import type { Definition } from '../election/definition.ts';
import { equalBytes } from '../kernel/bytes.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkEnvelopes, checkKeyRecord } from './key-record.ts';
import { jsonPaths } from './payload.ts';
import type { TransferRefusal } from './refusals.ts';
import { parseRoots, type RootsEntry } from './roots-file.ts';
import { type Exported, parseSerial } from './serial-file.ts';
import { strangerIn } from './stranger.ts';

export interface TransferBag {
  /** Id of the bag: 32 hexadecimal digits. */
  readonly id: string;
  readonly issue: number;
  /** The sixty digits of the bag that this issue replaces; null for issue 1. */
  readonly previous: string | null;
  /** Every contest of the definition, ascending. */
  readonly contests: readonly TransferContest[];
}

export interface TransferContest extends RootsEntry, Exported {}

export interface TransferFiles {
  /** The definition that two persons installed on this terminal, and its bytes. */
  readonly pinned: { readonly definition: Definition; readonly bytes: Uint8Array };
  /** The JSON files of the payload, by their path in the bag. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The id in bag-info.txt. */
  readonly bagId: string;
}

/** The first check that fails decides the refusal. Nothing of a ballot file is looked at. */
export function checkTransfer({ pinned, files, bagId }: TransferFiles): Result<TransferBag, TransferRefusal> {
  const { definition } = pinned;
  const file = (path: string): Uint8Array => files.get(path) ?? absent(path);

  const copy = file(jsonPaths.definition);
  if (!equalBytes(copy, pinned.bytes)) {
    return err(strangerIn(copy, definition) ?? { code: 'transfer/definition-differs', place: jsonPaths.definition });
  }
  const keys = checkKeyRecord(file(jsonPaths.keyRecord), definition);
  if (!keys.ok) return keys;
  const envelopes = checkEnvelopes(file(jsonPaths.envelopes));
  if (!envelopes.ok) return envelopes;

  const serial = parseSerial(file(jsonPaths.serial), bagId, definition);
  if (!serial.ok) return serial;
  const roots = parseRoots(file(jsonPaths.roots), definition);
  if (!roots.ok) return roots;
  const { bag, issue, previous, exported } = serial.value;
  const contests = roots.value.map((entry, index) => ({ ...entry, ...exported[index] ?? absent('exported') }));
  const unequal = contests.find(({ received, records, duplicatesRemoved }) => received !== records + duplicatesRemoved);
  if (unequal !== undefined) {
    return err({ code: 'transfer/counts-disagree', place: jsonPaths.serial, values: { contest: unequal.contest } });
  }
  return ok({ id: bag, issue, previous, contests });
}

/** Step 1 has found every file of the payload; one that is not there now was not handed over. */
function absent(what: string): never {
  throw new Error(`not handed over: ${what}`);
}
