// Ids for persons whom the hall settings do not name: the log and the sheets tell persons apart by them.

/** `witness-1`, or the first number that is free. */
export function newId(duty: 'supervisor' | 'witness' | 'deputy' | 'acting', taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const id = `typed-${duty}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
