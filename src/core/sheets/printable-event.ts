// Whether every text of an event can be printed, asked before it is recorded: what is recorded stays, and sheets print it.
import { err, ok, type Result } from '../kernel/result.ts';
import type { SessionEvent } from '../session/events.ts';
import { type Coverage, firstUnprintable } from './coverage.ts';
import type { SheetsRefusal } from './refusals.ts';

interface EnteredText {
  /** Path in the event. */
  readonly place: string;
  readonly text: string;
}

/** Refused at the first text with a character that the fonts do not have. */
export function checkEventPrintable(event: SessionEvent, covers: Coverage): Result<true, SheetsRefusal> {
  for (const { place, text } of textsIn(event, '')) {
    const character = firstUnprintable([text], covers);
    if (character === undefined) continue;
    const isName = /(^|\.)(name|party|receiver|former|appointedBy)$/.test(place);
    return err(isName
      ? { code: 'sheets/unprintable-name', place, values: { character, owner: text } }
      : { code: 'sheets/unprintable-text', place, values: { character } });
  }
  return ok(true);
}

function textsIn(value: unknown, place: string): readonly EnteredText[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, each]) => textsIn(each, place === '' ? member : `${place}.${member}`));
}
