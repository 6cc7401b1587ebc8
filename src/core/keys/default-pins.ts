// PINs that cards are delivered with, and those that everybody tries first (formats/enrolled-card §2.4).

const UP = '01234567890';
const DOWN = '09876543210';

/** Printed in the manuals of cards. */
const delivered: readonly string[] = ['648219', '123123', '121212', '112233'];

/** One digit again and again, a run of digits up or down, or a PIN of a manual. */
export function isDefaultPin(pin: string): boolean {
  return /^(.)\1*$/.test(pin) || UP.includes(pin) || DOWN.includes(pin) || delivered.includes(pin);
}
