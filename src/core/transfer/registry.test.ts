import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCount } from '../kernel/count.ts';
import { sixtyDigits } from '../kernel/digits.ts';
import { admitDefinition } from './pins.ts';
import { admit, advance, type Incoming, type RegistryRow, type RegistryState, registryStates, rowsOf } from './registry.ts';

const ctx = 'c0'.repeat(32);
const root = (letter: string): string => letter.repeat(64);

/** A bag with two contests; the letters are its roots, and its identity follows from them and the issue. */
function aBag(issue: number, roots: readonly [string, string], changes: Partial<Incoming> = {}): Incoming {
  return {
    ctx, issue, previous: issue === 1 ? null : '9'.repeat(60), fingerprint: `${issue}${roots.join('')}`.padEnd(64, '0'),
    contests: roots.map((letter, index) => ({ contest: index + 1, root: root(letter), records: asCount(2) })), ...changes,
  };
}

function registered(bag: Incoming, ...states: readonly [RegistryState, RegistryState]): readonly RegistryRow[] {
  return rowsOf([], bag, 'new').map((row, index) => ({ ...row, state: states[index]! }));
}

const first = aBag(1, ['a', 'b']);
const digitsOf = ({ fingerprint }: Incoming): string => sixtyDigits(hexToBytes(fingerprint));
const second = aBag(2, ['a', 'd'], { previous: digitsOf(first) });

describe('what the registry answers to a bag', () => {
  test.each([
    ['the first bag', [], first, 'count', 'new'],
    ['a bag while another context is registered', registered({ ...aBag(4, ['a', 'b']), ctx: 'ee'.repeat(32) }, 'counted', 'counted'), first, 'count', 'new'],
    ['the same bag once more', registered(first, 'received', 'received'), first, 'count', 'again'],
    ['the same bag after a restart at the card', registered(first, 'asked', 'received'), first, 'count', 'again'],
    ['the same bag after the count', registered(first, 'counted', 'counted'), first, 'count', 'transfer/already-counted'],
    ['the same bag when one contest is counted', registered(first, 'counted', 'received'), first, 'count', 'transfer/already-counted'],
    ['the same bag for a recount', registered(first, 'counted', 'counted'), first, 'recount', 'again'],
    ['another bag for a recount', registered(first, 'counted', 'counted'), second, 'recount', 'transfer/other-ballots-after-asking'],

    ['a second bag of the same issue', registered(first, 'received', 'received'), aBag(1, ['a', 'e']), 'count', 'transfer/issue-twice'],
    ['the same ballots in a second bag of the same issue', registered(first, 'received', 'received'), { ...first, fingerprint: '77'.repeat(32) }, 'count', 'transfer/issue-twice'],
    ['an older issue', registered(second, 'received', 'received'), first, 'count', 'transfer/older-issue'],
    ['an older issue after the count', registered(second, 'counted', 'counted'), first, 'recount', 'transfer/older-issue'],

    ['the next issue', registered(first, 'received', 'received'), second, 'count', 'replaces'],
    ['the issue after the next', registered(first, 'received', 'received'), aBag(3, ['f', 'f']), 'count', 'replaces'],
    ['a next issue that replaces a bag not seen here', registered(first, 'received', 'received'), aBag(2, ['a', 'd']), 'count', 'transfer/replaces-unknown-bag'],
    ['the next issue with other ballots, after a PIN was asked', registered(first, 'received', 'asked'), second, 'count', 'transfer/other-ballots-after-asking'],
    ['the next issue with the same ballots where a PIN was asked', registered(first, 'asked', 'received'), second, 'count', 'transfer/issue-after-asking'],
    ['the next issue after the count', registered(first, 'counted', 'counted'), second, 'count', 'transfer/other-ballots-after-asking'],
  ] as const)('%s', (_what, rows, bag, act, answer) => {
    const admitted = admit(rows, bag, act);
    expect(admitted.ok ? admitted.value : admitted.error.code).toBe(answer);
  });

  test('a refusal about issues names both', () => {
    expect(admit(registered(second, 'received', 'received'), first, 'count')).toMatchObject({ error: { values: { issue: 1, registered: 2 } } });
  });
});

describe('DR-17: whatever happens', () => {
  const contexts = fc.constantFrom(ctx, 'ee'.repeat(32));
  const aStep = fc.oneof(
    fc.record({
      ctx: contexts, act: fc.constantFrom('count' as const, 'recount' as const), issue: fc.integer({ min: 1, max: 3 }),
      roots: fc.constantFrom(['a', 'b'] as const, ['a', 'c'] as const, ['d', 'b'] as const), previous: fc.constantFrom('right', 'wrong'),
    }),
    fc.record({ ctx: contexts, contests: fc.subarray([1, 2], { minLength: 1 }), state: fc.constantFrom('asked' as const, 'counted' as const) }),
  );
  type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

  /** As the store keeps it: one row for each contest of each context. */
  function written(rows: readonly RegistryRow[], fresh: readonly RegistryRow[]): readonly RegistryRow[] {
    return [...rows.filter((row) => !fresh.some((each) => each.ctx === row.ctx && each.contest === row.contest)), ...fresh];
  }

  function after(rows: readonly RegistryRow[], step: Step): readonly RegistryRow[] {
    const own = rows.filter((row) => row.ctx === step.ctx);
    if ('state' in step) return own.length === 0 ? rows : written(rows, advance(rows, step.ctx, step.contests, step.state));
    const right = own[0] === undefined ? null : sixtyDigits(hexToBytes(own[0].fingerprint));
    const bag = aBag(step.issue, step.roots, { ctx: step.ctx, previous: step.previous === 'right' ? right : '8'.repeat(60) });
    const admitted = admit(rows, bag, step.act);
    if (!admitted.ok) return rows;
    // What was counted comes in once more for a recount only; another bag comes in only before any PIN was asked.
    if (step.act === 'count') expect(own.filter(({ state }) => state === 'counted')).toEqual([]);
    expect([admitted.value, own.filter(({ state }) => state !== 'received').length > 0]).not.toEqual(['replaces', true]);
    return written(rows, rowsOf(rows, bag, admitted.value));
  }

  function play(steps: readonly Step[], look: (before: readonly RegistryRow[], rows: readonly RegistryRow[], step: Step) => void): void {
    steps.reduce<readonly RegistryRow[]>((before, step) => {
      const rows = after(before, step);
      look(before, rows, step);
      return rows;
    }, []);
  }

  test('one root only is ever asked for in a contest, and states never go back', () => {
    fc.assert(fc.property(fc.array(aStep, { maxLength: 14 }), (steps) => {
      const opened = new Map<string, string>();
      play(steps, (before, rows) => {
        for (const row of rows.filter(({ state }) => state !== 'received')) {
          const key = `${row.ctx} ${row.contest}`;
          expect(opened.get(key) ?? row.root).toBe(row.root);
          opened.set(key, row.root);
        }
        for (const was of before.filter(({ state }) => state !== 'received')) {
          const is = rows.find((row) => row.ctx === was.ctx && row.contest === was.contest);
          expect(registryStates.indexOf(is?.state ?? 'received')).toBeGreaterThanOrEqual(registryStates.indexOf(was.state));
        }
      });
    }), { numRuns: 500 });
  });

  test('a bag that comes again changes no row, and nothing ever changes a row of another context', () => {
    let again = 0;
    fc.assert(fc.property(fc.array(aStep, { maxLength: 14 }), (steps) => {
      play(steps, (before, rows, step) => {
        const others = (all: readonly RegistryRow[]): readonly RegistryRow[] => all.filter((row) => row.ctx !== step.ctx);
        expect(others(rows)).toEqual(others(before));
        if ('state' in step) return;
        for (const act of ['count', 'recount'] as const) {
          const bag = aBag(step.issue, step.roots, { ctx: step.ctx });
          const admitted = admit(rows, bag, act);
          if (!admitted.ok || admitted.value !== 'again') continue;
          again++;
          expect(new Set(written(rows, rowsOf(rows, bag, 'again')))).toEqual(new Set(rows));
        }
      });
    }), { numRuns: 300 });
    expect(again).toBeGreaterThan(100);
  });
});

test('a recount asks again, and what was counted stays counted', () => {
  const rows = registered(first, 'counted', 'received');
  expect(advance(rows, ctx, [1, 2], 'asked').map(({ state }) => state)).toEqual(['counted', 'asked']);
});

test('a contest cannot go on whose ballots were never registered', () => {
  expect(() => advance([], ctx, [1], 'asked')).toThrow('never registered');
});

describe('one ceremony, one key, one definition', () => {
  const pin = { ctx, ceremony: '01'.repeat(32), key: `04${'02'.repeat(64)}` };
  const other = { ctx: 'ee'.repeat(32), ceremony: '03'.repeat(32), key: `04${'05'.repeat(64)}` };
  test.each([
    ['the first definition', [], pin, 'new'],
    ['a definition with a key and a ceremony of its own', [other], pin, 'new'],
    ['the same definition', [other, pin], pin, 'again'],
    ['the same key under another context', [pin], { ...other, key: pin.key }, 'keys.key'],
    ['the same ceremony under another context', [pin], { ...other, ceremony: pin.ceremony }, 'ceremony'],
  ] as const)('%s', (_what, pins, incoming, answer) => {
    const admitted = admitDefinition(pins, incoming);
    if (!admitted.ok) expect(admitted.error.code).toBe('transfer/key-of-another-definition');
    expect(admitted.ok ? admitted.value : admitted.error.place).toBe(answer);
  });
});
