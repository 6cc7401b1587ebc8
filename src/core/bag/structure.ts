// What may stand in the folder of a bag, judged by its listing alone: nothing is opened yet (formats/bag §1, §2).
import { err, ok, type Result } from '../kernel/result.ts';
import { isPayloadPath } from './payload-path.ts';
import type { BagRefusal } from './refusals.ts';
import { listedTagFiles, SIGNATURE, TAG_MANIFEST } from './tag-files.ts';

/** What a listing holds: path from the folder that was listed, with `/`; size in bytes, 0 for anything but a file. */
export interface Entry {
  readonly path: string;
  /** `other`: links, devices, pipes, and names that are no text. */
  readonly type: 'file' | 'directory' | 'other';
  readonly size: number;
}

export interface StructureRules {
  /** The largest size of this payload path (`data/…`) in bytes; undefined where the path is not allowed. */
  readonly payload: (path: string) => number | undefined;
  readonly required: readonly string[];
  /** Flat: exactly one segment after `data/`. */
  readonly nested: 'flat' | 'nested';
}

const LARGEST_TEXT = 16 * 1024 * 1024;
const LARGEST_SIGNATURE = 64 * 1024;

/** Every tag file with its largest size in bytes. */
export const tagFileLimits: ReadonlyMap<string, number> = new Map<string, number>([
  ...listedTagFiles.map((name) => [name, LARGEST_TEXT] as const),
  [TAG_MANIFEST, LARGEST_TEXT],
  [SIGNATURE, LARGEST_SIGNATURE],
]);

/** The payload paths, ascending. */
export function checkStructure(listing: readonly Entry[], rules: StructureRules): Result<readonly string[], BagRefusal> {
  const entries = [...listing].sort((a, b) => (a.path < b.path ? -1 : 1));
  const missing = [...tagFileLimits.keys()].find((name) => entries.every(({ path }) => path !== name));
  if (missing !== undefined) return refused('bag/file-missing', missing);
  const payload: string[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entries[index + 1]?.path === entry.path) return refused('bag/path-twice', entry.path);
    const fault = entry.type === 'directory' ? faultOfFolder(entry.path, entries) : faultOfFile(entry, rules);
    if (fault !== undefined) return refused(fault, entry.path);
    if (entry.type === 'file' && !tagFileLimits.has(entry.path)) payload.push(entry.path);
  }
  const lacking = rules.required.find((path) => !payload.includes(path));
  return lacking === undefined ? ok(payload) : refused('bag/payload-missing', lacking);
}

type Code = BagRefusal['code'];

function faultOfFile({ path, type, size }: Entry, rules: StructureRules): Code | undefined {
  if (type === 'other') return 'bag/not-a-file';
  const limit = tagFileLimits.get(path) ?? limitOfPayload(path, rules);
  if (typeof limit === 'string') return limit;
  return size > limit ? 'bag/too-large' : undefined;
}

function limitOfPayload(path: string, { payload, nested }: StructureRules): number | Code {
  if (!path.startsWith('data/')) return 'bag/extra-file';
  if (!isPayloadPath(path)) return 'bag/path';
  if (nested === 'flat' && path.split('/').length > 2) return 'bag/nested';
  return payload(path) ?? 'bag/payload-extra';
}

function faultOfFolder(path: string, entries: readonly Entry[]): Code | undefined {
  if (tagFileLimits.has(path)) return 'bag/not-a-file';
  if (path !== 'data' && !path.startsWith('data/')) return 'bag/extra-file';
  if (path !== 'data' && !isPayloadPath(path)) return 'bag/path';
  const holds = entries.some((entry) => entry.type !== 'directory' && entry.path.startsWith(`${path}/`));
  return holds ? undefined : 'bag/empty-folder';
}

function refused(code: Code, path: string): Result<never, BagRefusal> {
  return err({ code, place: showable(path) });
}

/** The name comes from the medium: what cannot be shown, or would turn the text around it, is replaced. */
function showable(path: string): string {
  return Array.from(path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')).slice(0, 200).join('');
}
