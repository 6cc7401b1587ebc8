// What a transfer bag holds: the names of its payload and how large each file may be (formats/transfer §2, §3).
import type { StructureRules } from '../bag/structure.ts';
import { ballotFileName, HEADER_LENGTH } from '../ballot/ballot-file.ts';
import { suites } from '../ballot/suites.ts';
import type { Definition } from '../election/definition.ts';

/** Name of the folder on the medium that is the bag. */
export const BAG_FOLDER = 'KAIHYO';

/** Paths in the bag of the files that are JSON. */
export const jsonPaths = {
  definition: 'data/definition.json',
  envelopes: 'data/envelopes.json',
  keyRecord: 'data/keyrecord.json',
  roots: 'data/roots.json',
  serial: 'data/serial.json',
} as const;

/** Largest size of a JSON file in bytes (formats/transfer §3). */
export const LARGEST_JSON = 16 * 1024 * 1024;

/** The rules by which core/bag judges the listing of a transfer bag. */
export function transferRules({ contests, limits, suite }: Pick<Definition, 'contests' | 'limits' | 'suite'>): StructureRules {
  const largestBallots = HEADER_LENGTH + suites[suite].record * limits.ballots;
  const sizes = new Map<string, number>([
    ...Object.values(jsonPaths).map((path) => [path, LARGEST_JSON] as const),
    ...contests.map(({ contest }) => [ballotPath(contest), largestBallots] as const),
  ]);
  return { required: [...sizes.keys()], payload: (path) => sizes.get(path), nested: 'flat' };
}

/** Path in the bag of the ballot file of a contest. */
export function ballotPath(contest: number): string {
  return `data/${ballotFileName(contest)}`;
}
