// Work on a stream of items, a few at a time: the stream is read no faster than the work is done.
import { ok, type Result } from '../../core/kernel/result.ts';

/**
 * Runs `work` on every item, at most `width` at once, and ends at the first error without waiting for what is still running.
 * `stopped` ends it from outside.
 */
export async function inWindow<T, E>(
  items: AsyncIterable<T>, width: number, work: (item: T) => Promise<Result<null, E>>, stopped: Promise<E>,
): Promise<Result<null, E>> {
  const running = new Set<Promise<void>>();
  let failure: { readonly ok: false; readonly error: E } | undefined;
  const fail = (error: E): void => { failure ??= { ok: false, error }; };
  const end = stopped.then(fail);

  // Read through a function, because the compiler does not see that others set it meanwhile.
  const failed = (): typeof failure => failure;
  for await (const item of items) {
    if (failed() !== undefined) break;
    const one: Promise<void> = work(item).then((result) => {
      if (!result.ok) fail(result.error);
      running.delete(one);
    });
    running.add(one);
    if (running.size >= width) await Promise.race([...running, end]);
  }
  while (running.size > 0 && failed() === undefined) await Promise.race([...running, end]);
  return failed() ?? ok(null);
}
