// Why the terminal must not be used as it is now: code → what it rests on.
import type { Refusal } from '../kernel/refusal.ts';

export const readinessRefusals = {
  'readiness/network-up': 'docs/security.md: no network while a real election is counted',
  'readiness/network-unchecked': 'docs/security.md: no network while a real election is counted',
  'readiness/not-ready': 'src/core/readiness/readiness.ts',
} as const;

export type ReadinessRefusal = Refusal<keyof typeof readinessRefusals>;
