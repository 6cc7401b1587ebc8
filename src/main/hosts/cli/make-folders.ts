// A folder of the caller's, with those above it.
import { mkdirSync } from 'node:fs';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

export function makeFolders(folder: string): Result<void, 'not-made'> {
  try {
    mkdirSync(folder, { recursive: true });
    return ok(undefined);
  } catch {
    return err('not-made');
  }
}
