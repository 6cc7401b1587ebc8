import { describe, expect, test } from 'vitest';
import { typicalEvents } from '../../../test/support/session-table.ts';
import { meetingWords } from '../law/people.ts';
import { terminalEvents } from '../log/catalogue.ts';
import type { JsonObject } from '../log/record.ts';
import { sessionEventTypes } from '../session/events.ts';
import { eventWords, type Names, toldOf } from './event-words.ts';

const names: Names = {
  person: (id) => `<${id}>`, contests: (numbers) => numbers.map((number) => `選挙${number}`).join('・'), meeting: meetingWords({ mergedMeeting: false }),
};

/** Everything that sheets may tell of the data. No vote, no number of ballots or voters, no decision, no reason, no time. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'program-started': ['software'],
  'transfer-refused': ['code'], 'opening-refused': ['code'],
  'card-inserted': ['label'], 'card-refused': ['code', 'label'], 'final-try-allowed': ['label', 'by'],
  'person-enrolled': ['person'], 'person-proved': ['person', 'how'], 'person-refused': ['person'],
  'act-begun': ['act', 'subject'], 'act-done': ['act', 'subject', 'refused'],
  'print-begun': ['file'], 'print-done': ['file', 'refused'], 'network-came-up': ['interfaces'],
  'terminal-readied': ['by'], 'clock-confirmed': ['by'], 'terminal-replaced': ['former'],
  'officer-signed-in': ['officer'], 'officer-signed-out': ['officer'],
  'supervisor-arrived': ['contests', 'person'], 'deputy-began': ['contests', 'person'], 'deputy-ended': ['contests'],
  'acting-supervisor-began': ['contests', 'person'], 'acting-supervisor-ended': ['contests'],
  'witness-arrived': ['contests', 'person'], 'witness-left': ['contests', 'witness'], 'witness-appointed': ['contests', 'person'],
  'witness-lost-office': ['contests', 'witness'], 'attendance-confirmed': ['contests'],
  'opening-declared': ['contests', 'declaredBy'],
  'seal-compared': ['role'], 'medium-unsealed': ['role'], 'bag-received': ['issue', 'role'],
  'card-holders-recorded': ['holder', 'pinKeeper'], 'card-asked': ['label'],
  'doubtful-decided': ['contest'], 'voters-entered': ['contest'], 'difference-explained': ['contest'],
  'count-confirmed': ['approvals'],
  'printing-ordered': ['decidedBy'], 'sheets-printed': ['sheets'], 'sheets-handed-over': ['receiver'],
  'preservation-verified': ['media'], 'notice-recorded': ['number', 'contests'], 'recount-begun': ['contests'],
};

test('every event of the log has words, and no other', () => {
  expect(Object.keys(eventWords).sort()).toEqual([...Object.keys(terminalEvents), ...sessionEventTypes].sort());
});

test('of the data of an event only what stands on the list is told', () => {
  const telling = Object.values(eventWords).filter(({ members }) => members.length > 0);
  expect(Object.fromEntries(telling.map(({ event, members }) => [event, members]))).toEqual(allowed);
});

describe('an event', () => {
  test.each(sessionEventTypes)('%s says the same whatever the rest of its data is', (type) => {
    const { type: _type, ...data } = typicalEvents[type];
    const members: readonly string[] = eventWords[type].members;
    const other = (member: string, value: unknown): unknown => (members.includes(member) ? value : { votes: 48151 });
    const changed = Object.fromEntries(Object.entries(data).map(([member, value]) => [member, other(member, value)]));
    const told = toldOf({ event: type, data: data }, names);
    expect(toldOf({ event: type, data: changed as unknown as JsonObject }, names)).toEqual(told);
    expect(told.act).not.toBe('');
    expect(told.act).not.toMatch(/[A-Za-z]/);
    expect(`${told.act}${told.detail}`).not.toMatch(/undefined|object|[0-9a-f]{16}/);
  });

  test('that was confirmed by two tells their names and nothing of what they saw', () => {
    const approvals = [{ officer: 'a', digest: 'd1' }, { officer: 'b', digest: 'd2' }];
    const told = toldOf({ event: 'count-confirmed', data: { count: 'ab', approvals } }, names);
    expect(told).toEqual({ act: '集計の完了（2名）', detail: '<a>、<b>', refused: null });
  });

  test('that the terminal stopped tells why by its code', () => {
    expect(toldOf({ event: 'card-refused', data: { code: 'card/wrong-pin', label: 'K-01' } }, names)).toEqual({
      act: 'カードの使用', detail: 'K-01', refused: 'card/wrong-pin',
    });
    expect(toldOf({ event: 'act-done', data: { act: 'read-back', subject: '2', refused: 'media/differs' } }, names)).toEqual({
      act: '保存用媒体の読み戻しの終了', detail: '2本目', refused: 'media/differs',
    });
    expect(toldOf({ event: 'act-done', data: { act: 'write-medium', subject: '1', refused: null } }, names).refused).toBeNull();
  });

  test('that this version does not know is told by its name alone', () => {
    expect(toldOf({ event: 'something-new', data: { secret: 1 } }, names)).toEqual({ act: 'something-new', detail: '', refused: null });
  });

  test('speaks of the offices of the election meeting where counting is merged into it', () => {
    const data = { contests: [1], person: { id: 'x', name: '髙﨑　靖子' } };
    expect(toldOf({ event: 'supervisor-arrived', data }, names).act).toBe('開票管理者の参会');
    expect(toldOf({ event: 'supervisor-arrived', data }, { ...names, meeting: meetingWords({ mergedMeeting: true }) }).act).toBe('選挙長の参会');
  });
});
