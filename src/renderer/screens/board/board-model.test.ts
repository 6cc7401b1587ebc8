import { expect, test } from 'vitest';
import { boardGroups } from './board-model.ts';
import type { BoardEntry } from '../../../contract/view.ts';

function anEntry(ctx: string, change: Partial<BoardEntry> = {}): BoardEntry {
  return {
    ctx, purpose: 'live', opensAt: '2028-10-22T21:00:00+09:00', running: false, closed: false,
    event: {}, unit: {}, contests: [{ contest: 1, state: 'awaited', title: '小選挙区', supervisor: '小早川 泉' }],
    ...change,
  } as unknown as BoardEntry;
}

test('the running count comes first, closed ones last, others by their announced time', () => {
  const entries = [
    anEntry('closed', { closed: true }), anEntry('late', { opensAt: '2028-10-22T21:30:00+09:00' as BoardEntry['opensAt'] }), anEntry('early'),
    anEntry('runs', { running: true, opensAt: '2028-10-22T22:00:00+09:00' as BoardEntry['opensAt'] }),
  ];
  expect(boardGroups(entries).map(({ rows }) => rows[0]?.entry.ctx)).toEqual(['runs', 'early', 'late', 'closed']);
});

test('contests with the same supervisor stand together, and a count has one way in', () => {
  const contests: BoardEntry['contests'] = [
    { contest: 1, state: 'counting', title: '小選挙区', supervisor: '小早川 泉' },
    { contest: 2, state: 'awaited', title: '比例代表', supervisor: '長谷部 巧' },
    { contest: 3, state: 'counting', title: '国民審査', supervisor: '小早川 泉' },
  ];
  const groups = boardGroups([anEntry('a', { contests })]);
  expect(groups.map(({ supervisor, rows }) => [supervisor, rows.map(({ contest }) => contest)])).toEqual([
    ['小早川 泉', [1, 3]], ['長谷部 巧', [2]],
  ]);
  expect(groups.flatMap(({ rows }) => rows).filter(({ first }) => first).map(({ contest }) => contest)).toEqual([1]);
});
