// Chance, from the generator of the operating system.

export interface Random {
  /** So many new bytes. */
  bytes(length: number): Uint8Array;
}
