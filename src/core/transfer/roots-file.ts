// roots.json: one ballot file for each contest, with its number of records and its root (formats/transfer §2.4).
import { ballotFileName } from '../ballot/ballot-file.ts';
import type { Definition } from '../election/definition.ts';
import { canonicalBytes } from '../kernel/canonical-json.ts';
import { type Count, countShape } from '../kernel/count.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, integer, list, object, oneOf, unlessAscending, where } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';
import { readFile } from './json-file.ts';
import { jsonPaths } from './payload.ts';
import type { TransferRefusal } from './refusals.ts';

export interface RootsEntry {
  readonly contest: number;
  /** Name of the ballot file, without `data/`. */
  readonly file: string;
  readonly records: Count;
  /** Merkle root of the ballot file (formats/ballot §4), hexadecimal. */
  readonly root: string;
}

const rootsShape = object({
  format: oneOf('kaihyo-roots/1'),
  roots: where(
    list(
      where(
        object({ contest: integer(1, 65_535), file: text, records: countShape, root: hex(32) }),
        ({ contest, file }) => (file === ballotFileName(contest) ? undefined : `the file ${ballotFileName(contest)}`),
      ),
      { max: 8 },
    ),
    unlessAscending(({ contest }) => contest),
  ),
});

export function parseRoots(
  bytes: Uint8Array, { contests, limits }: Pick<Definition, 'contests' | 'limits'>,
): Result<readonly RootsEntry[], TransferRefusal> {
  const file = readFile(rootsShape, bytes, jsonPaths.roots, 'transfer/roots-form');
  if (!file.ok) return file;
  const { roots } = file.value;
  if (!sameContests(roots, contests)) return err({ code: 'transfer/roots-contests', place: jsonPaths.roots });
  const tooMany = roots.find(({ records }) => records > limits.ballots);
  if (tooMany === undefined) return ok(roots);
  return err({ code: 'transfer/too-many-records', place: jsonPaths.roots, values: { contest: tooMany.contest, limit: limits.ballots } });
}

export function formatRoots(roots: readonly RootsEntry[]): Uint8Array {
  return canonicalBytes({ format: 'kaihyo-roots/1', roots: roots.map((each) => ({ ...each })) });
}

/** Both ascend, so that equal lists of numbers mean one entry for each contest. */
export function sameContests(a: readonly { readonly contest: number }[], b: readonly { readonly contest: number }[]): boolean {
  return a.length === b.length && a.every(({ contest }, index) => contest === b[index]?.contest);
}
