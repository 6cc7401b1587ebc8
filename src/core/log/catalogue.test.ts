import { expect, test } from 'vitest';
import { anEntry } from '../../../test/support/a-log.ts';
import { read } from '../kernel/shape.ts';
import { terminalEvents, toldOf, unfinishedActs } from './catalogue.ts';

const begun = (act: string, subject: string) => anEntry({ event: 'act-begun', data: { act, subject } });
const done = (act: string, subject: string) => anEntry({ event: 'act-done', data: { act, subject, refused: null } });

test('an act that was begun and not ended is what a restart has to do again', () => {
  expect(unfinishedActs([
    begun('print', 'a-1'), begun('print', 'a-2'), done('print', 'a-1'), begun('write-medium', '1'), begun('print', 'a-2'),
  ])).toEqual([{ act: 'print', subject: 'a-2' }, { act: 'write-medium', subject: '1' }, { act: 'print', subject: 'a-2' }]);
});

test('an act that ended with a refusal is ended', () => {
  const refused = anEntry({ event: 'act-done', data: { act: 'print', subject: 'a-1', refused: 'printer/no-paper' } });
  expect(unfinishedActs([begun('print', 'a-1'), refused])).toEqual([]);
});

test('the entry of a refusal tells code and place, and leaves out a place that a medium made unprintable', () => {
  expect(toldOf({ code: 'bag/extra-file', place: 'data/x' })).toEqual({ code: 'bag/extra-file', place: 'data/x' });
  expect(toldOf({ code: 'bag/extra-file' })).toEqual({ code: 'bag/extra-file', place: null });
  for (const place of ['a\u202Eb', 'a\nb', 'x'.repeat(201)]) {
    const told = toldOf({ code: 'bag/extra-file', place });
    expect(told).toEqual({ code: 'bag/extra-file', place: null });
    expect(read(terminalEvents['transfer-refused'], { ...told }).ok).toBe(true);
  }
});
