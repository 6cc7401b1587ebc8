// The media port on the file system of the terminal: media are folders that the system has mounted.
import type { MediaPort } from '../../ports/media.ts';
import { chunks, compare, digest, entries, list, read, readInside } from './reading.ts';
import { copyIn, copyOut, makeFolder, remove, write } from './writing.ts';

export const mediaFs: MediaPort = {
  entries, list: (folder) => list(folder), read, readInside, copyIn, digest, chunks, write, makeFolder, copyOut, compare, remove,
};
