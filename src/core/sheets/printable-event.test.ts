import { expect, test } from 'vitest';
import type { SessionEvent } from '../session/events.ts';
import { checkEventPrintable } from './printable-event.ts';

const covers = (grapheme: string): boolean => !grapheme.startsWith('龘');
const by = ['aoki', 'baba'] as const;
const seals = [{ what: '端末', number: 'F-1' }, { what: '媒体', number: '龘1' }];

test('every text of an event is looked at, also in lists and under members', () => {
  const event: SessionEvent = { type: 'count-paused', reason: '停電\n復旧', seals, by };
  expect(checkEventPrintable(event, covers)).toEqual({ ok: false, error: {
    code: 'sheets/unprintable-text', place: 'seals[1].number', values: { character: 'U+9F98' },
  } });
  expect(checkEventPrintable({ ...event, seals: seals.slice(0, 1) }, covers)).toEqual({ ok: true, value: true });
});

test('a name is told with its owner, because it needs an alternative and not another word', () => {
  for (const [event, place] of [
    [{ type: 'officer-signed-in', officer: { id: 'aoki', name: '龘木' } }, 'officer.name'],
    [{ type: 'terminal-replaced', former: '龘木', counted: 'no', reason: '故障', by }, 'former'],
  ] as const) {
    expect(checkEventPrintable(event, covers)).toEqual({ ok: false, error: {
      code: 'sheets/unprintable-name', place, values: { character: 'U+9F98', owner: '龘木' },
    } });
  }
});
