// Numbers as sheets print them: thousands with a comma, zero as 0, a difference with sign and words.

/** 1,234 */
export function formatNumber(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** ＋2, －1, 0: full-width signs, which no eye takes for a dash or overlooks. */
export function formatDifference(n: number): string {
  if (n === 0) return '0';
  return `${n > 0 ? '＋' : '－'}${formatNumber(Math.abs(n))}`;
}

/** 投票総数−投票者数 in words, so that the sign cannot be misread. */
export function differenceInWords(n: number): string {
  if (n === 0) return '差はない';
  return `${formatNumber(Math.abs(n))}票${n > 0 ? '多い' : '少ない'}`;
}

/** Hexadecimal in groups of four. */
export function hexGroups(hex: string): string {
  return hex.replace(/.{4}(?=.)/g, '$& ');
}
