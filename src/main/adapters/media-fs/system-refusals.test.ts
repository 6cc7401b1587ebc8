import { expect, test } from 'vitest';
import { mediaRefusals } from '../../../core/bag/media-refusals.ts';
import { ok } from '../../../core/kernel/result.ts';
import { guarded } from './system-refusals.ts';

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

/** What Node has no name for. */
const unnamed: Readonly<Record<string, string>> = { EUCLEAN: 'Unknown system error -117', ENOMEDIUM: 'Unknown system error -123' };

test('what the system says is a refusal with its place', async () => {
  expect(await guarded('KAIHYO', failing('ENOSPC'))).toEqual({ ok: false, error: { code: 'media/full', place: 'KAIHYO' } });
});

test.each(Object.entries(mediaRefusals).flatMap(([code, from]) => (from.match(/E[A-Z]{2,}/g) ?? []).map((name) => [name, code] as const)))(
  '%s becomes %s, as the catalogue of refusals says',
  async (name, code) => {
    expect(await guarded('x', failing(unnamed[name] ?? name))).toEqual({ ok: false, error: { code, place: 'x' } });
  },
);

test('an answer passes through', async () => {
  expect(await guarded('x', () => Promise.resolve(ok(7)))).toEqual({ ok: true, value: 7 });
});

test.each(['EBADF', 'EFAULT', 'ESPIPE', 'ERR_INVALID_ARG_TYPE'])('%s is our bug and is thrown on', async (code) => {
  await expect(guarded('x', failing(code))).rejects.toThrow(code);
});

test('an error that is none of the system is thrown on', async () => {
  await expect(guarded('x', () => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
});
