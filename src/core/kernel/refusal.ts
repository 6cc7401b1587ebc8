// A refusal: what happens in a counting hall and must not go on. The code is stable; texts in src/texts say what to do now.

export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Where: a file, a member, a step. Never a secret, never a value of a ballot. */
  readonly place?: string;
  /** Facts that the text shows (names, times, numbers); never derived from a plaintext. */
  readonly values?: Readonly<Record<string, string | number>>;
}
