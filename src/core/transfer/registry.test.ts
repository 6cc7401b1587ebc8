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

test('DR-17: whatever happens, one root only is ever asked for in a contest, and states never go back', () => {
  const step = fc.oneof(
    fc.record({ bag: fc.record({ issue: fc.integer({ min: 1, max: 3 }), roots: fc.constantFrom(['a', 'b'] as const, ['a', 'c'] as const) }) }),
    fc.record({ contest: fc.constantFrom(1, 2), state: fc.constantFrom('asked' as const, 'counted' as const) }),
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    let rows: readonly RegistryRow[] = [];
    const opened = new Map<number, string>();
    for (const each of steps) {
      const before = rows;
      if ('bag' in each) {
        const previous = rows[0] === undefined ? null : sixtyDigits(hexToBytes(rows[0].fingerprint));
        const bag = aBag(each.bag.issue, each.bag.roots, { previous });
        const admitted = admit(rows, bag, 'count');
        if (admitted.ok) rows = rowsOf(rows, bag, admitted.value);
      } else if (rows.length > 0) {
        const moved = advance(rows, ctx, [each.contest], each.state);
        rows = rows.map((row) => moved.find(({ contest }) => contest === row.contest) ?? row);
      }
      for (const row of rows.filter(({ state }) => state !== 'received')) {
        expect(opened.get(row.contest) ?? row.root).toBe(row.root);
        opened.set(row.contest, row.root);
        const was = before.find(({ contest }) => contest === row.contest)?.state ?? 'received';
        expect(registryStates.indexOf(row.state)).toBeGreaterThanOrEqual(registryStates.indexOf(was));
      }
    }
  }));
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
