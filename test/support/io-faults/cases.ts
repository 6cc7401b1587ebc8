// What can go wrong at a call, and what the command may answer then.
import type { Fault, Order } from './count-under-faults.ts';
import type { Left } from './disk.ts';
import { roleOf } from './roles.ts';
import { type IoCall, type Point, pointsOf } from './trace.ts';

/** Paths are relative to the place of the count. */
export interface Case extends Order {
  /** Of a process that ends: what the disk keeps. */
  readonly left: Left;
}

/** The errors that a call can meet. */
const errorsOf: Readonly<Record<string, readonly Fault[]>> = {
  'create': ['ENOSPC', 'EROFS'], 'mkdir': ['ENOSPC', 'EROFS'], 'ftruncate': ['ENOSPC'], 'write': ['ENOSPC', 'EIO'], 'pwrite': ['ENOSPC', 'EIO'],
  'open-write': ['EROFS'], 'unlink': ['EROFS'], 'rename': ['EROFS', 'EIO'], 'fsync': ['EIO'], 'fdatasync': ['EIO'], 'close': ['EIO'],
  'read': ['EIO'], 'pread': ['EIO'],
};

/** Only these make the disk, or what of it is durable, another. */
const changing = ['create', 'mkdir', 'ftruncate', 'write', 'pwrite', 'unlink', 'rename', 'fsync', 'fdatasync'];

/** A disk is full or read-only until the program ends. A failure comes once: what comes after it works, as if nothing had been. */
export function errorsAt(point: Point): readonly Case[] {
  return (errorsOf[point.call] ?? []).map((fault) => ({ point, fault, left: 'everything', lasts: fault === 'EIO' ? 'once' : 'lasting' }));
}

/** Of the process that makes the call: before it, and in the middle of a write. */
export function killsAt(point: Point): readonly Case[] {
  if (!changing.includes(point.call)) return [];
  const faults: readonly Fault[] = point.call === 'write' || point.call === 'pwrite' ? ['kill', 'half'] : ['kill'];
  return faults.map((fault) => ({ point, fault, left: 'everything', lasts: 'once' }));
}

/** Of all processes at once, before the call, with what was not flushed. */
export function powerCutAt(point: Point, left: Left): readonly Case[] {
  return changing.includes(point.call) ? [{ point, fault: 'kill-all', left, lasts: 'once' }] : [];
}

/** Of calls below the folder `root`. */
export function pointsIn(calls: readonly IoCall[], root: string): readonly Point[] {
  return pointsOf(calls).map((point) => ({ ...point, path: point.path.slice(root.length + 1) }));
}

/** Points by process, kind of call and role of the path, each in the order of the run. */
export function callSites(points: readonly Point[]): readonly (readonly [Point, ...Point[]])[] {
  const sites = new Map<string, [Point, ...Point[]]>();
  for (const point of points) {
    const key = `${point.process} ${point.call} ${roleOf(point.path)}`;
    const site = sites.get(key);
    if (site === undefined) sites.set(key, [point]);
    else site.push(point);
  }
  return [...sites.values()];
}

const names: Readonly<Record<Fault, string>> = {
  'ENOSPC': 'a full disk', 'EIO': 'a failure of the disk', 'EROFS': 'a disk that has become read-only',
  'kill': 'the end of the process', 'half': 'the end of the process in the middle', 'kill-all': 'a power cut',
};

const keeping: Readonly<Record<Left, string>> = {
  'everything': '', 'durable-only': ', with all that was not flushed', 'all-names': ', with the bytes that were not flushed',
};

/** `which`: of the calls of this kind. */
export function titleOf({ fault, left, point }: Case, which = 'the first'): string {
  const when = fault === 'kill' || fault === 'kill-all' ? 'before' : 'at';
  return `${names[fault]}${keeping[left]}, ${when} ${which} ${point.call} of ${roleOf(point.path)} by ${point.process}`;
}

/** Names one case among all. */
export function nameOf({ fault, left, point: { process, call, path, ordinal } }: Case): string {
  return `${fault} ${left} ${process} ${call} ${path} #${ordinal}`;
}

/** The refusals that tell what happened; to be done in spite of it is always right. */
export function answersTo({ fault, point: { process, path } }: Case): readonly string[] {
  if (fault === 'kill-all' || (process === 'main' && (fault === 'kill' || fault === 'half'))) return ['killed'];
  if (process === 'card') return ['card/stopped', 'card/unreadable', 'card/tries-not-recorded'];
  if (process === 'verifier') return ['preservation/not-verified'];
  if (path === 'election/session.json') return ['script/unreadable'];
  return answersOfDisk(fault);
}

/**
 * The terminal's own disk and a medium may be one. SQLite calls a page that it cannot read damage, and a journal that it cannot make a file
 * that it cannot open.
 */
function answersOfDisk(fault: Fault): readonly string[] {
  switch (fault) {
    case 'ENOSPC': return ['media/full', 'store/disk-full', 'store/disk-error', 'store/not-writable'];
    case 'EROFS': return ['media/read-only', 'store/not-writable', 'store/disk-error'];
    case 'EIO': return ['media/unreadable', 'store/disk-error', 'store/damaged'];
    case 'kill': case 'half': case 'kill-all': return [];
  }
}
