import { expect, test } from 'vitest';
import { assertNever, err, ok, type Result } from './result.ts';

const half = (n: number): Result<number, 'odd'> => (n % 2 === 0 ? ok(n / 2) : err('odd'));

test('a result is either a value or an error', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 });
  expect(half(3)).toEqual({ ok: false, error: 'odd' });
});

test('an impossible case throws without telling the value', () => {
  expect(() => assertNever('choice 7' as never)).toThrow(/^(?!.*choice 7)/);
});
