import { expect, test } from 'vitest';
import { isPin } from './pin.ts';

test.each(['123456', '000000', '123456789012'])('%s can be a PIN', (pin) => { expect(isPin(pin)).toBe(true); });

test.each(['', '12345', '1234567890123', '12345a', ' 123456', '123456\n', '１２３４５６', '-12345'])('%j cannot', (pin) => {
  expect(isPin(pin)).toBe(false);
});
