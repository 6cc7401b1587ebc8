// The random generator of the operating system.
import { randomBytes } from 'node:crypto';
import type { Random } from '../../ports/random.ts';

export const systemRandom: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) };
