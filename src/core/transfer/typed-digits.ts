// Digits as people type them: the Japanese keyboard gives full-width ones.

/** The text with full-width digits made ASCII, without white space at its ends. No other character is taken for a digit. */
export function asciiDigits(typed: string): string {
  return typed.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - '０'.charCodeAt(0)));
}
