// Which of the media in the slots become 正 and 副.
import type { MediumInserted } from '../../../contract/view.ts';

/** Bytes that the largest bag does not come near: what has less room is not offered. */
export const LEAST_FREE = 64 * 1024 * 1024;

export interface Choice {
  readonly main: string | null;
  readonly backup: string | null;
}

export type Part = keyof Choice;

/** A medium is one of the two: choosing it for one part takes it from the other. */
export function chosen(choice: Choice, part: Part, path: string): Choice {
  const left = (of: Part): string | null => (choice[of] === path ? null : choice[of]);
  return part === 'main' ? { main: path, backup: left('backup') } : { main: left('main'), backup: path };
}

/** The choice without what was taken out since. */
export function stillThere({ main, backup }: Choice, media: readonly MediumInserted[]): Choice {
  const there = (path: string | null): string | null => (media.some((medium) => medium.path === path) ? path : null);
  return { main: there(main), backup: there(backup) };
}

export function partOf({ main, backup }: Choice, path: string): Part | null {
  if (main === path) return 'main';
  return backup === path ? 'backup' : null;
}

/** The folder on a medium that becomes the bag: one for each count, so that nothing else on it is touched. */
export function bagFolder(medium: string, ctx: string): string {
  return `${medium}/kaihyo-${ctx.slice(0, 16)}`;
}

/** 1.9 GB, 512 MB: as it is written on the media themselves. */
export function formatSize(bytes: number): string {
  const giga = 1e9;
  return bytes >= giga ? `${(bytes / giga).toFixed(1)} GB` : `${Math.floor(bytes / 1e6)} MB`;
}
