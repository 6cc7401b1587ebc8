// Why the terminal must not be used as it is now: code → what it rests on.
import type { Refusal } from '../kernel/refusal.ts';

export const readinessRefusals = {
  'readiness/network-up': 'docs/security.md, property 12',
  'readiness/network-unchecked': 'docs/security.md, property 12',
  'readiness/not-ready': 'src/core/readiness/readiness.ts',
} as const;

export type ReadinessRefusal = Refusal<keyof typeof readinessRefusals>;
