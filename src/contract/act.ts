// What persons do together in the window: each of them types their own number for the same digest.
export type { Act } from '../core/session/act.ts';
