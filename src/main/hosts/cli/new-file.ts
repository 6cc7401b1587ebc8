// A file that is made before the work whose outcome goes into it, over nothing that is there, and does not stay where nothing came of it.
import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../../../core/kernel/result.ts';

export interface NewFile {
  /** All of it, durably; where that fails the file is taken away. */
  write(bytes: Uint8Array): Result<void, 'not-written'>;
  /** Takes it away where nothing was written. The end of the program does so by itself. */
  drop(): void;
}

export function makeFile(path: string): Result<NewFile, 'already-there' | 'not-made'> {
  let fd: number;
  try {
    fd = openSync(path, 'wx');
  } catch (fault) {
    return err((fault as NodeJS.ErrnoException).code === 'EEXIST' ? 'already-there' : 'not-made');
  }
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    process.off('exit', drop);
    closeSync(fd);
  };
  const drop = (): void => {
    if (!isOpen) return;
    rmSync(path, { force: true });
    close();
  };
  process.on('exit', drop);
  return ok({
    drop,
    write(bytes) {
      try {
        writeFileSync(fd, bytes);
        fsyncSync(fd);
        close();
        return ok(undefined);
      } catch {
        drop();
        return err('not-written');
      }
    },
  });
}
