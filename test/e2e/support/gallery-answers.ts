// What the window is answered in the gallery: everything that it asks at one moment of a night, and nothing that would change it.
import { createHash } from 'node:crypto';
import type { Readiness } from '../../../src/core/readiness/readiness.ts';
import type { MediumInserted, PrinterState } from '../../../src/contract/view.ts';
import type { Refusal } from '../../../src/core/kernel/refusal.ts';
import { err, ok, type Result } from '../../../src/core/kernel/result.ts';
import { personsOf } from '../../../src/core/session/act.ts';
import type { Moment } from './frozen-nights.ts';
import { labels } from './practice-hall.ts';
import type { Answers } from './told-window.ts';

/** Never answered: whatever runs goes on running. */
export const never = <T>(): Promise<T> => new Promise(() => undefined);

export const refuses = (refusal: Refusal) => (): Result<never, Refusal> => err(refusal);

export const media: readonly MediumInserted[] = Object.values(labels).map((name) => (
  { path: `/media/kaihyo/${name}`, name, size: 15_630_000_000, free: 15_200_000_000, readOnly: false }));

export const printer: PrinterState = { name: '開票所プリンター1', state: 'ready', reason: null, jobs: 0 };

const digits = '04718 26593 80412 57736 91824 05563 27719 48206 63351 90478 12865 37049';

export const readiness: Readiness = {
  checks: [
    { check: 'network', verdict: 'good', values: { interfaces: '' } },
    { check: 'wireless', verdict: 'good', values: { devices: 1, on: 0 } },
    { check: 'bluetooth', verdict: 'care', values: { devices: 1, on: 1 } },
    { check: 'clock', verdict: 'good', values: { seconds: 0 } },
    { check: 'card-reader', verdict: 'good', values: { readers: 1, cards: 1 } },
    { check: 'printer', verdict: 'good', values: { name: '開票所プリンター1', state: 'ready', reason: '' } },
    { check: 'disk', verdict: 'good', values: { free: 118_000_000_000, needed: 2_000_000_000 } },
    { check: 'battery', verdict: 'care', values: { mains: 'yes', percent: 48 } },
    { check: 'fonts', verdict: 'good', values: { names: 61 } },
    { check: 'software', verdict: 'good', values: { version: '0.1.0', digits } },
    { check: 'earlier-count', verdict: 'good', values: { contests: 0 } },
  ],
  stopping: [],
};

export const networkUp: Readiness = {
  checks: readiness.checks.map((each) => (each.check === 'network' ? { ...each, verdict: 'bad', values: { interfaces: 'wlan0' } } : each)),
  stopping: ['network'],
};

/** Proposals get a subject that is the same in every run; the last number that was missing leads to `after`. */
export function answersAt(moment: Moment | null, after: () => void): Answers {
  let missing: readonly string[] = [];
  const commands: Answers = {
    'acts/propose': ({ act }) => {
      missing = personsOf(act);
      return ok({ subject: createHash('sha256').update(JSON.stringify(act)).digest('hex'), persons: [...missing] });
    },
    'acts/approve': ({ person }) => {
      missing = missing.filter((id) => id !== person);
      if (missing.length === 0) after();
      return ok({ missing: [...missing] });
    },
    'people/set-number': () => ok({}), 'printer/test-page': () => ok({}),
  };
  const queries: Answers = {
    'hall/media': () => ok({ media: [...media] }),
    'readiness/check': () => ok(readiness),
    'printer/state': () => ok(printer),
  };
  if (moment === null) {
    const view = { software: { name: 'kaihyo', version: '0.1.0' }, lock: null, count: null };
    return { ...commands, ...queries, 'hall/board': () => ok({ counts: [] }), 'session/view': () => ok(view) };
  }
  const { board, view, groups, papers, shown, copy } = moment;
  const told = <T>(answer: T | null) => (): Result<T, Refusal> => (answer === null ? err({ code: 'session/not-now' }) : ok(answer));
  return {
    ...commands, ...queries, 'hall/board': () => ok(board), 'session/view': () => ok(view), 'session/asked-groups': told(groups === null ? null : { groups: [3, 6, 8, 11] }),
    'result/papers': told(papers), 'result/shown': told(shown), 'result/hand-copy': told(copy),
  };
}
