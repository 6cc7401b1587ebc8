// Progress as it is announced: once for each tenth.

/** 0 to 10. */
export function tenthOf(done: number, of: number): number {
  return of === 0 ? 10 : Math.floor(Math.min(done, of) * 10 / of);
}
