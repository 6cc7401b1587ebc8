// Media as folders: a bag with its label, and what can be done to one after it was sealed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatLabel, LABEL } from '../../../src/core/transfer/label.ts';
import { BAG_FOLDER } from '../../../src/core/transfer/payload.ts';

/** The files of a bag by their path in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const mainLabel = formatLabel({ role: 'main', medium: 'M-0107' });

export function writeMedium(medium: string, bag: Files): void {
  for (const [path, bytes] of bag) {
    const file = join(medium, BAG_FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  writeFileSync(join(medium, LABEL), mainLabel);
}

/** Changes the bytes of a file that stands there. */
export function changeFile(file: string, change: (bytes: Uint8Array) => Uint8Array): void {
  writeFileSync(file, change(new Uint8Array(readFileSync(file))));
}
