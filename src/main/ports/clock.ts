// Time as the hall has it: the wall clock that two persons confirmed, and a clock that only goes forward.

export interface Clock {
  /** 16 random bytes of this program start, hexadecimal. */
  readonly boot: string;
  /** Milliseconds since 1970-01-01T00:00:00Z by the confirmed clock: the system's with {@link offset} added. */
  wall(): number;
  /** Milliseconds since the program started; whole, and never less than before. */
  mono(): number;
  /** What is added to the system's clock, in milliseconds. 0 until two persons have confirmed another. */
  readonly offset: number;
  /** The same clock with the offset that two persons confirmed. */
  withOffset(milliseconds: number): Clock;
  /** By how many milliseconds the system's clock moved against the monotonic one since the program started. */
  drift(): number;
}
