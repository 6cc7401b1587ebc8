// Seal numbers as they are compared: how they were typed makes no difference.

/** Half-width capitals without blanks, every dash the same; empty where nothing was typed. */
export function sealNumber(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\u2010-\u2015\u2212\uFF0D\u30FC\uFF70]/g, '-').replace(/\s/g, '');
}
