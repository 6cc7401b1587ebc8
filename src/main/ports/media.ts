// Folders of media and of the terminal itself: reading what is not trusted, and writing so that a power cut loses nothing.
import type { MediaRefusal } from '../../core/bag/media-refusals.ts';
import type { Entry } from '../../core/bag/structure.ts';
import type { PayloadFile } from '../../core/bag/tag-files.ts';
import type { Result } from '../../core/kernel/result.ts';

/** Paths of folders and files are absolute; paths inside a folder are relative, with `/`. No call follows a link. */
export interface MediaPort {
  /** What stands directly in a folder, ascending. */
  entries(folder: string): Promise<Result<readonly Entry[], MediaRefusal>>;
  /** Everything below a folder, ascending; more than 10,000 entries are refused. */
  list(folder: string): Promise<Result<readonly Entry[], MediaRefusal>>;
  /** All bytes of a file of at most `limit` bytes. */
  read(file: string, limit: number): Promise<Result<Uint8Array, MediaRefusal>>;
  /** As `read`, of a file inside a folder: no folder on the way may be a link either. What is not trusted is read in this way only. */
  readInside(folder: string, path: string, limit: number): Promise<Result<Uint8Array, MediaRefusal>>;
  /**
   * Copies regular files of at most `limit` bytes into the new folder `to` (0700, files 0600), durably. `to` shall not exist yet;
   * after a refusal it does not exist either.
   */
  copyIn(folder: string, names: readonly NameToCopy[], to: string): Promise<Result<void, MediaRefusal>>;
  /** SHA-256 and SHA-512 of files in one pass, in the order asked. */
  digest(folder: string, paths: readonly string[]): Promise<Result<readonly PayloadFile[], MediaRefusal>>;
  /** The bytes of a file of the terminal's own, in pieces of up to 1 MiB. Its disk failing is an error, thrown. */
  chunks(file: string): AsyncIterable<Uint8Array>;
  /** Writes a whole file durably: after a power cut there is the old file or the new one, never a part. */
  write(file: string, bytes: Uint8Array): Promise<Result<void, MediaRefusal>>;
  /** A new folder, durably; its parent exists and it does not. */
  makeFolder(folder: string): Promise<Result<void, MediaRefusal>>;
  /** Copies a whole tree to the new folder `to`, which appears there only when everything is written durably. */
  copyOut(from: string, to: string): Promise<Result<void, MediaRefusal>>;
  /** Whether two trees hold the same. A medium is truly read only after it was taken out and put in again. */
  compare(a: string, b: string): Promise<Result<void, MediaRefusal>>;
  /** Removes a file or a tree of our own; nothing being there is no refusal. */
  remove(path: string): Promise<Result<void, MediaRefusal>>;
}

export interface NameToCopy {
  readonly path: string;
  /** Bytes. */
  readonly limit: number;
}
