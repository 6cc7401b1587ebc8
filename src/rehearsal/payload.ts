// Writes the files of a bag's payload, and computes on the way what the manifests say of them.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PayloadFile } from '../core/bag/tag-files.ts';

export interface PayloadWriter {
  write(bytes: Uint8Array): void;
  end(): PayloadFile;
}

/** `path` is the one in the bag, `data/…`. */
export function payloadWriter(bag: string, path: string): PayloadWriter {
  const descriptor = openSync(join(bag, path), 'wx');
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  return {
    write(bytes) {
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      sha256.update(bytes);
      sha512.update(bytes);
      size += bytes.length;
    },
    end() {
      closeSync(descriptor);
      return { path, size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
    },
  };
}
