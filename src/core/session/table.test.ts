// The whole table of situations and events against docs/states/session.md: a change of the machine is a change of that page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellsOf, sessionDocument } from '../../../test/support/session-document.ts';
import { outcomeOf, situations, typicalEvents, wholeTable } from '../../../test/support/session-table.ts';
import { allowedEvents } from './transition.ts';
import { sessionEventTypes } from './events.ts';
import { steps } from './state.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/states/session.md'), 'utf8');
const cells = cellsOf(document);

test('docs/states/session.md is current: `node scripts/run.mjs docs` writes it', () => {
  expect(sessionDocument()).toBe(document);
});

test('the table has every step, and every event in each of its situations', () => {
  expect(steps.filter((step) => !situations.some(({ state }) => state.step === step))).toEqual([]);
  expect(cells.size).toBe(situations.length * sessionEventTypes.length);
});

describe.each(situations)('$name', (situation) => {
  test.each(sessionEventTypes.map((type) => ({ type, expected: cells.get(`${situation.name} ${type}`) ?? 'not in the table' })))(
    `${situation.state.step} --$type--> $expected`,
    ({ type, expected }) => {
      expect(outcomeOf(situation, typicalEvents[type])).toBe(expected);
    },
  );

  test('the window is told every event that is accepted here', () => {
    const accepted = wholeTable().filter((row) => row.situation === situation && row.outcome.startsWith('→')).map(({ event }) => event);
    expect(accepted.filter((type) => !allowedEvents(situation.setting, situation.state).includes(type))).toEqual([]);
  });
});
