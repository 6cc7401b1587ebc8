import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChosenNumber, parseNumber, sameMac } from './confirmation-number.ts';

test.each([['407193', '407193'], ['４０７１９３', '407193'], [' 407193 ', '407193']])('six digits, however they are typed: %j', (typed, number) => {
  expect(parseChosenNumber(typed)).toEqual({ ok: true, value: number });
});

test.each(['', '40719', '4071933', '40719a', '四〇七一九三', '٤٠٧١٩٣', '407 193', '40719٣'])('anything else is no number: %j', (typed) => {
  expect(parseNumber(typed)).toEqual({ ok: false, error: { code: 'person/number-form' } });
  expect(parseChosenNumber(typed)).toEqual({ ok: false, error: { code: 'person/number-form' } });
});

test.each(['000000', '777777', '012345', '123456', '456789', '987654', '543210', '１２３４５６'])('what everybody tries first is not chosen: %s', (typed) => {
  expect(parseChosenNumber(typed)).toEqual({ ok: false, error: { code: 'person/number-simple' } });
  expect(parseNumber(typed).ok, 'but it has the form of one').toBe(true);
});

test('of all numbers only twenty are too simple', () => {
  let simple = 0;
  for (let number = 0; number < 1_000_000; number++) if (!parseChosenNumber(String(number).padStart(6, '0')).ok) simple++;
  expect(simple).toBe(10 + 5 + 5);
});

test('two MACs are the same exactly where all bytes are', () => {
  fc.assert(fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
    expect(sameMac(one, one.slice())).toBe(true);
    expect(sameMac(one, other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
  }));
  expect(sameMac(new Uint8Array(32), new Uint8Array(31))).toBe(false);
});
