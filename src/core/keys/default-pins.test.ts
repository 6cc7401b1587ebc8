import { expect, test } from 'vitest';
import { isDefaultPin } from './default-pins.ts';

test.each(['123456', '000000', '111111', '12345678', '1234567890', '0123456789', '654321', '987654', '9876543210', '0000', '99999999', '648219'])(
  '%s is what a card is delivered with, or what everybody tries', (pin) => {
    expect(isDefaultPin(pin)).toBe(true);
  },
);

test.each(['314159', '123457', '112211', '901234', '12345678901', '700000'])('%s is a PIN of its own', (pin) => {
  expect(isDefaultPin(pin)).toBe(false);
});
