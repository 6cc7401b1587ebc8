// The PIN of a card (formats/cards §3.1, formats/software-card §2).

/** Six to twelve digits. */
export function isPin(pin: string): boolean {
  return /^\d{6,12}$/.test(pin);
}
